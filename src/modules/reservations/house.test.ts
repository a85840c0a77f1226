import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, instant } from '#platform/clock.ts'
import { adult, facility, worker } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import {
  addSpace,
  bookForHouse,
  freeSlots,
  keepForHouse,
  lapseHouse,
  openSpaces,
  releaseHouse,
  sayDay,
  sayHours,
  type Slot,
  STANDARD,
  type Terms,
} from './index.ts'

/** Monday. */
const DAY = '2026-03-09'
const WEEKS = Array.from({ length: 4 }, (_, at) => addDays(DAY, at * 7))
const evenings: Slot[] = WEEKS.map((day) => ({ day, from: 1140, to: 1260 }))

let gu: World
let place: string

const open = async (options: Parameters<typeof world>[0] = {}) => {
  gu = await world({ now: '2026-03-06T10:00:00+09:00', ...options })
  place = await facility(gu, '음악창작소')
}

async function room(name: string, terms: Partial<Terms> = {}, inside: string | null = null): Promise<string> {
  const about = { name, name_en: null, kind: 'room', seats: 20, about: null, equipment: [], entry: null }
  const added = await addSpace(gu.ctx(), place, inside, { ...about, terms: { ...STANDARD, ...terms } })
  if ('field' in added) throw new Error(added.reason)
  if (!inside)
    await sayHours(
      gu.ctx(),
      added.id,
      Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 })),
    )
  return added.id
}

const order = (space: string, slots: readonly Slot[] = evenings) => ({
  id: randomUUID(),
  space,
  slots,
  what: { ko: '강좌: 우쿨렐레 첫걸음', en: 'Class: Ukulele' },
  party: 12,
})
const claims = async () => (await gu.db.selectFrom('claims').select(['space', 'during']).execute()).length

describe('the house', () => {
  beforeEach(() => open())

  test('takes a room for a class of four weeks, far beyond the limits of people, and everybody sees it is taken', async () => {
    const studio = await room('배움방', { ahead_days: 7, most: 60 })
    const booked = await bookForHouse(gu.ctx(), order(studio))
    expect('made' in booked && booked.made).toHaveLength(4)
    const week = await gu.page(`/rooms/${studio}?day=${DAY}`)
    expect(week).toContain('강좌: 우쿨렐레 첫걸음')
    const me = await adult(gu, '송하나')
    await gu.as(me)
    const wish = { person: me, day: DAY, from: '20:00', to: '21:00', purpose: 'practice', party: '1' }
    expect((await gu.post(`/rooms/${studio}/booking`, { id: randomUUID(), ...wish })).status).toBe(409)
    expect(await gu.page('/me/reservations')).not.toContain('우쿨렐레')
    await gu.as(await worker(gu, '오하람', 'branch', place))
    expect(await gu.page(`/office/rooms/board?facility=${place}&day=${DAY}`)).toContain('강좌: 우쿨렐레 첫걸음')
  })

  test('has all of the times or none, and is told of each why not', async () => {
    const studio = await room('배움방')
    await sayDay(gu.ctx(), studio, { day: WEEKS[1] ?? '', opens: null, closes: null, reason: '공사' })
    await bookForHouse(gu.ctx(), order(studio, evenings.slice(3)))
    const outcome = await bookForHouse(gu.ctx(), order(studio))
    expect(outcome).toEqual({ refused: [{ ...evenings[1], why: 'closed' }] })
    const rest = await bookForHouse(gu.ctx(), order(studio, evenings.toSpliced(1, 1)))
    expect(rest).toEqual({ refused: [{ ...evenings[3], why: 'taken' }] })
    expect(await claims()).toBe(1)
    const wrong = [
      { day: DAY, from: 700, to: 600 },
      { day: '2026-03-01', from: 600, to: 700 },
      { day: DAY, from: 480, to: 600 },
    ]
    const said = await bookForHouse(gu.ctx(), order(studio, wrong))
    expect('refused' in said && said.refused.map(({ why }) => why)).toEqual(['past', 'closed', 'upside-down'])
    expect('refused' in (await bookForHouse(gu.ctx(), order(studio, [])))).toBe(true)
  })

  test('who has the house has its rooms, and the time kept free around it is kept', async () => {
    const house = await room('큰집', { after: 30 })
    const left = await room('왼방', {}, house)
    await bookForHouse(gu.ctx(), order(house, [{ day: DAY, from: 600, to: 660 }]))
    const free = await freeSlots(gu.ctx(), [house, left], [{ day: DAY, from: 600, to: 630 }])
    expect(free(left, { day: DAY, from: 660, to: 690 })).toBe(false)
    expect(free(left, { day: DAY, from: 690, to: 720 })).toBe(true)
    expect(free(left, { day: DAY, from: 1230, to: 1290 })).toBe(false)
    expect((await openSpaces(gu.ctx())).map(({ name }) => name)).toEqual(expect.arrayContaining(['큰집', '왼방']))
  })

  test('an order that comes twice is one booking', async () => {
    const studio = await room('배움방')
    const same = order(studio)
    const first = await bookForHouse(gu.ctx(), same)
    expect(await bookForHouse(gu.ctx(), same)).toEqual(first)
    expect(await claims()).toBe(4)
  })

  test('what is held for a while lapses by itself unless it is kept', async () => {
    const studio = await room('배움방')
    const until = new Date(gu.clock.now.getTime() + 60 * 60_000)
    const one = { ...order(studio, evenings.slice(0, 2)), until }
    const two = { ...order(studio, evenings.slice(2)), until }
    await bookForHouse(gu.ctx(), one)
    await bookForHouse(gu.ctx(), two)
    expect(await keepForHouse(gu.ctx(), one.id)).toBe(true)
    await lapseHouse(gu.ctx())
    expect(await claims()).toBe(4)
    gu.clock.now = until
    await lapseHouse(gu.ctx())
    await lapseHouse(gu.ctx())
    expect(await claims()).toBe(2)
    expect(await keepForHouse(gu.ctx(), one.id)).toBe(true)
    expect(await keepForHouse(gu.ctx(), two.id)).toBe(false)
    const lapsed = gu.db.selectFrom('events').select('subject').where('event', '=', 'reservations.house-lapsed')
    expect(await lapsed.execute()).toEqual([{ subject: two.id }])
  })

  test('gives back what is still to come, and somebody else may have it', async () => {
    const studio = await room('배움방')
    const mine = order(studio)
    await bookForHouse(gu.ctx(), mine)
    gu.clock.now = instant(addDays(DAY, 1))
    expect(await releaseHouse(gu.ctx(), mine.id, '폐강')).toBe(3)
    expect(await releaseHouse(gu.ctx(), mine.id, '폐강')).toBe(0)
    const again = await bookForHouse(gu.ctx(), order(studio, evenings.slice(1)))
    expect('made' in again).toBe(true)
  })
})

test.skipIf(!server())(
  'twenty classes want the same room every week: one has all of it, the others nothing',
  async () => {
    await open({ connections: 64 })
    const studio = await room('배움방')
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        bookForHouse(gu.ctx(), order(studio, at % 2 ? evenings : evenings.toReversed())),
      ),
    )
    expect(outcomes.filter((one) => 'made' in one)).toHaveLength(1)
    expect(await claims()).toBe(4)
    expect(await gu.db.selectFrom('reservations').select('id').execute()).toHaveLength(4)
  },
)
