/** The office's pages of policies, and what holds for whom. */
import { expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { STANDARD } from './rules/policy.ts'
import { policyAt, policyOf } from './store.ts'

const person = async (gu: World, name: string, role?: string, facility: string | null = null) => {
  const { id } = await gu.db
    .insertInto('people')
    .values({
      name,
      born_on: '1984-05-01',
      dong: '시험동',
      residence: 'resident',
      language: 'ko',
      added_at: gu.clock.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (role) await gu.db.insertInto('grants').values({ person: id, role, facility, given_at: gu.clock.now }).execute()
  return id
}
test('x', async () => {
  const gu = await world()
  const id = await person(gu, '김담당', 'officer')
  await gu.as(id)
  const r = await gu.get('/office/policies')
  console.log(r.status, (await r.text()).slice(0, 200))
  expect(STANDARD).toBeTruthy()
  console.log(await policyAt(gu.db, null, gu.clock.now), policyOf)
})
