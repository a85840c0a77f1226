/** A library of violins and families to lend them to, for tests. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { ask } from '#modules/lending/index.ts'
import { approve, lend } from '../src/modules/lending/actions/desk.ts'
import { addItems, addModel } from '../src/modules/lending/actions/items.ts'
import { itemByCode } from '../src/modules/lending/store/items.ts'
import { facility } from './catalogue.ts'
import { type World, world } from './world.ts'

export const GOOD = { condition: 'good', serial: null, value: 300_000, bought_year: 2024, notes: null } as const

/** A branch with so many half-size violins, and another place. */
export async function library(count = 2, given?: World) {
  const gu = given ?? (await world())
  const branch = await facility(gu, '악기도서관')
  const other = await facility(gu, '문정 분관')
  const model = await addModel(gu.ctx(), {
    family: 'string',
    name: '바이올린',
    name_en: 'Violin',
    maker: '시험악기',
    about: null,
    sizes: ['1/4', '1/2', '3/4'],
    accessories: ['활', '케이스'],
    fee: 5000,
  })
  const added = await addItems(gu.ctx(), model, { ...GOOD, branch, size: '1/2' }, { count })
  if (added.refusal) throw new Error(added.refusal)
  return { gu, branch, other, model, codes: added.codes }
}
export type Library = Awaited<ReturnType<typeof library>>

/** A family with so many children of nine. */
export async function family(gu: World, children = 1) {
  const add = async (name: string, born_on: string, residence = 'resident') =>
    (
      await gu.db
        .insertInto('people')
        .values({ name, born_on, residence, added_at: gu.clock.now })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const parent = await add('송하나', '1985-05-14')
  const ids: string[] = []
  for (let one = 0; one < children; one += 1) {
    const id = await add(`아이${one}`, '2017-01-10')
    await gu.db
      .insertInto('guardianships')
      .values({ guardian: parent, child: id, relationship: 'mother', since: gu.clock.now })
      .execute()
    ids.push(id)
  }
  return { parent, children: ids, child: ids[0] ?? '' }
}

export const wish = ({ model, branch }: Library, borrower: string) => ({
  id: randomUUID(),
  model,
  size: '1/2' as string | null,
  branch,
  borrower,
  months: 1,
  day: '2026-03-05',
  time: '14:00',
})
export const seen = (code: string) => ({
  id: randomUUID(),
  code,
  present: ['활', '케이스'],
  condition: 'good' as const,
})
export const back = (code: string) => ({ ...seen(code), cleaned: true, repair: false })

/** Ask, approve, hand over. */
export async function borrowed(lib: Library, code: string, who = family(lib.gu)) {
  const { gu } = lib
  const { parent, child } = await who
  const asked = await ask(gu.ctx({ id: parent }), wish(lib, child))
  if (!asked.loan) throw new Error(asked.refusal)
  expect(await approve(gu.ctx(), asked.loan)).toBeUndefined()
  const lent = await lend(gu.ctx(), { ...seen(code), loan: asked.loan, paid: 'card' })
  expect(lent.refusal).toBeUndefined()
  return { loan: asked.loan, parent, child }
}
export const stateOf = async ({ gu }: Library, code: string) => (await itemByCode(gu.db, code))?.state
export const titles = async ({ gu }: Library, person: string) =>
  (await gu.db.selectFrom('notices').select('title').where('person', '=', person).execute())
    .map(({ title }) => title)
    .sort()
