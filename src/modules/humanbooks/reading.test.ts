import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { giveCheckConsent } from '#modules/people/index.ts'
import { instant } from '#platform/clock.ts'
import { adult, child, worker } from '../../../test/journeys/folk.ts'
import { addBook, clear } from '../../../test/humanbooks.ts'
import { server, type World, world } from '../../../test/world.ts'
import { closeReading, confirmReading } from './actions/confirm.ts'
import { answerReading, askReading, type ReadingForm } from './actions/reading.ts'
import { remindReadings } from './actions/readingletters.ts'

/** A robot engineer who may be read at a place and online, and an officer. */
async function library(gu: World) {
  const person = await adult(gu, '강로봇')
  const book = await addBook(gu, person, '로봇 만드는 사람')
  return { person, book, officer: await worker(gu, '정담당', 'officer') }
}

const wish = (day: string) => ({ day, from: 900, to: 960 })

const form = (book: string, reader: string, more: Partial<ReadingForm> = {}): ReadingForm => ({
  id: randomUUID(),
  book,
  reader,
  party: 1,
  party_name: null,
  children: false,
  second_adult: null,
  reason: '로봇을 만드는 일이 궁금해요',
  questions: ['어떻게 시작했나요'],
  way: 'onsite',
  wishes: ['2026-03-14', '2026-03-15', '2026-03-21'].map(wish),
  place_wish: null,
  ...more,
})

async function asked(gu: World, book: string, reader: string, more: Partial<ReadingForm> = {}): Promise<string> {
  const answer = await askReading(gu.ctx({ id: reader }), form(book, reader, more))
  if (!('id' in answer)) throw new Error(answer.reason)
  return answer.id
}

const versionOf = async (gu: World, id: string) =>
  (await gu.db.selectFrom('readings').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

const fix = async (gu: World, id: string, officer: string, day = '2026-03-14', version?: number) =>
  confirmReading(gu.ctx({ id: officer }), id, {
    version: version ?? (await versionOf(gu, id)),
    starts_at: instant(day, '15:00'),
    minutes: 60,
    place: '송파미래교육센터',
  })

describe('a reading', () => {
  test('is asked in a form, talked over without telephone numbers, confirmed, held and thanked for; each step has its date and its person', async () => {
    const gu = await world()
    const { person, book, officer } = await library(gu)
    const reader = await adult(gu, '이독자')
    await gu.as(reader)
    const fields = {
      id: randomUUID(),
      reader,
      reason: '배우고 싶어요. 010-1234-5678',
      question1: '어떻게 시작했나요',
      way: 'onsite',
      party: '1',
      ...Object.fromEntries(
        ['2026-03-14', '2026-03-15', '2026-03-21'].flatMap((day, at) => [
          [`day${at + 1}`, day],
          [`from${at + 1}`, '15:00'],
          [`to${at + 1}`, '16:00'],
        ]),
      ),
    }
    expect((await gu.post(`/humanbooks/${book}/reading`, { ...fields, day1: '2026-03-03' })).status).toBe(422)
    const sent = await gu.post(`/humanbooks/${book}/reading`, fields)
    expect(sent.status).toBe(303)
    // A press that arrives twice is one reading.
    expect((await gu.post(`/humanbooks/${book}/reading`, fields)).status).toBe(303)
    expect(await gu.db.selectFrom('readings').selectAll().execute()).toHaveLength(1)
    const mine = `/me/readings/${fields.id}`
    expect(await gu.page(mine)).not.toContain('1234-5678')
    await gu.post(`${mine}/messages`, { id: randomUUID(), body: '카톡 아이디: robotkid 로 주세요' })
    expect(await gu.page(mine)).not.toContain('robotkid')
    expect((await gu.post(`${mine}/answer`, { agrees: 'yes' })).status).toBe(404)

    await gu.as(person)
    expect(await gu.page('/me/book/readings')).toContain('이독자')
    expect((await gu.post(`${mine}/answer`, { agrees: 'yes', note: '반가워요' })).status).toBe(303)

    await gu.as(officer)
    const desk = `/office/readings/${fields.id}`
    const fixed = {
      version: String(await versionOf(gu, fields.id)),
      day: '2026-03-14',
      time: '15:00',
      minutes: '60',
      place: '센터',
    }
    expect((await gu.post(`${desk}/confirmation`, { ...fixed, minutes: '300' })).status).toBe(422)
    expect((await gu.post(`${desk}/confirmation`, fixed)).status).toBe(303)
    await gu.settle()
    await gu.as(reader)
    expect(await gu.page('/notices')).toContain('열람이 확정됐어요')
    expect((await gu.get(`${mine}/calendar.ics`)).headers.get('content-type')).toContain('text/calendar')

    gu.clock.now = new Date('2026-03-13T18:00:00+09:00')
    await remindReadings(gu.ctx())
    await remindReadings(gu.ctx())
    expect((await gu.page('/notices')).split('내일 열람이 있어요')).toHaveLength(2)

    gu.clock.now = new Date('2026-03-14T17:00:00+09:00')
    await gu.as(person)
    expect((await gu.post(`${mine}/holding`, { held: '70', count: '1' })).status).toBe(303)
    await gu.as(reader)
    const left = { stars: '5', words: '꼭 읽어 보세요', thanks: '고맙습니다' }
    expect((await gu.post(`${mine}/words`, left)).status).toBe(303)
    expect((await gu.post(`${mine}/words`, left)).status).toBe(422)
    expect(
      (await gu.db.selectFrom('reading_steps').select(['state', 'who']).orderBy('id').execute()).map(
        ({ state, who }) => [state, who],
      ),
    ).toEqual([
      ['asked', reader],
      ['arranging', person],
      ['confirmed', officer],
      ['done', person],
    ])

    await gu.as(officer)
    const hours = await gu.post('/office/readings/hours', { from: '2026-03-01', to: '2026-03-31', reason: '1365 실적' })
    expect(await hours.text()).toContain('강로봇,로봇 만드는 사람,2026-03-14,15:00,70,1.1')
    expect((await gu.post('/office/readings/hours', { from: '2026-03-01', to: '2026-03-31', reason: '' })).status).toBe(
      422,
    )
  })

  test('a child reads only with a known adult beside it and a book whose checks are clear, and a guardian asks', async () => {
    const gu = await world()
    const { person, book, officer } = await library(gu)
    const mother = await adult(gu, '송어머니')
    const teen = await child(gu, mother, '이도현', { born_on: '2011-05-05' })
    const answer = await askReading(gu.ctx({ id: mother }), form(book, teen))
    expect(answer).toEqual({ reason: 'needs-adult' })
    const id = await asked(gu, book, mother, { reader: teen, second_adult: '어머니 송어머니' })
    await answerReading(gu.ctx({ id: person }), id, { agrees: true, note: null })
    expect(await fix(gu, id, officer)).toBe('unchecked')
    await giveCheckConsent(gu.ctx({ id: person }), person).catch(() => undefined)
    await clear(gu, person)
    expect(await fix(gu, id, officer)).toBeUndefined()
    const stranger = await adult(gu, '남')
    expect(await askReading(gu.ctx({ id: stranger }), form(book, teen))).toEqual({ reason: 'unknown' })
    await gu.as(stranger)
    expect((await gu.get(`/me/readings/${id}`)).status).toBe(404)
  })

  test('of two officers who confirm different dates the second is told, and the first date stands', async () => {
    const gu = await world()
    const { person, book, officer } = await library(gu)
    const id = await asked(gu, book, await adult(gu, '이독자'))
    await answerReading(gu.ctx({ id: person }), id, { agrees: true, note: null })
    const seen = await versionOf(gu, id)
    const second = await worker(gu, '김담당', 'officer')
    expect(await fix(gu, id, officer, '2026-03-14', seen)).toBeUndefined()
    expect(await fix(gu, id, second, '2026-03-15', seen)).toBe('changed')
    await gu.as(second)
    const late = { version: String(seen), day: '2026-03-15', time: '15:00', minutes: '60', place: '다른 곳' }
    const told = await gu.post(`/office/readings/${id}/confirmation`, late)
    expect(told.status).toBe(422)
    expect(await told.text()).toContain('그사이 다른 담당자가 바꾸었어요')
    const row = await gu.db.selectFrom('readings').select('starts_at').executeTakeFirstOrThrow()
    expect(row.starts_at).toEqual(instant('2026-03-14', '15:00'))
  })

  test('a book that withdraws the day before frees the date, everyone is told, and others are proposed', async () => {
    const gu = await world()
    const { person, book, officer } = await library(gu)
    const other = await addBook(gu, await adult(gu, '나로봇'), '드론 만드는 사람')
    const reader = await adult(gu, '이독자')
    const id = await asked(gu, book, reader)
    await answerReading(gu.ctx({ id: person }), id, { agrees: true, note: null })
    await fix(gu, id, officer)
    gu.clock.now = new Date('2026-03-13T20:00:00+09:00')
    await gu.as(person)
    expect((await gu.post(`/me/readings/${id}/standing-back`, { stand_note: '몸이 아파요' })).status).toBe(303)
    await gu.settle()
    expect(await gu.db.selectFrom('book_times').selectAll().execute()).toEqual([])
    for (const who of [reader, officer]) {
      await gu.as(who)
      expect(await gu.page('/notices')).toContain('열람을 다시 조율해요')
    }
    await gu.as(reader)
    const page = await gu.page(`/me/readings/${id}`)
    expect(page).toContain('드론 만드는 사람')
    expect((await gu.post(`/me/readings/${id}/book`, { book: other })).status).toBe(303)
    expect((await gu.db.selectFrom('readings').select('book').executeTakeFirstOrThrow()).book).toBe(other)
  })

  test('a book everybody wants rests after four readings in a month, and is never in two places', async () => {
    const gu = await world()
    const { person, book, officer } = await library(gu)
    const days = ['2026-03-14', '2026-03-15', '2026-03-16', '2026-03-17']
    const ids: string[] = []
    for (const [at] of [...days, 'one more'].entries()) ids.push(await asked(gu, book, await adult(gu, `독자 ${at}`)))
    for (const id of ids) await answerReading(gu.ctx({ id: person }), id, { agrees: true, note: null })
    expect(await fix(gu, ids[0] ?? '', officer, days[0])).toBeUndefined()
    expect(await fix(gu, ids[1] ?? '', officer, days[0])).toBe('book-taken')
    for (const at of [1, 2, 3]) expect(await fix(gu, ids[at] ?? '', officer, days[at])).toBeUndefined()
    expect(await fix(gu, ids[4] ?? '', officer, '2026-03-28')).toBe('full-month')
    expect(await fix(gu, ids[4] ?? '', officer, '2026-04-04')).toBeUndefined()
    const late = await adult(gu, '늦은 독자')
    expect(await askReading(gu.ctx({ id: late }), form(book, late))).toEqual({ reason: 'full-month', wish: 0 })
    await gu.as(late)
    expect(await gu.page(`/humanbooks/${book}/reading`)).toContain('2026년 4월 1일 (수)부터 읽을 수 있어요')
    expect(await closeReading(gu.ctx({ id: officer }), ids[0] ?? '', { minutes: 60, count: 1 })).toBe('too-early')
  })
})

describe.skipIf(!server())('when many press at once', () => {
  test('a book is promised to one of many at a time, and to four in a month', async () => {
    const gu = await world({ connections: 64 })
    const { person, book, officer } = await library(gu)
    const readers = await Promise.all(Array.from({ length: 16 }, (_, at) => adult(gu, `독자 ${at}`)))
    const ids = await Promise.all(readers.map((reader) => asked(gu, book, reader)))
    for (const id of ids) await answerReading(gu.ctx({ id: person }), id, { agrees: true, note: null })
    const same = await Promise.all(ids.slice(0, 8).map((id) => fix(gu, id, officer, '2026-03-14')))
    expect(same.filter((one) => one === undefined)).toHaveLength(1)
    const days = Array.from({ length: 8 }, (_, at) => `2026-03-${20 + at}`)
    const month = await Promise.all(ids.slice(8).map((id, at) => fix(gu, id, officer, days[at])))
    expect(month.filter((one) => one === undefined)).toHaveLength(3)
    expect(await gu.db.selectFrom('book_times').selectAll().execute()).toHaveLength(4)
  })
})
