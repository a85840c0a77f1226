import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { begin, billsOfReservations, settle, takeAtDesk } from '#modules/money/index.ts'
import { accountsOf } from '#modules/money/accounts.ts'
import { confirmQualification, tellQualification } from '#modules/people/index.ts'
import { isPractice } from '#platform/payments.ts'
import { adult, facility, worker } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import { callOff, cancel, lapseUnpaid } from './actions/cancel.ts'
import { approve, arrive } from './actions/desk.ts'
import { moveAtDesk } from './actions/move.ts'
import { reserve } from './actions/reserve.ts'
import { addSpace, sayHours } from './actions/spaces.ts'
import { STANDARD, type Terms } from './rules/terms.ts'

let gu: World
let place: string
let me: string

/** A Monday, ten days away. */
const DAY = '2026-03-16'
const at = (text: string) => new Date(`${text}+09:00`)

async function begun(options: Parameters<typeof world>[0] = {}) {
  gu = await world({ now: '2026-03-06T10:00:00+09:00', ...options })
  place = await facility(gu, '음악창작소')
  me = await adult(gu, '송하나')
}

async function studio(terms: Partial<Terms> = {}): Promise<string> {
  const added = await addSpace(gu.ctx(), place, null, {
    name: '스튜디오 1',
    name_en: 'Studio 1',
    kind: 'studio',
    seats: 4,
    about: null,
    equipment: [],
    entry: null,
    terms: { ...STANDARD, fee: 10_000, ...terms },
  })
  if ('field' in added) throw new Error(added.reason)
  const week = Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 }))
  await sayHours(gu.ctx(), added.id, week)
  return added.id
}

async function reserved(space: string, who = me, from = 600): Promise<string> {
  const order = { id: randomUUID(), space, person: who, days: [DAY], from, to: from + 60, party: 2 }
  const outcome = await reserve(gu.ctx({ id: who }), { ...order, purpose: 'practice' })
  if (typeof outcome === 'string' || 'refused' in outcome) throw new Error(JSON.stringify(outcome))
  await gu.settle()
  return order.id
}

const billOf = async (id: string) => {
  const bill = (await billsOfReservations(gu.db, [id])).get(id)
  if (!bill) throw new Error('Nothing was charged')
  return bill
}
const rowOf = (id: string) =>
  gu.db.selectFrom('reservations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** All books agree with what was charged, paid and given back, and the rows of the ledger sum to zero in each. */
async function expectTrueBooks() {
  expect((await accountsOf(gu.ctx(), 'all')).flatMap(({ wrong }) => wrong)).toEqual([])
}
const letters = () => gu.letters.map(({ subject, body }) => `${subject} ${body}`).join('\n')

describe('a room that costs something', () => {
  beforeEach(() => begun())

  test('is paid for on the phone, and cancelled four days before nine tenths come back; the ledger sums to zero', async () => {
    const id = await reserved(await studio())
    await gu.as(me)
    expect(letters()).toContain('사용료 10,000원을 3월 7일 (토) 23:59까지 내 주세요')
    expect(await gu.page(`/me/reservations/${id}`)).toContain('10,000원 결제하기')
    expect(await gu.page('/me/reservations')).toContain('입금대기')

    const to = (await gu.post(`/me/bills/${(await billOf(id)).charge.id}/payment`)).headers.get('location') ?? ''
    const back = (await gu.post(to, { press: 'paid' })).headers.get('location') ?? ''
    expect((await gu.get(back)).headers.get('location')).toBe(`/me/reservations/${id}?paid=paid`)
    // Come back once more, and called by the provider: still one payment.
    await gu.get(back)
    await gu.post(`${back}/notice`)
    await gu.settle()
    expect((await billOf(id)).sums.paid).toBe(10_000)
    expect(await gu.page(`/me/bills/${(await billOf(id)).charge.id}/receipt`)).toContain('스튜디오 1')
    expect(letters()).toContain('사용료를 받았어요: 스튜디오 1')

    gu.clock.now = at('2026-03-12T09:00:00')
    expect(await gu.page(`/me/reservations/${id}/cancellation`)).toContain('지금 취소하면 9,000원을 돌려받아요')
    await gu.post(`/me/reservations/${id}/cancellation`)
    await gu.settle()
    expect((await billOf(id)).sums).toEqual({ due: 10_000, paid: 10_000, kept: 1000, owed: 0, refunded: 9000 })
    expect((await rowOf(id)).refund).toBe(9000)
    await expectTrueBooks()
    const rows = await gu.db.selectFrom('ledger').selectAll().execute()
    expect(new Set(rows.map(({ book }) => book))).toEqual(new Set([place]))
  })

  test('is called off by the house: everything comes back, also what was paid at the desk', async () => {
    const id = await reserved(await studio())
    await takeAtDesk(gu.ctx(), (await billOf(id)).charge.id, 'cash', 10_000)
    gu.clock.now = at('2026-03-16T09:30:00')
    await callOff(gu.ctx(), id, '누수 공사')
    await gu.settle()
    expect((await billOf(id)).sums).toMatchObject({ kept: 0, owed: 10_000 })
    await expectTrueBooks()
  })

  test('is not paid in time: it lapses once, its people are told, and a neighbour can have it', async () => {
    const room = await studio()
    const id = await reserved(room)
    gu.clock.now = at('2026-03-07T23:59:59')
    await lapseUnpaid(gu.ctx())
    expect((await rowOf(id)).cancelled_at).toBeNull()
    gu.clock.now = at('2026-03-08T00:00:30')
    await lapseUnpaid(gu.ctx())
    await lapseUnpaid(gu.ctx())
    await gu.settle()
    expect(await rowOf(id)).toMatchObject({ cancelled_as: 'unpaid', refund: 0 })
    expect((await billOf(id)).charge).toMatchObject({ ended_for: 'unpaid', kept: 0 })
    expect(letters()).toContain('사용료를 기한 안에 내지 않아 저절로 취소됐어요')
    await gu.as(me)
    expect(await gu.page('/me/reservations')).toContain('내지 않아 취소')
    expect(await reserved(room, await adult(gu, '이웃'))).toBeTruthy()
    await expectTrueBooks()
  })

  test('who is there already is not sent away for not having paid, and pays until the next day', async () => {
    const id = await reserved(await studio())
    await gu.db
      .updateTable('charges')
      .set({ due_at: at('2026-03-16T10:00:00') })
      .execute()
    gu.clock.now = at('2026-03-16T09:50:00')
    await arrive(gu.ctx(), id)
    gu.clock.now = at('2026-03-16T10:01:00')
    await lapseUnpaid(gu.ctx())
    expect((await rowOf(id)).cancelled_at).toBeNull()
    expect((await billOf(id)).charge.due_at).toEqual(at('2026-03-17T23:59:59'))
  })

  test('is paid for by the time it begins, however long the policy gives', async () => {
    gu.clock.now = at('2026-03-16T08:00:00')
    const id = await reserved(await studio())
    expect((await billOf(id)).charge.due_at).toEqual(at('2026-03-16T10:00:00'))
  })

  test('costs nothing until staff have approved it', async () => {
    const id = await reserved(await studio({ approval: true }))
    expect((await billsOfReservations(gu.db, [id])).size).toBe(0)
    gu.letters.length = 0
    await approve(gu.ctx(), id)
    await approve(gu.ctx(), id)
    await gu.settle()
    expect((await billOf(id)).left).toBe(10_000)
    expect(letters()).toContain('사용료 10,000원을')
  })

  test('costs half with a confirmed qualification, also one confirmed after reserving, and no letter names it', async () => {
    await gu.db
      .insertInto('policies')
      .values({
        says: JSON.stringify({ reductions: { rates: { single_parent: 50 }, most_per_term: 1, proof_days: 30 } }),
        from_at: at('2020-01-01T00:00:00'),
      })
      .execute()
    const room = await studio()
    const id = await reserved(room)
    const told = await tellQualification(gu.ctx({ id: me }), me, {
      kind: 'single_parent',
      proof: 'online_check',
      consented: true,
    })
    if (!('id' in told)) throw new Error(told.refusal)
    await confirmQualification(gu.ctx(), told.id, me, null)
    await gu.settle()
    expect((await billOf(id)).sums.due).toBe(5000)
    // The limit of reduced classes a term is one of classes.
    const second = await billOf(await reserved(room, me, 720))
    expect(second.charge).toMatchObject({ percent: 50, due: 5000 })
    expect(second.charge.ground).not.toContain('single_parent')
    expect(letters()).not.toContain('한부모')
    await takeAtDesk(gu.ctx(), second.charge.id, 'card', 5000)
    gu.clock.now = at('2026-03-13T10:00:00')
    await cancel(gu.ctx({ id: me }), second.charge.reservation ?? '')
    expect((await billOf(second.charge.reservation ?? '')).sums).toMatchObject({ kept: 500, owed: 4500 })
    await expectTrueBooks()
  })

  test('is moved: what a shorter time costs less comes back, what a longer one costs more is asked for, and no deadline is won by it', async () => {
    const room = await studio({ most: 240 })
    const id = await reserved(room)
    const unpaid = await billOf(id)
    gu.clock.now = at('2026-03-07T10:00:00')
    const to = (hours: number) => ({ space: room, day: DAY, from: 780, to: 780 + hours * 60 })
    expect(await moveAtDesk(gu.ctx(), id, to(2))).toBeUndefined()
    expect(await billOf(id)).toMatchObject({ left: 20_000, charge: { due_at: unpaid.charge.due_at } })
    await takeAtDesk(gu.ctx(), unpaid.charge.id, 'cash', 20_000)
    expect(await moveAtDesk(gu.ctx(), id, { ...to(1), from: 600, to: 660 })).toBeUndefined()
    expect((await billOf(id)).sums).toMatchObject({ due: 10_000, paid: 20_000, owed: 10_000 })
    expect(await moveAtDesk(gu.ctx(), id, to(3))).toBeUndefined()
    expect(await billOf(id)).toMatchObject({
      left: 20_000,
      charge: { settled_at: null, title: '스튜디오 1 2026.3.16.(월) 13:00~16:00' },
    })
    await expectTrueBooks()
  })

  test('stands in the books of its facility: its staff write money down, and nobody else finds it', async () => {
    const id = await reserved(await studio())
    const { charge } = await billOf(id)
    await gu.as(await worker(gu, '오하람', 'branch', place))
    expect(await gu.page('/office/money')).toContain('음악창작소')
    expect(await gu.page(`/office/money/${place}`)).toContain('사용료 · 스튜디오 1')
    expect(await gu.page(`/office/rooms/reservations/${id}`)).toContain(`/office/money/${place}/${charge.id}`)
    const take = { way: 'cash', amount: '10000' }
    expect((await gu.post(`/office/money/${place}/${charge.id}/payments`, take)).status).toBe(303)
    expect((await gu.post(`/office/money/${place}/${charge.id}/payments`, take)).status).toBe(422)
    expect(await gu.page(`/office/money/${place}`)).toContain('장부가 맞아요')
    const file = await gu.post(`/office/money/${place}/export`, { reason: 'settlement', note: '3월' })
    expect(await file.text()).toContain('사용료 스튜디오 1')
    const other = await facility(gu, '다른 곳')
    const neighbour = await adult(gu, '이웃')
    for (const who of [await worker(gu, '남궁민', 'branch', other), neighbour]) {
      await gu.as(who)
      expect((await gu.get(`/office/money/${place}`)).status).toBe(404)
      expect((await gu.get(`/office/money/${other}/${charge.id}`)).status).toBe(404)
    }
    await gu.as(neighbour)
    expect((await gu.post(`/me/bills/${charge.id}/payment`)).status).toBe(404)
    expect((await gu.get(`/me/bills/${charge.id}/receipt`)).status).toBe(404)
  })
})

describe.skipIf(!server())('on a real server with 64 connections', () => {
  beforeEach(() => begun({ connections: 64 }))

  /** Begin and press at the provider: all that is left is to come back. */
  async function paidAtProvider(id: string): Promise<string> {
    const started = await begin(gu.ctx(), (await billOf(id)).charge.id, '스튜디오')
    const { payments } = gu.house
    if (!('href' in started) || !isPractice(payments)) throw new Error('No practice payments')
    const key = started.href.split('/').at(-1) ?? ''
    payments.press(key, 'paid')
    return payments.seen(key)?.back.split('/').at(-1) ?? ''
  }

  test('a room paid 16 times at once, online and at the desk, is paid once, and what came beyond goes back', async () => {
    const id = await reserved(await studio())
    const charge = (await billOf(id)).charge.id
    const checkout = await paidAtProvider(id)
    await Promise.all([
      ...Array.from({ length: 16 }, () => settle(gu.ctx(), checkout)),
      ...Array.from({ length: 16 }, () => takeAtDesk(gu.ctx(), charge, 'cash', 10_000)),
    ])
    await gu.settle()
    const { sums, payments } = await billOf(id)
    expect(payments.filter(({ way }) => way === 'online')).toHaveLength(1)
    expect(sums.paid - sums.owed - sums.refunded).toBe(10_000)
    await expectTrueBooks()
  })

  test('who pays in the moment in which time runs out keeps the room, or loses it and has everything back', async () => {
    const room = await studio()
    const ids: string[] = []
    for (let hour = 0; hour < 10; hour += 1)
      ids.push(await reserved(room, await adult(gu, `이웃 ${hour}`), 540 + hour * 60))
    const checkouts = await Promise.all(ids.map(paidAtProvider))
    gu.clock.now = at('2026-03-08T00:00:00')
    await Promise.all([
      ...checkouts.slice(0, 5).map((checkout) => settle(gu.ctx(), checkout)),
      lapseUnpaid(gu.ctx()),
      lapseUnpaid(gu.ctx()),
      ...checkouts.slice(5).map((checkout) => settle(gu.ctx(), checkout)),
    ])
    await gu.settle()
    for (const id of ids) {
      const [{ cancelled_as }, { sums }] = [await rowOf(id), await billOf(id)]
      expect(sums.paid).toBe(10_000)
      expect([cancelled_as, sums.refunded]).toEqual(cancelled_as ? ['unpaid', 10_000] : [null, 0])
    }
    const claims = await gu.db.selectFrom('claims').select('reservation').execute()
    const standing = await gu.db.selectFrom('reservations').select('id').where('cancelled_at', 'is', null).execute()
    expect(new Set(claims.map(({ reservation }) => reservation))).toEqual(new Set(standing.map(({ id }) => id)))
    await expectTrueBooks()
  })
})
