/** Promise: whoever finds a class full is shown the nearest one with a seat, at once. */
import { expect, test } from 'vitest'
import { setDongs } from '#modules/places/index.ts'
import { facility, offered } from '../catalogue.ts'
import { world } from '../world.ts'
import { adult, child } from './folk.ts'

test('a mother finds the robot class full and sees where there are seats for her daughter, the nearest to home first', async () => {
  const gu = await world()
  await setDongs(gu.ctx(), [
    { name: '가락1동', lat: 37.495, lng: 127.107 },
    { name: '문정1동', lat: 37.4886, lng: 127.1245 },
    { name: '잠실본동', lat: 37.5053, lng: 127.0836 },
    { name: '오금동', lat: 37.5035, lng: 127.134 },
  ])
  const [garak, munjeong, jamsil, ogeum] = await Promise.all(
    ['가락1동', '문정1동', '잠실본동', '오금동'].map((dong) => facility(gu, `${dong} 배움터`, dong)),
  )
  const robots = { field: '인공지능·코딩', grades: ['e3', 'e4'] }
  const full = await offered(gu, '로봇 교실', { ...robots, facility: garak ?? null, capacity: 1, waitlist: 0 })
  await gu.db.updateTable('programmes').set({ taken: 1 }).where('id', '=', full).execute()
  await offered(gu, '먼 로봇 교실', { ...robots, facility: jamsil ?? null })
  await offered(gu, '가까운 로봇 교실', { ...robots, facility: munjeong ?? null })
  await offered(gu, '중학생 로봇 교실', { ...robots, grades: ['m1'], facility: garak ?? null })
  await offered(gu, '동네 음악 교실', { field: '음악', grades: ['e4'], facility: garak ?? null })
  const gone = await offered(gu, '역시 찬 로봇 교실', { ...robots, facility: ogeum ?? null, capacity: 1, waitlist: 0 })
  await gu.db.updateTable('programmes').set({ taken: 1 }).where('id', '=', gone).execute()

  const titles = (page: string) =>
    [...(page.split('id="besides"')[1] ?? '').matchAll(/class="n-card-title"><a[^>]*>([^<]+)</g)].map(
      ([, title]) => title,
    )

  const visitor = await gu.page(`/programmes/${full}`)
  expect(visitor).toContain('지금 자리가 있는 비슷한 강좌')
  expect(titles(visitor)).toEqual(['가까운 로봇 교실', '먼 로봇 교실'])
  expect(visitor).toContain('이 강좌에서 1.7km')

  const mother = await adult(gu, '김하늘', { dong: '잠실본동' })
  await child(gu, mother, '김바다', { born_on: '2016-04-01', grade: 'e4', dong: '잠실본동' })
  await gu.as(mother)
  const refused = await gu.page(`/programmes/${full}/application`)
  expect(refused).toContain('신청할 수 없어요')
  expect(titles(refused)).toEqual(['먼 로봇 교실', '가까운 로봇 교실'])
  expect(refused).toContain('바로 같은 동네')

  // Where there is a seat, nobody is sent elsewhere.
  const open = await gu.db
    .selectFrom('programmes')
    .select('id')
    .where('title', '=', '먼 로봇 교실')
    .executeTakeFirstOrThrow()
  expect(titles(await gu.page(`/programmes/${open.id}`))).toEqual([])
})
