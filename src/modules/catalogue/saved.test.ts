import { expect, test } from 'vitest'
import { offered } from '../../../test/catalogue.ts'
import { world, type World } from '../../../test/world.ts'
import { tellOfNew } from './index.ts'

async function resident(gu: World) {
  const { id } = await gu.db
    .insertInto('people')
    .values({ name: '이하나', added_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await gu.as(id)
  return id
}
const notices = (gu: World, person: string) =>
  gu.db.selectFrom('notices').selectAll().where('person', '=', person).orderBy('id').execute()
const later = (gu: World) => void (gu.clock.now = new Date(gu.clock.now.getTime() + 3_600_000))

test('whoever keeps a search is told once of what is new in it, and of nothing else', async () => {
  const gu = await world()
  const me = await resident(gu)
  await offered(gu, '코딩 첫걸음')
  expect(await gu.page('/programmes/saved?search=' + encodeURIComponent('/programmes?q=코딩'))).toContain(
    '<strong>코딩',
  )
  expect((await gu.post('/programmes/saved', { search: '/programmes?q=코딩' })).status).toBe(303)
  later(gu)
  await tellOfNew(gu.ctx())
  expect(await notices(gu, me), 'what was there before is no news').toEqual([])

  await offered(gu, '코딩으로 만드는 게임')
  await offered(gu, '아침 요가')
  later(gu)
  await tellOfNew(gu.ctx())
  await tellOfNew(gu.ctx())
  const told = await notices(gu, me)
  expect(told).toMatchObject([{ title: '기다리던 강좌가 1개 올라왔어요' }])
  expect(told[0]?.body).toContain('코딩으로 만드는 게임')
  expect(decodeURI(told[0]?.href ?? '')).toBe('/programmes?q=코딩')
})

test('a search is kept once, left by a press, and at most twenty are kept', async () => {
  const gu = await world()
  const me = await resident(gu)
  for (const search of ['/programmes?q=요가&fee=free', '/programmes?fee=free&q=요가'])
    await gu.post('/programmes/saved', { search })
  const [kept, ...others] = await gu.db.selectFrom('saved_searches').selectAll().where('person', '=', me).execute()
  expect(others).toEqual([])
  expect(await gu.page('/programmes/saved')).toContain('요가, 무료')
  await gu.post(`/programmes/saved/${kept?.id}/removal`, {})
  expect(await gu.page('/programmes/saved')).toContain('아직 저장한 조건이 없어요')
  for (let n = 0; n < 20; n++) await gu.post('/programmes/saved', { search: `q=${n}` })
  const answer = await gu.post('/programmes/saved', { search: 'q=한번더' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('20개까지')
})
