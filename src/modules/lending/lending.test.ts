import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { back, borrowed, family, GOOD, library, seen, stateOf, titles, wish } from '../../../test/instruments.ts'
import { accept, ask, extend, remindBorrowers, settleLending, stepBack, takeBack } from './index.ts'
import { askForClass } from './actions/ask.ts'
import { approve, lend, refuse } from './actions/desk.ts'
import { beginCare, endCare, retire } from './actions/care.ts'
import { arrive, transfer } from './actions/move.ts'
import { addItems, addModel } from './actions/items.ts'
import { itemByCode } from './store/items.ts'
import { loanById } from './store/loans.ts'
import { waysAt } from './store/moves.ts'

test('a parent borrows a violin for a child: set aside, approved, handed over, brought back', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  const { parent, child } = await family(gu)
  const asking = wish(lib, child)
  expect(await ask(gu.ctx({ id: parent }), asking)).toEqual({ loan: asking.id })
  expect(await stateOf(lib, code)).toBe('held')
  // The form sent twice is one wish.
  expect(await ask(gu.ctx({ id: parent }), asking)).toEqual({ loan: asking.id })
  await approve(gu.ctx(), asking.id)
  expect(await lend(gu.ctx(), { ...seen(code), loan: asking.id })).toEqual({ refusal: 'unpaid' })
  const form = { ...seen(code), loan: asking.id, paid: 'cash' as const }
  expect(await lend(gu.ctx(), form)).toEqual({ due_on: '2026-04-02' })
  expect(await lend(gu.ctx(), form)).toEqual({ due_on: '2026-04-02' })
  expect(await stateOf(lib, code)).toBe('out')
  gu.clock.now = new Date('2026-04-02T17:00:00+09:00')
  expect(await takeBack(gu.ctx(), back(code))).toMatchObject({ loan: asking.id, late: 0 })
  expect(await stateOf(lib, code)).toBe('shelf')
  expect(await takeBack(gu.ctx(), back(code))).toEqual({ refusal: 'not-out' })
  await gu.settle()
  expect(await titles(lib, parent)).toEqual([
    '대여료를 받았어요: 바이올린 1/2',
    '악기 대여 신청: 바이올린 1/2',
    '악기를 돌려받았어요: 바이올린 1/2',
    '악기를 빌렸어요: 바이올린 1/2',
    '악기를 찾아가세요: 바이올린 1/2',
  ])
})

test('who may not borrow is told why, and nothing is set aside', async () => {
  const lib = await library(2)
  const { gu, codes } = lib
  const { parent, children } = await family(gu, 2)
  const [one = '', two = ''] = children
  const refusal = async (change: object, who = parent) =>
    (await ask(gu.ctx({ id: who }), { ...wish(lib, one), ...change })).refusal
  expect(await refusal({ borrower: parent })).toBe('too-old')
  expect(await refusal({}, one)).toBe('guardian-asks')
  expect(await refusal({}, two)).toBe('unknown')
  expect(await refusal({ months: 4 })).toBe('too-long')
  expect(await refusal({ months: 0 })).toBe('too-long')
  expect(await refusal({ size: '4/4' })).toBe('no-such-size')
  expect(await refusal({ size: '1/4' })).toBe('no-such-branch')
  expect(await refusal({ branch: lib.other })).toBe('no-such-branch')
  expect(await refusal({ branch: randomUUID() })).toBe('no-such-branch')
  expect(await refusal({ day: '2026-02-31' })).toBe('not-a-pickup')
  expect(await refusal({ day: '2026-03-03' })).toBe('not-a-pickup')
  expect(await refusal({ model: 'no-model' })).toBe('unknown')
  expect(await stateOf(lib, codes[0] ?? '')).toBe('shelf')
  expect(await refusal({})).toBeUndefined()
  expect(await refusal({})).toBe('asked-already')
})

test('a teenager asks alone and names the guardian, whose number is kept sealed', async () => {
  const lib = await library(1)
  const { gu } = lib
  const teen = (
    await gu.db
      .insertInto('people')
      .values({ name: '이도현', born_on: '2010-10-30', residence: 'studies', added_at: gu.clock.now })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
  const asking = wish(lib, teen)
  expect((await ask(gu.ctx({ id: teen }), asking)).refusal).toBe('guardian-needed')
  const guardian = { name: '송하나', phone: '010-1234-5678' }
  expect((await ask(gu.ctx({ id: teen }), { ...asking, guardian: { ...guardian, phone: 'no' } })).refusal).toBe(
    'guardian-needed',
  )
  expect(await ask(gu.ctx({ id: teen }), { ...asking, guardian })).toEqual({ loan: asking.id })
  const row = await loanById(gu.db, asking.id)
  expect(row?.guardian_phone).not.toContain('5678')
})

test('who waits is offered what comes back, in turn; what nobody accepts goes on to the next', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  await borrowed(lib, code)
  const [second, third] = [await family(gu), await family(gu)]
  const [two, three] = [wish(lib, second.child), wish(lib, third.child)]
  await ask(gu.ctx({ id: second.parent }), two)
  gu.clock.now = new Date('2026-03-02T10:01:00+09:00')
  await ask(gu.ctx({ id: third.parent }), three)
  const place = async (id: string) => (await loanById(gu.db, id))?.instrument ?? 'waits'
  expect(await place(two.id)).toBe('waits')
  await takeBack(gu.ctx(), back(code))
  expect(await place(two.id)).not.toBe('waits')
  expect(await place(three.id)).toBe('waits')
  expect(await approve(gu.ctx(), two.id)).toBe('not-asked')
  // Until the end of the next day.
  gu.clock.now = new Date('2026-03-03T23:59:58+09:00')
  await settleLending(gu.ctx())
  await settleLending(gu.ctx())
  expect((await loanById(gu.db, two.id))?.ended_at).toBeNull()
  gu.clock.now = new Date('2026-03-03T23:59:59+09:00')
  expect(await accept(gu.ctx({ id: second.parent }), two.id, '2026-03-06', '10:00')).toBe('lapsed')
  await settleLending(gu.ctx())
  await settleLending(gu.ctx())
  expect((await loanById(gu.db, two.id))?.ended_as).toBe('lapsed')
  expect(await place(three.id)).not.toBe('waits')
  expect(await accept(gu.ctx({ id: second.parent }), three.id, '2026-03-06', '10:00')).toBe('unknown')
  expect(await accept(gu.ctx({ id: third.parent }), three.id, '2026-03-04', '10:00')).toBe('not-a-pickup')
  expect(await accept(gu.ctx({ id: third.parent }), three.id, '2026-03-06', '10:00')).toBeUndefined()
  expect(await accept(gu.ctx({ id: third.parent }), three.id, '2026-03-06', '10:00')).toBe('already-accepted')
  expect(await approve(gu.ctx(), three.id)).toBeUndefined()
  await gu.settle()
  expect(await titles(lib, second.parent)).toEqual([
    '곧 마감돼요: 바이올린 1/2 (3월 3일 (화) 23:59까지)',
    '악기 대기 신청: 바이올린 1/2',
    '악기 대여 신청이 끝났어요: 바이올린 1/2',
    '악기 제안: 바이올린 1/2 (3월 3일 (화) 23:59까지)',
  ])
})

test('what nobody picks up is kept some days and then goes back to the shelf', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const { parent, child } = await family(gu)
  const asking = wish(lib, child)
  await ask(gu.ctx({ id: parent }), asking)
  await approve(gu.ctx(), asking.id)
  gu.clock.now = new Date('2026-03-08T23:59:00+09:00')
  await settleLending(gu.ctx())
  expect(await stateOf(lib, codes[0] ?? '')).toBe('held')
  gu.clock.now = new Date('2026-03-09T00:00:00+09:00')
  await settleLending(gu.ctx())
  expect(await stateOf(lib, codes[0] ?? '')).toBe('shelf')
  expect((await loanById(gu.db, asking.id))?.ended_as).toBe('not-picked-up')
})

test('a loan goes on for a month where nobody waits, pressed twice only once', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  const { loan, parent } = await borrowed(lib, code)
  const form = randomUUID()
  expect(await extend(gu.ctx({ id: parent }), form, loan)).toBeUndefined()
  expect(await extend(gu.ctx({ id: parent }), form, loan)).toBeUndefined()
  expect(await loanById(gu.db, loan)).toMatchObject({ due_on: '2026-05-02', months: 2, fee: 10_000 })
  expect(await extend(gu.ctx({ id: parent }), randomUUID(), loan)).toBe('extended-enough')
  expect(await extend(gu.ctx({ id: randomUUID() }), randomUUID(), loan)).toBe('unknown')
})

test('while somebody waits for one like it, a loan is not extended', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const { loan, parent } = await borrowed(lib, codes[0] ?? '')
  const other = await family(gu)
  await ask(gu.ctx({ id: other.parent }), wish(lib, other.child))
  expect(await extend(gu.ctx({ id: parent }), randomUUID(), loan)).toBe('awaited')
})

test('letters: once a week before, each morning it is late, and not for ever; the same morning twice tells nothing twice', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const { parent } = await borrowed(lib, codes[0] ?? '')
  for (let day = 0; day < 60; day += 1) {
    gu.clock.now = new Date(new Date('2026-03-20T09:00:00+09:00').getTime() + day * 86_400_000)
    await remindBorrowers(gu.ctx())
    await remindBorrowers(gu.ctx())
  }
  await gu.settle()
  const told = await titles(lib, parent)
  expect(told.filter((title) => title.startsWith('반납일이 다가와요'))).toHaveLength(1)
  expect(told.filter((title) => title.includes('늦었어요'))).toHaveLength(14)
  expect(told).toContain('반납이 14일 늦었어요: 바이올린 1/2')
})

test('late twice within a year, a child may not borrow for a while, and then again', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  const who = await family(gu)
  const late = async (asked: string, returned: string) => {
    gu.clock.now = new Date(`${asked}T10:00:00+09:00`)
    const asking = { ...wish(lib, who.child), day: asked < '2026-04' ? '2026-03-05' : '2026-04-10' }
    expect(await ask(gu.ctx({ id: who.parent }), asking)).toEqual({ loan: asking.id })
    await approve(gu.ctx(), asking.id)
    await lend(gu.ctx(), { ...seen(code), loan: asking.id, paid: 'card' })
    gu.clock.now = new Date(`${returned}T10:00:00+09:00`)
    return takeBack(gu.ctx(), back(code))
  }
  expect(await late('2026-03-02', '2026-04-06')).toMatchObject({ late: 4, barred: false })
  expect(await late('2026-04-07', '2026-05-10')).toMatchObject({ late: 3, barred: true })
  const again = { ...wish(lib, who.child), day: '2026-05-13' }
  expect((await ask(gu.ctx({ id: who.parent }), again)).refusal).toBe('barred')
  gu.clock.now = new Date('2026-08-09T10:00:00+09:00')
  expect((await ask(gu.ctx({ id: who.parent }), { ...again, day: '2026-08-12' })).refusal).toBeUndefined()
})

test('a class borrows a set: all are set aside, or none', async () => {
  const lib = await library(3)
  const { gu, codes } = lib
  const { parent: teacher } = await family(gu)
  const { borrower: _, ...plan } = wish(lib, teacher)
  const asking = { ...plan, school: '시험초등학교', class: '4-2', signed: '송하나' }
  expect(await askForClass(gu.ctx({ id: teacher }), { ...asking, id: randomUUID(), count: 4 })).toEqual({
    refusal: 'not-enough',
    free: 3,
  })
  expect(await stateOf(lib, codes[0] ?? '')).toBe('shelf')
  expect(await askForClass(gu.ctx({ id: teacher }), { ...asking, count: 3 })).toEqual({})
  expect(await askForClass(gu.ctx({ id: teacher }), { ...asking, count: 3 })).toEqual({})
  const rows = await gu.db.selectFrom('loans').select('id').where('set', '=', asking.id).execute()
  expect(rows).toHaveLength(3)
  await approve(gu.ctx(), rows[0]?.id ?? '')
  for (const [at, code] of codes.entries())
    expect((await lend(gu.ctx(), { ...seen(code), loan: rows[at]?.id ?? '', paid: 'bank' })).refusal).toBeUndefined()
  await gu.settle()
  // One letter for all of them.
  expect((await titles(lib, teacher)).filter((title) => title.startsWith('악기를 찾아가세요'))).toHaveLength(1)
  expect(await stepBack(gu.ctx({ id: teacher }), rows[0]?.id ?? '')).toBe('is-out')
})

test('what is broken goes to the workshop, and whoever it was set aside for gets another or waits first in turn', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  const { parent, child } = await family(gu)
  const asking = wish(lib, child)
  await ask(gu.ctx({ id: parent }), asking)
  await approve(gu.ctx(), asking.id)
  const item = await itemByCode(gu.db, code)
  const care = { id: randomUUID(), kind: 'strings' as const, what: '2번 줄이 끊어졌어요' }
  expect(await retire(gu.ctx(), item?.id ?? '', '낡음')).toBe('is-held')
  expect(await beginCare(gu.ctx(), item?.id ?? '', care)).toBeUndefined()
  expect(await stateOf(lib, code)).toBe('repair')
  expect((await loanById(gu.db, asking.id))?.instrument).toBeNull()
  expect(await endCare(gu.ctx(), item?.id ?? '', care.id, 12_000)).toBeUndefined()
  expect((await loanById(gu.db, asking.id))?.offer_until).not.toBeNull()
  expect(await refuse(gu.ctx(), asking.id, '사정')).toBeUndefined()
  expect(await transfer(gu.ctx(), item?.id ?? '', { id: randomUUID(), branch: lib.other, reason: '' })).toBeUndefined()
  expect(await stateOf(lib, code)).toBe('moving')
  const [id = ''] = (await waysAt(gu.db, 'all')).map((way) => way.id)
  await arrive(gu.ctx(), id)
  expect(await stateOf(lib, code)).toBe('shelf')
  expect(await transfer(gu.ctx(), item?.id ?? '', { id: randomUUID(), branch: lib.other, reason: '' })).toBe(
    'same-branch',
  )
})

test('a clarinet that was played goes back on the shelf only once its mouthpiece is clean', async () => {
  const lib = await library(1)
  const { gu } = lib
  const clarinet = {
    family: 'wind',
    name: '클라리넷',
    name_en: null,
    maker: null,
    about: null,
    sizes: [],
    accessories: [],
    fee: 0,
  }
  const model = await addModel(gu.ctx(), clarinet)
  const added = await addItems(gu.ctx(), model, { ...GOOD, branch: lib.branch, size: null })
  const [code = ''] = added.refusal ? [] : added.codes
  expect(code).toBe('W-0001')
  const { parent, child } = await family(gu)
  const asking = { ...wish(lib, child), model, size: null }
  await ask(gu.ctx({ id: parent }), asking)
  await approve(gu.ctx(), asking.id)
  await lend(gu.ctx(), { ...seen(code), loan: asking.id })
  expect(await takeBack(gu.ctx(), { ...back(code), cleaned: false })).toMatchObject({ care: true })
  expect(await itemByCode(gu.db, code)).toMatchObject({ state: 'repair', care: 'hygiene' })
})

test('a child who has grown is told which size fits now', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const { loan } = await borrowed(lib, codes[0] ?? '')
  gu.clock.now = new Date('2027-01-20T10:00:00+09:00')
  expect(await takeBack(gu.ctx(), back(codes[0] ?? ''))).toMatchObject({ loan, next: '3/4' })
})
