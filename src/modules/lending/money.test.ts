import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { accountsOf } from '#modules/money/accounts.ts'
import { billsOfLoans } from '#modules/money/index.ts'
import { worker } from '../../../test/journeys/folk.ts'
import { back, borrowed, type Library, library } from '../../../test/instruments.ts'
import { reportDamage, settleDamage } from './actions/care.ts'
import { extend, takeBack } from './index.ts'
import { itemByCode } from './store/items.ts'

const at = (text: string) => new Date(`${text}+09:00`)
const billsOf = async ({ gu }: Library, loan: string) => (await billsOfLoans(gu.db, [loan])).get(loan) ?? []
const told = async (lib: Library, loan: string) =>
  (await billsOf(lib, loan)).map(({ charge, sums }) => [charge.what, sums.due, sums.paid])

/** The books of every branch agree with what was charged, paid and given back. */
const wrongIn = async ({ gu }: Library) => (await accountsOf(gu.ctx(), 'all')).flatMap(({ wrong }) => wrong)
const letters = async ({ gu }: Library) =>
  (await gu.db.selectFrom('notices').select('body').execute()).map(({ body }) => body).join('\n')

test('a violin is lent for a fee, kept a month longer, brought back late and broken; the counter takes what is left in one press, once', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  const { loan, parent } = await borrowed(lib, code)
  expect(await told(lib, loan)).toEqual([['loan', 5000, 5000]])

  gu.clock.now = at('2026-03-30T10:00:00')
  const form = randomUUID()
  expect(await extend(gu.ctx({ id: parent }), form, loan)).toBeUndefined()
  expect(await extend(gu.ctx({ id: parent }), form, loan)).toBeUndefined()
  await gu.settle()
  expect(await told(lib, loan)).toEqual([
    ['loan', 5000, 5000],
    ['extension', 5000, 0],
  ])
  await gu.as(parent)
  const page = await gu.page(`/me/instruments/${loan}`)
  expect(page).toContain('연장 대여료 5,000원을')
  expect(page).not.toContain('저절로 취소')
  expect(await gu.page('/me/instruments')).toContain('입금대기')

  // Due on 2 May: a month and nine days late is two months begun.
  gu.clock.now = at('2026-06-11T10:00:00')
  const press = { ...back(code), damage: '활이 부러졌어요', compensation: 30_000, paid: 'card' as const }
  expect(await takeBack(gu.ctx(), press)).toMatchObject({ loan, late: 40, owed: 0 })
  expect(await takeBack(gu.ctx(), press)).toMatchObject({ loan })
  expect(new Set((await told(lib, loan)).map(String))).toEqual(
    new Set(['damage,30000,30000', 'extension,5000,5000', 'loan,5000,5000', 'overdue,10000,10000']),
  )
  expect(await wrongIn(lib)).toEqual([])
  const rows = await gu.db.selectFrom('ledger').selectAll().execute()
  expect(new Set(rows.map(({ book }) => book))).toEqual(new Set([lib.branch]))
})

test('what is not paid at the counter is told in the letter and paid on the phone', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const { loan, parent } = await borrowed(lib, codes[0] ?? '')
  gu.clock.now = at('2026-04-05T10:00:00')
  expect(await takeBack(gu.ctx(), back(codes[0] ?? ''))).toMatchObject({ late: 3, owed: 5000 })
  await gu.settle()
  expect(await letters(lib)).toContain('연체료 5,000원을 4월 6일 (월) 23:59까지 내 주세요.')
  const bill = (await billsOf(lib, loan)).find(({ left }) => left > 0)
  await gu.as(parent)
  const to = (await gu.post(`/me/bills/${bill?.charge.id}/payment`)).headers.get('location') ?? ''
  const home = (await gu.post(to, { press: 'paid' })).headers.get('location') ?? ''
  const answer = (await gu.get(home)).headers.get('location') ?? ''
  expect(answer).toBe(`/me/instruments/${loan}?paid=paid`)
  expect(await gu.page(answer)).toContain('결제를 마쳤어요')
  expect(await told(lib, loan)).toContainEqual(['overdue', 5000, 5000])
  expect(await wrongIn(lib)).toEqual([])
})

test('the counter shows what is due before it is pressed, and the books of the branch what is still open', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  const { loan } = await borrowed(lib, code)
  gu.clock.now = at('2026-04-05T10:00:00')
  await gu.as(await worker(gu, '오하람', 'branch', lib.branch))
  expect(await gu.page(`/office/instruments/counter?code=${code}`)).toContain('지금 받을 돈은 5,000원')
  const { paid, ...form } = { form: randomUUID(), code, present: '활,케이스', condition: 'good', paid: 'cash' }
  const answer = await gu.post('/office/instruments/counter/return', form)
  const next = answer.headers.get('location') ?? ''
  expect(await gu.page(next)).toContain('아직 받지 못한 돈이 5,000원 있어요')
  expect(await gu.page(`/office/money/${lib.branch}`)).toContain('연체료 · 바이올린 1/2')
  // The same press again, now with money, is still the first one.
  await gu.post('/office/instruments/counter/return', { ...form, paid })
  expect(await told(lib, loan)).toEqual([
    ['loan', 5000, 5000],
    ['overdue', 5000, 0],
  ])
})

test('compensation that is waived is asked for no more, and what was paid of it stays', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const { loan } = await borrowed(lib, codes[0] ?? '')
  const item = await itemByCode(gu.db, codes[0] ?? '')
  const damage = { id: randomUUID(), what: '줄이 끊어졌어요', compensation: 20_000 }
  await reportDamage(gu.ctx(), item?.id ?? '', damage)
  await reportDamage(gu.ctx(), item?.id ?? '', damage)
  expect(await told(lib, loan)).toContainEqual(['damage', 20_000, 0])
  await settleDamage(gu.ctx(), item?.id ?? '', damage.id, '보험으로 고쳤어요')
  await settleDamage(gu.ctx(), item?.id ?? '', damage.id, '보험으로 고쳤어요')
  const bill = (await billsOf(lib, loan)).find(({ charge }) => charge.what === 'damage')
  expect(bill).toMatchObject({ left: 0, charge: { ended_for: 'waived', kept: 0 } })
  expect(await wrongIn(lib)).toEqual([])
})
