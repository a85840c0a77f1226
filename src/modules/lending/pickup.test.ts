import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { appointed } from '../../../test/catalogue.ts'
import { family, GOOD, library, seen, stateOf, titles, wish } from '../../../test/instruments.ts'
import { server, world } from '../../../test/world.ts'
import { askForClass } from './actions/ask.ts'
import { endCare } from './actions/care.ts'
import { addItems, addModel } from './actions/items.ts'
import { approve, lend } from './actions/desk.ts'
import { changePickup } from './actions/pickup.ts'
import { accept, ask, stepBack } from './index.ts'
import { dueAt } from './office.ts'
import { itemByCode } from './store/items.ts'
import { loanById } from './store/loans.ts'

/** So many families ask for the same day and time. */
async function full(count: number, shelf = count + 2) {
  const lib = await library(shelf)
  const wishes: (ReturnType<typeof wish> & { parent: string })[] = []
  for (let one = 0; one < count; one += 1) {
    const { parent, child } = await family(lib.gu)
    const asking = wish(lib, child)
    expect((await ask(lib.gu.ctx({ id: parent }), asking)).refusal).toBeUndefined()
    wishes.push({ ...asking, parent })
  }
  return { lib, wishes }
}

test('three families come at one time, as the policy says; a fourth is shown the other times of that day', async () => {
  const { lib, wishes } = await full(3)
  const { gu, model, branch } = lib
  const { parent, child } = await family(gu)
  expect((await ask(gu.ctx({ id: parent }), wish(lib, child))).refusal).toBe('slot-full')
  await gu.as(parent)
  const { size, day, time } = wish(lib, child)
  const form = { form: randomUUID(), borrower: child, size: size ?? '', branch, months: '1', day, time, agree: 'yes' }
  const answer = await gu.post(`/instruments/${model}/loan`, form)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('이날 남은 시각은 10:00, 11:00, 13:00, 15:00, 16:00, 17:00이에요')
  // Already before anything is sent.
  const step = new URLSearchParams({ step: '3', borrower: child, size: size ?? '', branch, months: '1', day, time })
  expect((await gu.get(`/instruments/${model}/loan?${step}`)).status).toBe(422)
  // One steps back: the time is free again, and what waits takes none.
  await stepBack(gu.ctx({ id: wishes[0]?.parent ?? '' }), wishes[0]?.id ?? '')
  expect((await gu.post(`/instruments/${model}/loan`, form)).status).toBe(303)
})

test('who waits takes no time; who accepts an offer chooses one that is left, and what was fetched leaves its time', async () => {
  const { lib, wishes } = await full(3, 3)
  const { gu, codes } = lib
  const [one] = wishes
  const { parent, child } = await family(gu)
  const asking = wish(lib, child)
  expect((await ask(gu.ctx({ id: parent }), asking)).refusal).toBeUndefined()
  await addItems(gu.ctx(), lib.model, { ...GOOD, branch: lib.branch, size: '1/2' }, { count: 1 })
  const take = (time: string) => accept(gu.ctx({ id: parent }), asking.id, asking.day, time)
  expect(await take('14:00')).toBe('slot-full')
  const item = (await loanById(gu.db, one?.id ?? ''))?.code ?? ''
  expect(codes).toContain(item)
  await approve(gu.ctx(), one?.id ?? '')
  expect((await lend(gu.ctx(), { ...seen(item), loan: one?.id ?? '', paid: 'cash' })).refusal).toBeUndefined()
  expect(await take('14:00')).toBeUndefined()
})

test('a class comes once, however many instruments it takes', async () => {
  const { lib } = await full(2, 8)
  const { gu } = lib
  const { parent } = await family(gu)
  const asking = { ...wish(lib, parent), count: 4, school: '시험초', class: '3-2', signed: '송하나' }
  expect(await askForClass(gu.ctx({ id: parent }), asking)).toEqual({})
  const { parent: next, child } = await family(gu)
  expect((await ask(gu.ctx({ id: next }), wish(lib, child))).refusal).toBe('slot-full')
})

test('the counter changes a pick-up, the family is told, and a full time is refused', async () => {
  const { lib, wishes } = await full(3, 5)
  const { gu } = lib
  const { parent, child } = await family(gu)
  const late = { ...wish(lib, child), time: '15:00' }
  await ask(gu.ctx({ id: parent }), late)
  await approve(gu.ctx(), late.id)
  await appointed(gu, 'branch', lib.branch)
  const address = `/office/instruments/requests/${late.id}/pickup`
  expect(await gu.page('/office/instruments/requests')).toContain(address)
  expect(await gu.page(address)).toContain('찾아갈 때 바꾸기')
  const refused = await gu.post(address, { day: late.day, time: '14:00' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('이날 남은 시각은 10:00')
  expect((await gu.post(address, { day: '2026-13-45', time: '14:00' })).status).toBe(422)
  expect((await gu.post(address, { day: '2026-03-06', time: '11:00' })).status).toBe(303)
  expect((await gu.post(address, { day: '2026-03-06', time: '11:00' })).status).toBe(303)
  expect((await loanById(gu.db, late.id))?.pickup_at).toEqual(new Date('2026-03-06T11:00:00+09:00'))
  await gu.settle()
  expect((await titles(lib, parent)).filter((title) => title.startsWith('악기를 찾아갈 때가'))).toEqual([
    '악기를 찾아갈 때가 바뀌었어요: 바이올린 1/2',
  ])
  await stepBack(gu.ctx({ id: wishes[0]?.parent ?? '' }), wishes[0]?.id ?? '')
  expect(await changePickup(gu.ctx(), wishes[0]?.id ?? '', '2026-03-06', '11:00')).toBe('not-set-aside')
  // Another branch does not find it.
  await appointed(gu, 'branch', lib.other)
  expect((await gu.get(address)).status).toBe(404)
  expect((await gu.post(address, { day: '2026-03-06', time: '13:00' })).status).toBe(404)
})

test('a violin nobody looked after for a year is on the day board, and one press takes it into care', async () => {
  const lib = await library(1)
  const { gu, branch, other, codes } = lib
  const [code = ''] = codes
  const item = await itemByCode(gu.db, code)
  const kinds = async (at = branch) => (await dueAt(gu.ctx(), [at])).map(({ kind }) => kind)
  expect(await kinds()).toEqual([])
  gu.clock.now = new Date('2026-09-02T10:00:00+09:00')
  expect(await kinds()).toEqual(['humidity'])
  gu.clock.now = new Date('2027-03-02T10:00:00+09:00')
  expect((await kinds()).toSorted()).toEqual(['humidity', 'strings'])
  expect(await kinds(other)).toEqual([])
  await appointed(gu, 'branch', branch)
  expect(await gu.page('/office/instruments/day')).toContain(`손보기 시작: ${code} 줄 교체`)
  const press = { form: randomUUID(), kind: 'strings' }
  const address = `/office/instruments/items/${item?.id}/upkeep`
  expect((await gu.post(address, press)).headers.get('location')).toBe('/office/instruments/day?done=care')
  expect((await gu.post(address, press)).status).toBe(303)
  expect(await stateOf(lib, code)).toBe('repair')
  expect(await gu.db.selectFrom('instrument_care').select('id').execute()).toEqual([{ id: press.form }])
  expect(await kinds()).toEqual([])
  await endCare(gu.ctx(), item?.id ?? '', press.form, 12_000)
  expect(await kinds()).toEqual(['humidity'])
})

describe.skipIf(!server())('on a real server', () => {
  test('24 families and 8 changes for one time at once: never more than the policy says', async () => {
    const gu = await world({ connections: 64 })
    const lib = await library(20, gu)
    // Two kinds at one branch: whoever asks for one does not hold the other.
    const viola = { family: 'string', name: '비올라', name_en: null, maker: null, about: null }
    const model = await addModel(gu.ctx(), { ...viola, sizes: ['1/2'], accessories: [], fee: 0 })
    await addItems(gu.ctx(), model, { ...GOOD, branch: lib.branch, size: '1/2' }, { count: 20 })
    const wishes: { asking: ReturnType<typeof wish>; parent: string }[] = []
    for (let one = 0; one < 24; one += 1) {
      const { parent, child } = await family(gu)
      wishes.push({ asking: wish(one % 2 ? lib : { ...lib, model }, child), parent })
    }
    const early = wishes.slice(0, 8)
    for (const [at, { asking, parent }] of early.entries())
      await ask(gu.ctx({ id: parent }), { ...asking, time: ['10:00', '11:00', '13:00'][Math.floor(at / 3)] ?? '' })
    const [changed] = await Promise.all([
      Promise.all(early.map(({ asking }) => changePickup(gu.ctx(), asking.id, asking.day, '14:00'))),
      ...wishes.slice(8).map(({ asking, parent }) => ask(gu.ctx({ id: parent }), asking)),
    ])
    expect(changed.every((answer) => answer === undefined || answer === 'slot-full')).toBe(true)
    const rows = await gu.db.selectFrom('loans').select('pickup_at').execute()
    const counts = Map.groupBy(rows, ({ pickup_at }) => pickup_at.toISOString())
    expect([...counts.values()].every((come) => come.length <= 3)).toBe(true)
    expect(counts.get('2026-03-05T05:00:00.000Z')).toHaveLength(3)
  })
})
