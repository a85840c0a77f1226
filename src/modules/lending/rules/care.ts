/** Which instruments are due for care, by the months of the policy. Pure. */
import { type Day, dayOf } from '#platform/clock.ts'
import { addMonths, type Rules } from './days.ts'
import type { Care, Family } from './items.ts'

type Months = 'strings_months' | 'hygiene_months' | 'humidity_months'
export type Upkeep = Exclude<Care, 'repair'>

/** Which families need it. What is blown is cleaned after each loan, too. */
const UPKEEP: Record<Upkeep, { months: Months; families: readonly Family[] }> = {
  strings: { months: 'strings_months', families: ['string', 'traditional'] },
  hygiene: { months: 'hygiene_months', families: ['wind'] },
  humidity: { months: 'humidity_months', families: ['string', 'traditional'] },
}
const KINDS = ['strings', 'hygiene', 'humidity'] as const satisfies Upkeep[]

/** The care that is due today, and since when; counted from the last that ended, or from the day it came. 0 months: never. */
export function careDue(
  { family, added_at }: { family: string; added_at: Date },
  last: ReadonlyMap<string, Date>,
  today: Day,
  rules: Pick<Rules, Months>,
): { kind: Upkeep; since: Day }[] {
  return KINDS.flatMap((kind) => {
    const { months, families } = UPKEEP[kind]
    const since = addMonths(dayOf(last.get(kind) ?? added_at), rules[months])
    const due = rules[months] > 0 && since <= today && families.some((known) => known === family)
    return due ? [{ kind, since }] : []
  })
}
