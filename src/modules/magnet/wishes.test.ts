/** Wishes and offers, as residents and officers meet them. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appointed } from '../../../test/catalogue.ts'
import { server, type World, world } from '../../../test/world.ts'
import { noteCleared } from '#modules/people/index.ts'
import { join } from './actions/wish.ts'
import { settleWishes } from './index.ts'
import { addDays, dayOf, instant } from '#platform/clock.ts'

const person = async (gu: World, name: string, born_on = '1958-05-14') =>
  (
    await gu.db
      .insertInto('people')
      .values({ name, born_on, residence: 'resident', added_at: gu.clock.now })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** Somebody at the door wishes for something; answers its address. */
async function wished(gu: World, who: string, topic: string, more: Record<string, string> = {}) {
  await gu.as(who)
  const form = randomUUID()
  const answer = await gu.post('/wishes', { form, learner: who, topic, ...more })
  expect(answer.headers.get('location')).toBe(`/wishes/${form}?done=opened`)
  return form
}

const later = (gu: World, days: number) => {
  gu.clock.now = instant(addDays(dayOf(gu.clock.now), days), '03:00')
}

const noticesOf = async (gu: World, who: string) =>
  (await gu.db.selectFrom('notices').select('title').where('person', '=', who).execute()).map(({ title }) => title)

test('a senior wishes for calligraphy in one line, and sent twice it is one wish', async () => {
  const gu = await world()
  const senior = await person(gu, '박순자')
  await gu.as(senior)
  const form = { form: randomUUID(), learner: senior, topic: '서예 처음 배우기', days: ['1', '3'], parts: 'morning' }
  await gu.post('/wishes', form)
  await gu.post('/wishes', form)
  expect(await gu.db.selectFrom('wishes').select('id').execute()).toHaveLength(1)
  const page = await gu.page(`/wishes/${form.form}`)
  expect(page).toContain('서예 처음 배우기')
  expect(page).toContain('박순자 님이 함께하고 있어요.')
  expect(page).toContain('5명부터 강좌를 만들 수 있어요. 4명이 더 모이면 돼요.')
  await gu.as()
  const seen = await gu.page('/wishes')
  expect(seen).toContain('서예 처음 배우기')
  expect(seen).not.toContain('박순자')
  expect(await gu.page('/search?q=서예')).toContain('서예 처음 배우기')
})

test('who repeats a wish is shown the one that is there, and may still make a new one', async () => {
  const gu = await world()
  const first = await wished(gu, await person(gu, '박순자'), '서예 배우기')
  const second = await person(gu, '김영호')
  await gu.as(second)
  const form = { form: randomUUID(), learner: second, topic: '붓글씨 서예 배우고 싶어요' }
  const page = await (await gu.post('/wishes', form)).text()
  expect(page).toContain('비슷한 소원이 있어요. 함께할까요?')
  expect(page).toContain(`/wishes/${first}#join`)
  expect(await gu.page('/wishes/alike?topic=서예')).toContain('서예 배우기')
  expect(await gu.page('/wishes/alike?topic=드론')).toBe('')
  const again = await gu.post('/wishes', { ...form, seen: first })
  expect(again.status).toBe(303)
})

test('neighbours join and say when they can come; with enough people everyone is told', async () => {
  const gu = await world()
  const writer = await person(gu, '박순자')
  const wish = await wished(gu, writer, '서예 배우기', { days: '1', parts: 'morning' })
  for (const name of ['가', '나', '다', '라']) {
    const other = await person(gu, name)
    await gu.as(other)
    await gu.post(`/wishes/${wish}/joins`, { learner: other, days: '1', parts: 'morning' })
    await gu.post(`/wishes/${wish}/joins`, { learner: other, days: '1', parts: 'morning' })
  }
  const page = await gu.page(`/wishes/${wish}`)
  expect(page).toContain('5명이 함께해요')
  expect(page).toContain('화요일 오전: 5명')
  expect(page).toContain('강좌를 만들 만큼 모였어요.')
  await gu.settle()
  expect(await noticesOf(gu, writer)).toEqual(['“서예 배우기”에 사람이 모였어요'])
})

test('a guardian wishes for a child; a child under 14 is asked to let the guardian do it', async () => {
  const gu = await world()
  const parent = await person(gu, '송하나', '1985-05-14')
  const child = await person(gu, '송아이', '2016-01-10')
  await gu.db
    .insertInto('guardianships')
    .values({ guardian: parent, child, relationship: 'mother', since: gu.clock.now })
    .execute()
  await gu.as(child)
  const alone = await gu.post('/wishes', { form: randomUUID(), learner: child, topic: '코딩' })
  expect(alone.status).toBe(422)
  expect(await alone.text()).toContain('만 14세 미만은 보호자가')
  await gu.as(parent)
  const form = randomUUID()
  expect((await gu.post('/wishes', { form, learner: child, topic: '코딩' })).status).toBe(303)
  const stranger = await person(gu, '남')
  await gu.as(stranger)
  expect((await gu.post(`/wishes/${form}/joins`, { learner: child })).status).toBe(422)
})

test('a telephone number in a wish is warned about beside its field and hidden if it is kept', async () => {
  const gu = await world()
  const who = await person(gu, '박순자')
  await gu.as(who)
  const form = { form: randomUUID(), learner: who, topic: '서예', about: '010-1234-5678로 연락 주세요' }
  const warned = await gu.post('/wishes', form)
  expect(warned.status).toBe(422)
  const page = await warned.text()
  expect(page).toContain('id="f-about-error"')
  expect(page).toContain('name="covered"')
  expect((await gu.post('/wishes', { ...form, covered: 'yes' })).status).toBe(303)
  const kept = await gu.page(`/wishes/${form.form}`)
  expect(kept).toContain('●●●로 연락 주세요')
  expect(kept).not.toContain('1234-5678')
})

test('a reported wish is hidden by an officer with a reason its writer reads, and nobody else finds it', async () => {
  const gu = await world()
  const writer = await person(gu, '글쓴이')
  const wish = await wished(gu, writer, '광고합니다')
  const reader = await person(gu, '읽는이')
  await gu.as(reader)
  expect((await gu.post(`/wishes/${wish}/report`, { form: randomUUID() })).status).toBe(422)
  await gu.post(`/wishes/${wish}/report`, { form: randomUUID(), reason: 'advert' })
  expect((await gu.get('/office/wishes')).status).toBe(404)

  await appointed(gu, 'officer')
  expect(await gu.page('/office/wishes')).toContain('광고예요')
  expect((await gu.post(`/office/wishes/${wish}`, { do: 'hide', reason: '' })).status).toBe(422)
  const answer = await gu.post(`/office/wishes/${wish}`, { do: 'hide', reason: '광고는 올릴 수 없어요.' })
  expect(answer.headers.get('location')).toBe('/office/wishes?done=hidden')
  expect(await gu.page('/office/wishes')).toContain('살펴볼 글이 없어요.')
  await gu.settle()
  expect(await noticesOf(gu, writer)).toEqual(['“광고합니다” 글을 가렸어요'])

  await gu.as(reader)
  expect((await gu.get(`/wishes/${wish}`)).status).toBe(404)
  expect(await gu.page('/wishes')).not.toContain('광고합니다')
  await gu.as(writer)
  expect(await gu.page(`/wishes/${wish}`)).toContain('까닭: 광고는 올릴 수 없어요.')
})

test('a wish whose month is over ends when too few share it, and says so', async () => {
  const gu = await world()
  const writer = await person(gu, '박순자')
  const wish = await wished(gu, writer, '서예')
  later(gu, 29)
  await settleWishes(gu.ctx())
  expect(await gu.page(`/wishes/${wish}`)).toContain('모으는 중')
  later(gu, 2)
  await settleWishes(gu.ctx())
  await settleWishes(gu.ctx())
  await gu.settle()
  const page = await gu.page(`/wishes/${wish}`)
  expect(page).toContain('정해진 동안 함께하는 분이 모자라 끝났어요.')
  expect(page).toContain('새로 올리기')
  expect(await noticesOf(gu, writer)).toEqual(['“서예” 소원이 끝났어요'])
})

test('an offer to teach is reviewed, and its teacher is found in the pool with the look recorded', async () => {
  const gu = await world()
  const teacher = await person(gu, '한지우', '1980-01-01')
  await gu.as(teacher)
  const form = {
    form: randomUUID(),
    topic: '붓글씨 기초',
    plan: '붓 잡는 법부터 시작해 여덟 번에 걸쳐 이름을 써요.',
    ages: 'senior',
    days: '1',
    parts: 'morning',
    least: '5',
    most: '12',
    meetings: '8',
    minutes: '90',
    fee: '',
  }
  expect((await gu.post('/teaching', { ...form, most: '2' })).status).toBe(422)
  expect((await gu.post('/teaching', form)).headers.get('location')).toBe('/teaching?done=offered')
  expect(await gu.page('/teaching')).toContain('심사 중')

  await appointed(gu, 'officer')
  expect(await gu.page('/office/teachers')).toContain('찾는 분이 없어요.')
  expect(await gu.page('/office/teachers/offers')).toContain('붓글씨 기초')
  expect((await gu.post(`/office/teachers/offers/${form.form}`, { do: 'decline', reason: '' })).status).toBe(422)
  await gu.post(`/office/teachers/offers/${form.form}`, { do: 'accept', reason: '' })
  for (const [query, found] of [
    ['q=서예', true],
    ['day=1&part=morning', true],
    ['day=2', false],
    ['checked=yes', false],
  ] as const)
    expect((await gu.page(`/office/teachers?${query}`)).includes('한지우'), query).toBe(found)
  await noteCleared(gu.ctx(), [teacher], dayOf(gu.clock.now))
  expect(await gu.page('/office/teachers?checked=yes')).toContain('한지우')

  await gu.post(`/office/teachers/${teacher}/notes`, { form: randomUUID(), note: '차분하게 가르쳤어요.', score: '5' })
  expect(await gu.page('/office/teachers?score=4')).toContain('5.0점 (1번)')
  expect((await gu.post('/office/teachers/list', { reason: '' })).status).toBe(422)
  const sheet = await gu.post('/office/teachers/list', { reason: '상반기 강사 위촉' })
  expect(sheet.headers.get('content-type')).toContain('spreadsheet')
  const looks = await gu.db.selectFrom('looks').select(['what', 'reason']).where('whose', '=', teacher).execute()
  expect(looks).toContainEqual({ what: 'teachers-export', reason: '상반기 강사 위촉' })
  expect(looks.some(({ what }) => what === 'teachers')).toBe(true)
  await gu.settle()
  expect(await noticesOf(gu, teacher)).toContain('“붓글씨 기초” 제안을 받아들였어요')
})

test('certificates are kept with an offer for officers alone, whatever the file calls itself', async () => {
  const gu = await world()
  const teacher = await person(gu, '한지우', '1980-01-01')
  await gu.as(teacher)
  const form = {
    form: randomUUID(),
    topic: '붓글씨',
    plan: '붓 잡는 법부터 시작해 여덟 번에 걸쳐 이름을 써요.',
    least: '5',
    most: '12',
    meetings: '8',
    minutes: '90',
  }
  const wrong = await gu.upload('/teaching', { ...form, papers: new File(['<script>'], '자격증.pdf') })
  expect(wrong.status).toBe(422)
  const right = await gu.upload('/teaching', { ...form, papers: new File(['%PDF-1.7 자격'], '자격증.pdf') })
  expect(right.status).toBe(303)
  const { file } = await gu.db.selectFrom('teach_offer_files').select('file').executeTakeFirstOrThrow()
  const address = `/office/teachers/offers/${form.form}/files/${file}`
  expect((await gu.get(address)).status).toBe(404)
  await appointed(gu, 'officer')
  expect((await gu.get(address)).headers.get('content-disposition')).toContain('attachment')
})

test('an officer chooses the popular wish of the quarter, and everyone sees it', async () => {
  const gu = await world()
  const wish = await wished(gu, await person(gu, '박순자'), '서예')
  await appointed(gu, 'officer')
  await gu.post(`/office/wishes/${wish}`, { do: 'pick' })
  await gu.post(`/office/wishes/${wish}`, { do: 'pick' })
  expect(await gu.db.selectFrom('wish_steps').select('id').where('step', '=', 'picked').execute()).toHaveLength(1)
  await gu.as()
  expect(await gu.page('/wishes')).toContain('이번 분기 인기 소원')
})

test.skipIf(!server())('who presses join many times at once shares no more wishes than the policy allows', async () => {
  const gu = await world({ connections: 64 })
  const ids: string[] = []
  for (let at = 0; at < 14; at += 1) ids.push(await wished(gu, await person(gu, `이웃${at}`), `주제${at}번`))
  const eager = await person(gu, '열심')
  const answers = await Promise.all(
    ids.flatMap((id) => [join(gu.ctx({ id: eager }), id, eager, []), join(gu.ctx({ id: eager }), id, eager, [])]),
  )
  expect(answers.some((answer) => answer === 'too-many-joins')).toBe(true)
  const joined = await gu.db.selectFrom('wish_joins').select('wish').where('learner', '=', eager).execute()
  expect(joined).toHaveLength(10)
})
