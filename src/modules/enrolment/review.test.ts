import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { at, offered } from '../../../test/catalogue.ts'
import { adult, broken, child, person, worker } from '../../../test/journeys/folk.ts'
import { server, world, type World } from '../../../test/world.ts'
import {
  addCriterion,
  addQuestion,
  apply,
  appointReviewer,
  callToInterview,
  cancel,
  confirm,
  dismissReviewer,
  enter,
  eraseReviews,
  openScoring,
  placeByHand,
  score,
  setTerms,
  stepAside,
  write,
} from './index.ts'

const terms = {
  method: 'review' as const,
  capacity: 2,
  waitlist: 1,
  opens_at: at('2026-03-02T09:00'),
  closes_at: at('2026-03-06T18:00'),
  draws_at: at('2026-03-09T10:00'),
  starts_on: '2026-03-16',
  ends_on: '2026-04-08',
}
const CLOSED = at('2026-03-06T18:05')
const ANNOUNCED = at('2026-03-09T10:00')
const hwp = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** A programme whose applicants are reviewed by these three, asked one question, with two criteria of ten points. */
async function reviewed(gu: World, more = {}) {
  const course = await offered(gu, '청소년 기자단', { ...terms, ...more })
  const chief = await worker(gu, '정유진', 'officer')
  const officer = gu.ctx({ id: chief })
  await addQuestion(officer, course, { question: '왜 하고 싶나요?', required: true })
  await setTerms(officer, course, { trims: false, tells: true, papers: '기사를 쓴 적이 있으면 더해 주세요.' })
  for (const name of ['동기', '계획']) await addCriterion(officer, course, { name, most: 10, weight: 1 })
  const reviewers: string[] = []
  for (const name of ['김하나', '김두리', '김세찌']) {
    const person = await worker(gu, name, 'instructor')
    expect(await appointReviewer(officer, course, person)).toBeUndefined()
    reviewers.push(person)
  }
  const [question] = await gu.db.selectFrom('review_questions').selectAll().where('programme', '=', course).execute()
  const criteria = await gu.db
    .selectFrom('review_criteria')
    .select('id')
    .where('programme', '=', course)
    .orderBy('id')
    .execute()
  return {
    course,
    /** The officer, by the clock of the moment. */
    get officer() {
      return gu.ctx({ id: chief })
    },
    reviewers,
    question: question?.id ?? 0,
    criteria: criteria.map(({ id }) => id),
  }
}
type Course = Awaited<ReturnType<typeof reviewed>>

async function applied(gu: World, { course, question }: Course, names: string[]) {
  const applications = []
  for (const name of names) {
    const learner = await adult(gu, name)
    const answers = new Map([[question, `${name}의 까닭`]])
    await write(gu.ctx({ id: learner }), { programme: course, learner, answers, files: [], gone: [] })
    const outcome = await apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: course, learner })
    if (!outcome?.application) throw new Error(outcome?.refusal)
    applications.push(outcome.application)
  }
  return applications
}

const points = ({ criteria }: Course, ...given: number[]) => ({
  points: new Map(criteria.map((id, index) => [id, given[index] ?? 0])),
  comment: '',
})

/** All reviewers give everyone the same points, in the order of the applications. */
async function scoreAll(gu: World, course: Course, applications: { id: string }[], given: [number, number][]) {
  for (const reviewer of course.reviewers)
    for (const [index, { id }] of applications.entries())
      expect(await score(gu.ctx({ id: reviewer }), id, points(course, ...(given[index] ?? [])))).toBeUndefined()
}

test('three reviewers choose two of five: the next is on the reserve list, each is told, and a seat given back goes to the reserve', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const folk = await applied(gu, course, ['가온', '나래', '다솜', '라온', '마루'])
  expect(folk.every(({ admitted_at, entered_at }) => !admitted_at && entered_at)).toBe(true)
  gu.clock.now = CLOSED
  expect(await openScoring(course.officer, course.course)).toBeUndefined()
  // 다솜 and 나래 have the same score; 다솜 has more in the first criterion.
  await scoreAll(gu, course, folk, [
    [4, 4],
    [7, 9],
    [9, 7],
    [10, 10],
    [0, 1],
  ])
  const ranking = `/office/programmes/${course.course}/review/ranking`
  await gu.as(course.officer.who.id)
  expect(await gu.page(ranking)).toMatch(/라온[\s\S]*다솜[\s\S]*나래[\s\S]*가온[\s\S]*마루/)
  expect(await confirm({ ...course.officer, now: CLOSED }, course.course)).toBe('too-early')
  gu.clock.now = ANNOUNCED
  await gu.settle()
  gu.letters.length = 0
  expect((await gu.post(`/office/programmes/${course.course}/review/confirmation`)).status).toBe(303)
  await gu.settle()
  const told = Object.fromEntries(
    gu.letters.map(({ body, subject }) => [body.match(/가온|나래|다솜|라온|마루/)?.[0], subject]),
  )
  expect(told).toEqual({
    가온: '[시험구 배움나루] 심사 결과: 청소년 기자단',
    나래: '[시험구 배움나루] 예비 1번: 청소년 기자단',
    다솜: '[시험구 배움나루] 선발: 청소년 기자단',
    라온: '[시험구 배움나루] 선발: 청소년 기자단',
    마루: '[시험구 배움나루] 심사 결과: 청소년 기자단',
  })
  expect(gu.letters.find(({ body }) => body.includes('다솜'))?.body).toContain(
    '20점 만점에 16점이에요(동기 9/10, 계획 7/10)',
  )
  expect(await broken(gu)).toEqual([])

  const standings: Record<string, string> = { 라온: '선발', 나래: '예비 1번', 마루: '선발되지 않음' }
  for (const [name, word] of Object.entries(standings)) {
    const application = folk[['가온', '나래', '다솜', '라온', '마루'].indexOf(name)]
    await gu.as(application?.learner)
    expect(await gu.page('/me')).toContain(`>${word}</span>`)
    expect(await gu.page(`/me/applications/${application?.id}`)).toContain(word)
  }
  const chosen = folk[3]
  await cancel(gu.ctx({ id: chosen?.learner }), chosen?.id ?? '')
  const next = await gu.db
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', folk[1]?.id ?? '')
    .executeTakeFirstOrThrow()
  expect(next.admitted_at ?? next.offered_at).not.toBeNull()
  expect(await broken(gu)).toEqual([])
  await gu.as(course.officer.who.id)
  expect(await gu.page(ranking)).toMatch(/라온[\s\S]*다솜[\s\S]*나래[\s\S]*가온[\s\S]*마루/)
})

test('a mother writes her child’s application step by step, changes it until the closing, and not a minute longer', async () => {
  const gu = await world()
  const { course, question } = await reviewed(gu, { min_age: 8, max_age: 12 })
  const mother = await adult(gu, '김하늘')
  const daughter = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  await gu.as(mother)
  const step = await gu.get(`/programmes/${course}/application?learner=${daughter}&chosen=yes`)
  const address = step.headers.get('location') ?? ''
  expect(address).toContain(`/application/answers?learner=${daughter}`)
  expect(await gu.page(address)).toContain('왜 하고 싶나요?')
  const empty = await gu.upload(address, { [`q${question}`]: '' })
  expect([empty.status, (await empty.text()).includes('꼭 적어 주세요')]).toEqual([422, true])
  const bad = await gu.upload(address, { [`q${question}`]: '글쓰기가 좋아요', papers: new File(['<script>'], 'a.pdf') })
  expect([bad.status, (await bad.text()).includes('글쓰기가 좋아요')]).toEqual([422, true])

  const kept = await gu.upload(address, { [`q${question}`]: '글쓰기가 좋아요', papers: new File([hwp], '추천서.hwp') })
  const check = await gu.page(kept.headers.get('location') ?? '')
  expect(check).toContain('신청서 내기')
  const [, application = ''] = check.match(/name="application" value="([^"]+)"/) ?? []
  await gu.post(`/programmes/${course}/application`, { application, learner: daughter })
  expect(await gu.page('/me')).toContain('>심사 중</span>')

  gu.clock.now = at('2026-03-06T17:59')
  const own = await gu.page(`/me/applications/${application}`)
  expect(own).toContain('신청서 보기·고치기')
  const { id } = await gu.db.selectFrom('review_papers').select('id').executeTakeFirstOrThrow()
  const paper = await gu.get(`/programmes/${course}/application/papers/${id}?learner=${daughter}`)
  expect(Buffer.from(await paper.arrayBuffer())).toEqual(hwp)
  await gu.upload(address, { [`q${question}`]: '기사를 쓰고 싶어요', gone: id })
  expect(await gu.page(address)).toContain('기사를 쓰고 싶어요')
  expect(await gu.db.selectFrom('review_papers').select('id').execute()).toEqual([])
  gu.clock.now = at('2026-03-06T18:00')
  expect((await gu.get(address)).status).toBe(404)
  expect((await gu.upload(address, { [`q${question}`]: '늦었어요' })).status).toBe(404)
  expect(await gu.page(`/me/applications/${application}`)).not.toContain('신청서 보기·고치기')
})

test('what applicants write is sealed in the table, and nobody else of the district can open it', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const learner = await adult(gu, '가온')
  const files = [{ name: '추천서.hwp', bytes: hwp }]
  const answers = new Map([[course.question, '비밀 이야기']])
  await write(gu.ctx({ id: learner }), { programme: course.course, learner, answers, files, gone: [] })
  const [answer] = await gu.db.selectFrom('review_answers').selectAll().execute()
  const [paper] = await gu.db.selectFrom('review_papers').selectAll().execute()
  expect(JSON.stringify([answer, paper])).not.toMatch(/비밀|추천서/)
  expect(paper?.content).not.toContain(hwp.toString('base64').slice(0, 8))
  await gu.as(await adult(gu, '이웃'))
  for (const path of ['answers', `papers/${paper?.id}`])
    expect((await gu.get(`/programmes/${course.course}/application/${path}?learner=${learner}`)).status).toBe(404)
})

test('a reviewer cannot read before scoring opens, a colleague who is no reviewer never, and each look leaves a row', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const [one] = await applied(gu, course, ['가온'])
  const address = `/office/reviews/${one?.id}`
  const [reviewer = ''] = course.reviewers
  await gu.as(reviewer)
  expect((await gu.get(address)).status).toBe(404)
  expect(await gu.page('/office/reviews')).toContain('청소년 기자단')
  expect(await openScoring(course.officer, course.course)).toBe('too-early')
  gu.clock.now = CLOSED
  expect(await openScoring(course.officer, course.course)).toBeUndefined()
  expect(await openScoring(course.officer, course.course)).toBe('done')
  const page = await gu.page(address)
  expect(page).toContain('가온의 까닭')
  expect(await gu.db.selectFrom('looks').select(['what', 'reason']).where('who', '=', reviewer).execute()).toEqual([
    { what: 'review', reason: '심사: 청소년 기자단' },
  ])
  for (const stranger of [course.officer.who.id, await worker(gu, '오하람', 'branch')]) {
    await gu.as(stranger)
    for (const path of ['', `/papers/${randomUUID()}`]) expect((await gu.get(`${address}${path}`)).status).toBe(404)
    for (const path of ['/scores', '/recusal']) expect((await gu.post(`${address}${path}`)).status).toBe(404)
  }
})

test('nobody sees what others gave before all scores are in; after that everybody does, and no score changes', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const [one] = await applied(gu, course, ['가온'])
  gu.clock.now = CLOSED
  await openScoring(course.officer, course.course)
  const [first = '', second = '', third = ''] = course.reviewers
  const form = (given: number, comment: string) => ({
    ...Object.fromEntries(course.criteria.map((id) => [`c${id}`, String(given)])),
    comment,
  })
  const address = `/office/reviews/${one?.id}`
  await gu.as(first)
  expect((await gu.post(`${address}/scores`, form(11, ''))).status).toBe(422)
  expect((await gu.post(`${address}/scores`, form(9, '글이 살아 있어요'))).status).toBe(303)
  await gu.as(second)
  expect(await gu.page(address)).not.toContain('글이 살아 있어요')
  await gu.as(course.officer.who.id)
  const ranking = `/office/programmes/${course.course}/review/ranking`
  expect(await gu.page(ranking)).toContain('1건의 점수가 아직')
  expect(await confirm({ ...course.officer, now: ANNOUNCED }, course.course)).toBe('unscored')
  for (const who of [second, third]) await score(gu.ctx({ id: who }), one?.id ?? '', points(course, 5, 5))
  await gu.as(third)
  expect(await gu.page(address)).toContain('글이 살아 있어요')
  expect(await score(gu.ctx({ id: third }), one?.id ?? '', points(course, 9, 9))).toBe('all-in')
  const [sheet] = await gu.db.selectFrom('review_sheets').select('comment').where('comment', 'is not', null).execute()
  expect(sheet?.comment).not.toContain('글이')
})

test('who knows an applicant steps aside with a reason, sees them no more, and the others decide', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const [one, two] = await applied(gu, course, ['가온', '나래'])
  gu.clock.now = CLOSED
  await openScoring(course.officer, course.course)
  const [uncle = '', second = '', third = ''] = course.reviewers
  await score(gu.ctx({ id: uncle }), one?.id ?? '', points(course, 10, 10))
  await gu.as(uncle)
  expect((await gu.post(`/office/reviews/${one?.id}/recusal`, { reason: '' })).status).toBe(422)
  expect((await gu.post(`/office/reviews/${one?.id}/recusal`, { reason: '조카예요' })).status).toBe(303)
  expect((await gu.get(`/office/reviews/${one?.id}`)).status).toBe(404)
  expect(await gu.page('/office/reviews')).toContain('제척')
  await score(gu.ctx({ id: uncle }), two?.id ?? '', points(course, 6, 6))
  for (const who of [second, third]) {
    await score(gu.ctx({ id: who }), one?.id ?? '', points(course, 5, 5))
    await score(gu.ctx({ id: who }), two?.id ?? '', points(course, 5, 6))
  }
  expect(await confirm({ ...course.officer, now: ANNOUNCED }, course.course)).toBeUndefined()
  const results = await gu.db.selectFrom('review_results').selectAll().orderBy('place').execute()
  expect(results.map(({ application, points, reviewers }) => [application, points, reviewers])).toEqual([
    [two?.id, 34, 3],
    [one?.id, 20, 2],
  ])
})

test('criteria stand from the first score on, questions from the first answer on', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const { officer, course: id } = course
  const [one] = await applied(gu, course, ['가온'])
  expect(await addQuestion(officer, id, { question: '또 있나요?', required: false })).toBe('answered')
  expect(await addCriterion(officer, id, { name: '성실', most: 5, weight: 2 })).toBeUndefined()
  gu.clock.now = CLOSED
  await openScoring({ ...officer, now: CLOSED }, id)
  const criteria = await gu.db.selectFrom('review_criteria').select('id').orderBy('id').execute()
  const given = { points: new Map(criteria.map((row) => [row.id, 5])), comment: '' }
  expect(await score(gu.ctx({ id: course.reviewers[0] }), one?.id ?? '', given)).toBeUndefined()
  expect(await addCriterion(officer, id, { name: '재치', most: 5, weight: 1 })).toBe('scored')
  expect(await setTerms(officer, id, { trims: true, tells: true, papers: null })).toBe('scored')
  await gu.as(officer.who.id)
  const refused = await gu.post(`/office/programmes/${id}/review/criteria/${criteria[0]?.id}/removal`)
  expect([refused.status, (await refused.text()).includes('점수가 들어온 뒤에는')]).toEqual([422, true])
})

test('a place set by hand needs a reason, which stands beside the ranking with a name; so does why a reviewer was dismissed', async () => {
  const gu = await world()
  const course = await reviewed(gu, { capacity: 1 })
  const folk = await applied(gu, course, ['가온', '나래', '다솜'])
  gu.clock.now = CLOSED
  await openScoring(course.officer, course.course)
  await scoreAll(gu, course, folk, [
    [9, 9],
    [5, 5],
    [1, 1],
  ])
  await gu.as(course.officer.who.id)
  const base = `/office/programmes/${course.course}/review`
  const [first, , last] = folk
  const bare = await gu.post(`${base}/overrides`, { application: first?.id ?? '', outcome: 'refused', reason: '' })
  expect(bare.status).toBe(422)
  expect(
    await placeByHand(course.officer, course.course, { application: randomUUID(), outcome: 'chosen', reason: '-' }),
  ).toBe('unknown')
  await gu.post(`${base}/overrides`, {
    application: first?.id ?? '',
    outcome: 'refused',
    reason: '서류가 사실과 달라요',
  })
  const [row] = await gu.db.selectFrom('reviewers').selectAll().orderBy('id').execute()
  await gu.post(`${base}/reviewers/dismissal`, { reviewer: String(row?.id), reason: '이해관계가 있었어요' })
  const page = await gu.page(`${base}/ranking`)
  expect(page).toMatch(/나래[\s\S]*다솜[\s\S]*가온/)
  for (const said of ['서류가 사실과 달라요', '정유진', '이해관계가 있었어요']) expect(page).toContain(said)
  expect(await confirm({ ...course.officer, now: ANNOUNCED }, course.course)).toBeUndefined()
  expect(await confirm({ ...course.officer, now: ANNOUNCED }, course.course)).toBe('done')
  expect(
    await placeByHand(course.officer, course.course, { application: last?.id ?? '', outcome: 'chosen', reason: '-' }),
  ).toBe('confirmed')
  const standing = await gu.db
    .selectFrom('review_results')
    .select(['application', 'outcome', 'reviewers'])
    .orderBy('place')
    .execute()
  expect(standing).toEqual([
    { application: folk[1]?.id, outcome: 'chosen', reviewers: 2 },
    { application: folk[2]?.id, outcome: 'reserve', reviewers: 2 },
    { application: folk[0]?.id, outcome: 'unchosen', reviewers: 2 },
  ])
  expect(await dismissReviewer(course.officer, course.course, row?.id ?? 0, '-')).toBe('confirmed')
})

test('an interview is told with its time and place, and stands on the page of the application', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const [one] = await applied(gu, course, ['가온'])
  await gu.settle()
  gu.letters.length = 0
  await gu.as(course.officer.who.id)
  const address = `/office/programmes/${course.course}/review/applicants/${one?.id}`
  expect((await gu.post(address, { at: '언젠가', place: '' })).status).toBe(422)
  expect((await gu.post(address, { at: '2026-03-07T14:00', place: '3층 회의실' })).status).toBe(303)
  await gu.settle()
  expect(gu.letters.map(({ subject, body }) => [subject, body.includes('3월 7일 (토) 14:00, 3층 회의실')])).toEqual([
    ['[시험구 배움나루] 면접 안내: 청소년 기자단', true],
  ])
  await gu.as(one?.learner)
  expect(await gu.page(`/me/applications/${one?.id}`)).toContain('3층 회의실')
  expect(await callToInterview(course.officer, course.course, randomUUID(), { at: CLOSED, place: '-' })).toBe('unknown')
})

test('what was written is erased ninety days after the decision, what never became an application after the closing; the scores stay', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const [one] = await applied(gu, course, ['가온'])
  const files = [{ name: '추천서.hwp', bytes: hwp }]
  const undecided = await adult(gu, '나래')
  const answers = new Map([[course.question, '망설여요']])
  await write(gu.ctx({ id: undecided }), { programme: course.course, learner: undecided, answers, files, gone: [] })
  const kept = async () =>
    (await gu.db.selectFrom('review_answers').select('learner').execute()).map(({ learner }) => learner)

  await eraseReviews(gu.ctx())
  expect(await kept()).toHaveLength(2)
  gu.clock.now = CLOSED
  await eraseReviews(gu.ctx())
  expect(await kept()).toEqual([one?.learner])
  expect(await gu.db.selectFrom('review_papers').select('id').execute()).toEqual([])

  await openScoring(course.officer, course.course)
  for (const reviewer of course.reviewers)
    await score(gu.ctx({ id: reviewer }), one?.id ?? '', { ...points(course, 5, 5), comment: '성실해요' })
  await confirm({ ...course.officer, now: ANNOUNCED }, course.course)
  gu.clock.now = at('2026-06-07T09:59')
  await eraseReviews(gu.ctx())
  expect(await kept()).toHaveLength(1)
  gu.clock.now = at('2026-06-07T10:00')
  await eraseReviews(gu.ctx())
  expect(await kept()).toEqual([])
  const sheets = await gu.db.selectFrom('review_sheets').select('comment').execute()
  expect(sheets.map(({ comment }) => comment)).toEqual([null, null, null])
  expect(await gu.db.selectFrom('review_scores').selectAll().execute()).toHaveLength(6)
  const events = await gu.db
    .selectFrom('events')
    .select('detail')
    .where('event', '=', 'enrolment.review-erased')
    .orderBy('id')
    .execute()
  expect(events.map(({ detail }) => detail)).toEqual([
    { answers: 1, papers: 1, all: false },
    { answers: 1, papers: 0, all: true },
  ])
  await eraseReviews(gu.ctx())
  expect(
    await gu.db.selectFrom('events').select('id').where('event', '=', 'enrolment.review-erased').execute(),
  ).toHaveLength(2)
})

test('after the decision applicants read their own scores on the page of their application, where the officer chose so', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const folk = await applied(gu, course, ['가온', '나래', '다솜'])
  gu.clock.now = CLOSED
  await openScoring(course.officer, course.course)
  await scoreAll(gu, course, folk, [
    [4, 5],
    [7, 9],
    [9, 7],
  ])
  const [first] = folk
  await gu.as(first?.learner)
  const page = () => gu.page(`/me/applications/${first?.id}`)
  expect(await page()).not.toContain('점수는')
  gu.clock.now = ANNOUNCED
  expect(await confirm(course.officer, course.course)).toBeUndefined()
  expect(await page()).toContain('점수는 20점 만점에 9점이에요(동기 4/10, 계획 5/10).')
  await gu.db.updateTable('reviews').set({ tells: false }).where('programme', '=', course.course).execute()
  expect(await page()).not.toContain('점수는')
})

test('a clerk types in what a senior says on the phone; what is applied for from home only the applicant writes', async () => {
  const gu = await world()
  const course = await reviewed(gu)
  const [atHome] = await applied(gu, course, ['가온'])
  const senior = await person(gu, '정노을', { born_on: '1950-05-05' })
  const entered = await enter(course.officer, {
    id: randomUUID(),
    programme: course.course,
    learner: senior,
    channel: 'phone',
  })
  await gu.as(course.officer.who.id)
  const applicant = `/office/programmes/${course.course}/applicants/${entered?.application?.id}`
  expect(await gu.page(applicant)).toContain('신청서 대신 적기')
  expect((await gu.post(`${applicant}/answers`)).status).toBe(422)
  const answer = await gu.post(`${applicant}/answers`, { [`q${course.question}`]: '손주와 글을 쓰고 싶어요.' })
  expect(answer.headers.get('location')).toBe(`${applicant}/answers?saved=yes`)
  expect(await gu.page(`${applicant}/answers`)).toContain('손주와 글을 쓰고 싶어요.')
  const looks = await gu.db.selectFrom('looks').select('what').where('whose', '=', senior).execute()
  expect(looks.map(({ what }) => what)).toContain('review')
  const other = `/office/programmes/${course.course}/applicants/${atHome?.id}`
  expect(await gu.page(other)).not.toContain('신청서 대신 적기')
  expect((await gu.get(`${other}/answers`)).status).toBe(404)
  gu.clock.now = CLOSED
  await openScoring(course.officer, course.course)
  expect((await gu.get(`${applicant}/answers`)).status).toBe(404)
})

describe.skipIf(!server())('on a real server with 64 connections', () => {
  test('a decision that thirty-two officers confirm at once is one decision, and everybody is told once', async () => {
    const gu = await world({ connections: 64 })
    const course = await reviewed(gu)
    const folk = await applied(gu, course, ['가온', '나래', '다솜', '라온'])
    gu.clock.now = CLOSED
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => openScoring(gu.ctx({ id: course.officer.who.id }), course.course)),
    )
    expect(opened.filter((refusal) => refusal === undefined)).toHaveLength(1)
    await scoreAll(gu, course, folk, [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ])
    gu.clock.now = ANNOUNCED
    await gu.settle()
    gu.letters.length = 0
    const [leaver] = folk
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 32 }, () => confirm(gu.ctx({ id: course.officer.who.id }), course.course))),
      cancel(gu.ctx({ id: leaver?.learner }), leaver?.id ?? ''),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(31)
    await gu.settle()
    const decided = gu.letters.filter(({ subject }) => /선발:|예비 1번:|심사 결과:/.test(subject))
    expect(decided).toHaveLength(3)
    expect(await broken(gu)).toEqual([])
  })

  test('while the last scores come in from all sides, each counts and none is lost', async () => {
    const gu = await world({ connections: 64 })
    const course = await reviewed(gu)
    const folk = await applied(gu, course, ['가온', '나래', '다솜', '라온', '마루'])
    gu.clock.now = CLOSED
    await openScoring(gu.ctx({ id: course.officer.who.id }), course.course)
    const answers = await Promise.all(
      course.reviewers.flatMap((reviewer) =>
        folk.flatMap(({ id }) => [0, 1].map(() => score(gu.ctx({ id: reviewer }), id, points(course, 3, 3)))),
      ),
    )
    expect(answers.every((answer) => answer === undefined || answer === 'all-in')).toBe(true)
    expect(await gu.db.selectFrom('review_scores').selectAll().execute()).toHaveLength(30)
    expect(await stepAside(gu.ctx({ id: course.reviewers[0] }), folk[0]?.id ?? '', '-')).toBe('all-in')
  })
})
