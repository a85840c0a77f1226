import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { type Asked, decide, pair, type State } from './decide.ts'

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

const stateWith = (programmes: Programme[], people: Person[], guardians: [string, string][] = []): State => ({
  programmes: new Map(programmes.map((row) => [row.id, row])),
  people: new Map(people.map((row) => [row.id, row])),
  guardians: new Set(guardians.map(([guardian, child]) => pair(guardian, child))),
  applications: new Map(),
  standing: new Map(),
})
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
