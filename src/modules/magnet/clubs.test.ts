/** Study clubs, as residents and officers meet them. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apply } from '#modules/enrolment/index.ts'
import { judgeGroup, noteCleared } from '#modules/people/index.ts'
import { instant } from '#platform/clock.ts'
import { adult, child, programme, worker } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import { foundClub, joinClub } from './index.ts'

const seat = (gu: World, programme: string, learner: string, applicant = learner) =>
  apply(gu.ctx({ id: applicant }), { id: randomUUID(), programme, learner })

/** A class that is over in summer, with these in it. */
async function overClass(gu: World, learners: string[]) {
  const course = await programme(gu, { lessons: 2, title: '서예 첫걸음' })
  for (const learner of learners) await seat(gu, course, learner)
  await gu.settle()
  gu.letters.length = 0
  gu.clock.now = instant('2026-06-01', '10:00')
  return course
}

const words = { about: '붓글씨를 함께 써요.', meets: '둘째 목요일 저녁 7시, 가락배움터', newcomers: 'yes', most: '3' }
const said = { about: words.about, meets: words.meets, newcomers: true, most: 3 }

async function club(gu: World, founder: string, course: string, more: Partial<typeof said> = {}) {
  const id = randomUUID()
  const founding = { ...said, ...more, id, programme: course, learner: founder, name: `먹빛 ${id.slice(0, 4)}` }
  expect(await foundClub(gu.ctx({ id: founder }), founding)).toBeUndefined()
  await judgeGroup(gu.ctx(), id, { verified: true, priority: false })
  return id
}

test('a class that is over grows a study club; verified by the office, its classmates are told once and join', async () => {
  const gu = await world()
  const [founder, mate, stranger] = [await adult(gu, '박순자'), await adult(gu, '김영호'), await adult(gu, '이웃')]
  const course = await overClass(gu, [founder, mate])
  await gu.as(founder)
  expect(await gu.page('/me')).toContain('/clubs/new')
  expect(await gu.page('/clubs/new')).toContain(`/clubs/new?programme=${course}`)
  const form = { form: randomUUID(), programme: course, learner: founder, name: '먹빛 서예회', ...words }
  expect((await gu.post('/clubs', { ...form, most: '1' })).status).toBe(422)
  await gu.post('/clubs', { ...form, meets: '목요일, 010-1234-5678' })
  expect((await gu.post('/clubs', form)).headers.get('location')).toBe(`/clubs/${form.form}?done=founded`)
  expect(await gu.db.selectFrom('groups').select(['name', 'kind']).execute()).toEqual([
    { name: '먹빛 서예회', kind: 'club' },
  ])
  expect(await gu.page(`/clubs/${form.form}`)).not.toContain('010-1234-5678')
  await gu.post(`/clubs/${form.form}/details`, words)

  // Nobody else sees it before the office has verified it.
  await gu.as(mate)
  expect((await gu.get(`/clubs/${form.form}`)).status).toBe(404)
  expect(await gu.page('/clubs')).not.toContain('먹빛 서예회')
  await gu.as(await worker(gu, '정유진', 'officer'))
  await gu.post(`/office/groups/${form.form}/verification`)
  await gu.settle()
  await gu.settle()
  const told = await gu.db
    .selectFrom('notices')
    .select(['person', 'href'])
    .where('title', 'like', '%먹빛 서예회”에서%')
    .execute()
  expect(told).toEqual([{ person: mate, href: `/clubs/${form.form}` }])

  await gu.as(mate)
  expect(await gu.page('/clubs')).toContain('먹빛 서예회')
  expect(await gu.page('/search?q=먹빛')).toContain(`/clubs/${form.form}`)
  for (let press = 0; press < 2; press += 1) await gu.post(`/clubs/${form.form}/members`, { learner: mate })
  const seen = await gu.page(`/clubs/${form.form}?done=joined`)
  expect(seen).toContain('2명이 함께해요 (3명까지)')
  expect(seen).not.toContain('박순자')
  expect((await gu.post(`/clubs/${form.form}/details`, words)).status).toBe(404)
  expect((await gu.post(`/clubs/${form.form}/end`)).status).toBe(404)
  await gu.as(stranger)
  await gu.post(`/clubs/${form.form}/members`, { learner: stranger })
  expect((await gu.post(`/clubs/${form.form}/departures`, { learner: mate })).status).toBe(404)

  // Only who speaks for it reads names, and each look is kept.
  await gu.as(founder)
  const own = await gu.page(`/clubs/${form.form}`)
  expect(own).toContain('박순자, 김영호, 이웃')
  expect(own).toContain('/rooms/allotments')
  expect(await gu.db.selectFrom('looks').select('whose').where('who', '=', founder).execute()).toHaveLength(2)
  await gu.post(`/clubs/${form.form}/end`)
  await gu.settle()
  expect(await gu.page('/clubs')).not.toContain('먹빛 서예회')
  const ended = await gu.db.selectFrom('notices').select('person').where('title', 'like', '%활동이 끝났어요').execute()
  expect(new Set(ended.map(({ person }) => person))).toEqual(new Set([founder, mate, stranger]))
})

test('nobody founds a club out of a class they were not in, or that is not over', async () => {
  const gu = await world()
  const [me, other] = [await adult(gu, '박순자'), await adult(gu, '이웃')]
  const running = await programme(gu)
  await seat(gu, running, me)
  const founding = { ...said, id: randomUUID(), learner: me, name: '먹빛' }
  expect(await foundClub(gu.ctx({ id: me }), { ...founding, programme: running })).toBe('not-over')
  const course = await overClass(gu, [])
  expect(await foundClub(gu.ctx({ id: me }), { ...founding, programme: course })).toBe('not-there')
  expect(await foundClub(gu.ctx({ id: other }), { ...founding, programme: running })).toBe('unknown')
  await gu.as(other)
  expect((await gu.get(`/clubs/new?programme=${running}`)).status).toBe(404)
  expect(await gu.db.selectFrom('groups').select('id').execute()).toEqual([])
})

test('a child joins by a guardian, and meets unchecked grown-ups only with the guardian there', async () => {
  const gu = await world()
  const [founder, mother] = [await adult(gu, '박순자'), await adult(gu, '김하늘')]
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  const id = await club(gu, founder, await overClass(gu, [founder]))
  const [asMother, asChild] = [gu.ctx({ id: mother }), gu.ctx({ id: bada })]
  expect(await joinClub(asChild, id, bada)).toBe('guardian')
  expect(await joinClub(gu.ctx({ id: founder }), id, bada)).toBe('unknown')
  await gu.as(mother)
  const refused = await gu.post(`/clubs/${id}/members`, { learner: bada })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('보호자가 먼저 함께하면 같이할 수 있어요.')
  expect(await joinClub(asMother, id, mother)).toBeUndefined()
  expect(await joinClub(asMother, id, bada)).toBeUndefined()
  const father = await adult(gu, '이산')
  const sol = await child(gu, father, '이솔', { born_on: '2016-04-01' })
  const other = await club(gu, founder, await overClass2(gu, founder), { most: 5 })
  expect(await joinClub(gu.ctx({ id: father }), other, sol)).toBe('unchecked')
  await noteCleared(gu.ctx(), [founder], '2026-06-01')
  expect(await joinClub(gu.ctx({ id: father }), other, sol)).toBeUndefined()
})

/** A second class of the same learner. */
async function overClass2(gu: World, learner: string) {
  const before = gu.clock.now
  gu.clock.now = instant('2026-03-02', '10:00')
  const course = await programme(gu, { lessons: 2, title: '캘리그래피' })
  await seat(gu, course, learner)
  gu.clock.now = before
  return course
}

test('a club for classmates takes only those, and a full one nobody', async () => {
  const gu = await world()
  const people = [await adult(gu, '가'), await adult(gu, '나'), await adult(gu, '다')]
  const [first = '', second = '', third = ''] = people
  const course = await overClass(gu, people)
  const id = await club(gu, first, course, { newcomers: false, most: 2 })
  const stranger = await adult(gu, '이웃')
  expect(await joinClub(gu.ctx({ id: stranger }), id, stranger)).toBe('classmates-only')
  expect(await joinClub(gu.ctx({ id: second }), id, second)).toBeUndefined()
  expect(await joinClub(gu.ctx({ id: third }), id, third)).toBe('full')
  await gu.as(second)
  await gu.post(`/clubs/${id}/departures`, { learner: second })
  expect(await joinClub(gu.ctx({ id: third }), id, third)).toBeUndefined()
})

test.skipIf(!server())('of forty who want the last places of a club, exactly as many join as there are', async () => {
  const gu = await world({ connections: 64 })
  const founder = await adult(gu, '박순자')
  const id = await club(gu, founder, await overClass(gu, [founder]), { most: 6 })
  const people = await Promise.all(Array.from({ length: 40 }, (_, at) => adult(gu, `이웃 ${at}`)))
  const outcomes = await Promise.all(people.map((one) => joinClub(gu.ctx({ id: one }), id, one)))
  expect(outcomes.filter((one) => one === undefined)).toHaveLength(5)
  expect(await gu.db.selectFrom('club_members').select('person').execute()).toHaveLength(6)
})
