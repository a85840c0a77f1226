/** Wishes become classes: a teacher, a room and people found together, and everything given back where it fails. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apply } from '#modules/enrolment/index.ts'
import { instant } from '#platform/clock.ts'
import { offer, school, wish } from '../magnet.ts'
import { world, type World } from '../world.ts'
import { adult, worker } from './folk.ts'

const subjects = (gu: World, person: string) =>
  gu.letters
    .filter((letter) => letter.to === `${person}@example.kr`)
    .map((letter) => letter.subject.replace(/^\[.*?\] /, ''))

/** An officer asks for a round, waits for it, and opens the one class it proposes. */
async function openClass(gu: World, officer: string) {
  await gu.as(officer)
  const round = randomUUID()
  const asked = await gu.post('/office/rounds', {
    id: round,
    starts_on: '2026-04-06',
    held_on: '2026-03-10',
    load: '1',
  })
  expect(asked.status).toBe(303)
  const waiting = await gu.get(`/office/rounds/${round}`)
  expect(waiting.headers.get('refresh')).toBe('3')
  expect(await waiting.text()).toContain('가장 많은 분이 배울 수 있는 길을 찾고 있어요.')
  await gu.settle()
  const page = await gu.page(`/office/rounds/${round}`)
  const [, proposal = ''] = /proposals\/([0-9a-f-]{36})\/acceptance/.exec(page) ?? []
  const held = await claims(gu)
  const done = await gu.post(`/office/rounds/${round}/proposals/${proposal}/acceptance`)
  expect(done.status).toBe(303)
  const row = await gu.db.selectFrom('proposals').selectAll().where('id', '=', proposal).executeTakeFirstOrThrow()
  await gu.settle()
  return { round, page, held, proposal, programme: row.programme ?? '' }
}

const claims = async (gu: World) => (await gu.db.selectFrom('claims').select('space').execute()).length

const enrol = (gu: World, programme: string, learner: string) =>
  apply(gu.ctx({ id: learner }), { id: randomUUID(), programme, learner })

test("a senior's calligraphy wish becomes a class in the dong's centre", async () => {
  const gu = await world()
  await school(gu)
  const { id, people } = await wish(gu, '붓글씨 배우고 싶어요', 6)
  const { teacher } = await offer(gu, '서예 기초')
  const officer = await worker(gu, '정유진', 'officer')
  const { page, held, proposal, programme } = await openClass(gu, officer)
  expect(page).toContain('소원한 6명 가운데 6명이 배울 수 있어요.')
  expect(page).toContain('이보다 나은 길은 없어요.')
  expect(page).toContain('가락배움터 2층 배움방')
  expect(page).toContain('올 수 있는 분이 6명이라서 최소 5명을 채워요.')
  expect(held).toBe(4)

  // Everyone who wished is told, and applies before others do.
  expect(subjects(gu, people[5] ?? '')).toContain('기다리던 강좌가 열렸어요: 서예 기초')
  expect(subjects(gu, teacher)).toEqual(['서예 기초 강좌를 맡아 주시겠어요?'])
  const stranger = await adult(gu, '이웃', { residence: 'resident' })
  expect(await enrol(gu, programme, stranger)).toMatchObject({ refusal: 'not-your-turn' })
  for (const person of people)
    expect(await enrol(gu, programme, person)).toHaveProperty('application.admitted_at', expect.any(Date))
  gu.clock.now = instant('2026-03-04', '10:00')
  expect(await enrol(gu, programme, stranger)).toHaveProperty('application.admitted_at', expect.any(Date))

  await gu.as(teacher)
  expect(await gu.page(`/me/teaching/${proposal}`)).toContain('선생님이 하실 수 있는지 알려 주세요.')
  await gu.post(`/me/teaching/${proposal}/answer`, { answer: 'yes' })
  expect(await gu.page(`/me/teaching/${proposal}`)).toContain('가르치겠다고 답하셨어요.')

  gu.clock.now = instant('2026-04-05', '03:00')
  await gu.district.jobs.add(gu.db, 'night', {})
  await gu.settle()
  expect(subjects(gu, teacher)).toContain('강좌가 열려요: 서예 기초')
  const wished = await gu.db.selectFrom('wishes').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(wished).toMatchObject({ ended_for: 'done', programme })
  expect(await claims(gu)).toBe(4)
}, 60_000)

test('a class that fails releases its room', async () => {
  const gu = await world()
  await school(gu)
  const { id, people } = await wish(gu, '서예 배우기', 5)
  const { teacher } = await offer(gu, '서예')
  const { proposal, programme } = await openClass(gu, await worker(gu, '정유진', 'officer'))
  await gu.as(teacher)
  await gu.post(`/me/teaching/${proposal}/answer`, { answer: 'yes' })
  for (const person of people.slice(0, 3)) await enrol(gu, programme, person)
  expect(await claims(gu)).toBe(4)

  gu.clock.now = instant('2026-04-05', '03:00')
  await gu.district.jobs.add(gu.db, 'night', {})
  await gu.settle()
  expect(await claims(gu)).toBe(0)
  const course = await gu.db.selectFrom('programmes').selectAll().where('id', '=', programme).executeTakeFirstOrThrow()
  expect(course.cancelled_at).not.toBeNull()
  expect(subjects(gu, teacher)).toContain('강좌가 열리지 못했어요: 서예')
  expect(subjects(gu, people[0] ?? '')).toContain('강좌가 열리지 못했어요: 서예')
  const wished = await gu.db.selectFrom('wishes').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(wished).toMatchObject({ taken_up_at: null, programme: null })
})

test('a teacher who cannot do it sends everyone back to waiting, and the room to others', async () => {
  const gu = await world()
  await school(gu)
  const { id, people } = await wish(gu, '서예 배우기', 5)
  const { teacher } = await offer(gu, '서예')
  const { proposal, programme } = await openClass(gu, await worker(gu, '정유진', 'officer'))
  await enrol(gu, programme, people[0] ?? '')
  await gu.as(people[0])
  expect((await gu.get(`/me/teaching/${proposal}`)).status).toBe(404)
  await gu.as(teacher)
  await gu.post(`/me/teaching/${proposal}/answer`, { answer: 'no' })
  await gu.settle()
  expect(await claims(gu)).toBe(0)
  expect(subjects(gu, people[1] ?? '')).toContain('강좌가 열리지 못했어요: 서예')
  const wished = await gu.db.selectFrom('wishes').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(wished.taken_up_at).toBeNull()
})
