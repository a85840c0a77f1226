import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Role } from '#modules/people/index.ts'
import { addSpace, reserve, sayHours, STANDARD } from '#modules/reservations/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { scale } from '../../../seeds/songpa/sounds.ts'
import { world, type World } from '../../../test/world.ts'
import { addContent, forgetViewers, showContent } from './actions/contents.ts'
import { keepEquipment, welcomeClasses } from './actions/centre.ts'
import { addFacility } from './actions/facilities.ts'
import { answerVisit } from './actions/visits.ts'
import { contentById } from './store/contents.ts'

const PHONE = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile Safari/537.36' }

async function facility(gu: World, name = '음악창작소'): Promise<string> {
  const nothing = {
    name_en: null,
    dong: null,
    address: null,
    phone: null,
    hours: null,
    closed: null,
    lat: null,
    lng: null,
  }
  const more = { homepage: null, about: null, capacity: null, fee: null }
  const added = await addFacility(gu.ctx(), { ...nothing, ...more, name, kind: 'culture' })
  if (!('id' in added)) throw new Error(added.reason)
  return added.id
}

async function somebody(gu: World, born_on: string | null, role?: Role, at: string | null = null): Promise<string> {
  const { id } = await gu.db
    .insertInto('people')
    .values({ name: '김선생', born_on, added_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await gu.db
    .insertInto('accounts')
    .values({ person: id, email: `${id}@a.kr`, opened_at: gu.clock.now })
    .execute()
  if (role)
    await gu.db.insertInto('grants').values({ person: id, role, facility: at, given_at: gu.clock.now }).execute()
  return id
}

const idIn = (answer: Response) => answer.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

/** A sound on the shelf, put there by its facility's own staff. */
async function shelf() {
  const gu = await world()
  const place = await facility(gu)
  const clerk = await somebody(gu, '1990-01-01', 'institution', place)
  await gu.as(clerk)
  const said = { facility: place, title: '음계', kind: 'audio', maker: '음악창작소', transcript: '도레미' }
  const id = idIn(await gu.post('/office/contents', said))
  const sound = new File([new Uint8Array(scale())], '음계.wav')
  expect((await gu.upload(`/office/contents/${id}/file`, { file: sound })).status).toBe(303)
  expect((await gu.post(`/office/contents/${id}/showing`)).status).toBe(303)
  await gu.as()
  return { gu, place, clerk, id, said, bytes: new Uint8Array(scale()) }
}

test('a resident seeks in a sound: any part of it is answered, and what lies beyond is refused', async () => {
  const { gu, id, bytes } = await shelf()
  const file = `/contents/${id}/file`
  const whole = await gu.get(file)
  expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
    200,
    'audio/wav',
    'bytes',
  ])
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes)
  const part = await gu.get(file, { range: 'bytes=100-199' })
  expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
    206,
    `bytes 100-199/${bytes.length}`,
    '100',
  ])
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(100, 200))
  expect(new Uint8Array(await (await gu.get(file, { range: 'bytes=-10' })).arrayBuffer())).toEqual(bytes.slice(-10))
  const beyond = await gu.get(file, { range: `bytes=${bytes.length}-` })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
  const tag = whole.headers.get('etag') ?? ''
  expect((await gu.get(file, { 'if-none-match': tag })).status).toBe(304)
  expect((await gu.get(file, { range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200)
})

test('a view is counted once a day for each viewer, robots and staff never, and at night nobody can tell who it was', async () => {
  const { gu, id, clerk } = await shelf()
  const views = async () => (await contentById(gu.db, id))?.views
  await gu.get(`/contents/${id}`, PHONE)
  await gu.get(`/contents/${id}`, PHONE)
  expect(await views()).toBe(1)
  await gu.get(`/contents/${id}`, { 'user-agent': 'Mozilla/5.0 (compatible; Yeti/1.1)' })
  await gu.get(`/contents/${id}`)
  await gu.get(`/contents/${id}`, { ...PHONE, 'sec-purpose': 'prefetch' })
  await gu.as(clerk)
  await gu.get(`/contents/${id}`, PHONE)
  expect(await views()).toBe(1)
  await gu.as(await somebody(gu, '1980-01-01'))
  await gu.get(`/contents/${id}`, PHONE)
  expect(await views()).toBe(2)
  expect(await gu.page(`/contents/${id}`)).toContain('조회 2')

  gu.clock.now = new Date(gu.clock.now.getTime() + 24 * 3_600_000)
  await forgetViewers(gu.ctx())
  expect(await gu.db.selectFrom('viewers').selectAll().execute()).toEqual([])
  expect(await gu.db.selectFrom('viewing_salts').selectAll().execute()).toEqual([])
  await gu.get(`/contents/${id}`, PHONE)
  expect(await views()).toBe(3)
})

test('no sound is shown without its words, and a file is what its bytes say', async () => {
  const { gu, place, clerk, id, said } = await shelf()
  await gu.as(clerk)
  expect((await gu.post(`/office/contents/${id}`, { ...said, transcript: '' })).status).toBe(422)
  const upload = (bytes: string | Uint8Array<ArrayBuffer>) =>
    gu.upload(`/office/contents/${id}/file`, { file: new File([bytes], 'a.mp3') })
  expect((await upload('<script>alert(1)</script>')).status).toBe(422)
  expect((await gu.upload(`/office/contents/${id}/file`, { file: '' })).status).toBe(422)
  const large = new Uint8Array(3_000_001)
  large.set(scale())
  expect(await (await upload(large)).text()).toContain('파일이 너무 커요')
  expect((await upload(new Uint8Array(5_000_000))).status).toBe(413)

  const silent = idIn(await gu.post('/office/contents', { ...said, title: '말 없는 소리', transcript: '' }))
  expect((await gu.post(`/office/contents/${silent}/showing`)).status).toBe(422)
  await gu.upload(`/office/contents/${silent}/file`, { file: new File([new Uint8Array(scale())], 'a.wav') })
  expect(await (await gu.post(`/office/contents/${silent}/showing`)).text()).toContain(
    '글로 옮긴 내용이나 자막이 꼭 있어야',
  )
  for (const wrong of [
    { title: '' },
    { kind: 'smell' },
    { maker: '' },
    { link: 'javascript:alert(1)' },
    { facility: randomUUID() },
  ])
    expect((await gu.post('/office/contents', { ...said, ...wrong })).status, JSON.stringify(wrong)).toBe(422)

  await gu.as(await somebody(gu, '1990-01-01', 'institution', await facility(gu, '다른 곳')))
  expect((await gu.get(`/office/contents/${id}`)).status).toBe(404)
  expect((await gu.post(`/office/contents/${id}/hiding`)).status).toBe(404)
  await gu.as()
  for (const path of [`/contents/${silent}`, `/contents/${silent}/file`]) expect((await gu.get(path)).status).toBe(404)
  expect(await gu.page(`/places/${place}`)).toContain('음계')
  expect(await gu.page('/contents')).not.toContain('말 없는 소리')
})

test('a film elsewhere is a way out that is taken only by pressing, and captions come as captions', async () => {
  const { gu, place } = await shelf()
  const link = {
    kind: 'video' as const,
    title: '공연',
    maker: '구',
    about: null,
    link: 'https://film.example.kr/1',
    transcript: null,
  }
  const id = await addContent(gu.ctx(), place, link)
  expect(await showContent(gu.ctx(), id)).toBeUndefined()
  const page = await gu.page(`/contents/${id}`)
  expect(page).toContain('href="https://film.example.kr/1"')
  expect(page).not.toMatch(/<(iframe|video|img|script)[^>]+film\.example/)
  expect((await gu.get(`/contents/${id}/file`)).status).toBe(404)

  const captions = 'WEBVTT\n\n00:00.000 --> 00:01.000\n도'
  await gu.db.updateTable('contents').set({ transcript: captions }).where('id', '=', id).execute()
  const answer = await gu.get(`/contents/${id}/captions.vtt`)
  expect(answer.headers.get('content-type')).toContain('text/vtt')
  expect(await answer.text()).toBe(captions)
})

test('staff say what stands in a centre, and residents read it', async () => {
  const gu = await world()
  const place = await facility(gu, '미래교육센터')
  await gu.as(await somebody(gu, '1990-01-01', 'institution', place))
  const base = `/office/places/${place}`
  expect((await gu.post(`${base}/zones/new`, { name: '메이커룸', seats: '12' })).status).toBe(303)
  expect((await gu.post(`${base}/zones/new`, { name: '메이커룸' })).status).toBe(422)
  expect((await gu.post(`${base}/zones/new`, { name: '방', seats: '-1' })).status).toBe(422)
  const zone = (await gu.db.selectFrom('zones').select('id').executeTakeFirstOrThrow()).id
  const printer = { name: '3D 프린터', count: '6', zone, purpose: '입체 출력', course: '3D 프린터 안전교육' }
  expect((await gu.post(`${base}/equipment/new`, printer)).status).toBe(303)
  for (const wrong of [
    { name: '' },
    { count: '0' },
    { count: 'x' },
    { zone: randomUUID() },
    { space: randomUUID() },
    { zone: 'x' },
  ])
    expect(
      (await gu.post(`${base}/equipment/new`, { ...printer, name: '다른', ...wrong })).status,
      JSON.stringify(wrong),
    ).toBe(422)
  const page = await gu.page(`/places/${place}`)
  for (const text of ['메이커룸', '3D 프린터', '6대', '3D 프린터 안전교육 마친 뒤']) expect(page).toContain(text)
  expect((await gu.post(`${base}/zones/${zone}/removal`)).status).toBe(303)
  expect(await gu.page(`/places/${place}`)).not.toContain('메이커룸')
  expect(await gu.page(`/places/${place}`)).toContain('3D 프린터')
  expect((await gu.get(`/office/places/${await facility(gu, '남의 센터')}/centre`)).status).toBe(404)
})

test('a machine is for who completed its safety course, and others are told which and where', async () => {
  const gu = await world()
  const place = await facility(gu, '미래교육센터')
  const kind = 'machine'
  const terms = { ...STANDARD, purposes: ['making' as const] }
  const details = { name: '레이저 커터', name_en: null, kind, seats: 4, about: null, equipment: [], entry: null, terms }
  const space = await addSpace(gu.ctx(), place, null, details)
  if (!('id' in space)) throw new Error(space.reason)
  await sayHours(
    gu.ctx(),
    space.id,
    Array.from({ length: 8 }, (_, weekday) => ({ weekday, opens: 540, closes: 1080 })),
  )
  const machine = {
    name: '레이저 커터',
    name_en: null,
    zone: null,
    count: 1,
    purpose: null,
    course: '안전교육',
    space: space.id,
  }
  expect(await keepEquipment(gu.ctx(), place, undefined, machine)).toBeUndefined()
  expect(await keepEquipment(gu.ctx(), place, undefined, { ...machine, name: '둘째' })).toEqual({
    field: 'space',
    reason: 'space-taken',
  })

  const person = await somebody(gu, '1990-01-01')
  const day = addDays(dayOf(gu.clock.now), 1)
  const book = () =>
    reserve(gu.ctx({ id: person }), {
      id: randomUUID(),
      space: space.id,
      person,
      days: [day],
      from: 600,
      to: 660,
      party: 1,
      purpose: 'making',
    })
  expect(await book()).toEqual({ refused: [{ day, why: 'course-first' }] })
  await gu.as(person)
  const page = await gu.page(`/rooms/${space.id}/booking?day=${day}&from=10%3A00&length=60`)
  expect(page).toContain('«안전교육»을 수료하면')
  expect(page).toContain('/programmes?q=%EC%95%88%EC%A0%84')
  expect(await gu.page(`/places/${place}`)).toMatch(/가장 빠른 빈 시간 3월 2일/)

  const course = async (title: string, at: string) => {
    const { id: programme } = await gu.db
      .insertInto('programmes')
      .values({ title, facility: at, added_at: gu.clock.now, changed_at: gu.clock.now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id: application } = await gu.db
      .insertInto('applications')
      .values({
        programme,
        learner: person,
        applicant: person,
        channel: 'online',
        applied_at: gu.clock.now,
        admitted_at: gu.clock.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await gu.db
      .insertInto('completions')
      .values({ application, outcome: 'completed', attended: 1, counted: 1, decided_at: gu.clock.now })
      .execute()
  }
  await course('레이저 커터 안전교육', await facility(gu, '다른 센터'))
  await course('레이저 커터로 만드는 등', place)
  expect(await book()).toEqual({ refused: [{ day, why: 'course-first' }] })
  await course('레이저 커터 안전교육 2기', place)
  expect(await book()).toMatchObject({ made: [{ person }] })
})

async function school() {
  const gu = await world()
  const place = await facility(gu, '미래교육센터')
  await welcomeClasses(gu.ctx(), place, { most: 30, about: null })
  const teacher = await somebody(gu, '1985-01-01')
  const officer = await somebody(gu, '1980-01-01', 'officer')
  const form = (change: object = {}) => ({
    id: randomUUID(),
    school: '가람초등학교',
    grade: 'e5',
    class: '3반',
    headcount: '24',
    first_on: '2026-03-10',
    second_on: '2026-03-12',
    third_on: '',
    wishes: '오전에 가고 싶어요',
    ...change,
  })
  return { gu, place, teacher, officer, form }
}

const noticesOf = async (gu: World, person: string) =>
  (await gu.db.selectFrom('notices').select('body').where('person', '=', person).execute())
    .map(({ body }) => body)
    .join()

test('a teacher asks for a class visit, an officer gives a date, and the teacher is told', async () => {
  const { gu, place, teacher, officer, form } = await school()
  await gu.as(teacher)
  const asked = form()
  const answer = await gu.post(`/places/${place}/visit`, asked)
  expect(answer.headers.get('location')).toBe(`/me/visits/${asked.id}?just=sent`)
  expect((await gu.post(`/places/${place}/visit`, asked)).status).toBe(303)
  expect(await gu.db.selectFrom('visits').select('id').execute()).toHaveLength(1)
  expect(await gu.page('/me/visits')).toContain('답을 기다려요')

  await gu.as(officer)
  expect(await gu.page('/office/visits')).toContain('가람초등학교')
  const accept = (change: object) =>
    gu.post(`/office/visits/${asked.id}/acceptance`, {
      day: '2026-03-12',
      time: '10:00',
      note: '1층에서 만나요',
      ...change,
    })
  for (const wrong of [{ day: '2026-03-11' }, { day: '' }, { day: '2026-02-31' }, { time: '25:00' }, { time: '' }])
    expect((await accept(wrong)).status, JSON.stringify(wrong)).toBe(422)
  expect((await accept({})).status).toBe(303)
  expect((await accept({})).status).toBe(422)
  await gu.settle()
  expect(await noticesOf(gu, teacher)).toContain(
    '가람초등학교 3반의 방문을 3월 12일 (목) 10:00에 기다릴게요. 1층에서 만나요',
  )
  const looks = await gu.db.selectFrom('looks').select('whose').execute()
  expect(looks.some(({ whose }) => whose === teacher)).toBe(true)

  await gu.as(teacher)
  expect(await gu.page(`/me/visits/${asked.id}`)).toContain('방문 확정')
  expect((await gu.post(`/me/visits/${asked.id}/withdrawal`)).status).toBe(303)
  expect(await gu.page(`/me/visits/${asked.id}`)).toContain('신청취소')
})

test('two classes do not come at the same time, and who is declined reads why', async () => {
  const { gu, place, teacher, officer, form } = await school()
  await gu.as(teacher)
  const [first, second] = [form(), form({ class: '4반' })]
  for (const one of [first, second]) await gu.post(`/places/${place}/visit`, one)
  const at = new Date('2026-03-10T10:00:00+09:00')
  const by = gu.ctx({ id: officer })
  expect(await answerVisit(by, first.id, at, null)).toBeUndefined()
  expect(await answerVisit(by, second.id, at, null)).toBe('another-class')
  await gu.as(officer)
  expect((await gu.post(`/office/visits/${second.id}/refusal`, { reason: '' })).status).toBe(422)
  expect((await gu.post(`/office/visits/${second.id}/refusal`, { reason: '그날은 점검해요.' })).status).toBe(303)
  await gu.settle()
  expect(await noticesOf(gu, teacher)).toContain('그날은 점검해요.')
  await gu.as(teacher)
  expect((await gu.post(`/me/visits/${second.id}/withdrawal`)).status).toBe(409)
})

test('a visit badly asked for is asked again, and is nobody else’s business', async () => {
  const { gu, place, teacher, form } = await school()
  expect((await gu.get(`/places/${place}/visit`)).status).toBe(303)
  await gu.as(teacher)
  for (const wrong of [
    { school: '' },
    { grade: 'e9' },
    { headcount: '31' },
    { headcount: '0' },
    { headcount: '많이' },
    { first_on: '2026-02-31' },
    { first_on: '2026-03-02' },
    { second_on: '2026-03-10' },
    { second_on: 'soon' },
    { wishes: 'x'.repeat(1001) },
    { id: 'x' },
  ])
    expect((await gu.post(`/places/${place}/visit`, form(wrong))).status, JSON.stringify(wrong)).toBe(422)
  const asked = form({ second_on: '' })
  expect((await gu.post(`/places/${place}/visit`, asked)).status).toBe(303)
  await gu.as(await somebody(gu, '1970-01-01'))
  expect((await gu.get(`/me/visits/${asked.id}`)).status).toBe(404)
  expect((await gu.post(`/me/visits/${asked.id}/withdrawal`)).status).toBe(404)
  expect((await gu.get(`/office/visits/${asked.id}`)).status).toBe(404)
  await gu.as(await somebody(gu, '2013-01-01'))
  expect(await gu.page(`/places/${place}/visit`)).toContain('인솔하는 선생님이')
  expect((await gu.post(`/places/${place}/visit`, form())).status).toBe(404)
  await gu.as(teacher)
  expect((await gu.get(`/places/${await facility(gu, '학급을 받지 않는 곳')}/visit`)).status).toBe(404)
})
