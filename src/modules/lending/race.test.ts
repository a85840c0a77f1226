/** Many at once on a real server: an instrument is promised, or out, to exactly one. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { facility } from '../../../test/catalogue.ts'
import { server, type World, world } from '../../../test/world.ts'
import { askForClass } from './actions/ask.ts'
import { approve, lend } from './actions/desk.ts'
import { addItems, addModel } from './actions/items.ts'
import { accept, ask, settleLending, stepBack, takeBack } from './index.ts'
import { loanById } from './store/loans.ts'

async function library(gu: World, count: number, place = '악기도서관') {
  const branch = await facility(gu, place)
  const cello = {
    family: 'string',
    name: '첼로',
    name_en: null,
    maker: null,
    about: null,
    sizes: [],
    accessories: [],
    fee: 0,
  }
  const model = await addModel(gu.ctx(), cello)
  const details = {
    branch,
    size: null,
    serial: null,
    condition: 'good' as const,
    value: null,
    bought_year: null,
    notes: null,
  }
  const added = await addItems(gu.ctx(), model, details, { count })
  return { branch, model, codes: added.refusal ? [] : added.codes }
}

/** Teenagers who ask by themselves. */
async function teens(gu: World, count: number): Promise<string[]> {
  const rows = await gu.db
    .insertInto('people')
    .values(
      Array.from({ length: count }, (_, at) => ({ name: `학생${at}`, born_on: '2009-05-05', added_at: gu.clock.now })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

const guardian = { name: '보호자', phone: '010-1234-5678' }
const wish = ({ model, branch }: { model: string; branch: string }, borrower: string) => ({
  id: randomUUID(),
  model,
  size: null,
  branch,
  borrower,
  months: 1,
  day: '2026-03-05',
  time: '14:00',
  guardian,
})
const seen = (code: string) => ({ id: randomUUID(), code, present: [], condition: 'good' as const })

/** What must hold whatever happened. Nothing when it does. */
async function broken(gu: World): Promise<string[]> {
  const rows = await gu.db.selectFrom('loans').selectAll().execute()
  const open = rows.filter((row) => !row.returned_at && !row.ended_at)
  const promised = open.flatMap(({ instrument }) => instrument ?? [])
  const shelf = (await gu.db.selectFrom('instruments').select('id').execute()).filter(
    ({ id }) => !promised.includes(id),
  )
  return [
    ...(new Set(promised).size === promised.length ? [] : ['an instrument is promised twice']),
    ...(shelf.length > 0 && open.some((row) => !row.instrument) ? ['somebody waits beside a free instrument'] : []),
  ]
}

const many = { connections: 64 }
describe.skipIf(!server())('on a real server', () => {
  test('40 ask for the last 3 cellos at once: three have one, the others wait in line, none is lost', async () => {
    const gu = await world(many)
    const lib = await library(gu, 3)
    const people = await teens(gu, 40)
    const answers = await Promise.all(people.map((id) => ask(gu.ctx({ id }), wish(lib, id))))
    expect(answers.every((answer) => answer.loan)).toBe(true)
    const rows = await gu.db.selectFrom('loans').selectAll().execute()
    expect(rows.filter((row) => row.instrument)).toHaveLength(3)
    expect(rows.filter((row) => row.waits_since)).toHaveLength(37)
    expect(await broken(gu)).toEqual([])
  })

  test('the same form sent 32 times at once is one wish', async () => {
    const gu = await world(many)
    const lib = await library(gu, 3)
    const [id = ''] = await teens(gu, 1)
    const asking = wish(lib, id)
    const answers = await Promise.all(Array.from({ length: 32 }, () => ask(gu.ctx({ id }), asking)))
    expect(answers.filter((answer) => answer.loan === asking.id)).toHaveLength(32)
    expect(await gu.db.selectFrom('loans').select('id').execute()).toHaveLength(1)
  })

  test('one who asks for two models at once is given one, as the policy allows', async () => {
    const gu = await world(many)
    const one = await library(gu, 2)
    const [id = ''] = await teens(gu, 1)
    const other = await addModel(gu.ctx(), {
      family: 'wind',
      name: '플루트',
      name_en: null,
      maker: null,
      about: null,
      sizes: [],
      accessories: [],
      fee: 0,
    })
    await addItems(gu.ctx(), other, {
      branch: one.branch,
      size: null,
      serial: null,
      condition: 'good',
      value: null,
      bought_year: null,
      notes: null,
    })
    const answers = await Promise.all([
      ask(gu.ctx({ id }), wish(one, id)),
      ask(gu.ctx({ id }), wish({ ...one, model: other }, id)),
    ])
    expect(answers.filter((answer) => answer.loan)).toHaveLength(1)
    expect(answers.filter((answer) => answer.refusal === 'too-many')).toHaveLength(1)
  })

  test('two clerks scan the same cello at once for two families: one hands it over, the other is told', async () => {
    const gu = await world(many)
    const lib = await library(gu, 2)
    for (let round = 0; round < 8; round += 1) {
      const people = await teens(gu, 2)
      const wishes = people.map((id) => wish(lib, id))
      for (const [at, id] of people.entries()) {
        await ask(gu.ctx({ id }), wishes[at] ?? wish(lib, id))
        await approve(gu.ctx(), wishes[at]?.id ?? '')
      }
      const [code = ''] = lib.codes
      const answers = await Promise.all(wishes.map(({ id: loan }) => lend(gu.ctx(), { ...seen(code), loan })))
      expect(answers.filter((answer) => answer.due_on)).toHaveLength(1)
      const told = answers.find((answer) => answer.refusal)?.refusal
      expect(['out-already', 'held-for-other']).toContain(told)
      expect(await broken(gu)).toEqual([])
      // And both take it back at once: one does, the other is told that it is not out.
      const back = { ...seen(code), cleaned: true, repair: false }
      const backs = await Promise.all([0, 1].map(() => takeBack(gu.ctx(), { ...back, id: randomUUID() })))
      expect(backs.filter((one) => one.refusal === 'not-out')).toHaveLength(1)
      for (const [at, id] of people.entries()) await stepBack(gu.ctx({ id }), wishes[at]?.id ?? '')
    }
  })

  test('one press that reaches two processes hands over once', async () => {
    const gu = await world(many)
    const lib = await library(gu, 1)
    const [id = ''] = await teens(gu, 1)
    const asking = wish(lib, id)
    await ask(gu.ctx({ id }), asking)
    await approve(gu.ctx(), asking.id)
    const form = { ...seen(lib.codes[0] ?? ''), loan: asking.id }
    const answers = await Promise.all(Array.from({ length: 16 }, () => lend(gu.ctx(), form)))
    expect(answers.every((answer) => answer.due_on)).toBe(true)
    expect(await gu.db.selectFrom('inspections').select('id').execute()).toHaveLength(1)
  })

  test('accepting against the sweep at the deadline: exactly one wins, and the cello has one holder', async () => {
    const gu = await world(many)
    for (let round = 0; round < 6; round += 1) {
      gu.clock.now = new Date('2026-03-02T10:00:00+09:00')
      const lib = await library(gu, 1, `분관 ${round}`)
      const [first = '', second = '', third = ''] = await teens(gu, 3)
      const [one, two, three] = [wish(lib, first), wish(lib, second), wish(lib, third)]
      for (const [at, each] of [one, two, three].entries()) {
        gu.clock.now = new Date(new Date('2026-03-02T10:00:00+09:00').getTime() + at * 1000)
        await ask(gu.ctx({ id: each.borrower }), each)
      }
      await stepBack(gu.ctx({ id: first }), one.id)
      const before = { ...gu.ctx({ id: second }), now: new Date('2026-03-03T23:59:58+09:00') }
      const after = { ...gu.ctx(), now: new Date('2026-03-03T23:59:59+09:00') }
      const [answer] = await Promise.all([
        accept(before, two.id, '2026-03-06', '10:00'),
        settleLending(after),
        settleLending(after),
      ])
      const holds = async (id: string) =>
        Boolean((await loanById(gu.db, id))?.instrument) && !(await loanById(gu.db, id))?.ended_at
      expect(answer === undefined || answer === 'lapsed').toBe(true)
      expect(await holds(two.id)).toBe(answer === undefined)
      expect(await holds(three.id)).toBe(answer !== undefined)
      expect(await broken(gu)).toEqual([])
    }
  })

  test('two classes and single pupils at once: never half a set, never one cello twice', async () => {
    const gu = await world(many)
    const lib = await library(gu, 12)
    const people = await teens(gu, 10)
    const teachers = await gu.db
      .insertInto('people')
      .values([0, 1].map((at) => ({ name: `교사${at}`, born_on: '1985-05-05', added_at: gu.clock.now })))
      .returning('id')
      .execute()
    const classes = teachers.map(({ id }) => ({
      ...wish(lib, id),
      count: 8,
      school: '시험초',
      class: '4-1',
      signed: '교사',
    }))
    const [sets] = await Promise.all([
      Promise.all(classes.map((asking, at) => askForClass(gu.ctx({ id: teachers[at]?.id ?? '' }), asking))),
      ...people.map((id) => ask(gu.ctx({ id }), wish(lib, id))),
    ])
    expect(sets.filter((set) => !set.refusal).length).toBeLessThanOrEqual(1)
    const rows = await gu.db.selectFrom('loans').select('set').where('set', 'is not', null).execute()
    expect([0, 8]).toContain(rows.length)
    expect(await broken(gu)).toEqual([])
  })
})
