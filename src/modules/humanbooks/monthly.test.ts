/** The Book of the Month, films and class kits, by requests. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addContent, showContent } from '#modules/places/index.ts'
import { judgeGroup, nameGroup } from '#modules/people/index.ts'
import { appointed, facility } from '../../../test/catalogue.ts'
import { type World, world } from '../../../test/world.ts'
import { takeInBooks } from './index.ts'
import { agreeTo } from './actions/apply.ts'
import { addKit, keepLesson, reportClass, showKit } from './actions/kits.ts'
import { keepFilm } from './actions/films.ts'
import { confirmedBooks } from './store/books.ts'
import { classesBetween } from './store/kits.ts'

const ROW = {
  name: '김서예',
  headline: '붓끝에서 배운 느린 마음',
  field: 'arts' as const,
  themes: ['서예'],
  career: '서예가 서른 해',
  story: '먹을 가는 시간이 하루 가운데 가장 조용해요.',
  ask_me: ['왜 하필 붓인가요?'],
  readers: ['adult' as const],
  languages: ['ko' as const],
  ways: ['onsite' as const],
  dong: null,
  times: [],
  age_band: null,
  gender: null,
  phone: null,
}
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function library() {
  const gu = await world({ now: '2026-03-11T10:00:00+09:00' })
  const officer = await appointed(gu, 'officer')
  await takeInBooks(gu.ctx({ id: officer }), [ROW, { ...ROW, name: '박목공', headline: '나무는 서두르지 않아요' }])
  const books = await confirmedBooks(gu.db)
  const [calligrapher, carpenter] = ['김서예', '박목공'].map((name) => books.find((book) => book.name === name))
  if (!calligrapher || !carpenter) throw new Error('The library is empty')
  return { ...gu, officer, calligrapher, carpenter }
}

const person = async (gu: World, name: string) =>
  (
    await gu.db
      .insertInto('people')
      .values({ name, born_on: '1985-05-14', added_at: gu.clock.now })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

test('a reader nominates, the office chooses and writes, and from its month on everyone reads the interview', async () => {
  const gu = await library()
  await gu.as(await person(gu, '독자'))
  const address = `/humanbooks/${gu.calligrapher.id}/nomination`
  expect((await gu.post(address, { id: randomUUID(), why: '' })).status).toBe(422)
  const id = randomUUID()
  for (let press = 0; press < 2; press++)
    expect((await gu.post(address, { id, why: '느린 시간이 좋았어요' })).status).toBe(303)

  await gu.as(gu.officer)
  const desk = await (await gu.get('/office/humanbooks/monthly')).text()
  expect(desk).toContain('느린 시간이 좋았어요')
  expect(desk).toContain('1명')
  const base = '/office/humanbooks/monthly/2026-04'
  expect((await gu.post(`${base}/choice`, { book: '없는 제목' })).status).toBe(422)
  expect((await gu.post(`${base}/choice`, { book: gu.calligrapher.id })).status).toBe(303)
  expect((await gu.post(`${base}/showing`, {})).status).toBe(422)
  await gu.post(base, { title: '느린 마음', article: '첫 문장\nQ. 왜 붓인가요?\n천천히 가라고요.' })
  expect((await gu.post(`${base}/showing`, {})).status).toBe(303)
  expect((await gu.post(`${base}/choice`, { book: gu.carpenter.id })).status).toBe(422)

  await gu.as()
  expect((await gu.get('/humanbooks/monthly/2026-04')).status).toBe(404)
  gu.clock.now = new Date('2026-04-01T00:00:00+09:00')
  const article = await (await gu.get('/humanbooks/monthly/2026-04')).text()
  expect(article).toContain('<h2 class="n-interview">왜 붓인가요?</h2>')
  expect(await (await gu.get('/humanbooks/monthly')).text()).toContain('느린 마음')
})

test('the special lecture is begun once, as a draft of a programme', async () => {
  const gu = await library()
  await gu.as(gu.officer)
  await gu.post('/office/humanbooks/monthly/2026-04/choice', { book: gu.carpenter.headline })
  const [first, second] = [
    await gu.post('/office/humanbooks/monthly/2026-04/lecture', {}),
    await gu.post('/office/humanbooks/monthly/2026-04/lecture', {}),
  ]
  expect(first.headers.get('location')).toMatch(/^\/office\/programmes\//)
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
})

test('pictures and films are of those who agreed, and go when they take it back', async () => {
  const gu = await library()
  const book = gu.calligrapher.id
  const officer = gu.ctx({ id: gu.officer })
  const content = await addContent(officer, await facility(gu, '인물도서관'), {
    kind: 'words',
    title: '붓 이야기',
    maker: '우리가',
    about: null,
    link: null,
    transcript: '붓은 천천히.',
  })
  await showContent(officer, content)
  expect(await keepFilm(officer, { content, book, kind: 'documentary' })).toBe('no-film-consent')
  await agreeTo(officer, book, ['recorded', 'photo'])
  expect(await keepFilm(officer, { content, book, kind: 'documentary' })).toBeUndefined()
  expect(await (await gu.get('/humanbooks/films')).text()).toContain('붓 이야기')

  await gu.as(gu.officer)
  await gu.post('/office/humanbooks/monthly/2026-03/choice', { book })
  await gu.post('/office/humanbooks/monthly/2026-03', { title: '느린 마음', article: '본문' })
  await gu.post('/office/humanbooks/monthly/2026-03/showing', {})
  const hand = { alt: '먹을 가는 손', picture: new File([PIXEL], 'hand.png', { type: 'image/png' }) }
  expect((await gu.upload('/office/humanbooks/monthly/2026-03/pictures', hand)).status).toBe(303)
  await gu.as()
  const page = await (await gu.get('/humanbooks/monthly/2026-03')).text()
  const picture = page.match(/\/humanbooks\/pictures\/[0-9a-f-]{36}/)?.[0] ?? ''
  expect((await gu.get(picture)).headers.get('content-type')).toBe('image/png')

  await agreeTo(officer, book, [])
  expect((await gu.get(picture)).status).toBe(404)
  expect(await (await gu.get('/humanbooks/films')).text()).not.toContain('붓 이야기')
})

test('a class that held a lesson is counted once, and only a verified school may tell of it', async () => {
  const gu = await library()
  const officer = gu.ctx({ id: gu.officer })
  const kit = await addKit(officer, { title: '붓과 시간', grades: '초등 5학년', about: '느리게 쓰기' })
  expect(await showKit(officer, kit, true)).toBe('no-lessons')
  const lesson = (await keepLesson(officer, kit, { title: '한 획', guide: '천천히', minutes: 40, film: null })) ?? ''
  expect(await showKit(officer, kit, true)).toBe('nothing-in-lesson')
  const paper = new File([Buffer.from('%PDF-1.4 x')], '활동지.pdf', { type: 'application/pdf' })
  await gu.as(gu.officer)
  expect((await gu.upload(`/office/humanbooks/kits/${kit}/lessons/${lesson}/papers`, { paper })).status).toBe(303)
  expect(await showKit(officer, kit, true)).toBeUndefined()

  const own = gu.ctx({ id: await person(gu, '한지우') })
  const school = await nameGroup(own, {
    name: '나루초등학교',
    kind: 'school',
    size: 600,
    address: null,
    dong: null,
    phone: null,
  })
  if (school === 'name-taken') throw new Error('taken')
  const held = { lesson, group: school.id, class: '5학년 2반', headcount: 24, held_on: '2026-03-10' }
  expect(await reportClass(own, { ...held, id: randomUUID() })).toBe('unknown')
  await judgeGroup(officer, school.id, { verified: true, priority: false })
  expect(await reportClass(own, { ...held, id: randomUUID(), held_on: '2026-03-12' })).toBe('future')
  for (let press = 0; press < 2; press++) expect(await reportClass(own, { ...held, id: randomUUID() })).toBeUndefined()
  expect(await classesBetween(gu.db, '2026-01-01', '2026-12-31')).toEqual({ classes: 1, pupils: 24, schools: 1 })
  expect((await gu.post(`/office/humanbooks/kits/${kit}/lessons/${lesson}/removal`, {})).status).toBe(422)
})
