/**
 * What comes back of a fee. The table is a policy's, by default that of the decree of the Lifelong Education Act (평생교육법 시행령 별표 3);
 * the day that counts is the one on which the refund is asked for. Pure, and exact: parts of won are added as fractions and
 * rounded once, at the end, up to the next whole won, in the learner's favour.
 */
import type { Part, Policy } from '#modules/policies/index.ts'
import { addDays, type Day, dayOf } from '#platform/clock.ts'

export type Lesson = { starts_at: Date; ends_at: Date }

export type Asked = {
  /** Tuition and materials as they were charged. Materials come back only when the organiser calls off what has not begun. */
  tuition: number
  materials: number
  /** In the order of time. */
  lessons: readonly Lesson[]
  refunds: Policy['refunds']
  /** Who steps back: the learner, or the organiser, who owes all that was not taught. */
  by: 'learner' | 'organiser'
  at: Date
}

/** How it came about, for the sentence beside the amount. */
export type Ruling = 'before-start' | 'table' | 'by-month' | 'unused' | 'nothing'
export type Refund = { won: number; ruling: Ruling }

export function refundOf({ tuition, materials, lessons, refunds, by, at }: Asked): Refund {
  const begun = lessons[0] !== undefined && at >= lessons[0].starts_at
  if (!begun) {
    const part: Part = by === 'organiser' ? [1, 1] : refunds.before_start
    return { won: share([part], tuition, 1) + (by === 'organiser' ? materials : 0), ruling: 'before-start' }
  }
  const whole = passedOf(lessons, at)
  if (by === 'organiser') {
    const won = share([[whole.all - whole.passed, Math.max(1, whole.all)]], tuition, 1)
    return { won, ruling: won > 0 ? 'unused' : 'nothing' }
  }
  const months = refunds.by_month ? monthsOf(lessons) : [lessons]
  const won = share(
    months.map((month) => partOf(month, refunds.steps, at)),
    tuition,
    months.length,
  )
  return { won, ruling: won === 0 ? 'nothing' : months.length > 1 ? 'by-month' : 'table' }
}

/** A month nobody has been taught in comes back in full; one that has begun, by the table: the first row whose moment has not come. */
function partOf(month: readonly Lesson[], steps: Policy['refunds']['steps'], at: Date): Part {
  if (month[0] === undefined || at < month[0].starts_at) return [1, 1]
  const { passed, all } = passedOf(month, at)
  return steps.find(({ before: [part, of] }) => passed * of < all * part)?.refund ?? [0, 1]
}

/** Time taught by then of all the time, in seconds. A lesson under way counts as far as it has come. */
function passedOf(lessons: readonly Lesson[], at: Date): { passed: number; all: number } {
  let [passed, all] = [0, 0]
  for (const { starts_at, ends_at } of lessons) {
    const length = seconds(starts_at, ends_at)
    all += length
    passed += Math.max(0, Math.min(length, seconds(starts_at, at)))
  }
  return { passed, all }
}

const seconds = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 1000)

/** The lessons month by month, counted from the day of the first: 3 March to 2 April is one month, a lesson on 3 April begins the next. */
function monthsOf(lessons: readonly Lesson[]): Lesson[][] {
  const [first] = lessons
  const last = lessons.at(-1)
  if (!first || !last) return []
  const from = dayOf(first.starts_at)
  const months: Lesson[][] = []
  for (let number = 0; monthsAfter(from, number) <= dayOf(last.starts_at); number += 1) {
    const [begins, ends] = [monthsAfter(from, number), monthsAfter(from, number + 1)]
    months.push(lessons.filter(({ starts_at }) => dayOf(starts_at) >= begins && dayOf(starts_at) < ends))
  }
  return months
}

/** The same day of a later month, or its last day where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = month - 1 + months
  const first = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  const next = at + 1
  const after = `${year + Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`
  const last = Number(addDays(after, -1).slice(8))
  return addDays(first, Math.min(date, last) - 1)
}

/** `ceil(won × Σ parts / months)`, exactly. */
function share(parts: readonly Part[], won: number, months: number): number {
  let [above, below] = [0n, 1n]
  for (const [part, of] of parts) [above, below] = [above * BigInt(of) + BigInt(part) * below, below * BigInt(of)]
  const [total, by] = [BigInt(won) * above, below * BigInt(months)]
  return Number((total + by - 1n) / by)
}
