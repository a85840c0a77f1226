import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appointed } from '../../../test/catalogue.ts'
import { back, borrowed, family, GOOD, library, seen, stateOf, titles, wish } from '../../../test/instruments.ts'
import { settleLending } from './index.ts'
import { approve, lend } from './actions/desk.ts'
import { addItems } from './actions/items.ts'
import { arrive, sendOff } from './actions/move.ts'
import { accept, ask, stepBack, takeBack } from './index.ts'
import { loanById } from './store/loans.ts'
import { waysAt } from './store/moves.ts'

/** The branch near by has lent its only violin; another branch has one on the shelf. */
async function twoBranches() {
  const lib = await library(1)
  const there = await addItems(lib.gu.ctx(), lib.model, { ...GOOD, branch: lib.other, size: '1/2' }, { count: 1 })
  await borrowed(lib, lib.codes[0] ?? '')
  const { parent, child } = await family(lib.gu)
  return { ...lib, parent, child, code: there.refusal ? '' : (there.codes[0] ?? '') }
}

test('a family that would take one of another branch is offered it, and has it brought: sent, arrived, handed over', async () => {
  const lib = await twoBranches()
  const { gu, parent, child, code } = lib
  const asking = { ...wish(lib, child), elsewhere: true }
  expect(await ask(gu.ctx({ id: parent }), asking)).toEqual({ loan: asking.id })
  expect(await loanById(gu.db, asking.id)).toMatchObject({ code, branch: lib.branch, stands_at: lib.other })
  await gu.settle()
  expect((await titles(lib, parent)).join()).toContain('악기 제안')
  await gu.as(parent)
  expect(await gu.page(`/me/instruments/${asking.id}`)).toContain('이 악기는 지금 문정 분관에 있어요.')
  // Bringing takes three days, so tomorrow is too early.
  expect(await accept(gu.ctx({ id: parent }), asking.id, '2026-03-04', '10:00', true)).toBe('not-a-pickup')
  expect(await accept(gu.ctx({ id: parent }), asking.id, '2026-03-06', '10:00', true)).toBeUndefined()
  expect(await stateOf(lib, code)).toBe('moving')
  const [way] = await waysAt(gu.db, [lib.branch])
  expect(way).toMatchObject({ from_branch: lib.other, to_branch: lib.branch, loan: asking.id, sent_at: null })
  await approve(gu.ctx(), asking.id)
  expect((await lend(gu.ctx(), { ...seen(code), loan: asking.id, paid: 'cash' })).refusal).toBe('on-the-way')
  await sendOff(gu.ctx(), way?.id ?? '')
  await arrive(gu.ctx(), way?.id ?? '')
  expect(await stateOf(lib, code)).toBe('held')
  expect((await lend(gu.ctx(), { ...seen(code), loan: asking.id, paid: 'cash' })).due_on).toBeDefined()
})

test('or fetches it where it is; and what nobody sent yet stays when the family steps back', async () => {
  const lib = await twoBranches()
  const { gu, parent, child, code } = lib
  const asking = { ...wish(lib, child), elsewhere: true }
  await ask(gu.ctx({ id: parent }), asking)
  expect(await accept(gu.ctx({ id: parent }), asking.id, '2026-03-06', '10:00', true)).toBeUndefined()
  expect(await stepBack(gu.ctx({ id: parent }), asking.id)).toBeUndefined()
  expect(await stateOf(lib, code)).toBe('shelf')
  const again = { ...wish(lib, child), elsewhere: true }
  await ask(gu.ctx({ id: parent }), again)
  expect(await accept(gu.ctx({ id: parent }), again.id, '2026-03-05', '10:00')).toBeUndefined()
  expect(await loanById(gu.db, again.id)).toMatchObject({ branch: lib.other, stands_at: lib.other })
  expect(await waysAt(gu.db, 'all')).toEqual([])
})

test('who wants only the branch near by waits for it, whatever lies elsewhere', async () => {
  const lib = await twoBranches()
  const { gu, parent, child } = lib
  const asking = wish(lib, child)
  await ask(gu.ctx({ id: parent }), asking)
  await settleLending(gu.ctx())
  expect((await loanById(gu.db, asking.id))?.instrument).toBeNull()
})

test('a bar for being late is lifted by hand with a reason, which the family reads', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  const { loan, parent, child } = await borrowed(lib, code)
  expect((await takeBack(gu.ctx(), back(code))).refusal).toBeUndefined()
  const late = { loan, person: child, from_at: gu.clock.now, until_at: new Date('2026-06-01T00:00:00+09:00') }
  await gu.db.insertInto('loan_bars').values(late).execute()
  const asking = wish(lib, child)
  expect(await ask(gu.ctx({ id: parent }), asking)).toEqual({ refusal: 'barred' })
  const [bar] = await gu.db.selectFrom('loan_bars').selectAll().execute()
  await appointed(gu, 'branch', lib.other)
  expect((await gu.post(`/office/instruments/bars/${bar?.loan}`, { reason: '입원' })).status).toBe(404)
  await appointed(gu, 'branch', lib.branch)
  expect(await gu.page('/office/instruments/bars')).toContain('아이0 님의 제한 풀기')
  expect((await gu.post(`/office/instruments/bars/${bar?.loan}`, { reason: '' })).status).toBe(422)
  expect((await gu.post(`/office/instruments/bars/${bar?.loan}`, { reason: '입원했던 아이예요' })).status).toBe(303)
  await gu.settle()
  expect((await titles(lib, parent)).join()).toContain('악기를 다시 빌릴 수 있어요')
  expect(await ask(gu.ctx({ id: parent }), asking)).toEqual({ loan: asking.id })
})

test('a child who gave back a violin that became small asks for the next size in one press, or the counter does', async () => {
  const lib = await library(1)
  const { gu, codes } = lib
  const [code = ''] = codes
  await addItems(gu.ctx(), lib.model, { ...GOOD, branch: lib.branch, size: '3/4' }, { count: 1 })
  const { loan, parent, child } = await borrowed(lib, code)
  await gu.db.updateTable('people').set({ born_on: '2015-12-10' }).where('id', '=', child).execute()
  expect(await takeBack(gu.ctx(), back(code))).toMatchObject({ next: '3/4' })
  await gu.as(parent)
  expect(await gu.page(`/me/instruments/${loan}`)).toContain('3/4 크기 신청하기')
  const form = randomUUID()
  for (const _ of [1, 2]) {
    const answer = await gu.post(`/me/instruments/${loan}/larger`, { form })
    expect(answer.headers.get('location')).toBe(`/me/instruments/${form}?done=asked`)
  }
  expect(await loanById(gu.db, form)).toMatchObject({ size: '3/4', borrower: child, applicant: parent })
  await stepBack(gu.ctx({ id: parent }), form)
  await appointed(gu, 'branch', lib.branch)
  const desk = { form: randomUUID(), code, loan }
  expect((await gu.post('/office/instruments/counter/larger', desk)).status).toBe(303)
  expect(await loanById(gu.db, desk.form)).toMatchObject({ size: '3/4', applicant: parent })
})
