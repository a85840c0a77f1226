import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addPersona, giveCheckConsent, noteCleared } from '#modules/people/index.ts'
import { districtPlace, policyAt, sayPolicy } from '#modules/policies/index.ts'
import { world, type World } from '../../../test/world.ts'
import { applyBooks, tryBooks } from './actions/intake.ts'
import { bookOf, confirmedBooks } from './store/books.ts'

const both = (text: string) => ({ ko: text, en: text })
const someone = (gu: World, name: string, role?: 'officer') =>
  addPersona(gu.ctx(), {
    name,
    born_on: '1966-05-14',
    email: `${randomUUID()}@demo.naru.kr`,
    label: both(name),
    about: both(name),
    phone: '010-1234-9876',
    roles: role ? [{ role }] : [],
  })

const FORM = {
  name: '윤태식',
  headline: '로봇에게 걷는 법을 가르친 30년',
  field: 'career',
  career: '전 로봇 공학자',
  story: '제가 만든 첫 로봇은 세 걸음을 걷고 넘어졌어요.',
  ask_me: '로봇은 왜 넘어지나요?\n수줍어도 되나요?',
  themes: '로봇, 실패',
  readers: ['youth', 'adult'],
  languages: ['ko'],
  ways: ['onsite', 'online'],
  weekdays: ['2', '5'],
  from: '14:00',
  to: '17:00',
  agree: 'yes',
}

async function library() {
  const gu = await world()
  const [teller, officer] = [await someone(gu, '윤태식'), await someone(gu, '정유진', 'officer')]
  return { gu, teller, officer }
}

async function applied() {
  const lib = await library()
  await lib.gu.as(lib.teller)
  expect((await lib.gu.post('/humanbooks/application', { ...FORM, form: randomUUID() })).status).toBe(303)
  const book = await bookOf(lib.gu.db, lib.teller)
  if (!book) throw new Error('There is no book.')
  return { ...lib, book: book.id, desk: `/office/humanbooks/${book.id}` }
}

async function confirmed() {
  const lib = await applied()
  await lib.gu.as(lib.officer)
  expect((await lib.gu.post(`${lib.desk}/confirmation`, {})).status).toBe(303)
  return lib
}

test('a neighbour becomes a Human Book: asks, talks, is confirmed, and stands in the hall', async () => {
  const { gu, teller, officer, book, desk } = await applied()
  await gu.as()
  expect((await gu.get(`/humanbooks/${book}`)).status).toBe(404)
  expect(await gu.page('/humanbooks')).not.toContain(FORM.headline)

  await gu.as(officer)
  expect(await gu.page('/office/humanbooks')).toContain(FORM.headline)
  const talk = { starts_at: '2026-03-05T14:00', place: '구청 3층 상담실' }
  expect((await gu.post(`${desk}/interview`, { ...talk, starts_at: '2026-03-01T14:00' })).status).toBe(422)
  expect((await gu.post(`${desk}/interview`, talk)).status).toBe(303)
  await gu.as(teller)
  expect(await gu.page('/me/book')).toContain('구청 3층 상담실')
  await gu.as(officer)
  await gu.post(`${desk}/interview/note`, { note: '차분하고 따뜻함' })
  expect((await gu.post(`${desk}/confirmation`, { sentence: '기다렸어요.' })).status).toBe(303)
  await gu.settle()
  expect(gu.letters.some(({ body }) => body.includes('기다렸어요.'))).toBe(true)

  await gu.as()
  const page = await gu.page(`/humanbooks/${book}`)
  expect(page).toContain('수줍어도 되나요?')
  expect(page).not.toContain('1234')
  expect(page).not.toContain('차분하고')
  expect(await gu.page('/search?q=로봇')).toContain(FORM.headline)
  expect(await gu.page('/')).toContain(FORM.headline)
})

test('what was typed stays, and a way to reach somebody is not taken into a story', async () => {
  const { gu, teller } = await library()
  await gu.as(teller)
  const story = '궁금하면 010-2222-3333으로 전화해요.'
  const answer = await gu.post('/humanbooks/application', { ...FORM, form: randomUUID(), story, ways: [] })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(story)
  expect(page).toContain('메신저 이름은 빼 주세요')
  expect(await bookOf(gu.db, teller)).toBeUndefined()
})

test('the form sent twice is one book, and whoever has one does not get a second', async () => {
  const { gu, teller } = await library()
  await gu.as(teller)
  const form = { ...FORM, form: randomUUID() }
  expect((await gu.post('/humanbooks/application', form)).status).toBe(303)
  expect((await gu.post('/humanbooks/application', form)).status).toBe(303)
  expect((await gu.post('/humanbooks/application', { ...FORM, form: randomUUID() })).status).toBe(422)
  expect(await gu.db.selectFrom('human_books').select('id').execute()).toHaveLength(1)
})

test('where a committee decides, more than half of its members must say yes, and no member votes on themselves', async () => {
  const { gu, teller, officer, book, desk } = await applied()
  const { humanbooks } = await policyAt(gu.db, null, gu.clock.now)
  const place = districtPlace(gu.ctx())
  const says = { humanbooks: { ...humanbooks, committee: true } }
  await sayPolicy(gu.ctx({ id: officer }), place, says, { from: gu.clock.now, reason: '위원회' })
  gu.clock.now = new Date(gu.clock.now.getTime() + 60_000)
  const [one, two] = [await someone(gu, '위원 하나'), await someone(gu, '위원 둘')]
  for (const person of [one, two, teller])
    await gu.db.insertInto('human_book_committee').values({ person, since: gu.clock.now, added_by: officer }).execute()
  await gu.as(officer)
  expect((await gu.post(`${desk}/confirmation`, {})).status).toBe(422)
  expect((await gu.post(`${desk}/committee`)).status).toBe(303)
  expect((await gu.post(`/humanbooks/committee/${book}/vote`, { vote: 'yes' })).status).toBe(404)
  await gu.as(teller)
  expect((await gu.post(`/humanbooks/committee/${book}/vote`, { vote: 'yes' })).status).toBe(404)
  await gu.as(one)
  expect(await gu.page('/humanbooks/committee')).toContain(FORM.headline)
  expect((await gu.post(`/humanbooks/committee/${book}/vote`, { vote: 'yes' })).status).toBe(303)
  await gu.as(officer)
  expect((await gu.post(`${desk}/confirmation`, {})).status).toBe(422)
  await gu.as(two)
  await gu.post(`/humanbooks/committee/${book}/vote`, { vote: 'yes' })
  await gu.as(officer)
  expect((await gu.post(`${desk}/confirmation`, {})).status).toBe(303)
  expect(await confirmedBooks(gu.db)).toHaveLength(1)
})

test('a book pauses, comes back and ends by itself; the office says why', async () => {
  const { gu, teller, officer, book, desk } = await confirmed()
  await gu.as(teller)
  expect((await gu.post('/me/book/pause')).status).toBe(303)
  expect((await gu.get(`/humanbooks/${book}`)).status).toBe(404)
  expect((await gu.post('/me/book/pause')).status).toBe(422)
  expect((await gu.post('/me/book/resumption')).status).toBe(303)
  expect((await gu.get(`/humanbooks/${book}`)).status).toBe(200)
  await gu.as(officer)
  expect((await gu.post(`${desk}/retirement`, {})).status).toBe(422)
  expect((await gu.post(`${desk}/retirement`, { reason: '이사하셨어요.' })).status).toBe(303)
  await gu.settle()
  expect(gu.letters.some(({ body }) => body.includes('이사하셨어요.'))).toBe(true)
  await gu.as(teller)
  expect((await gu.get('/humanbooks/application')).status).toBe(200)
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('whoever asks for the library by any of its names finds its books', async () => {
  const { gu } = await confirmed()
  for (const asked of ['사람책', '인물도서관', 'Human Book', '사람책 로봇']) {
    expect(await gu.page(`/humanbooks?q=${encodeURIComponent(asked)}`)).toContain(FORM.headline)
    expect(await gu.page(`/search?q=${encodeURIComponent(asked)}`)).toContain(FORM.headline)
  }
  expect(await gu.page(`/humanbooks?q=${encodeURIComponent('사람책 빵')}`)).not.toContain(FORM.headline)
})

test('a photograph needs its consent and its words, and goes when the consent is taken back', async () => {
  const { gu, teller, book } = await confirmed()
  await gu.as(teller)
  const photo = new File([PNG], '나.png')
  expect((await gu.upload('/me/book/cover', { file: photo, alt: '로봇 옆에 앉은 모습' })).status).toBe(422)
  await gu.post('/me/book/consents', { media: ['photo', 'clip'] })
  expect((await gu.upload('/me/book/cover', { file: photo, alt: '' })).status).toBe(422)
  const script = new File(['<script>'], '나.png')
  expect((await gu.upload('/me/book/cover', { file: script, alt: '사진' })).status).toBe(422)
  expect((await gu.upload('/me/book/cover', { file: photo, alt: '로봇 옆에 앉은 모습' })).status).toBe(303)
  const answer = await gu.get(`/humanbooks/${book}/cover`)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(await gu.page('/humanbooks')).toContain('로봇 옆에 앉은 모습')
  await gu.post('/me/book/consents', { media: ['clip'] })
  expect((await gu.get(`/humanbooks/${book}/cover`)).status).toBe(404)
})

test('a book is offered to teenagers only when every check about its teller is clear', async () => {
  const { gu, teller } = await confirmed()
  await gu.as()
  expect(await gu.page('/humanbooks?readers=youth')).not.toContain(FORM.headline)
  expect(await gu.page('/humanbooks?readers=adult')).toContain(FORM.headline)
  await noteCleared(gu.ctx(), [teller], '2026-02-01')
  expect(await gu.page('/humanbooks?readers=youth')).toContain(FORM.headline)
  gu.clock.now = new Date('2027-03-02T10:00:00+09:00')
  expect(await gu.page('/humanbooks?readers=youth')).not.toContain(FORM.headline)
})

test('a list the office kept is tried first, and the same list again changes nothing', async () => {
  const { gu } = await library()
  const csv =
    '이름,제목,분류,대표경력,소개글\n김하나,그림과 산 40년,문화예술,화가,그림을 그려요\n이둘,,인문교양,농부,\n'
  const given = { name: '인물도서.csv', source: '구청', bytes: new TextEncoder().encode(csv) }
  const tried = await tryBooks(gu.ctx(), given)
  if ('refused' in tried) throw new Error(tried.refused)
  expect(await confirmedBooks(gu.db)).toHaveLength(0)
  expect((await applyBooks(gu.ctx(), tried.id))?.counts).toMatchObject({ added: 1, refused: 1 })
  expect((await confirmedBooks(gu.db)).map(({ headline }) => headline)).toEqual(['그림과 산 40년'])
  expect(await applyBooks(gu.ctx(), tried.id)).toBeUndefined()
  const again = await tryBooks(gu.ctx(), given)
  if ('refused' in again) throw new Error(again.refused)
  expect((await applyBooks(gu.ctx(), again.id))?.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
})

test('whoever leaves is read no more', async () => {
  const { gu, teller, book } = await confirmed()
  await giveCheckConsent(gu.ctx({ id: teller }), teller)
  await gu.as(teller)
  expect((await gu.post('/account/leaving', { sure: 'yes' })).status).toBe(303)
  await gu.settle()
  await gu.as()
  expect((await gu.get(`/humanbooks/${book}`)).status).toBe(404)
})
