/** Promise: a class too small on its day is called off with one press, and everyone hears of it. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apply, cancel } from '#modules/enrolment/index.ts'
import { facility, offered } from '../catalogue.ts'
import { world } from '../world.ts'
import { adult, broken, programme, worker } from './folk.ts'

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

test('two classes too small for themselves become one: everyone goes on as they stood, is told old and new, and may step back', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const [monday, tuesday] = [
    await programme(gu, { title: '한지 월요반', facility: center, capacity: 3 }),
    await programme(gu, {
      title: '한지 화요반',
      facility: center,
      capacity: 8,
      starts_on: '2026-03-17',
      venue: '3층 나무방',
    }),
  ]
  const enter = async (course: string, name: string) => {
    const who = await adult(gu, name)
    const outcome = await apply(gu.ctx({ id: who }), { id: randomUUID(), programme: course, learner: who })
    return { who, id: outcome?.application?.id ?? '' }
  }
  const seated = await enter(monday, '이산')
  const leaver = await enter(monday, '박강')
  await enter(monday, '최들')
  const offered = await enter(monday, '정뫼')
  const waiting = await enter(monday, '김늪')
  await cancel(gu.ctx({ id: leaver.who }), leaver.id)
  const there = await enter(tuesday, '한별')
  // Somebody who applied for both keeps one.
  await apply(gu.ctx({ id: seated.who }), { id: randomUUID(), programme: tuesday, learner: seated.who })
  await gu.settle()
  gu.letters.length = 0

  await gu.as(await worker(gu, '센터 직원', 'branch', center))
  const address = `/office/programmes/${monday}/merger`
  expect(await gu.page(address)).toContain('한지 화요반')
  const preview = await gu.page(`${address}?to=${tuesday}`)
  expect(preview).toContain('2층 배움방 → 3층 나무방')
  expect(preview).toContain('자리 제안 (기한 그대로)')
  expect(preview).toContain('두 강좌에 모두 신청한 분: 이산')
  expect(preview).toContain('4명을 옮기고 이 강좌 폐강하기')
  const done = await gu.post(address, { to: tuesday })
  expect(done.headers.get('location')).toBe(`/office/programmes/${tuesday}/applicants?just=merged`)
  expect(await broken(gu)).toEqual([])

  const rows = await gu.db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', tuesday)
    .orderBy('number')
    .execute()
  const of = ({ who }: { who: string }) => rows.find((row) => row.learner === who && !row.cancelled_at)
  expect(of(seated)?.admitted_at).not.toBeNull()
  expect([of(offered)?.admitted_at, of(offered)?.offer_until?.toISOString()]).toEqual([
    null,
    '2026-03-03T14:59:59.000Z',
  ])
  // There are seats enough, so who waited is offered one at once.
  expect(of(waiting)?.offered_at).not.toBeNull()
  const gone = await gu.db.selectFrom('programmes').selectAll().where('id', '=', monday).executeTakeFirstOrThrow()
  expect([gone.taken, gone.waiting, gone.offered, gone.cancel_reason]).toEqual([
    0,
    0,
    0,
    '‘한지 화요반’ 강좌와 합쳤어요.',
  ])

  await gu.settle()
  const letters = gu.letters.filter(({ to }) => to === `${offered.who}@example.kr`)
  expect(letters.map(({ subject }) => subject)).toEqual([
    '[시험구 배움나루] 강좌가 합쳐졌어요: 한지 월요반 → 한지 화요반',
  ])
  expect(letters[0]?.body).toContain('장소: 2층 배움방 → 3층 나무방')
  expect(letters[0]?.body).toContain('내신 수강료는 모두 돌려드려요')
  expect(gu.letters.filter(({ to }) => to === `${there.who}@example.kr`)).toEqual([])
  expect(gu.letters.filter(({ subject }) => subject.includes('폐강'))).toEqual([])

  await gu.as(offered.who)
  const old = await gu.page(`/me/applications/${offered.id}`)
  expect(old).toContain('옮긴 신청 보기')
  expect(await gu.page(`/me/applications/${of(offered)?.id}`)).toContain('‘한지 월요반’ 강좌에서 옮겨 온 신청이에요.')
})

test('a merger that does not fit changes nothing, and says what is missing', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const small = await programme(gu, { title: '작은 반', facility: center })
  const full = await programme(gu, { title: '찬 반', facility: center, capacity: 1 })
  const begun = await programme(gu, { title: '시작한 반', facility: center, starts_on: '2026-03-03' })
  const foreign = await programme(gu, { title: '남의 반', facility: await facility(gu, '오금배움터') })
  for (const course of [small, full]) {
    const who = await adult(gu, `이웃 ${course}`)
    await apply(gu.ctx({ id: who }), { id: randomUUID(), programme: course, learner: who })
  }
  gu.clock.now = new Date('2026-03-03T17:00:00+09:00')
  await gu.as(await worker(gu, '센터 직원', 'branch', center))
  const address = `/office/programmes/${small}/merger`
  const says = async (to: string) => {
    const answer = await gu.post(address, { to })
    return [answer.status, await answer.text()] as const
  }
  expect((await says(full))[1]).toContain('자리가 모자라요')
  expect((await says(begun))[1]).toContain('이미 시작한 강좌는 합칠 수 없어요')
  expect((await says(foreign))[1]).toContain('목록에서 강좌를 골라 주세요')
  expect((await says(''))[0]).toBe(422)
  const { cancelled_at } = await gu.db
    .selectFrom('programmes')
    .selectAll()
    .where('id', '=', small)
    .executeTakeFirstOrThrow()
  expect(cancelled_at).toBeNull()
  expect(await broken(gu)).toEqual([])
  await gu.as(await adult(gu, '주민'))
  expect((await gu.get(address)).status).toBe(404)
})
