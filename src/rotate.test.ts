import { expect, test } from 'vitest'
import { addServed, findServed, phoneOf } from '#modules/people/index.ts'
import { newKey, openVault } from '#platform/vault.ts'
import { world } from '../test/world.ts'
import { rotate } from './rotate.ts'

test('after a new key came, everything is sealed with it, and people are still found by their number', async () => {
  const gu = await world()
  const [older, newer] = [newKey('k1'), newKey('k2')]
  const before = gu.ctx()
  before.tools = { ...before.tools, vault: openVault(older) }
  const added = await addServed(before, { name: '박순임', born_on: '1954-02-02', phone: '010-0000-7777' })
  if (!('id' in added)) throw new Error(added.refusal)

  const after = { ...before, tools: { ...before.tools, vault: openVault(`${newer},${older}`) } }
  expect(await rotate(after)).toBe(1)
  expect(await rotate(after)).toBe(0)
  const row = await gu.db.selectFrom('people').select('phone').where('id', '=', added.id).executeTakeFirstOrThrow()
  expect(row.phone).toMatch(/^k2\./)
  expect(await phoneOf(after, added.id)).toBe('01000007777')
  expect((await findServed(after, '010-0000-7777', '접수')).map((person) => person.name)).toEqual(['박순임'])
})
