import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { Group, Policy } from '#modules/policies/index.ts'
import { addDays, instant } from '#platform/clock.ts'
import { type Asked, decide as decideUnit, pair, type State } from './decide.ts'
import { keptOf, NARROWEST, type Quota } from './seats.ts'

const NOW = new Date('2026-03-02T10:00:00+09:00')
const course = (id: string, capacity: number, waitlist: number, more: Partial<Programme> = {}) =>
  ({
    id,
    published_at: NOW,
    cancelled_at: null,
    gone_at: null,
    opens_at: NOW,
    closes_at: null,
    starts_on: '2026-04-01',
    ends_on: '2026-05-01',
    start_time: null,
    method: 'first_come',
    capacity,
    waitlist,
    taken: 0,
    waiting: 0,
    min_age: null,
    max_age: null,
    grades: [],
    residence: 'anyone',
    channels: ['online', 'desk', 'phone'],
    ...more,
  }) as unknown as Programme
const neighbour = (id: string, born_on = '1985-05-05') =>
  ({ id, born_on, grade: null, residence: 'resident' }) as unknown as Person

/** A policy that says nothing. */
const PLAIN = {
  stages: [],
  priority: ['disabled'],
  senior_age: 65,
  quotas: { doors: {}, groups: {}, kept_hours: 24 },
  limits: [],
  term_months: 6,
  together: { family: 5, friends: 1 },
} as unknown as Policy

const stateWith = (
  programmes: Programme[],
  people: Person[],
  guardians: [string, string][] = [],
  policy: Partial<Policy> = {},
): State => ({
  programmes: new Map(programmes.map((row) => [row.id, row])),
  policies: new Map(programmes.map(({ id }) => [id, { ...PLAIN, ...policy }])),
  people: new Map(people.map((row) => [row.id, row])),
  guardians: new Set(guardians.map(([guardian, child]) => pair(guardian, child))),
  applications: new Map(),
  standing: new Map(),
  held: new Map(),
  qualifications: new Map(),
  bars: new Map(),
  returning: new Set(),
  invited: new Set(),
  queues: new Map(),
  used: new Map(),
})
/** One alone. */
const decide = (state: State, asked: Asked) => decideUnit(state, [asked])[0]
const asks = (id: string, programme: string, learner: string, more: Partial<Asked> = {}): Asked => ({
  id,
  programme,
  learner,
  applicant: learner,
  channel: 'online',
  entered_by: null,
  at: NOW,
  ...more,
})
/** What was decided, in a word. */
const said = (decision: ReturnType<typeof decide>) =>
  !decision ? 'none' : 'refusal' in decision ? decision.refusal : (decision.given ?? `kept ${decision.kept}`)

/** The same by hand: everything counted anew for each who asks, from the list of what was given before. */
function byHand(
  capacities: { capacity: number; waitlist: number }[],
  asked: { form: number; who: number; course: number }[],
) {
  const book: { form: number; who: number; course: number; seat: boolean }[] = []
  return asked.map(({ form, who, course }) => {
    const same = book.find((line) => line.form === form)
    if (same) return same.who === who && same.course === course ? `kept ${form}` : 'none'
    const here = book.filter((line) => line.course === course)
    if (here.some((line) => line.who === who)) return 'twice'
    const seated = here.filter((line) => line.seat).length
    const waiting = here.length - seated
    const { capacity = 0, waitlist = 0 } = capacities[course] ?? {}
    const seat = seated < capacity && waiting === 0
    if (!seat && waiting >= waitlist) return 'full'
    book.push({ form, who, course, seat })
    return seat ? 'seat' : 'queue'
  })
}

describe('one after the other', () => {
  test('a batch is decided as by hand, one by one, whatever is asked and however often', () => {
    const capacity = fc.record({ capacity: fc.integer({ min: 1, max: 3 }), waitlist: fc.nat(2) })
    const one = fc.record({ form: fc.nat(25), who: fc.nat(6), course: fc.nat(2) })
    fc.assert(
      fc.property(
        fc.array(capacity, { minLength: 3, maxLength: 3 }),
        fc.array(one, { maxLength: 40 }),
        (offers, asked) => {
          const state = stateWith(
            offers.map(({ capacity, waitlist }, at) => course(String(at), capacity, waitlist)),
            Array.from({ length: 7 }, (_, at) => neighbour(String(at))),
          )
          const decided = asked.map(({ form, who, course }) =>
            said(decide(state, asks(String(form), String(course), String(who)))),
          )
          expect(decided).toEqual(byHand(offers, asked))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('cut into batches at any place, the answers are the same', () => {
    const one = fc.record({ form: fc.nat(30), who: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.nat(30), (asked, cut) => {
        const fresh = () =>
          stateWith(
            [course('a', 3, 2)],
            Array.from({ length: 10 }, (_, at) => neighbour(String(at))),
          )
        const run = (state: State, part: typeof asked) =>
          part.map(({ form, who }) => said(decide(state, asks(String(form), 'a', String(who)))))
        const [whole, parts] = [fresh(), fresh()]
        expect([...run(parts, asked.slice(0, cut)), ...run(parts, asked.slice(cut))]).toEqual(run(whole, asked))
      }),
    )
  })
})

describe('who may ask', () => {
  const child = neighbour('child', '2016-04-01')
  const state = () =>
    stateWith([course('a', 5, 0)], [neighbour('parent'), child, neighbour('other')], [['parent', 'child']])

  test('a guardian asks for a child, a stranger does not, and a child does not ask alone', () => {
    expect(said(decide(state(), asks('1', 'a', 'child', { applicant: 'parent' })))).toBe('seat')
    expect(said(decide(state(), asks('1', 'a', 'child', { applicant: 'other' })))).toBe('none')
    expect(said(decide(state(), asks('1', 'a', 'child')))).toBe('guardian-applies')
  })

  test('staff enter whoever stands before them', () => {
    expect(said(decide(state(), asks('1', 'a', 'child', { channel: 'desk', entered_by: 'clerk' })))).toBe('seat')
  })

  test('a form that comes with another learner than before is not answered', () => {
    const here = state()
    decide(here, asks('1', 'a', 'parent'))
    expect(said(decide(here, asks('1', 'a', 'other')))).toBe('none')
    expect(said(decide(here, asks('1', 'a', 'parent')))).toBe('kept 1')
    expect(said(decide(here, asks('2', 'a', 'parent')))).toBe('twice')
  })

  test('each is judged by the moment they came, not by the moment of the batch', () => {
    const here = state()
    const early = new Date(NOW.getTime() - 1)
    expect(said(decide(here, asks('1', 'a', 'parent', { at: early })))).toBe('not-open-yet')
    expect(said(decide(here, asks('2', 'a', 'parent')))).toBe('seat')
  })
})

describe('by policy', () => {
  const HOUR = 3_600_000
  const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

  test('stages: whose turn has not come is told from when, and is in at that very moment', () => {
    const stages: Policy['stages'] = [
      { groups: ['priority'], after: 0 },
      { groups: ['residents'], after: 1 },
    ]
    const people = [neighbour('first'), neighbour('second'), { ...neighbour('guest'), residence: 'outside' }]
    const state = stateWith([course('a', 5, 0)], people, [], { stages })
    state.qualifications.set('first', ['disabled'])
    expect(said(decide(state, asks('1', 'a', 'first')))).toBe('seat')
    const early = decide(state, asks('2', 'a', 'second', { at: later(24 - 1 / 3600) }))
    expect(early).toMatchObject({ refusal: 'not-your-turn', because: { from: later(24) } })
    expect(said(decide(state, asks('3', 'a', 'second', { at: later(24) })))).toBe('seat')
    expect(said(decide(state, asks('4', 'a', 'guest', { at: later(500) })))).toBe('not-your-turn')
  })

  test('who is barred is told until when, and may apply at that very moment; other fields stay open', () => {
    const state = stateWith(
      [course('a', 5, 0, { field: '음악' }), course('b', 5, 0, { field: '미술' })],
      [neighbour('one')],
    )
    state.bars.set('one', [{ until: later(1), facility: null, field: '음악' }])
    expect(decide(state, asks('1', 'a', 'one'))).toMatchObject({ refusal: 'barred', because: { until: later(1) } })
    expect(said(decide(state, asks('2', 'b', 'one')))).toBe('seat')
    expect(said(decide(state, asks('3', 'a', 'one', { at: later(1) })))).toBe('seat')
  })

  test('what is accepted in the same batch counts for the limit; what is moved away from does not', () => {
    const state = stateWith(
      ['a', 'b', 'c'].map((id) => course(id, 5, 0)),
      [neighbour('one')],
      [],
      { limits: [{ most: 2, per: 'month', area: 'all' }] },
    )
    expect(['a', 'b', 'c'].map((id) => said(decide(state, asks(id, id, 'one'))))).toEqual(['seat', 'seat', 'limit'])
    expect(said(decide(state, asks('moved', 'c', 'one', { instead: 'a' })))).toBe('seat')
  })

  test('seats kept for the desk stay for it while the others wait, and go to those who wait before newcomers once they are let go', () => {
    const quotas = { doors: { desk: 40 }, groups: {}, kept_hours: 24 }
    const closes_at = later(72)
    const state = stateWith(
      [course('a', 5, 2, { closes_at })],
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((id) => neighbour(id)),
      [],
      { quotas },
    )
    const online = ['1', '2', '3', '4'].map((id) => said(decide(state, asks(id, 'a', id))))
    expect(online).toEqual(['seat', 'seat', 'seat', 'queue'])
    expect(decide(state, asks('5', 'a', '5', { channel: 'desk' }))).toMatchObject({ given: 'seat', quota: 'desk' })
    // The last one is spoken for by who waits, from the moment it is let go.
    expect(said(decide(state, asks('6', 'a', '6', { at: later(48) })))).toBe('queue')
    expect(said(decide(state, asks('7', 'a', '7', { at: later(48), channel: 'desk' })))).toBe('full')
  })

  test('seats kept for a door are there even when the waiting list is full', () => {
    const quotas = { doors: { phone: 50 }, groups: {}, kept_hours: 1 }
    const people = ['1', '2', '3', '4'].map((id) => neighbour(id))
    const state = stateWith([course('a', 2, 1, { closes_at: later(72) })], people, [], { quotas })
    expect(['1', '2', '3'].map((id) => said(decide(state, asks(id, 'a', id))))).toEqual(['seat', 'queue', 'full'])
    expect(said(decide(state, asks('4', 'a', '4', { channel: 'phone' })))).toBe('seat')
  })

  test('a family is never split: one seat left and all wait together, one place left and there is nothing for them', () => {
    const family = ['mother', 'bada', 'gureum'].map((id) => neighbour(id))
    const guardians: [string, string][] = [
      ['mother', 'bada'],
      ['mother', 'gureum'],
    ]
    const both = (state: State, form: string) =>
      decideUnit(
        state,
        ['bada', 'gureum'].map((learner) =>
          asks(`${form} ${learner}`, 'a', learner, { applicant: 'mother', bond: form }),
        ),
      ).map(said)
    const oneLeft = stateWith([course('a', 1, 2)], family, guardians)
    expect(both(oneLeft, 'f')).toEqual(['queue', 'queue'])
    expect(both(oneLeft, 'f')).toEqual(['kept f bada', 'kept f gureum'])
    // No seat waits for a family: who comes alone takes it.
    expect(said(decide(oneLeft, asks('m', 'a', 'mother')))).toBe('seat')
    expect(both(stateWith([course('a', 2, 0)], family, guardians), 'f')).toEqual(['seat', 'seat'])
    expect(both(stateWith([course('a', 0, 1)], family, guardians), 'f')).toEqual([
      'no-room-together',
      'no-room-together',
    ])
    const taken = stateWith([course('a', 5, 0)], family, guardians)
    decide(taken, asks('g', 'a', 'gureum', { applicant: 'mother' }))
    expect(both(taken, 'f')).toEqual(['twice', 'twice'])
    const small = { together: { family: 1, friends: 1 } }
    expect(both(stateWith([course('a', 5, 0)], family, guardians, small), 'f')[0]).toBe('too-many-together')
  })

  test('friends, each of whom asks for themselves, are as many as the policy lets them be, whatever it says of families', () => {
    const friends = ['hana', 'doori', 'sechan'].map((id) => neighbour(id))
    const all = (most: number) => {
      const state = stateWith([course('a', 5, 0)], friends, [], { together: { family: 1, friends: most } })
      return decideUnit(
        state,
        friends.map(({ id }) => asks(`p ${id}`, 'a', id, { bond: 'p' })),
      ).map(said)
    }
    expect(all(3)).toEqual(['seat', 'seat', 'seat'])
    expect(all(2)).toEqual(['too-many-together', 'too-many-together', 'too-many-together'])
  })

  const PEOPLE = 12
  const age = (who: number) => (who % 3 === 0 ? '1950-01-01' : '1985-05-05')
  const residence = (who: number) => (who % 2 === 0 ? 'resident' : 'works')
  const groupsOf = (who: number): Group[] => [
    ...(who % 4 === 1 ? (['priority'] as const) : []),
    ...(who % 3 === 0 ? (['senior'] as const) : []),
    ...(who % 2 === 0 ? (['residents'] as const) : []),
  ]
  const CHANNEL = ['online', 'desk', 'phone'] as const
  const step = fc.record({
    who: fc.uniqueArray(fc.nat(PEOPLE - 1), { minLength: 1, maxLength: 3 }),
    course: fc.nat(2),
    channel: fc.constantFrom(...CHANNEL),
    hour: fc.nat(60),
  })
  const offer = fc.record({ capacity: fc.integer({ min: 1, max: 8 }), waitlist: fc.nat(4) })
  const share = fc.constantFrom(0, 10, 25, 50)
  const given = fc.record({
    doors: fc.record({ desk: share, online: share }),
    groups: fc.record({ priority: share, senior: share, residents: share }),
    kept_hours: fc.constantFrom(0, 24),
  })
  type Line = { unit: number; who: number; course: number; channel: string; quota: Quota; seat: boolean }

  /** Every way to seat these people, the narrowest first for the first of them; the first way for which there is room. */
  function ways(options: Quota[][], room: (quota: Quota) => number): Quota[] | undefined {
    const all = options.reduce<Quota[][]>((some, own) => some.flatMap((way) => own.map((one) => [...way, one])), [[]])
    return all.find((way) => way.every((quota) => way.filter((one) => one === quota).length <= room(quota)))
  }

  test('whatever comes: as a slow clerk with a list would decide it, and no law is ever broken', () => {
    fc.assert(
      fc.property(
        fc.array(offer, { minLength: 3, maxLength: 3 }),
        given,
        fc.integer({ min: 1, max: 2 }),
        fc.array(step, { maxLength: 30 }),
        (offers, quotas, most, steps) => {
          const closes_at = instant(addDays('2026-03-02', 2), '10:00')
          // Each of them asks for themselves: those who come together are friends.
          const together = { family: 1, friends: 3 }
          const policy = { quotas, together, limits: [{ most, per: 'month' as const, area: 'all' as const }] }
          const state = stateWith(
            offers.map(({ capacity, waitlist }, id) => course(String(id), capacity, waitlist, { closes_at })),
            Array.from({ length: PEOPLE }, (_, who) => ({
              ...neighbour(String(who), age(who)),
              residence: residence(who),
            })),
            [],
            policy,
          )
          for (let who = 0; who < PEOPLE; who += 1)
            if (groupsOf(who).includes('priority')) state.qualifications.set(String(who), ['disabled'])
          const book: Line[] = []
          const optionsOf = (who: number, channel: string): Quota[] => [
            ...NARROWEST.filter(
              (name) =>
                ({ ...quotas.doors, ...quotas.groups } as Record<string, number>)[name] &&
                (name === channel || groupsOf(who).includes(name as Group)),
            ),
            null,
          ]
          for (const [unit, { who, course: at, channel, hour }] of steps
            .toSorted((a, b) => a.hour - b.hour)
            .entries()) {
            const { capacity = 0, waitlist = 0 } = offers[at] ?? {}
            const now = later(hour)
            const here = book.filter((line) => line.course === at)
            const keeping = now.getTime() < closes_at.getTime() - quotas.kept_hours * HOUR
            const kept = keeping ? keptOf({ quotas }, capacity) : []
            const left = new Map<Quota, number>(
              kept.map(({ group, seats }) => [group, seats - here.filter((line) => line.quota === group).length]),
            )
            const free = capacity - here.filter((line) => line.seat).length
            left.set(null, free - [...left.values()].reduce((sum, seats) => sum + seats, 0))
            const room = (quota: Quota) => left.get(quota) ?? 0
            const seat = (way: Quota[]) => way.forEach((quota) => left.set(quota, room(quota) - 1))

            const waiting = here.filter((line) => !line.seat)
            for (const family of new Set(waiting.map((line) => line.unit))) {
              const members = waiting.filter((line) => line.unit === family)
              const way = ways(
                members.map((line) => optionsOf(line.who, line.channel)),
                room,
              )
              if (way) seat(way)
            }
            const way = ways(
              who.map((one) => optionsOf(one, channel)),
              room,
            )
            const twice = who.some((one) => here.some((line) => line.who === one))
            const over = who.some((one) => book.filter((line) => line.who === one).length >= most)
            const expected = now >= closes_at && channel === 'online' ? 'closed' : undefined
            const first = who.find(
              (one) => here.some((line) => line.who === one) || book.filter((line) => line.who === one).length >= most,
            )
            const clerk =
              twice || over
                ? here.some((line) => line.who === first)
                  ? 'twice'
                  : (expected ?? 'limit')
                : (expected ??
                  (way
                    ? 'seat'
                    : waiting.length + who.length <= waitlist
                      ? 'queue'
                      : who.length > 1 && waiting.length < waitlist
                        ? 'no-room-together'
                        : 'full'))

            const decisions = decideUnit(
              state,
              who.map((one) =>
                asks(`${unit} ${one}`, String(at), String(one), { channel, at: now, bond: `bond ${unit}` }),
              ),
            )
            const answers = new Set(decisions.map(said))
            expect(answers.size).toBe(1)
            if (expected === undefined) expect([...answers][0]).toBe(clerk)
            for (const [index, decision] of decisions.entries())
              if (decision?.given) {
                const { quota } = decision
                const one = who[index] ?? -1
                if (quota) expect(optionsOf(one, channel)).toContain(quota)
                book.push({ unit, who: one, course: at, channel, quota, seat: decision.given === 'seat' })
              }

            const seated = book.filter((line) => line.course === at && line.seat)
            expect(seated.length).toBeLessThanOrEqual(capacity)
            for (const { group, seats } of kept)
              expect(seated.filter((line) => line.quota === group).length).toBeLessThanOrEqual(seats)
            const keptSeats = kept.reduce((sum, { seats }) => sum + seats, 0)
            expect(seated.filter((line) => line.quota === null).length).toBeLessThanOrEqual(capacity - keptSeats)
            for (const one of who) expect(book.filter((line) => line.who === one).length).toBeLessThanOrEqual(most)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
