import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { apply, cancel, lapseDue } from '#modules/enrolment/index.ts'
import { broken, person, programme } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import { isPractice } from '#platform/payments.ts'
import { accountsOf } from './accounts.ts'
import { giveBackAtDesk, takeAtDesk } from './actions/flow.ts'
import { begin, settle } from './actions/online.ts'
import { billsOfApplications } from './store/charges.ts'

const books = async (gu: World) => (await accountsOf(gu.ctx(), 'all')).flatMap(({ wrong }) => wrong)

/** People with a seat and a bill of 20,000 won each. */
async function seated(gu: World, count: number) {
  const course = await programme(gu, { capacity: 50, fee: 20_000 })
  const seats: { learner: string; application: string; charge: string }[] = []
  for (let number = 1; number <= count; number += 1) {
    const learner = await person(gu, `이웃 ${number}`)
    const outcome = await apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: course, learner })
    seats.push({ learner, application: outcome?.application?.id ?? '', charge: '' })
  }
  await gu.settle()
  const bills = await billsOfApplications(
    gu.db,
    seats.map(({ application }) => application),
  )
  return seats.map((seat) => ({ ...seat, charge: bills.get(seat.application)?.charge.id ?? '' }))
}

/** Begin and press at the provider: all that is left is to come back. */
async function paidAtProvider(gu: World, charge: string): Promise<string> {
  const begun = await begin(gu.ctx(), charge, '도예')
  const { payments } = gu.house
  if (!('href' in begun) || !isPractice(payments)) throw new Error('No practice payments')
  const key = begun.href.split('/').at(-1) ?? ''
  payments.press(key, 'paid')
  return payments.seen(key)?.back.split('/').at(-1) ?? ''
}

describe.skipIf(!server())('on a real server with 64 connections', () => {
  test('the same callback 32 times at once is one payment', async () => {
    const gu = await world({ connections: 64 })
    const [seat] = await seated(gu, 1)
    const checkout = await paidAtProvider(gu, seat?.charge ?? '')
    const outcomes = await Promise.all(Array.from({ length: 32 }, () => settle(gu.ctx(), checkout)))
    expect(new Set(outcomes.map((one) => one?.outcome))).toEqual(new Set(['paid']))
    const payments = await gu.db.selectFrom('payments').selectAll().execute()
    expect(payments.map(({ amount }) => amount)).toEqual([20_000])
    expect(await books(gu)).toEqual([])
  })

  test('who pays in the moment in which time runs out keeps the seat, or loses it and has everything back; never neither, never both', async () => {
    const gu = await world({ connections: 64 })
    const seats = await seated(gu, 20)
    const checkouts = await Promise.all(seats.map(({ charge }) => paidAtProvider(gu, charge)))
    gu.clock.now = new Date('2026-03-04T00:00:00+09:00')
    await Promise.all([
      ...checkouts.slice(0, 10).map((checkout) => settle(gu.ctx(), checkout)),
      lapseDue(gu.ctx()),
      lapseDue(gu.ctx()),
      ...checkouts.slice(10).map((checkout) => settle(gu.ctx(), checkout)),
    ])
    await gu.settle()
    const bills = await billsOfApplications(
      gu.db,
      seats.map(({ application }) => application),
    )
    const rows = await gu.db.selectFrom('applications').select(['id', 'cancelled_at', 'ended_as']).execute()
    for (const { id, cancelled_at, ended_as } of rows) {
      const sums = bills.get(id)?.sums
      expect(sums?.paid).toBe(20_000)
      expect([ended_as, sums?.refunded]).toEqual(cancelled_at ? ['unpaid', 20_000] : [null, 0])
    }
    expect(await broken(gu)).toEqual([])
    expect(await books(gu)).toEqual([])
  })

  test('two clerks who take the same fee, or give the same refund back, do it once', async () => {
    const gu = await world({ connections: 64 })
    const [seat] = await seated(gu, 1)
    const charge = seat?.charge ?? ''
    const taken = await Promise.all(Array.from({ length: 16 }, () => takeAtDesk(gu.ctx(), charge, 'cash', 20_000)))
    expect(taken.filter((refusal) => refusal === undefined)).toHaveLength(1)
    gu.clock.now = new Date('2026-03-02T11:00:00+09:00')
    await cancel(gu.ctx({ id: seat?.learner ?? '' }), seat?.application ?? '')
    const { id } = await gu.db.selectFrom('refunds').select('id').executeTakeFirstOrThrow()
    const given = await Promise.all(Array.from({ length: 16 }, () => giveBackAtDesk(gu.ctx(), id, 'cash')))
    expect(given.filter((refusal) => refusal === undefined)).toHaveLength(1)
    expect(await books(gu)).toEqual([])
  })
})
