import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, weekdayOf } from '#platform/clock.ts'
import {
  addMonths,
  barAfter,
  daysLate,
  dueOn,
  isPickup,
  letterOf,
  pickupDays,
  refusalToExtend,
  type Rules,
} from './days.ts'
import { codeOf, missingOf, nextSize, readCode, sizeFor, SIZES, stateOf } from './items.ts'
import { differencesOf } from './stock.ts'
import { usageOf } from './usage.ts'
import { type Borrower, matched, placeOf, refusalToAccept, refusalToAsk, refusalToLend } from './loans.ts'

const rules: Rules = {
  under_age: 19,
  to: 'district',
  months: 3,
  extensions: 1,
  at_once: 1,
  apply_days: 2,
  keep_days: 3,
  remind_days: 7,
  late_letters: 14,
  late_by: 'month',
  late_percent: 100,
  late_most: 3,
  elsewhere: true,
  bring_days: 3,
  per_slot: 3,
  strings_months: 12,
  hygiene_months: 6,
  humidity_months: 6,
  late_times: 2,
  remembered_months: 12,
  bar_days: 90,
}
const days = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))
const at = (text: string) => new Date(`${text}+09:00`)

/** Slow and obvious: go on day by day and count how often the month changes; then look for the date. */
function monthsOn(day: string, months: number): string {
  let one = `${day.slice(0, 7)}-01`
  for (let changes = 0; changes < months;) {
    const next = addDays(one, 1)
    if (next.slice(0, 7) !== one.slice(0, 7)) changes += 1
    one = next
  }
  while (one.slice(8) !== day.slice(8) && addDays(one, 1).slice(0, 7) === one.slice(0, 7)) one = addDays(one, 1)
  return one
}

test('a loan of some months is due on the same date, or on the last day of a shorter month', () => {
  expect(dueOn('2026-01-31', 1)).toBe('2026-02-28')
  expect(dueOn('2026-01-31', 2)).toBe('2026-03-31')
  expect(dueOn('2027-11-30', 3)).toBe('2028-02-29')
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 15 }), (day, months) => {
      expect(dueOn(day, months)).toBe(monthsOn(day, months))
    }),
    { numRuns: 300 },
  )
})

test('a month added never shortens a loan, and each adds 28 to 31 days', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 24 }), (day, months) => {
      const added = daysLate(dueOn(day, months), dueOn(day, months + 1))
      expect(added).toBeGreaterThanOrEqual(28)
      expect(added).toBeLessThanOrEqual(31)
    }),
  )
})

test('months back and forth agree on dates every month has', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 48 }), (day, months) => {
      const plain = `${day.slice(0, 8)}15`
      expect(addMonths(addMonths(plain, months), -months)).toBe(plain)
    }),
  )
})

test('one letter before the last day, one each day after, and none once it was told often enough', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 20 }), (due, remind, most) => {
      const told = { ...rules, remind_days: remind, late_letters: most }
      const mornings = Array.from({ length: 70 }, (_, at) => addDays(due, at - 30))
      const letters = mornings.flatMap((today) => letterOf(due, today, told) ?? [])
      const distinct = new Set(letters.map(({ kind, on }) => `${kind} ${on}`))
      expect([...distinct].filter((one) => one.startsWith('soon'))).toHaveLength(remind > 0 ? 1 : 0)
      expect([...distinct].filter((one) => one.startsWith('late'))).toHaveLength(most)
      expect(letters.filter(({ kind }) => kind === 'late')).toHaveLength(most)
    }),
  )
  expect(letterOf('2026-03-10', '2026-03-10', rules)).toEqual({ kind: 'soon', on: '2026-03-10' })
  expect(letterOf('2026-03-10', '2026-03-11', rules)).toEqual({ kind: 'late', on: '2026-03-11' })
})

test('it is late from the day after the last day, whatever the hour', () => {
  const out = {
    waits_since: null,
    offer_until: null,
    accepted_at: null,
    instrument: 'v',
    approved_at: at('2026-02-01T10:00'),
    lent_at: at('2026-02-10T10:00'),
    due_on: '2026-03-10',
    returned_at: null,
    ended_at: null,
  }
  expect(placeOf(out, at('2026-03-10T23:59:59'))).toBe('out')
  expect(placeOf(out, at('2026-03-11T00:00'))).toBe('late')
  expect(daysLate('2026-03-10', dayOf(at('2026-03-11T00:00')))).toBe(1)
})

test('pick-up days begin so many days on, and the counter is closed on Sundays', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 30 }), (today, apply_days) => {
      const open = pickupDays(today, { ...rules, apply_days })
      expect(open).toHaveLength(10)
      expect(open.every((day) => day >= addDays(today, apply_days) && weekdayOf(day) !== 6)).toBe(true)
    }),
  )
  expect(isPickup('2026-03-04', '10:00', '2026-03-02', rules)).toBe(true)
  expect(isPickup('2026-03-03', '10:00', '2026-03-02', rules)).toBe(false)
  expect(isPickup('2026-02-31', '10:00', '2026-03-02', rules)).toBe(false)
  expect(isPickup('2026-03-04', '12:34', '2026-03-02', rules)).toBe(false)
})

test('a loan goes on where it is out, not late, not awaited, and not extended too often', () => {
  const loan = { lent_at: at('2026-02-10T10:00'), returned_at: null, due_on: '2026-03-10' }
  const facts = { today: '2026-03-02', extensions: 0, awaited: false, barred: false }
  expect(refusalToExtend(loan, facts, rules)).toBeUndefined()
  expect(refusalToExtend(loan, { ...facts, awaited: true }, rules)).toBe('awaited')
  expect(refusalToExtend(loan, { ...facts, extensions: 1 }, rules)).toBe('extended-enough')
  expect(refusalToExtend(loan, { ...facts, barred: true }, rules)).toBe('barred')
  expect(refusalToExtend(loan, { ...facts, today: '2026-03-11' }, rules)).toBe('late')
  expect(refusalToExtend({ ...loan, returned_at: at('2026-03-01T10:00') }, facts, rules)).toBe('not-out')
  expect(refusalToExtend({ ...loan, lent_at: null, due_on: null }, facts, rules)).toBe('not-out')
})

test('late often enough within the months that are remembered, one may not borrow for a while', () => {
  expect(barAfter(['2026-03-01', '2026-03-02'], '2026-03-02', rules)).toEqual(at('2026-06-01T00:00'))
  expect(barAfter(['2025-03-02', '2026-03-02'], '2026-03-02', rules)).toBeUndefined()
  expect(barAfter(['2026-03-02'], '2026-03-02', rules)).toBeUndefined()
  expect(barAfter(['2026-03-01', '2026-03-02'], '2026-03-02', { ...rules, late_times: 0 })).toBeUndefined()
})

const child: Borrower = { age: 9, residence: 'resident', held: 0, sameModel: false, late: false, barred: false }
test('who may ask, and why not, each for its reason', () => {
  expect(refusalToAsk(child, rules)).toBeUndefined()
  expect(refusalToAsk({ ...child, age: 19 }, rules)).toBe('too-old')
  expect(refusalToAsk({ ...child, age: undefined }, rules)).toBe('no-birth')
  expect(refusalToAsk({ ...child, age: 40 }, { ...rules, under_age: 0 })).toBeUndefined()
  expect(refusalToAsk({ ...child, residence: 'outside' }, rules)).toBe('not-here')
  expect(refusalToAsk({ ...child, residence: 'studies' }, rules)).toBeUndefined()
  expect(refusalToAsk({ ...child, barred: true }, rules)).toBe('barred')
  expect(refusalToAsk({ ...child, late: true }, rules)).toBe('late-now')
  expect(refusalToAsk({ ...child, held: 1 }, rules)).toBe('too-many')
  expect(refusalToAsk({ ...child, held: 1, sameModel: true }, { ...rules, at_once: 2 })).toBe('asked-already')
})

const nothing = {
  waits_since: null,
  offer_until: null,
  accepted_at: null,
  instrument: 'v',
  approved_at: at('2026-03-01T10:00'),
  lent_at: null,
  due_on: null,
  returned_at: null,
  ended_at: null,
  ended_as: null,
}
test('an instrument goes out to whom it is set aside for, and to nobody else', () => {
  const item = { id: 'v', state: 'held', model: 'violin', size: '1/2', branch: 'b', loan: 'one' } as const
  const wish = { ...nothing, id: 'one', model: 'violin', size: '1/2', branch: 'b' }
  expect(refusalToLend(item, wish, 0)).toBeUndefined()
  expect(refusalToLend({ ...item, state: 'shelf', loan: null }, wish, 0)).toBeUndefined()
  expect(refusalToLend(item, { ...wish, id: 'two' }, 0)).toBe('held-for-other')
  expect(refusalToLend({ ...item, state: 'out' }, wish, 0)).toBe('out-already')
  expect(refusalToLend({ ...item, state: 'repair' }, wish, 0)).toBe('in-repair')
  expect(refusalToLend({ ...item, state: 'retired' }, wish, 0)).toBe('retired')
  expect(refusalToLend({ ...item, size: '3/4' }, wish, 0)).toBe('other-size')
  expect(refusalToLend({ ...item, branch: 'c' }, wish, 0)).toBe('other-branch')
  expect(refusalToLend({ ...item, model: 'cello' }, wish, 0)).toBe('other-model')
  expect(refusalToLend(item, { ...wish, approved_at: null }, 0)).toBe('not-approved')
  expect(refusalToLend(item, { ...wish, ended_at: at('2026-03-01T11:00') }, 0)).toBe('ended')
  expect(refusalToLend(item, wish, 5000)).toBe('unpaid')
})

test('an offer is accepted before its deadline, to the second', () => {
  const offered = {
    ...nothing,
    approved_at: null,
    waits_since: at('2026-03-01T10:00'),
    offer_until: at('2026-03-03T23:59:59'),
  }
  expect(placeOf(offered, at('2026-03-02T10:00'))).toBe('offered')
  expect(refusalToAccept(offered, at('2026-03-03T23:59:58'))).toBeUndefined()
  expect(refusalToAccept(offered, at('2026-03-03T23:59:59'))).toBe('lapsed')
  expect(refusalToAccept({ ...offered, accepted_at: at('2026-03-02T10:00') }, at('2026-03-02T10:00'))).toBe(
    'already-accepted',
  )
  expect(refusalToAccept({ ...offered, instrument: null, offer_until: null }, at('2026-03-02T10:00'))).toBe(
    'not-offered',
  )
})

test('free instruments go to the queue in its order: nobody is passed over by a later one for what would fit both', () => {
  const fit = fc.record({ size: fc.constantFrom('1/2', '3/4'), branch: fc.constantFrom('a', 'b') })
  fc.assert(
    fc.property(fc.array(fit, { maxLength: 12 }), fc.array(fit, { maxLength: 12 }), (wishes, things) => {
      const queue = wishes.map((wish, at) => ({ ...wish, id: `w${at}` }))
      const free = things.map((thing, at) => ({ ...thing, id: `i${at}` }))
      const pairs = matched(queue, free)
      expect(new Set(pairs.map(({ instrument }) => instrument)).size).toBe(pairs.length)
      for (const kind of ['1/2 a', '1/2 b', '3/4 a', '3/4 b']) {
        const of = <T extends { size: string; branch: string }>(list: T[]) =>
          list.filter(({ size, branch }) => `${size} ${branch}` === kind)
        const given = of(queue).filter(({ id }) => pairs.some(({ loan }) => loan === id))
        expect(given).toEqual(of(queue).slice(0, of(free).length))
      }
    }),
  )
})

test('growing children: the size that fits an age, and a larger one only where they have outgrown theirs', () => {
  expect([4, 6, 7, 8, 10, 12, 40].map((age) => sizeFor(age, SIZES))).toEqual([
    '1/8',
    '1/4',
    '1/4',
    '1/2',
    '3/4',
    '4/4',
    '4/4',
  ])
  expect(sizeFor(5, ['1/2', '3/4'])).toBe('1/2')
  expect(sizeFor(9, [])).toBeUndefined()
  expect(nextSize('1/4', 8, SIZES)).toBe('1/2')
  expect(nextSize('1/2', 8, SIZES)).toBeUndefined()
  expect(nextSize('3/4', 8, SIZES)).toBeUndefined()
  expect(nextSize(null, 8, [])).toBeUndefined()
})

test('where an instrument stands follows from its rows', () => {
  const none = { retired_at: null, transfer: null, care: null, aside: null, loan: null, lent_at: null }
  expect(stateOf(none)).toBe('shelf')
  expect(stateOf({ ...none, loan: 'l' })).toBe('held')
  expect(stateOf({ ...none, loan: 'l', lent_at: at('2026-03-01T10:00') })).toBe('out')
  expect(stateOf({ ...none, care: 'strings' })).toBe('repair')
  expect(stateOf({ ...none, aside: 'a' })).toBe('class')
  expect(stateOf({ ...none, aside: 'a', care: 'strings' })).toBe('repair')
  expect(stateOf({ ...none, transfer: 't', loan: 'l' })).toBe('moving')
  expect(stateOf({ ...none, transfer: 't', loan: 'l', lent_at: at('2026-03-01T10:00') })).toBe('out')
  expect(stateOf({ ...none, retired_at: at('2026-03-01T10:00') })).toBe('retired')
})

test('a code is read as it is typed, scanned or pasted', () => {
  expect(readCode(' s-0012 ')).toBe('S-0012')
  expect(readCode('https://songpa.example.kr/office/instruments/counter?code=S-0012')).toBe('S-0012')
  expect(readCode('바이올린')).toBe('')
  expect(codeOf('string', 12)).toBe('S-0012')
  expect(missingOf(['bow', 'case'], ['case'])).toEqual(['bow'])
})

test('a stocktake tells every instrument of the branch once, and says what differs', () => {
  const thing = fc.record({
    branch: fc.constantFrom('a', 'b'),
    state: fc.constantFrom('shelf', 'held', 'class', 'out', 'moving', 'repair', 'retired'),
    scanned: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 20 }), (drawn) => {
      const things = drawn.map((one, at) => ({ ...one, id: `i${at}` }))
      const scans = things.filter(({ scanned }) => scanned).map(({ id }) => id)
      const { found, missing, elsewhere, unexpected } = differencesOf(things, [...scans, ...scans], 'a')
      expect([...found, ...elsewhere, ...unexpected].map(({ id }) => id).sort()).toEqual([...scans].sort())
      expect(
        missing.every((one) => one.branch === 'a' && !one.scanned && !['out', 'retired'].includes(one.state)),
      ).toBe(true)
      expect(found.length + missing.length).toBe(
        things.filter((one) => one.branch === 'a' && !['out', 'retired'].includes(one.state)).length,
      )
    }),
  )
})

test('use is days out of the days there were', () => {
  const [since, now] = [at('2026-01-01T00:00'), at('2026-01-11T00:00')]
  const violin = { family: 'string', added_at: at('2025-01-01T00:00'), retired_at: null }
  const loan = { family: 'string', instrument: 'v', ended_at: null }
  const lent = { ...loan, lent_at: at('2025-12-20T00:00'), returned_at: at('2026-01-06T00:00') }
  expect(usageOf([violin, violin], [lent], since, now)).toEqual([
    { family: 'string', things: 2, percent: 25, loans: 1, average: 5, waiting: 0 },
  ])
  const waits = { ...loan, instrument: null, lent_at: null, returned_at: null }
  expect(usageOf([violin], [waits], since, now)[0]).toMatchObject({ percent: 0, loans: 0, waiting: 1 })
})
