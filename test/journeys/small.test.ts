/** Promise: a class too small on its day is called off with one press, and everyone hears of it. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apply } from '#modules/enrolment/index.ts'
import { facility, offered } from '../catalogue.ts'
import { world } from '../world.ts'
import { adult, worker } from './folk.ts'

test('an officer sees on the day to decide that only one came, calls the class off with one press, and he is told why', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const course = await offered(gu, '한지 공예', { min_class: 5, decides_on: '2026-03-06', facility: center })
  await offered(gu, '사람이 모인 강좌', { min_class: 1, decides_on: '2026-03-06', facility: center, capacity: 1 })
  const neighbour = await adult(gu, '이산')
  await apply(gu.ctx({ id: neighbour }), { id: randomUUID(), programme: course, learner: neighbour })
  await gu.db.updateTable('programmes').set({ taken: 1 }).where('title', '=', '사람이 모인 강좌').execute()

  await gu.as(await worker(gu, '다른 곳 직원', 'branch', await facility(gu, '오금배움터')))
  expect(await gu.page('/office/small-classes')).toContain('인원이 모자란 강좌가 없어요')

  gu.clock.now = new Date('2026-03-06T09:00:00+09:00')
  await gu.as(await worker(gu, '주무관', 'officer'))
  const page = await gu.page('/office/small-classes')
  expect(page).toContain('1명 / 최소 5명')
  expect(page).toContain('오늘까지 정해요')
  expect(page).not.toContain('사람이 모인 강좌')
  const form = new RegExp(
    `action="(/office/programmes/${course}/cancellation)"[^>]*><input type="hidden" name="reason" value="([^"]+)"`,
  ).exec(page)
  await gu.post(form?.[1] ?? '', { reason: form?.[2] ?? '' })
  await gu.settle()
  const told = gu.letters.find(({ subject }) => subject === '[시험구 배움나루] 폐강 안내: 한지 공예')
  expect(told?.body).toContain('최소 인원 5명보다 적은 1명이 모여')
  expect(await gu.page('/office/small-classes')).toContain('인원이 모자란 강좌가 없어요')
})

test('a smallest class needs its day, may not exceed the seats, and is decided before it begins', async () => {
  const gu = await world()
  await gu.as(await worker(gu, '주무관', 'officer'))
  const write = async (given: Record<string, string>) =>
    (
      await gu.post('/office/programmes', { title: '한지 공예', capacity: '10', starts_on: '2026-03-20', ...given })
    ).text()
  expect(await write({ min_class: '5' })).toContain('꼭 적어 주세요')
  expect(await write({ min_class: '11', decides_on: '2026-03-15' })).toContain('정원보다 많을 수 없어요')
  expect(await write({ min_class: '5', decides_on: '2026-03-21' })).toContain('시작하는 날보다 늦을 수 없어요')
})
