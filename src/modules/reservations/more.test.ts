import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { readSheet } from '#platform/sheet.ts'
import { adult, facility, worker } from '../../../test/journeys/folk.ts'
import { type World, world } from '../../../test/world.ts'
import { addSpace, bookForHouse, reserve, sayHours, STANDARD } from './index.ts'

/** Monday, ten days ahead. */
const DAY = '2026-03-16'
const HOURS = Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 }))
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let gu: World
let place: string
let studio: string
let me: string
let clerk: string
let stranger: string

async function room(name: string, at: string, inside: string | null = null): Promise<string> {
  const about = { name, name_en: null, kind: 'studio', seats: 10, about: null, equipment: [], entry: null }
  const added = await addSpace(gu.ctx(), at, inside, { ...about, terms: STANDARD })
  if ('field' in added) throw new Error(added.reason)
  await sayHours(gu.ctx(), added.id, HOURS)
  return added.id
}

async function book(space: string, from = 600): Promise<string> {
  const order = { id: randomUUID(), space, person: me, days: [DAY], from, to: from + 60, party: 3 }
  const outcome = await reserve(gu.ctx({ id: me }), { ...order, purpose: 'practice' as const })
  if (typeof outcome === 'string' || !('made' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.made[0]?.id ?? ''
}

const house = (space: string, from: number, to: number) =>
  bookForHouse(gu.ctx(), {
    id: randomUUID(),
    space,
    what: '마을 합창단 녹음',
    party: 8,
    slots: [{ day: DAY, from, to }],
  })

beforeEach(async () => {
  gu = await world({ now: '2026-03-06T10:00:00+09:00' })
  place = await facility(gu, '음악창작소')
  studio = await room('스튜디오 1', place)
  me = await adult(gu, '송하나')
  clerk = await worker(gu, '오하람', 'branch', place)
  stranger = await worker(gu, '남의 집', 'branch', await facility(gu, '다른 센터'))
})

describe('the list of reservations', () => {
  const asked = { from: DAY, to: DAY, format: 'csv', reason: 'statistics', note: '3월 이용 통계' }
  const sheet = async (more: object) => {
    const answer = await gu.post('/office/rooms/export', { ...asked, facility: place, ...more })
    const read = await readSheet(Buffer.from(await answer.arrayBuffer()), 'list')
    if ('refused' in read) throw new Error(read.refused)
    return read
  }

  beforeEach(async () => {
    await book(studio, 660)
    await gu.as(me)
    const gone = await book(studio, 900)
    await gu.post(`/me/reservations/${gone}/cancellation`)
    await house(studio, 780, 840)
    await gu.as(clerk)
  })

  test('of some days names nobody unless names are asked for, and holds what was cancelled and what the house took', async () => {
    const { header, rows } = await sheet({})
    expect(header).not.toContain('이용하는 사람')
    expect(rows.map(({ cells }) => cells)).toMatchObject([
      { 날짜: DAY, 공간: '스튜디오 1', 시작: '11:00', 끝: '12:00', 인원: '3', 상태: '예약 확정', 사용료: '0' },
      { 시작: '13:00', '쓸 일': '마을 합창단 녹음', 상태: '시설이 써요' },
      { 시작: '15:00', '쓸 일': '연습', 상태: '취소함' },
    ])
    const none = { ...asked, facility: place, from: '2026-03-17', to: '2026-03-18' }
    expect((await (await gu.post('/office/rooms/export', none)).text()).trim().split('\n')).toHaveLength(1)
    expect(await gu.db.selectFrom('looks').select('id').execute()).toEqual([])
  })

  test('is an Excel file too, and whoever is named in it sees who took it and why', async () => {
    const { format, rows } = await sheet({ format: 'xlsx', names: 'yes' })
    expect(format).toBe('xlsx')
    expect(rows.map(({ cells }) => cells['이용하는 사람'])).toEqual(['송하나', '', '송하나'])
    expect(await gu.db.selectFrom('looks').select(['who', 'whose', 'reason']).execute()).toEqual([
      { who: clerk, whose: me, reason: '통계: 3월 이용 통계' },
    ])
    const told = gu.db.selectFrom('events').select(['subject', 'detail']).where('event', '=', 'reservations.exported')
    expect(await told.execute()).toMatchObject([{ subject: place, detail: { rows: 3, people: 1 } }])
  })

  test('is not taken without a reason, for more than a year, or by those of another house', async () => {
    const ask = async (more: object) =>
      (await gu.post('/office/rooms/export', { ...asked, facility: place, ...more })).status
    expect(await gu.page(`/office/rooms/export?facility=${place}`)).toContain('value="2026-03-06"')
    expect(await ask({ note: '' })).toBe(422)
    expect(await ask({ from: '2025-03-15' })).toBe(422)
    expect(await ask({ from: '2026-03-17' })).toBe(422)
    await gu.as(stranger)
    expect(await ask({})).toBe(404)
    expect(
      await gu.db.selectFrom('events').select('id').where('event', '=', 'reservations.exported').execute(),
    ).toEqual([])
  })
})

describe('pictures of a space', () => {
  const send = (more: Record<string, string | File> = {}) =>
    gu.upload(`/office/rooms/${studio}/pictures`, {
      id: randomUUID(),
      alt: '창가의 피아노',
      alt_en: 'A piano at the window',
      picture: new File([DOT], 'room.png'),
      ...more,
    })
  const address = async () => (await gu.page(`/rooms/${studio}`)).match(/\/rooms\/pictures\/[0-9a-f-]+/)?.[0] ?? ''

  test('stand on its page with what they show, in both languages, until they are taken away', async () => {
    await gu.as(clerk)
    const id = randomUUID()
    expect((await send({ id })).status).toBe(303)
    expect((await send({ id })).status).toBe(303)
    expect(await gu.db.selectFrom('files').select('id').execute()).toHaveLength(1)
    await gu.as()
    expect(await gu.page(`/rooms/${studio}`)).toMatch(/<img[^>]* alt="창가의 피아노" loading="lazy"/)
    const at = await address()
    expect((await gu.get(at)).headers.get('content-type')).toBe('image/png')
    gu.cookies.set('lang', 'en')
    expect(await gu.page(`/rooms/${studio}`)).toContain('alt="A piano at the window"')
    gu.cookies.delete('lang')
    await gu.as(clerk)
    await gu.post(`/office/rooms/${studio}/pictures/${id}/removal`)
    expect(await address()).toBe('')
    expect((await gu.get(at)).status).toBe(404)
    expect(await gu.db.selectFrom('files').select('id').execute()).toEqual([])
  })

  test('need words and a picture, and are hung up only by those who run it', async () => {
    await gu.as(clerk)
    expect((await send({ alt: '' })).status).toBe(422)
    const text = await send({ picture: new File(['그림이 아니에요'], 'room.png') })
    expect(text.status).toBe(422)
    expect(await text.text()).toContain('창가의 피아노')
    await gu.as(stranger)
    expect((await send()).status).toBe(404)
    await gu.as(me)
    expect((await send()).status).toBe(404)
    expect(await gu.db.selectFrom('space_pictures').select('id').execute()).toEqual([])
  })
})

describe('the calendar of a space', () => {
  const make = async (space = studio) => {
    const shown = await (await gu.post(`/office/rooms/${space}/calendar`)).text()
    return /\/rooms\/calendars\/[\w-]+\.ics/.exec(shown)?.[0] ?? ''
  }

  test('tells staff when it is taken and for what of the house, and names nobody', async () => {
    const booth = await room('녹음 부스', place, studio)
    await book(studio, 600)
    await book(booth, 660)
    await house(studio, 780, 840)
    await gu.as(clerk)
    const [whole, part] = [await make(), await make(booth)]
    await gu.as()
    const text = await (await gu.get(whole)).text()
    expect(text.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual([
      'SUMMARY:예약됨',
      'SUMMARY:예약됨 · 녹음 부스',
      'SUMMARY:시설: 마을 합창단 녹음',
    ])
    expect(text).toContain('DTSTART:20260316T010000Z')
    expect(text).not.toContain('송하나')
    const inside = await (await gu.get(part)).text()
    expect(inside.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual([
      'SUMMARY:예약됨 · 스튜디오 1',
      'SUMMARY:예약됨',
      'SUMMARY:시설: 마을 합창단 녹음 · 스튜디오 1',
    ])
  })

  test('ends when it is revoked, made anew, or its maker no longer runs the space', async () => {
    await gu.as(clerk)
    const first = await make()
    const second = await make()
    await gu.post('/me/calendar')
    expect((await gu.get(first)).status).toBe(404)
    expect((await gu.get(second)).status).toBe(200)
    // It is no address of the person's own time.
    expect((await gu.get(second.replace('/rooms/calendars/', '/calendar/'))).status).toBe(404)
    expect((await gu.post(`/office/rooms/${studio}/calendar/revocation`)).status).toBe(303)
    expect((await gu.get(second)).status).toBe(404)
    const own = gu.db.selectFrom('feeds').select('space').where('ended_at', 'is', null)
    expect(await own.execute()).toEqual([{ space: null }])

    const third = await make()
    await gu.db.updateTable('grants').set({ ended_at: gu.clock.now }).where('person', '=', clerk).execute()
    expect((await gu.get(third)).status).toBe(404)
  })

  test('is made only by those who run the space', async () => {
    await gu.as(stranger)
    expect((await gu.post(`/office/rooms/${studio}/calendar`)).status).toBe(404)
    await gu.as(me)
    expect((await gu.post(`/office/rooms/${studio}/calendar`)).status).toBe(404)
    expect(await gu.db.selectFrom('feeds').select('space').execute()).toEqual([])
  })
})
