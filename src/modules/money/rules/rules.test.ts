import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, instant } from '#platform/clock.ts'
import { type Policy, STANDARD } from '../../policies/rules/policy.ts'
import { billOf, type Charge, type Payment, type Refund } from '../charge.ts'
import { isLate, type Reason, refusalToTake, surplusOf } from './bill.ts'
import {
  ACCOUNTS,
  balancesOf,
  charged,
  comesBack,
  expectedOf,
  keptOf,
  type Move,
  owed,
  paid,
  refunded,
  released,
  reversed,
  wrongIn,
} from './ledger.ts'
import { priceOf } from './price.ts'
import { type Lesson, monthsAfter, refundOf } from './refund.ts'

const reductions = {
  rates: { disabled: 50, military_family: 30, senior: 50 },
  most_per_term: 0,
  proof_days: 30,
} as const
const rules: Policy = { ...STANDARD, reductions }
const plain = { qualifications: [], age: undefined, used: 0 }

test('of several reductions the best counts, and 65 pays half without asking', () => {
  const fee = { fee: 20_000, materials: 5_000 }
  expect(priceOf(fee, rules, plain).due).toBe(25_000)
  const both = priceOf(fee, rules, { ...plain, qualifications: ['military_family', 'disabled'] })
  expect(both).toEqual({ ...fee, percent: 50, ground: 'disabled', off: 10_000, due: 15_000 })
  expect(priceOf(fee, rules, { ...plain, age: 64 }).percent).toBe(0)
  expect(priceOf(fee, rules, { ...plain, age: 65 })).toMatchObject({ percent: 50, ground: 'senior' })
})

test('beyond the most reduced classes of a term, the full fee is due', () => {
  const once = { ...rules, reductions: { ...reductions, most_per_term: 1 } }
  const disabled = { ...plain, qualifications: ['disabled'] as const }
  expect(priceOf({ fee: 9_999, materials: 0 }, once, disabled).due).toBe(4_999)
  expect(priceOf({ fee: 9_999, materials: 0 }, once, { ...disabled, used: 1 }).due).toBe(9_999)
})

test('a price is whole won, never below nothing, and a won at most in the learner’s favour', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(100_000), fc.integer({ min: 0, max: 100 }), (fee, materials, rate) => {
      const price = priceOf(
        { fee, materials },
        { ...rules, reductions: { ...reductions, rates: { disabled: rate } } },
        { ...plain, qualifications: ['disabled'] },
      )
      const exact = (fee * (100 - rate)) / 100
      expect(Number.isInteger(price.due)).toBe(true)
      expect(price.due - materials).toBeLessThanOrEqual(exact)
      expect(price.due - materials).toBeGreaterThan(exact - 1)
      expect(price.off).toBe(fee + materials - price.due)
    }),
  )
})

const standard = {
  before_start: [1, 1] as [number, number],
  steps: [
    { before: [1, 3] as [number, number], refund: [2, 3] as [number, number] },
    { before: [1, 2] as [number, number], refund: [1, 2] as [number, number] },
  ],
  by_month: true,
}

/** Lessons of an hour at ten, on these days after 2 March. */
const lessonsOn = (...days: number[]): Lesson[] =>
  days.map((day) => {
    const on = addDays('2026-03-02', day)
    return { starts_at: instant(on, '10:00'), ends_at: instant(on, '11:00') }
  })

const four = lessonsOn(0, 7, 14, 21)
const ask = (at: string, more: object = {}) =>
  refundOf({
    tuition: 20_000,
    materials: 0,
    lessons: four,
    refunds: standard,
    by: 'learner',
    at: new Date(at),
    ...more,
  })

test('the table of the decree: all before the start, two thirds before a third, half before half, then nothing', () => {
  expect(ask('2026-03-02T09:59:59+09:00')).toEqual({ won: 20_000, ruling: 'before-start' })
  expect(ask('2026-03-02T10:00:00+09:00')).toEqual({ won: 13_334, ruling: 'table' })
  // A third of four hours is an hour and twenty minutes.
  expect(ask('2026-03-09T10:19:59+09:00').won).toBe(13_334)
  expect(ask('2026-03-09T10:20:00+09:00').won).toBe(10_000)
  expect(ask('2026-03-09T10:59:59+09:00').won).toBe(10_000)
  expect(ask('2026-03-09T11:00:00+09:00')).toEqual({ won: 0, ruling: 'nothing' })
})

test('materials do not come back to who steps back, and come back whole when the organiser calls off what has not begun', () => {
  const materials = { materials: 5_000 }
  expect(ask('2026-03-01T10:00:00+09:00', materials).won).toBe(20_000)
  expect(ask('2026-03-01T10:00:00+09:00', { ...materials, by: 'organiser' }).won).toBe(25_000)
  expect(ask('2026-03-09T12:00:00+09:00', { ...materials, by: 'organiser' })).toEqual({ won: 10_000, ruling: 'unused' })
})

test('of a fee for three months the month begun is paid back by the table, and later months in full', () => {
  const lessons = lessonsOn(0, 7, 14, 21, 35, 42, 63, 70)
  const at = (when: string) => ask(when, { tuition: 30_000, lessons })
  // Before a third of the first month's four hours: two thirds of one month and two whole months.
  expect(at('2026-03-02T11:00:00+09:00')).toEqual({ won: 26_667, ruling: 'by-month' })
  // The first month is taught; the second has not begun.
  expect(at('2026-03-30T10:00:00+09:00').won).toBe(20_000)
  // The second has come to its half.
  expect(at('2026-04-06T11:00:00+09:00').won).toBe(10_000)
  expect(at('2026-05-11T10:30:00+09:00').won).toBe(0)
  expect(ask('2026-03-30T10:00:00+09:00', { lessons, refunds: { ...standard, by_month: false } }).won).toBe(0)
})

test('months are counted from the first day, also where a month is too short for it', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsAfter('2026-01-31', 13)).toBe('2027-02-28')
  expect(monthsAfter('2026-11-15', 3)).toBe('2027-02-15')
})

/** Slow and obvious: walk the seconds of each month and look the row up in floating point. */
function slowRefund(tuition: number, lessons: Lesson[], at: Date): number {
  const [first] = lessons
  if (!first || at < first.starts_at) return tuition
  const months = new Map<number, Lesson[]>()
  const from = dayOf(first.starts_at)
  for (const lesson of lessons) {
    let month = 0
    while (dayOf(lesson.starts_at) >= monthsAfter(from, month + 1)) month += 1
    months.set(month, [...(months.get(month) ?? []), lesson])
  }
  const count = Math.max(...months.keys()) + 1
  let back = 0
  for (let month = 0; month < count; month += 1) {
    const here = months.get(month) ?? []
    let [passed, all] = [0, 0]
    for (const { starts_at, ends_at } of here)
      for (let time = starts_at.getTime(); time < ends_at.getTime(); time += 60_000) {
        all += 1
        if (time < at.getTime()) passed += 1
      }
    const begun = here.some(({ starts_at }) => at >= starts_at)
    const part = !begun ? 1 : passed * 3 < all ? 2 / 3 : passed * 2 < all ? 1 / 2 : 0
    back += (tuition / count) * part
  }
  return Math.ceil(Math.max(0, back - 1e-6))
}

const classes = fc
  .tuple(fc.uniqueArray(fc.nat(120), { minLength: 1, maxLength: 12 }), fc.nat(200_000), fc.nat(130), fc.nat(1_439))
  .map(([days, tuition, day, minute]) => {
    const lessons = lessonsOn(...days.sort((a, b) => a - b))
    return { lessons, tuition, at: new Date(instant(addDays('2026-03-02', day - 5)).getTime() + minute * 60_000) }
  })

test('a refund is what the slow reckoning says, whole, and never more than was paid', () => {
  fc.assert(
    fc.property(classes, ({ lessons, tuition, at }) => {
      const { won } = refundOf({ tuition, materials: 0, lessons, refunds: standard, by: 'learner', at })
      expect(won).toBe(slowRefund(tuition, lessons, at))
      expect(Number.isInteger(won) && won >= 0 && won <= tuition).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('who asks later never gets more, and the organiser never owes less than the table', () => {
  fc.assert(
    fc.property(classes, fc.nat(60), ({ lessons, tuition, at }, days) => {
      const asked = { tuition, materials: 0, lessons, refunds: { ...standard, by_month: false }, at }
      const later = new Date(at.getTime() + days * 86_400_000)
      expect(refundOf({ ...asked, by: 'learner', at: later }).won).toBeLessThanOrEqual(
        refundOf({ ...asked, by: 'learner' }).won,
      )
      expect(refundOf({ ...asked, by: 'organiser', at: later }).won).toBeLessThanOrEqual(
        refundOf({ ...asked, by: 'organiser' }).won,
      )
    }),
  )
})

type Step =
  | { do: 'pay'; amount: number }
  | { do: 'reverse' }
  | { do: 'end'; reason: Reason; back: number }
  | { do: 'give back' }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('pay' as const), amount: fc.integer({ min: 1, max: 30_000 }) }),
    fc.record({ do: fc.constant('reverse' as const) }),
    fc.record({
      do: fc.constant('end' as const),
      reason: fc.constantFrom<Reason>('learner', 'organiser', 'unpaid', 'moved'),
      back: fc.nat(30_000),
    }),
    fc.record({ do: fc.constant('give back' as const) }),
  ),
  { maxLength: 12 },
)

test('whatever is charged, paid in parts, reversed, cancelled and given back, the books are right after every step', () => {
  fc.assert(
    fc.property(fc.nat(30_000), fc.nat(10_000), steps, (due, off, done) => {
      const charge = { id: 'c', due, off, kept: null } as Charge
      const [payments, refunds, ledger]: [Payment[], Refund[], Move[]] = [[], [], [...charged({ due, off })]]
      const oweSurplus = () => {
        const surplus = surplusOf(billOf(charge, payments, refunds).sums)
        if (surplus === 0) return
        refunds.push({ amount: surplus, paid_at: null, way: null } as Refund)
        ledger.push(...owed(surplus))
      }
      for (const step of done) {
        const { sums } = billOf(charge, payments, refunds)
        if (step.do === 'pay') {
          // Money may come for a seat given back, too: a transfer under way, a callback that is late.
          if (charge.kept === null && refusalToTake(sums, step.amount)) continue
          payments.push({ way: 'bank', amount: step.amount } as Payment)
          ledger.push(...paid('bank', step.amount))
          oweSurplus()
        } else if (step.do === 'reverse') {
          const last = payments.at(-1)
          if (!last || last.amount < 0 || sums.owed + sums.refunded > 0 || charge.kept !== null) continue
          payments.push({ way: 'bank', amount: -last.amount } as Payment)
          ledger.push(...reversed('bank', last.amount))
        } else if (step.do === 'end') {
          if (charge.kept !== null) continue
          charge.kept = keptOf(due, sums.paid, step.back, step.reason)
          ledger.push(...released({ due, off }, charge.kept))
          oweSurplus()
        } else {
          const open = refunds.find(({ paid_at }) => paid_at === null)
          if (!open) continue
          Object.assign(open, { paid_at: instant('2026-03-02'), way: 'cash' })
          ledger.push(...refunded('cash', open.amount))
        }
        expect(wrongIn(balancesOf(ledger), expectedOf([{ ...charge, payments, refunds }]))).toEqual([])
        const now = billOf(charge, payments, refunds).sums
        expect(now.paid - now.owed - now.refunded).toBeGreaterThanOrEqual(0)
        if (now.kept !== null) expect(now.paid - now.owed - now.refunded).toBe(now.kept)
      }
    }),
  )
})

test('a won that is missing is named with its account', () => {
  const books = balancesOf([...charged({ due: 20_000, off: 0 }), ...paid('card', 20_000)])
  const told = { due: 20_000, off: 0, kept: null, payments: [{ way: 'card', amount: 19_999 }], refunds: [] }
  expect(wrongIn(books, expectedOf([told]))).toEqual(['receivable', 'card'])
  expect(ACCOUNTS.reduce((sum, account) => sum + books[account], 0)).toBe(0)
})

test('at the second of the deadline nobody is late yet', () => {
  const due_at = new Date('2026-03-03T23:59:59+09:00')
  expect(isLate({ due_at }, due_at)).toBe(false)
  expect(isLate({ due_at }, new Date(due_at.getTime() + 1))).toBe(true)
})

test('what is told to come back is what does: never more than was paid, all of it when the house calls off, and the books agree', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(100),
      fc.nat(100),
      fc.constantFrom('learner' as const, 'organiser' as const, 'unpaid' as const),
      (due, percentPaid, percentBack, reason) => {
        const handed = Math.floor((due * percentPaid) / 100)
        const rule = reason === 'organiser' ? due : Math.floor((due * percentBack) / 100)
        const kept = keptOf(due, handed, rule, reason)
        const back = comesBack({ due, paid: handed, owed: 0, refunded: 0 }, rule, reason)
        expect(back).toBe(handed - kept)
        expect(back).toBeGreaterThanOrEqual(0)
        if (reason !== 'learner') expect(back).toBe(handed)
        if (handed === due && reason === 'learner') expect(back).toBe(rule)
        const moves = [
          ...charged({ due, off: 0 }),
          ...paid('cash', handed),
          ...released({ due, off: 0 }, kept),
          ...owed(back),
          ...refunded('cash', back),
        ]
        const told = {
          due,
          off: 0,
          kept,
          payments: [{ way: 'cash', amount: handed }],
          refunds: [{ way: 'cash', amount: back }],
        }
        expect(wrongIn(balancesOf(moves), expectedOf([told]))).toEqual([])
      },
    ),
  )
})
