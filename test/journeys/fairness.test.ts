/** Promise: every door is equal, and anybody can see it, without anybody being seen. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { enter } from '#modules/enrolment/index.ts'
import { setDongs } from '#modules/places/index.ts'
import { world } from '../world.ts'
import { person, programme } from './folk.ts'

test('applications from website, desk and phone are counted for everyone to see, and the one neighbour of a small dong is not', async () => {
  const gu = await world()
  await setDongs(gu.ctx(), [
    { name: '가락1동', lat: 37.495, lng: 127.107 },
    { name: '오금동', lat: 37.5035, lng: 127.134 },
  ])
  const course = await programme(gu, { capacity: 8, waitlist: 20 })
  const apply = async (dong: string, channel: 'desk' | 'phone', count: number) => {
    for (let one = 0; one < count; one += 1) {
      const learner = await person(gu, `주민 ${one}`, { dong })
      const done = await enter(gu.ctx(), { id: randomUUID(), programme: course, learner, channel })
      expect(done?.application).toBeDefined()
    }
  }
  await apply('가락1동', 'desk', 11)
  await apply('오금동', 'phone', 1)

  // While the class is open, nothing of it is told.
  expect(await (await gu.get('/fairness.json')).json()).toMatchObject({ channel: { applied: 'few' } })
  gu.clock.now = new Date('2026-03-25T10:00:00+09:00')
  const data = await (await gu.get('/fairness.json')).json()
  expect(data).toMatchObject({ from: '2025-03-24', until: '2026-03-23', step: 5 })
  expect(data.channel).toEqual({
    rows: [
      { name: 'online', applied: 'few', admitted: 'few' },
      { name: 'desk', applied: 10, admitted: 5 },
      { name: 'phone', applied: 'few', admitted: 'few' },
    ],
    applied: 10,
    admitted: 5,
  })
  expect(data.dong.rows).toContainEqual({ name: '오금동', applied: 'few', admitted: 'few' })
  expect(data.age.rows).toContainEqual({ name: 'adult', applied: 10, admitted: 5 })

  const page = await gu.page('/fairness')
  expect(page).toContain('공정한 접수 현황')
  expect(page).toContain('5 미만')
  expect(await gu.page('/')).toContain('href="/fairness"')
})
