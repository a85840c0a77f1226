/** Promise: whoever attends completes, gets a certificate, and anybody can check that it is genuine. */
import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { answerSurvey, confirmCompletion, retireSigningKey } from '#modules/enrolment/index.ts'
import { addDays, dayOf, instant } from '#platform/clock.ts'
import { record } from '#platform/context.ts'
import { server, world, type World } from '../world.ts'
import { adult, child, facility, person, programme, worker } from './folk.ts'

/** A class of five lessons that is over, with what each learner's five marks were: p present, l late, a absent, e excused. */
async function classOver(gu: World, marks: Record<string, string>, more: Parameters<typeof programme>[1] = {}) {
  const day = (days: number) => addDays(dayOf(gu.clock.now), days)
  const course = await programme(gu, { lessons: 5, opens_at: instant(day(-60)), starts_on: day(-40), ...more })
  const sessions = await gu.db
    .selectFrom('sessions')
    .select('id')
    .where('programme', '=', course)
    .orderBy('number')
    .execute()
  const STATES: Record<string, string> = { p: 'present', l: 'late', a: 'absent', e: 'excused' }
  const applications: Record<string, string> = {}
  for (const [learner, row] of Object.entries(marks)) {
    const { id } = await gu.db
      .insertInto('applications')
      .values({
        programme: course,
        learner,
        applicant: learner,
        channel: 'desk',
        applied_at: gu.clock.now,
        admitted_at: gu.clock.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    applications[learner] = id
    for (const [at, mark] of row.split('').entries())
      if (STATES[mark])
        await gu.db
          .insertInto('attendance')
          .values({ session: sessions[at]?.id ?? '', application: id, state: STATES[mark], marked_at: gu.clock.now })
          .execute()
  }
  await gu.db
    .updateTable('programmes')
    .set({ taken: Object.keys(marks).length })
    .where('id', '=', course)
    .execute()
  return { course, applications }
}

const at = (page: string, pattern: RegExp) => pattern.exec(page)?.[1] ?? ''

test('a child attends four lessons of five, completes, and her mother fetches the certificate, which a stranger verifies', async () => {
  const gu = await world()
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  const other = await person(gu, '이산')
  const center = await facility(gu, '가락미래교육센터')
  const { course } = await classOver(
    gu,
    { [bada]: 'pplpa', [other]: 'pappa' },
    { title: '코딩으로 배우는 수학', facility: center },
  )

  await gu.as(await worker(gu, '한지우', 'instructor', center))
  const address = `/office/programmes/${course}/completion`
  const before = await gu.page(address)
  expect(before).toContain('수업의 80% 이상 출석하면 수료예요')
  expect([before.match(/수료 예정/g)?.length, before.match(/기준 미달/g)?.length]).toEqual([1, 1])
  const done = await gu.post(address)
  expect(await gu.page(done.headers.get('location') ?? '')).toContain('2명의 수료 여부를 확정했어요')
  // Pressed a second time, nothing is decided twice.
  expect((await gu.post(address)).headers.get('location')).toContain('confirmed=0')
  await gu.settle()
  expect(gu.letters.map((letter) => letter.subject)).toEqual([
    '[시험구 배움나루] 수료를 축하해요: 코딩으로 배우는 수학',
  ])

  await gu.as(mother)
  const mine = await gu.page('/me')
  expect(mine).toContain('수료 (출석 4/5회)')
  const paper = await gu.get(at(mine, /href="(\/me\/applications\/[\w-]+\/certificate\.pdf)"/))
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')

  await gu.as()
  const { code } = await gu.db.selectFrom('certificates').select('code').executeTakeFirstOrThrow()
  const asked = await gu.post('/certificates', {
    certificate: `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase(),
  })
  const verified = await gu.page(asked.headers.get('location') ?? '')
  expect(verified).toContain('발급한 기록과 일치하는 이수증이에요')
  expect(verified).toContain('김*다')
  expect(verified).not.toContain('김바다')
  expect(verified).toContain('가락미래교육센터')
  expect((await gu.post('/certificates', { certificate: 'ABCD-EFGH-JKMN' })).status).toBe(422)
})

test('the badge is verified by anybody with the district’s public key, and by us when pasted; a changed one is caught', async () => {
  const gu = await world()
  const { course } = await classOver(gu, { [await person(gu, '이산')]: 'ppppp' })
  await gu.as(await worker(gu, '주무관', 'officer'))
  await gu.post(`/office/programmes/${course}/completion`)
  await gu.as()
  const { code } = await gu.db.selectFrom('certificates').select('code').executeTakeFirstOrThrow()

  const badge = await gu.page(`/certificates/${code}/credential.jwt`)
  const keys = await (await gu.get('/.well-known/jwks.json')).json()
  const { payload } = await jwtVerify(
    badge,
    ({ kid = '' }, token) => createLocalJWKSet(keys)({ alg: 'ES256', kid: kid.split('#')[1] ?? '' }, token),
    { currentDate: gu.clock.now },
  )
  expect(payload.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential'])
  expect(JSON.stringify(payload)).not.toContain('이산')
  expect(keys.keys[0]).not.toHaveProperty('d')
  const did = await (await gu.get('/.well-known/did.json')).json()
  expect(payload.iss).toBe(did.id)
  expect(did.verificationMethod[0].publicKeyJwk.x).toBe(keys.keys[0].x)

  expect(await (await gu.post('/certificates', { certificate: badge })).text()).toContain('서명이 올바르고')
  const [head = '', body = '', signature = ''] = badge.split('.')
  const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace('한지', '도자')).toString('base64url')
  const caught = await gu.post('/certificates', { certificate: [head, forged, signature].join('.') })
  expect([caught.status, (await caught.text()).includes('서명이 맞지 않아요')]).toEqual([422, true])

  const elsewhere = await world()
  const foreign = await elsewhere.post('/certificates', { certificate: badge })
  expect([foreign.status, (await foreign.text()).includes('우리 구에서 서명한 배지가 아니에요')]).toEqual([422, true])
})

test('a signing key that was retired signs no more, and what it signed still verifies', async () => {
  const gu = await world()
  const { course } = await classOver(gu, { [await person(gu, '이산')]: 'ppppp' })
  await gu.as(await worker(gu, '주무관', 'officer'))
  await gu.post(`/office/programmes/${course}/completion`)
  await gu.as()
  const { code } = await gu.db.selectFrom('certificates').select('code').executeTakeFirstOrThrow()
  const kidOf = (badge: string) =>
    JSON.parse(Buffer.from(badge.split('.')[0] ?? '', 'base64url').toString()).kid.split('#')[1]

  expect(await retireSigningKey(gu.ctx())).toBeUndefined()
  const before = await gu.page(`/certificates/${code}/credential.jwt`)
  expect(await retireSigningKey(gu.ctx())).toBe(kidOf(before))
  expect(await retireSigningKey(gu.ctx())).toBeUndefined()
  const after = await gu.page(`/certificates/${code}/credential.jwt`)
  expect(kidOf(after)).not.toBe(kidOf(before))

  const { keys } = await (await gu.get('/.well-known/jwks.json')).json()
  expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual(expect.arrayContaining([kidOf(before), kidOf(after)]))
  for (const badge of [before, after])
    expect(await (await gu.post('/certificates', { certificate: badge })).text()).toContain('서명이 올바르고')
})

test('a mistake is corrected with a reason: the certificate is revoked for all to see, and corrected back a new one is issued', async () => {
  const gu = await world()
  const learner = await adult(gu, '박온유')
  const { course, applications } = await classOver(gu, { [learner]: 'ppppp' })
  await gu.as(await worker(gu, '주무관', 'officer'))
  const address = `/office/programmes/${course}/completion`
  await gu.post(address)
  const one = `${address}/${applications[learner]}`
  const [first] = await gu.db.selectFrom('certificates').select('code').execute()

  expect((await gu.post(one, { outcome: 'not_completed', reason: '' })).status).toBe(422)
  await gu.post(one, { outcome: 'not_completed', reason: '다른 사람의 출석이 적혔어요' })
  const verified = await gu.page(`/certificates/${first?.code}`)
  expect(verified).toContain('효력이 없어진 이수증이에요')
  expect(verified).toContain('다른 사람의 출석이 적혔어요')
  expect((await gu.get(`/certificates/${first?.code}/credential.jwt`)).status).toBe(404)

  await gu.post(one, { outcome: 'completed', reason: '출석부를 다시 확인했어요' })
  const page = await gu.page(one)
  expect(page.match(/주무관/g)?.length).toBeGreaterThanOrEqual(3)
  const standing = await gu.db.selectFrom('certificates').select('code').where('revoked_at', 'is', null).execute()
  expect(standing.length).toBe(1)
  expect(standing[0]?.code).not.toBe(first?.code)
  expect((await gu.get(`${one}/certificate.pdf`)).status).toBe(200)
})

test('nothing is confirmed before the last lesson, and a programme may ask for more than the district', async () => {
  const gu = await world()
  const learner = await person(gu, '이산')
  const { course } = await classOver(gu, { [learner]: 'ppppa' })
  await gu.db.updateTable('programmes').set({ completion: 90 }).where('id', '=', course).execute()
  await gu.as(await worker(gu, '주무관', 'officer'))
  const address = `/office/programmes/${course}/completion`
  expect(await gu.page(address)).toContain('수업의 90% 이상')

  const running = await programme(gu, {})
  const early = await gu.post(`/office/programmes/${running}/completion`)
  expect([early.status, (await early.text()).includes('마지막 수업이 끝나면 확정할 수 있어요')]).toEqual([409, true])

  await gu.post(address)
  expect(await gu.db.selectFrom('completions').select('outcome').execute()).toEqual([{ outcome: 'not_completed' }])
  expect(await gu.db.selectFrom('certificates').selectAll().execute()).toEqual([])
})

test('certificates and completion are nobody else’s: strangers find nothing', async () => {
  const gu = await world()
  const learner = await adult(gu, '박온유')
  const { course, applications } = await classOver(gu, { [learner]: 'ppppp' })
  await gu.as(await worker(gu, '주무관', 'officer'))
  await gu.post(`/office/programmes/${course}/completion`)
  const mine = `/me/applications/${applications[learner]}/certificate.pdf`
  const office = `/office/programmes/${course}/completion/${applications[learner]}`
  await gu.as(await adult(gu, '이웃'))
  expect([
    (await gu.get(mine)).status,
    (await gu.get(office)).status,
    (await gu.get(`${office}/certificate.pdf`)).status,
  ]).toEqual([404, 404, 404])
  await gu.as(await worker(gu, '강사', 'instructor'))
  expect([
    (await gu.get(office)).status,
    (await gu.post(office, { outcome: 'not_completed', reason: '시험' })).status,
  ]).toEqual([404, 404])
  await gu.as(learner)
  expect((await gu.get(mine)).status).toBe(200)
})

test('a teacher sees her class, notes something down, writes to everyone in it, and nobody else reads the note', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  const sky = await child(gu, mother, '김구름', { born_on: '2018-04-01' })
  const { course } = await classOver(gu, { [bada]: 'p', [sky]: 'p' }, { facility: center })
  const elsewhere = await programme(gu, { title: '다른 곳의 강좌', facility: await facility(gu, '오금배움터') })
  await gu.as(await worker(gu, '한지우', 'instructor', center))
  const mine = await gu.page('/office/classes')
  expect(mine).toContain(`/office/programmes/${course}/class`)
  expect(mine).not.toContain('다른 곳의 강좌')
  expect((await gu.get(`/office/programmes/${elsewhere}/class`)).status).toBe(404)

  const address = `/office/programmes/${course}/class`
  expect(await gu.page(address)).toContain('김바다')
  expect((await gu.post(`${address}/notes`, { text: '' })).status).toBe(422)
  await gu.post(`${address}/notes`, { text: '다음 시간에 색연필이 필요해요' })
  const sent = await gu.post(`${address}/messages`, { title: '장소가 바뀌어요', body: '2층에서 만나요.' })
  const after = await gu.page(sent.headers.get('location') ?? '')
  expect(after).toContain('색연필이 필요해요')
  expect(after).toContain('1명에게 알렸어요')
  await gu.settle()
  // One mother of two children in the class reads it once.
  expect(gu.letters.map(({ subject }) => subject)).toEqual(['[시험구 배움나루] 한지 공예 교실: 장소가 바뀌어요'])
  await gu.as(mother)
  expect(await gu.page('/notices')).toContain('2층에서 만나요.')
  expect((await gu.get(address)).status).toBe(404)
})

test('each learner is asked once how it was; the teacher sees counts only when five have answered, and never who', async () => {
  const gu = await world()
  const people = await Promise.all(['가', '나', '다', '라', '마', '바'].map((name) => adult(gu, `주민 ${name}`)))
  const { course, applications } = await classOver(gu, Object.fromEntries(people.map((id) => [id, 'ppppp'])))
  const officer = await worker(gu, '주무관', 'officer')
  const five = { q1: '5', q2: '5', q3: '4', q4: '5', q5: '5' }
  const results = async () => {
    await gu.as(officer)
    return gu.page(`/office/programmes/${course}/class`)
  }
  for (const [at, id] of people.entries()) {
    await gu.as(id)
    const address = `/me/applications/${applications[id]}/survey`
    if (at === 0) {
      expect(await gu.page('/me')).toContain(address)
      expect((await gu.post(address, { ...five, q3: '' })).status).toBe(422)
      expect((await gu.post(address, { ...five, q3: '9' })).status).toBe(422)
    }
    expect((await gu.post(address, five)).status).toBe(303)
    if (at === 0) {
      expect(await (await gu.post(address, { ...five, q1: '1' })).text()).toContain('이미 답하셨어요')
      expect(await gu.page('/me')).not.toContain(address)
      expect(await results()).toContain('다섯 명 이상 답하면 결과가 보여요')
    }
  }
  expect(await gu.db.selectFrom('survey_answers').select('answers').execute()).toHaveLength(6)
  const seen = await results()
  expect(seen).toContain('답한 사람은 5명 이상이에요')
  expect(seen).toContain('5명 미만')
  const trail = await gu.db
    .selectFrom('events')
    .select(['who', 'subject'])
    .where('event', '=', 'enrolment.survey-answered')
    .execute()
  expect(trail.every(({ who, subject }) => who === null && subject === course)).toBe(true)
})

test('why somebody was excused is kept with the mark, and forgotten when they came after all', async () => {
  const gu = await world()
  const learner = await person(gu, '이산')
  const { course, applications } = await classOver(gu, { [learner]: '' })
  const [session] = await gu.db
    .selectFrom('sessions')
    .select('id')
    .where('programme', '=', course)
    .orderBy('number')
    .execute()
  const id = applications[learner] ?? ''
  const address = `/office/programmes/${course}/attendance/${session?.id}`
  await gu.as(await worker(gu, '주무관', 'officer'))
  await gu.post(address, { [id]: 'excused', [`note-${id}`]: '감기로 결석' })
  expect(await gu.page(address)).toContain('value="감기로 결석"')
  await gu.post(address, { [id]: 'present', [`note-${id}`]: '감기로 결석' })
  expect(await gu.page(address)).not.toContain('value="감기로 결석"')
})

test.skipIf(!server())(
  'pressed by ten at once, every learner has one decision, one certificate and one answer',
  async () => {
    const gu = await world({ connections: 64 })
    const learners = await Promise.all(['가', '나', '다', '라'].map((name) => adult(gu, `주민 ${name}`)))
    const { course, applications } = await classOver(gu, Object.fromEntries(learners.map((id) => [id, 'ppppp'])))
    const ten = Array.from({ length: 10 })
    const outcomes = await Promise.all(ten.map(() => confirmCompletion(gu.ctx(), course)))
    expect(outcomes.map((outcome) => ('decided' in outcome ? outcome.decided : 0)).filter(Boolean)).toEqual([4])
    const [first = ''] = learners
    const answers = await Promise.all(
      ten.map(() => answerSurvey(gu.ctx({ id: first }), applications[first] ?? '', [5, 5, 5, 5, 5])),
    )
    expect(answers.filter((refusal) => refusal === undefined)).toHaveLength(1)
    expect(await gu.db.selectFrom('completions').select('id').execute()).toHaveLength(4)
    expect(await gu.db.selectFrom('certificates').select('id').execute()).toHaveLength(4)
    expect(await gu.db.selectFrom('survey_answers').select('id').execute()).toHaveLength(1)
  },
)

test('when somebody is erased, their certificate still verifies, without a name', async () => {
  const gu = await world()
  const learner = await person(gu, '이산')
  const { course } = await classOver(gu, { [learner]: 'ppppp' })
  await confirmCompletion(gu.ctx(), course)
  const { code } = await gu.db.selectFrom('certificates').select('code').executeTakeFirstOrThrow()
  expect(await gu.page(`/certificates/${code}`)).toContain('이*')
  await record(gu.ctx(), 'people.erased', learner)
  await gu.settle()
  const page = await gu.page(`/certificates/${code}`)
  expect(page).toContain('발급한 기록과 일치하는 이수증이에요')
  expect(page).not.toContain('이*')
  expect(await gu.page(`/certificates/${code}/credential.jwt`)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
})
