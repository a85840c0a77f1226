import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adult, broken, child, person, programme } from '../../../test/journeys/folk.ts'
import { world, type World } from '../../../test/world.ts'
import { apply, cancel } from './index.ts'

const applyFor = (gu: World, course: string, learner: string, application = randomUUID()) =>
  gu.post(`/programmes/${course}/application`, { application, learner })
const path = (answer: Response) => answer.headers.get('location') ?? ''
const minutes = (gu: World, count: number) => new Date(gu.clock.now.getTime() + count * 60_000)

test('who is not signed in is asked to, and comes back to apply', async () => {
  const gu = await world()
  const course = await programme(gu)
  const answer = await gu.get(`/programmes/${course}/application`)
  expect(answer.status).toBe(303)
  expect(path(answer)).toBe(`/sign-in?back=${encodeURIComponent(`/programmes/${course}/application`)}`)
})

test('a parent sees for each of the family why not, in one sentence', async () => {
  const gu = await world()
  const course = await programme(gu, { grades: ['e4', 'e5', 'e6'] })
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01', grade: 'e4' })
  await child(gu, mother, '김구름', { born_on: '2018-05-01', grade: 'e2' })
  await child(gu, mother, '김노을', { born_on: '2014-05-01', grade: 'e6' })
  await gu.as(mother)

  const page = await gu.page(`/programmes/${course}/application`)
  expect(page).toContain('초등 2학년이에요. 초등 4–6학년만 신청할 수 있어요.')
  expect(page).toContain('만 40세예요. 초등 4–6학년만 신청할 수 있어요.')
  expect(page).toContain(`name="learner" value="${bada}"`)

  expect(path(await applyFor(gu, course, bada))).toMatch(/^\/me\/applications\//)
  expect(await gu.page(`/programmes/${course}/application?learner=`)).toContain('이미 신청한 강좌예요.')
})

test('where only one can apply, the first step is skipped; another can still be looked at', async () => {
  const gu = await world()
  const course = await programme(gu, { min_age: 7, max_age: 9 })
  const mother = await adult(gu, '김하늘')
  const nara = await child(gu, mother, '김나라', { born_on: '2018-01-01' })
  await child(gu, mother, '김누리', { born_on: '2019-09-01' })
  await gu.as(mother)
  const page = await gu.page(`/programmes/${course}/application`)
  expect(page).toContain(`name="learner" value="${nara}"`)
  expect(await gu.page(`/programmes/${course}/application?learner=`)).toContain(
    '만 6세예요. 만 7–9세만 신청할 수 있어요.',
  )
})

test('a second click changes nothing and shows the same result, even after a change of mind', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const me = await adult(gu, '이산')
  await gu.as(me)
  const form = randomUUID()
  const first = await applyFor(gu, course, me, form)
  const second = await applyFor(gu, course, me, form)
  expect(path(second)).toBe(path(first))
  // Another form for the same learner leads to the application that stands.
  expect(path(await applyFor(gu, course, me))).toBe(`/me/applications/${form}?just=twice`)
  await gu.post(`/me/applications/${form}/cancellation`)
  // The old form, sent once more by the back button, does not apply again.
  await applyFor(gu, course, me, form)
  expect(await gu.db.selectFrom('applications').select('id').where('cancelled_at', 'is', null).execute()).toEqual([])
  expect(await broken(gu)).toEqual([])
})

test('somebody else’s child is not found, nor is somebody else’s application', async () => {
  const gu = await world()
  const course = await programme(gu)
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  const stranger = await adult(gu, '박남')
  await gu.as(mother)
  const mine = path(await applyFor(gu, course, bada)).split('?')[0] ?? ''
  await gu.as(stranger)
  expect((await applyFor(gu, course, bada)).status).toBe(404)
  expect((await gu.get(`/programmes/${course}/application?learner=${bada}`)).status).toBe(404)
  for (const rest of ['', '/cancellation', '/calendar.ics']) expect((await gu.get(mine + rest)).status).toBe(404)
  expect((await gu.post(`${mine}/cancellation`)).status).toBe(404)
  expect((await gu.get('/me/applications/not-an-id')).status).toBe(404)
})

test('each refusal has its own sentence', async () => {
  const gu = await world()
  const me = await adult(gu, '이산', { residence: 'outside' })
  await gu.as(me)
  const said = async (course: string) => {
    const answer = await applyFor(gu, course, me)
    return [answer.status, /n-notice-text"><p>([^<]*)/.exec(await answer.text())?.[1]]
  }
  expect(await said(await programme(gu, { opens_at: minutes(gu, 60) }))).toEqual([
    409,
    '아직 접수 전이에요. 3월 2일 (월) 11:00에 접수를 시작해요.',
  ])
  expect(await said(await programme(gu, { opens_at: minutes(gu, -120), closes_at: gu.clock.now }))).toEqual([
    409,
    '접수가 끝났어요. 3월 2일 (월) 10:00에 마감했어요.',
  ])
  expect(await said(await programme(gu, { max_age: 12 }))).toEqual([
    409,
    '만 40세예요. 만 12세 이하만 신청할 수 있어요. 나이는 교육을 시작하는 날의 만 나이예요.',
  ])
  expect((await said(await programme(gu, { min_age: 65 })))[1]).toContain('만 65세 이상만 신청할 수 있어요.')
  expect(await said(await programme(gu, { residence: 'residents' }))).toEqual([
    409,
    '우리 구에 사는 분만 신청할 수 있어요.',
  ])
  expect((await said(await programme(gu, { residence: 'district' })))[1]).toContain('살거나 일하거나')
  expect((await said(await programme(gu, { method: 'external' })))[1]).toContain('운영 기관')
  expect((await said(await programme(gu, { channels: ['phone'] })))[1]).toContain('방문이나 전화로만')
  expect((await said(await programme(gu, { published: false })))[0]).toBe(404)

  const off = await programme(gu)
  await gu.db
    .updateTable('programmes')
    .set({ cancelled_at: gu.clock.now, cancel_reason: '강사 사정' })
    .where('id', '=', off)
    .execute()
  expect((await said(off))[1]).toBe('폐강된 강좌라서 신청할 수 없어요. 사유: 강사 사정')

  const full = await programme(gu, { capacity: 1, waitlist: 0 })
  const other = await person(gu, '먼저')
  await apply(gu.ctx({ id: other }), { id: randomUUID(), programme: full, learner: other })
  expect((await said(full))[1]).toContain('모두 찼어요')
})

test('a child who signs in alone asks a guardian to apply', async () => {
  const gu = await world()
  const course = await programme(gu)
  const young = await adult(gu, '어린이', { born_on: '2014-04-01' })
  await gu.as(young)
  const answer = await applyFor(gu, course, young)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('보호자가 대신 신청해 주세요')
})

test('an applicant cancels until the first lesson begins, and is told whom to call after it', async () => {
  const gu = await world()
  const course = await programme(gu)
  const me = await adult(gu, '이산')
  await gu.as(me)
  const here = path(await applyFor(gu, course, me)).split('?')[0] ?? ''
  gu.clock.now = new Date('2026-03-16T16:00:00+09:00')
  await gu.as(me)
  const late = await gu.post(`${here}/cancellation`)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('강좌가 이미 시작되어')
  gu.clock.now = new Date('2026-03-16T15:59:59+09:00')
  expect(path(await gu.post(`${here}/cancellation`))).toBe('/me?just=cancelled')
  expect(path(await gu.post(`${here}/cancellation`))).toBe('/me?just=cancelled')
  expect(await broken(gu)).toEqual([])
})

test('in the database, too, any coming and going keeps counters and rows in step', { timeout: 60_000 }, async () => {
  const gu = await world()
  const people = await Promise.all(Array.from({ length: 8 }, (_, at) => person(gu, `이웃 ${at}`)))
  const step = fc.record({ who: fc.nat(7), leaves: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.nat(2),
      fc.array(step, { minLength: 5, maxLength: 20 }),
      async (capacity, waitlist, steps) => {
        const course = await programme(gu, { capacity, waitlist })
        for (const { who, leaves } of steps) {
          const id = people[who] ?? ''
          const standing = await gu.db
            .selectFrom('applications')
            .select('id')
            .where('programme', '=', course)
            .where('learner', '=', id)
            .where('cancelled_at', 'is', null)
            .executeTakeFirst()
          if (leaves && standing) await cancel(gu.ctx({ id }), standing.id)
          else await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
        }
        expect(await broken(gu)).toEqual([])
      },
    ),
    { numRuns: 10 },
  )
})
