import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { record } from '#platform/context.ts'
import { readSheet } from '#platform/sheet.ts'
import { adult, broken, child, facility, person, programme, worker } from '../../../test/journeys/folk.ts'
import { world, type World } from '../../../test/world.ts'
import { apply, cancel, myData, remind } from './index.ts'

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
  expect(page).toContain(`learner=${bada}`)

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

test('a secret calendar address holds the lessons of the household in Seoul’s time, until it is revoked', async () => {
  const gu = await world()
  const course = await programme(gu, { lessons: 2 })
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  await gu.as(mother)
  await applyFor(gu, course, bada)
  await applyFor(gu, course, mother)
  const shown = await (await gu.post('/me/calendar')).text()
  const address = /\/calendar\/[\w-]+\.ics/.exec(shown)?.[0] ?? ''

  await gu.as()
  const feed = await gu.get(address)
  expect(feed.headers.get('content-type')).toContain('text/calendar')
  const text = await feed.text()
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
  expect(new Set(text.match(/UID:.*/g)).size).toBe(4)
  expect(text).toContain('[김바다]')
  expect(text).toMatch(/DTSTART(;TZID=Asia\/Seoul:20260316T160000|:20260316T070000Z)/)

  await gu.as(mother)
  await gu.post('/me/calendar')
  expect((await gu.get(address)).status).toBe(404)
  await gu.post('/me/calendar/revocation')
  expect(await gu.db.selectFrom('feeds').select('ended_at').where('ended_at', 'is', null).execute()).toEqual([])
})

test('the day before a lesson everyone who has a seat is reminded, once', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const me = await adult(gu, '이산')
  const next = await adult(gu, '다음')
  for (const id of [me, next]) await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  await gu.settle()
  gu.letters.length = 0
  gu.clock.now = new Date('2026-03-15T09:00:00+09:00')
  await remind(gu.ctx())
  await remind(gu.ctx())
  await gu.settle()
  expect(gu.letters.map((letter) => letter.to)).toEqual([`${me}@example.kr`])
  expect(gu.letters[0]?.subject).toContain('내일 수업이 있어요: 한지 공예 교실')
})

test('only those who run a programme see its applicants: others find nothing there', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const course = await programme(gu, { facility: center })
  const visits = async (id: string, rest: string) => {
    await gu.as(id)
    return (await gu.get(`/office/programmes/${course}/${rest}`)).status
  }
  const officer = await worker(gu, '주무관', 'officer')
  const own = await worker(gu, '센터 직원', 'branch', center)
  const elsewhere = await worker(gu, '다른 센터 직원', 'branch', await facility(gu, '잠실미래교육센터'))
  const teacher = await worker(gu, '강사', 'instructor', center)
  const resident = await adult(gu, '주민')
  for (const rest of ['applicants', 'applicants/entry', 'applicants/export']) {
    expect([await visits(officer, rest), await visits(own, rest)]).toEqual([200, 200])
    expect([await visits(elsewhere, rest), await visits(teacher, rest), await visits(resident, rest)]).toEqual([
      404, 404, 404,
    ])
  }
  for (const rest of ['attendance', 'attendance/print']) {
    expect([await visits(officer, rest), await visits(own, rest), await visits(teacher, rest)]).toEqual([200, 200, 200])
    expect([await visits(elsewhere, rest), await visits(resident, rest)]).toEqual([404, 404])
  }
})

test('opening the list leaves a look with its reason; an export needs a reason and leaves it with everyone on the list', async () => {
  const gu = await world()
  const course = await programme(gu)
  const me = await person(gu, '=이산', { born_on: '1960-01-01' })
  await apply(gu.ctx({ id: me }), { id: randomUUID(), programme: course, learner: me })
  const officer = await worker(gu, '주무관', 'officer')
  await gu.as(officer)
  const address = `/office/programmes/${course}/applicants`
  expect(await gu.page(address)).toContain('=이산')
  const refused = await gu.post(`${address}/export`, { reason: 'running', note: '' })
  expect(refused.status).toBe(422)

  const file = await gu.post(`${address}/export`, { reason: 'contact', note: '개강 안내 전화' })
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const sheet = await readSheet(Buffer.from(await file.arrayBuffer()), 'x.xlsx')
  expect('rows' in sheet && sheet.rows.length).toBe(1)

  const looks = await gu.db
    .selectFrom('looks')
    .select(['what', 'reason', 'who'])
    .where('whose', '=', me)
    .orderBy('id')
    .execute()
  expect(looks).toEqual([
    { what: 'applicants', reason: '강좌 운영: 한지 공예 교실', who: officer },
    { what: 'export', reason: '신청자 연락: 개강 안내 전화', who: officer },
  ])
  const event = await gu.db
    .selectFrom('events')
    .select(['subject', 'detail'])
    .where('event', '=', 'enrolment.exported')
    .executeTakeFirst()
  expect(event).toMatchObject({ subject: course, detail: { reason: 'contact', people: 1 } })
})

test('an applicant is moved to another programme only when it takes them, and the seat goes to the next', async () => {
  const gu = await world()
  const [here, there, full] = [
    await programme(gu, { capacity: 1 }),
    await programme(gu, { title: '오후반' }),
    await programme(gu, { capacity: 1, waitlist: 0 }),
  ]
  const [me, next, other] = [await adult(gu, '이산'), await adult(gu, '다음'), await person(gu, '남')]
  for (const [id, course] of [
    [me, here],
    [next, here],
    [other, full],
  ] as const)
    await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  const { id } = await gu.db.selectFrom('applications').select('id').where('learner', '=', me).executeTakeFirstOrThrow()
  await gu.as(await worker(gu, '주무관', 'officer'))
  const move = (to: string) =>
    gu.post(`/office/programmes/${here}/applicants/${id}/move`, {
      to: `http://x/programmes/${to}`,
      move_reason: '시간 변경',
    })
  const refused = await move(full)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('모두 찼어요')
  expect(path(await move(there))).toContain('just=moved')
  const rows = await gu.db
    .selectFrom('applications')
    .select(['learner', 'programme'])
    .where('cancelled_at', 'is', null)
    .where('admitted_at', 'is not', null)
    .execute()
  expect(rows).toEqual(
    expect.arrayContaining([
      { learner: me, programme: there },
      { learner: next, programme: here },
    ]),
  )
  expect(await broken(gu)).toEqual([])
})

test('more seats are filled from the queue as soon as the officer adds them', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const [first, second] = [await adult(gu, '하나'), await adult(gu, '두리')]
  for (const id of [first, second]) await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  await gu.db.updateTable('programmes').set({ capacity: 2 }).where('id', '=', course).execute()
  await record(gu.ctx(), 'catalogue.changed', course, { before: { capacity: 1 }, after: { capacity: 2 } })
  await gu.settle()
  expect(
    gu.letters.some((letter) => letter.to === `${second}@example.kr` && letter.subject.includes('자리가 났어요')),
  ).toBe(true)
  expect(await broken(gu)).toEqual([])
})

test('whoever leaves Naru leaves their seat to the next, and once erased nothing told of them stays', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const [me, next] = [await adult(gu, '이산'), await adult(gu, '다음')]
  for (const id of [me, next]) await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  await gu.settle()
  await record(gu.ctx(), 'people.left', me)
  await gu.settle()
  expect(
    gu.letters.some((letter) => letter.to === `${next}@example.kr` && letter.subject.includes('자리가 났어요')),
  ).toBe(true)
  expect(await broken(gu)).toEqual([])
  await record(gu.ctx(), 'people.erased', me)
  await gu.settle()
  expect(await gu.db.selectFrom('notices').select('id').where('person', '=', me).execute()).toEqual([])
})

test('people take their applications and attendance along', async () => {
  const gu = await world()
  const course = await programme(gu)
  const me = await adult(gu, '이산')
  await apply(gu.ctx({ id: me }), { id: randomUUID(), programme: course, learner: me })
  expect(await myData.of(gu.ctx(), [me])).toMatchObject([
    { title: '한지 공예 교실', application: { learner: me }, attendance: [] },
  ])
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
