import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { adult, facility, worker } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import { addSpace, bookForHouse, type Details, reserve, sayHours, STANDARD, type Terms } from './index.ts'

/** Monday, ten days ahead. */
const DAY = '2026-03-16'
const HOURS = Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 }))

let gu: World
let place: string
let me: string
let clerk: string

const open = async (options: Parameters<typeof world>[0] = {}) => {
  gu = await world({ now: '2026-03-06T10:00:00+09:00', ...options })
  place = await facility(gu, '음악창작소')
  me = await adult(gu, '송하나')
  clerk = await worker(gu, '오하람', 'branch', place)
}

async function room(name: string, terms: Partial<Terms> = {}, more: Partial<Details> = {}): Promise<string> {
  const about = { name, name_en: null, kind: 'studio', seats: 4, about: null, equipment: [], entry: null }
  const added = await addSpace(gu.ctx(), place, null, { ...about, terms: { ...STANDARD, ...terms }, ...more })
  if ('field' in added) throw new Error(added.reason)
  await sayHours(gu.ctx(), added.id, HOURS)
  return added.id
}

const order = (space: string, person = me, more: object = {}) => ({
  id: randomUUID(),
  space,
  person,
  days: [DAY],
  from: 600,
  to: 660,
  party: 2,
  purpose: 'practice' as const,
  ...more,
})
const book = async (space: string, person = me, more: object = {}): Promise<string> => {
  const outcome = await reserve(gu.ctx({ id: person }), order(space, person, more))
  if (typeof outcome === 'string' || !('made' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.made[0]?.id ?? ''
}
const one = (id: string) => gu.db.selectFrom('reservations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const titles = async (person: string) =>
  (await gu.db.selectFrom('notices').select('title').where('person', '=', person).orderBy('id').execute()).map(
    ({ title }) => title,
  )

describe('the desk', () => {
  beforeEach(() => open())

  test('reserves for somebody who has no account, by the same rules, and leaves a row for the look', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(clerk)
    const address = `/office/rooms/${studio}/booking`
    expect((await gu.post(`${address}/people`, { name: '이말순', born_on: '2040-01-01' })).status).toBe(422)
    const chosen = await gu.post(`${address}/people`, { name: '이말순', born_on: '1948-01-01' })
    const person = new URL(chosen.headers.get('location') ?? '', 'http://x').searchParams.get('person') ?? ''
    expect(await gu.page(`${address}?person=${person}&day=${DAY}`)).toContain('이말순')
    const said = { id: randomUUID(), person, door: 'phone', day: DAY, from: '10:00', length: '60' }
    const form = { ...said, purpose: 'practice', party: '2' }
    expect((await gu.post(address, { ...form, party: '0' })).status).toBe(422)
    expect((await gu.post(address, { ...form, party: '9' })).status).toBe(409)
    expect((await gu.post(address, form)).status).toBe(303)
    expect((await gu.post(address, form)).status).toBe(303)
    expect(await gu.db.selectFrom('reservations').select(['person', 'door']).execute()).toEqual([
      { person, door: 'phone' },
    ])
    const looks = await gu.db.selectFrom('looks').select('who').where('whose', '=', person).execute()
    expect(looks.every(({ who }) => who === clerk) && looks.length > 0).toBe(true)
    await gu.as(me)
    expect((await gu.get(address)).status).toBe(404)
  })

  test('closing a day shows what it touches before anything is saved, and calls it off with a reason people are told', async () => {
    const studio = await room('스튜디오 1')
    const id = await book(studio)
    await bookForHouse(gu.ctx(), {
      id: randomUUID(),
      space: studio,
      slots: [{ day: DAY, from: 780, to: 840 }],
      what: '강좌: 우쿨렐레',
      party: 3,
    })
    await gu.as(clerk)
    const closed = { day: DAY, open: '', reason: '공사' }
    const shown = await gu.post(`/office/rooms/${studio}/hours/days`, closed)
    expect(shown.status).toBe(409)
    const page = await shown.text()
    expect(page).toContain('송하나')
    expect(page).toContain('강좌: 우쿨렐레')
    expect(await gu.db.selectFrom('space_days').selectAll().execute()).toEqual([])
    expect((await gu.post(`/office/rooms/${studio}/hours/days`, { ...closed, fate: 'calloff', told: '' })).status).toBe(
      422,
    )
    await gu.post(`/office/rooms/${studio}/hours/days`, { ...closed, fate: 'calloff', told: '공사를 해요' })
    expect((await one(id)).cancelled_as).toBe('office')
    await gu.settle()
    expect(await titles(me)).toContain('스튜디오 1 예약이 취소됐어요')
    expect(await gu.db.selectFrom('claims').select('reservation').execute()).toHaveLength(1)
  })

  test('shorter hours ask the same, and what is kept on purpose stays', async () => {
    const studio = await room('스튜디오 1')
    const id = await book(studio)
    await gu.as(clerk)
    const week = Object.fromEntries(Array.from({ length: 8 }, (_, weekday) => [`day${weekday}`, '13:00~18:00']))
    expect((await gu.post(`/office/rooms/${studio}/hours`, week)).status).toBe(409)
    expect((await gu.post(`/office/rooms/${studio}/hours`, { ...week, fate: 'keep' })).status).toBe(303)
    expect((await one(id)).cancelled_at).toBeNull()
    const overlapping = { ...week, day0: '09:00~12:00, 11:00~18:00' }
    expect((await gu.post(`/office/rooms/${studio}/hours`, overlapping)).status).toBe(422)
  })
})

describe('moving', () => {
  beforeEach(() => open())

  test('a resident moves it to another time and room; it keeps its id, and what cannot be had leaves it as it was', async () => {
    const studio = await room('스튜디오 1')
    const other = await room('스튜디오 2')
    const id = await book(studio)
    await book(other, await adult(gu, '이웃'), { from: 780, to: 840 })
    await gu.as(me)
    expect(await gu.page(`/me/reservations/${id}`)).toContain('예약 바꾸기')
    expect(await gu.page(`/me/reservations/${id}/change?space=${other}&day=${DAY}`)).toContain('스튜디오 2')
    const to = { space: other, day: DAY, from: '13:00', length: '60' }
    const clash = await gu.post(`/me/reservations/${id}/change`, to)
    expect(clash.status).toBe(409)
    expect(await clash.text()).toContain('다른 분이 먼저 예약했어요.')
    expect((await one(id)).space).toBe(studio)
    expect((await gu.post(`/me/reservations/${id}/change`, { ...to, day: '2026-02-31' })).status).toBe(422)
    expect((await gu.post(`/me/reservations/${id}/change`, { ...to, from: '10:30', length: '120' })).status).toBe(409)
    expect((await gu.post(`/me/reservations/${id}/change`, { ...to, from: '10:00', length: '120' })).status).toBe(303)
    expect(await one(id)).toMatchObject({ space: other, id })
    await gu.settle()
    expect(await titles(me)).toContain('스튜디오 2 예약을 바꿨어요')
    expect(await gu.db.selectFrom('claims').select('space').where('reservation', '=', id).execute()).toEqual([
      { space: other },
    ])
    await gu.as(await adult(gu, '남'))
    expect((await gu.get(`/me/reservations/${id}/change`)).status).toBe(404)
  })

  test('within three days of it only the desk moves it, and overlapping with itself is no clash', async () => {
    const studio = await room('스튜디오 1', { month_hours: 2 })
    const id = await book(studio, me, { to: 720 })
    gu.clock.now = new Date('2026-03-14T10:00:00+09:00')
    const to = { space: studio, day: DAY, from: '11:00', length: '120' }
    await gu.as(me)
    expect((await gu.post(`/me/reservations/${id}/change`, to)).status).toBe(409)
    await gu.as(clerk)
    expect((await gu.post(`/office/rooms/reservations/${id}/change`, to)).status).toBe(303)
    expect((await one(id)).starts_at).toEqual(new Date('2026-03-16T11:00:00+09:00'))
  })
})

describe('a studio', () => {
  beforeEach(() => open())

  test('helps who asks: an engineer takes it on once, and who asked sees who comes', async () => {
    const studio = await room('스튜디오 1', { helps: ['engineer'] })
    const help = { kind: 'engineer' as const, wish: '기타와 노래를 녹음하고 싶어요' }
    const id = await book(studio, me, { help })
    const other = await book(studio, me, { help, from: 720, to: 780 })
    const session = { help: { kind: 'recording' as const, wish: null }, from: 840, to: 900 }
    expect(await reserve(gu.ctx({ id: me }), order(studio, me, session))).toEqual({
      refused: [{ day: DAY, why: 'no-help' }],
    })
    await gu.as(clerk)
    expect(await gu.page('/office/rooms/helps')).toContain('기타와 노래를 녹음하고 싶어요')
    const press = (at: string, answer: string, reply = '') =>
      gu.post(`/office/rooms/reservations/${at}/help`, { answer, reply })
    expect((await press(other, 'no')).status).toBe(422)
    expect((await press(other, 'no', '그날은 공연이 있어요')).status).toBe(303)
    await press(id, 'yes', '10분 먼저 오세요')
    await press(id, 'no', '나중에 누름')
    await gu.settle()
    await gu.as(me)
    const page = await gu.page(`/me/reservations/${id}`)
    expect(page).toContain('오하람 님이 와서 도와드려요.')
    expect(page).toContain('10분 먼저 오세요')
    expect(await gu.page(`/me/reservations/${other}`)).toContain('그날은 공연이 있어요')
    expect(await titles(me)).toEqual(
      expect.arrayContaining(['스튜디오 1에서 도와드려요', '스튜디오 1 도움을 드리기 어려워요']),
    )
    expect((await gu.get('/office/rooms/helps')).status).toBe(404)
  })

  test('with a lock of codes shows each its own, to its people only shortly before, to staff always', async () => {
    const studio = await room('스튜디오 1', { lock: 'code', code_minutes: 30 })
    const id = await book(studio)
    const { door_code } = await one(id)
    await gu.as(me)
    expect(door_code).toMatch(/^\d{6}$/)
    expect(await gu.page(`/me/reservations/${id}`)).not.toContain(door_code)
    await gu.as(clerk)
    expect(await gu.page(`/office/rooms/reservations/${id}`)).toContain(door_code)
    gu.clock.now = new Date('2026-03-16T09:31:00+09:00')
    await gu.as(me)
    expect(await gu.page(`/me/reservations/${id}`)).toContain(door_code)
  })
})

describe('gear and several of the same', () => {
  beforeEach(() => open())

  test('four printers go to four people at once and not to five', async () => {
    const printers = await room('3D 프린터', {}, { kind: 'machine', count: 4 })
    for (let at = 0; at < 4; at++) await book(printers, await adult(gu, `이웃 ${at}`))
    expect(await reserve(gu.ctx({ id: me }), order(printers))).toEqual({ refused: [{ day: DAY, why: 'taken' }] })
    await book(printers, me, { from: 660, to: 720 })
    await gu.as(clerk)
    expect(await gu.page(`/rooms/${printers}?day=${DAY}`)).toContain('찼음')
  })

  test('a projector goes along with a room, and who comes later is told it is out', async () => {
    const projector = await room('빔프로젝터', {}, { kind: 'gear', goes_along: true })
    const [first, second] = [await room('방 하나'), await room('방 둘')]
    const id = await book(first, me, { along: [projector] })
    const taken = await reserve(gu.ctx({ id: me }), order(second, me, { along: [projector] }))
    expect(taken).toEqual({ refused: [{ day: DAY, why: 'gear-taken' }] })
    expect(await gu.db.selectFrom('extras').selectAll().execute()).toEqual([{ reservation: id, space: projector }])
    await gu.as(me)
    expect(await gu.page(`/rooms/${second}/booking?day=${DAY}&from=10:00&length=60`)).toContain('남은 것이 없어요')
    expect(await reserve(gu.ctx({ id: me }), order(second, me, { along: [first] }))).toBe('unknown')
  })
})

test.skipIf(!server())(
  'the last two projectors go to exactly two of thirty rooms, and the others get neither',
  async () => {
    await open({ connections: 64 })
    const projector = await room('빔프로젝터', {}, { kind: 'gear', goes_along: true, count: 2 })
    const rooms = await Promise.all(Array.from({ length: 30 }, (_, at) => room(`방 ${at}`)))
    const people = await Promise.all(rooms.map((_, at) => adult(gu, `이웃 ${at}`)))
    const days = [DAY, addDays(DAY, 7)]
    const outcomes = await Promise.all(
      rooms.map((space, at) => {
        const person = people[at] ?? ''
        return reserve(gu.ctx({ id: person }), order(space, person, { along: [projector], days }))
      }),
    )
    expect(outcomes.filter((outcome) => typeof outcome === 'object' && 'made' in outcome)).toHaveLength(2)
    expect(await gu.db.selectFrom('reservations').select('id').execute()).toHaveLength(4)
    expect(await gu.db.selectFrom('claims').select('reservation').execute()).toHaveLength(8)
  },
)
