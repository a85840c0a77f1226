import fc from 'fast-check'
import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { sql } from 'kysely'
import { search } from './store/search/index.ts'
import { programmeById, holdProgramme } from './store/programmes.ts'
test('x', async () => {
  const gu = await world()
  const base = { title: '코딩', added_at: gu.clock.now, changed_at: gu.clock.now, published_at: gu.clock.now }
  const {id} = await gu.db.insertInto('programmes').values({ ...base, opens_at: new Date('2026-03-01'), closes_at: new Date('2026-03-09'), starts_on: '2026-03-10', ends_on:'2026-04-01', weekdays:[0,2], start_time:'10:00', end_time:'12:00', capacity: 3, dong:'잠실동', fee: 0 }).returning('id').executeTakeFirstOrThrow()
  console.log(await programmeById(gu.db, id))
  console.log(await gu.db.transaction().execute(tx => holdProgramme(tx, id)).then(x=>x?.title))
  console.log(await search(gu.db, { q: '코딩', age: [9], dong: ['잠실동'], day: ['wed'], time:['morning'], fee:['free'], sort: 'closing'}, gu.clock.now))
  console.log(await search(gu.db, { q: '코딩', age: ['child'], fee:['paid'], sort: 'near'}, gu.clock.now, {near:['잠실동']}))
})
