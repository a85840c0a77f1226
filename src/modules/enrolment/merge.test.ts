/** What a merger may not do behind anybody's back: give away kept seats, or take people where they do not belong. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { adult, broken, child, person, programme, worker } from '../../../test/journeys/folk.ts'
import { world, type World } from '../../../test/world.ts'
import { apply, enter, merge } from './index.ts'

const say = (gu: World, says: object, programme: string) =>
  gu.db
    .insertInto('policies')
    .values({ says: JSON.stringify(says), from_at: new Date('2026-01-01T00:00:00+09:00'), programme })
    .execute()
const applyFor = (gu: World, course: string, learner: string, applicant = learner) =>
  apply(gu.ctx({ id: applicant }), { id: randomUUID(), programme: course, learner })
const standing = (gu: World, course: string) =>
  gu.db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', course)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()

test('seats kept for the desk are not given to those who came online: the merger says so, and goes on once somebody comes by the desk', async () => {
  const gu = await world()
  const [small, large] = [
    await programme(gu, { title: '작은 교실' }),
    await programme(gu, { title: '큰 교실', capacity: 4 }),
  ]
  // Two of four seats are kept for the desk.
  await say(gu, { quotas: { doors: { desk: 50 }, groups: {}, kept_hours: 24 } }, large)
  await applyFor(gu, large, await person(gu, '먼저'))
  for (const name of ['하나', '두리']) await applyFor(gu, small, await person(gu, name))
  const officer = await worker(gu, '박주무', 'officer')
  await gu.as(officer)
  const page = `/office/programmes/${small}/merger`
  expect(await gu.page(`${page}?to=${large}`)).toContain('일부는 우선 대상이나 방문·전화 접수 몫으로 남겨 둔 자리예요')
  expect(await merge(gu.ctx({ id: officer }), small, large)).toBe('kept-seats')
  expect(await standing(gu, small)).toHaveLength(2)

  // One who came to the desk may take a kept seat there; of two online one seat for everyone is left for one.
  const [, second] = await standing(gu, small)
  await gu.db
    .updateTable('applications')
    .set({ channel: 'desk' })
    .where('id', '=', second?.id ?? '')
    .execute()
  expect(await merge(gu.ctx({ id: officer }), small, large)).toBeUndefined()
  const rows = await standing(gu, large)
  expect(rows.map(({ quota }) => quota)).toEqual([null, null, 'desk'])
  expect(rows.every(({ admitted_at }) => admitted_at)).toBe(true)
  // The other kept seat is still for the desk alone.
  expect((await applyFor(gu, large, await person(gu, '늦은 이웃')))?.application?.admitted_at).toBeNull()
  const atDesk = await enter(gu.ctx({ id: officer }), {
    id: randomUUID(),
    programme: large,
    learner: await person(gu, '방문한 이웃'),
    channel: 'desk',
  })
  expect(atDesk?.application?.admitted_at).not.toBeNull()
  expect((await broken(gu)).filter((law) => !law.includes('nobody waits'))).toEqual([])
})

test('whom the other class is not meant for goes along only when an officer says so, which is kept with a name', async () => {
  const gu = await world()
  const [small, grownUps] = [await programme(gu), await programme(gu, { title: '어른 교실', min_age: 19 })]
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  await applyFor(gu, small, mother)
  await applyFor(gu, small, bada, mother)
  const officer = await worker(gu, '박주무', 'officer')
  await gu.as(officer)
  const page = `/office/programmes/${small}/merger`
  expect(await gu.page(`${page}?to=${grownUps}`)).toContain('대상이 아닌 분도 함께 옮겨요')
  const refused = await gu.post(page, { to: grownUps })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('그래도 옮기려면 아래 칸을 골라 주세요')
  expect(await standing(gu, small)).toHaveLength(2)
  expect((await gu.post(page, { to: grownUps, unfit: 'yes' })).status).toBe(303)
  expect((await standing(gu, grownUps)).map(({ learner }) => learner)).toEqual([mother, bada])
  const event = await gu.db
    .selectFrom('events')
    .selectAll()
    .where('event', '=', 'enrolment.merged')
    .executeTakeFirstOrThrow()
  expect([event.who, event.detail]).toEqual([officer, { to: grownUps, people: 2, unfit: [bada] }])
})
