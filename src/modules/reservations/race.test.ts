import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { facility, person } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import { cancel } from './actions/cancel.ts'
import { addSpace, type Details, sayHours } from './actions/spaces.ts'
import { type Order, reserve } from './actions/reserve.ts'
import { STANDARD, type Terms } from './rules/terms.ts'

const DAY = '2026-03-09'
const details = (name: string, said: Partial<Terms> = {}): Details => ({
  name,
  name_en: null,
  kind: 'room',
  seats: 10,
  about: null,
  equipment: [],
  entry: null,
  terms: { ...STANDARD, most: 720, ahead_days: 365, ...said },
})

/** A house open every day from nine to nine with two rooms inside, and people who want them. */
async function house(gu: World, people: number, said?: Partial<Terms>) {
  const at = await facility(gu, '마을회관')
  const add = async (name: string, inside: string | null) => {
    const added = await addSpace(gu.ctx(), at, inside, details(name, said))
    return 'id' in added ? added.id : ''
  }
  const hall = await add('큰 방', null)
  const week = Array.from({ length: 8 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 }))
  await sayHours(gu.ctx(), hall, week)
  const rooms = [await add('앞방', hall), await add('뒷방', hall)]
  const folk: string[] = []
  for (let number = 1; number <= people; number += 1) folk.push(await person(gu, `이웃 ${number}`))
  return { hall, rooms, folk }
}

const ask = (gu: World, who: string, space: string, hour: number, more: Partial<Order> = {}) =>
  reserve(gu.ctx({ id: who }), {
    id: randomUUID(),
    space,
    person: who,
    days: [DAY],
    from: hour * 60,
    to: hour * 60 + 60,
    party: 1,
    purpose: 'meeting',
    ...more,
  })

/** What must hold at every moment: nobody has what somebody else has, and who has something holds it whole. */
async function broken(gu: World): Promise<string[]> {
  const standing = await gu.db.selectFrom('reservations').selectAll().where('cancelled_at', 'is', null).execute()
  const spaces = await gu.db.selectFrom('spaces').select(['id', 'inside']).execute()
  const claims = await gu.db.selectFrom('claims').select(['reservation', 'space']).execute()
  const parts = (id: string): string[] => [
    id,
    ...spaces.filter((space) => space.inside === id).flatMap((space) => parts(space.id)),
  ]
  const clash = standing.flatMap((one, at) =>
    standing
      .slice(at + 1)
      .filter(
        (other) =>
          one.starts_at < other.ends_at &&
          other.starts_at < one.ends_at &&
          parts(one.space).some((id) => parts(other.space).includes(id)),
      )
      .map(() => 'two have one space'),
  )
  const unheld = standing
    .filter(({ id, space }) => {
      const held = claims.filter(({ reservation }) => reservation === id).map((claim) => claim.space)
      return held.sort().join() !== parts(space).sort().join()
    })
    .map(() => 'a reservation does not hold its space')
  const stray = claims
    .filter(({ reservation }) => !standing.some(({ id }) => id === reservation))
    .map(() => 'stray claim')
  return [...clash, ...unheld, ...stray]
}

describe.skipIf(!server())('on a real server with 64 connections', () => {
  test('64 people want the same twelve hours: each hour goes to exactly one, and none is lost', async () => {
    const gu = await world({ connections: 64 })
    const { rooms, folk } = await house(gu, 64)
    const hours = Array.from({ length: 12 }, (_, at) => at + 9)
    const asked = await Promise.all(
      hours.flatMap((hour) => folk.map(async (who) => ({ hour, got: await ask(gu, who, rooms[0] ?? '', hour) }))),
    )
    for (const hour of hours)
      expect(asked.filter((one) => one.hour === hour && typeof one.got === 'object' && 'made' in one.got)).toHaveLength(
        1,
      )
    expect(await gu.db.selectFrom('reservations').select('id').execute()).toHaveLength(12)
    expect(await broken(gu)).toEqual([])
  })

  test('the house against its rooms: who has the house has every room, who has a room keeps the house from others', async () => {
    const gu = await world({ connections: 64 })
    const { hall, rooms, folk } = await house(gu, 64)
    const hours = Array.from({ length: 8 }, (_, at) => at + 9)
    await Promise.all(
      hours.flatMap((hour) =>
        folk.map((who, at) => ask(gu, who, [hall, rooms[0] ?? '', rooms[1] ?? ''][at % 3] ?? hall, hour)),
      ),
    )
    expect(await broken(gu)).toEqual([])
    for (const hour of hours) {
      // Whatever was given out, nobody else can have it, and nothing is left that everybody was refused.
      const [late = ''] = folk
      const outcomes = [
        await ask(gu, late, rooms[0] ?? '', hour),
        await ask(gu, late, rooms[1] ?? '', hour),
        await ask(gu, late, hall, hour),
      ]
      expect(outcomes.every((one) => typeof one === 'object' && 'refused' in one)).toBe(true)
    }
  })

  test('series that cross each other are all or nothing, and a slot given back goes to one of those who wait for it', async () => {
    const gu = await world({ connections: 64 })
    const { hall, rooms, folk } = await house(gu, 24)
    const weeks = Array.from({ length: 10 }, (_, at) => addDays(DAY, 7 * at))
    const outcomes = await Promise.all(
      folk.map((who, at) =>
        ask(gu, who, at % 2 ? hall : (rooms[0] ?? ''), 10, { days: at % 3 ? weeks : weeks.toReversed().slice(0, 6) }),
      ),
    )
    expect(await broken(gu)).toEqual([])
    const won = outcomes.flatMap((one) => (typeof one === 'object' && 'made' in one ? [one.made] : []))
    expect(won.length).toBeGreaterThanOrEqual(1)
    expect(won.every((made) => made.length === 10 || made.length === 6)).toBe(true)
    const [first] = won[0] ?? []
    const again = await Promise.all([
      cancel(gu.ctx({ id: first?.person ?? '' }), first?.id ?? ''),
      ...folk.map((who) => ask(gu, who, first?.space ?? '', 10, { days: [addDays(DAY, 0)] })),
    ])
    expect(again[0]).toBeUndefined()
    expect(await broken(gu)).toEqual([])
  })

  test('one person in 64 windows has no more hours than a month allows', async () => {
    const gu = await world({ connections: 64 })
    const { rooms, folk } = await house(gu, 1, { month_hours: 8 })
    const [who = ''] = folk
    await Promise.all(
      Array.from({ length: 64 }, (_, at) =>
        ask(gu, who, rooms[at % 2] ?? '', 9 + (at % 12), { days: [addDays(DAY, at % 5)] }),
      ),
    )
    expect(await gu.db.selectFrom('reservations').select('id').execute()).toHaveLength(8)
    expect(await broken(gu)).toEqual([])
  })

  test('a form sent 32 times at once is one reservation', async () => {
    const gu = await world({ connections: 64 })
    const { rooms, folk } = await house(gu, 1)
    const id = randomUUID()
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, () => ask(gu, folk[0] ?? '', rooms[0] ?? '', 9, { id })),
    )
    expect(outcomes.every((one) => typeof one === 'object' && 'made' in one && one.made[0]?.id === id)).toBe(true)
    expect(await gu.db.selectFrom('reservations').select('id').execute()).toHaveLength(1)
  })

  test('a room added while the house is being reserved is held with it', async () => {
    const gu = await world({ connections: 64 })
    const { hall, folk } = await house(gu, 12)
    const at = await gu.db.selectFrom('spaces').select('facility').where('id', '=', hall).executeTakeFirstOrThrow()
    await Promise.all([
      ...folk.map((who, hour) => ask(gu, who, hall, 9 + hour)),
      addSpace(gu.ctx(), at.facility, hall, details('새 방')),
    ])
    expect(await broken(gu)).toEqual([])
  })
})
