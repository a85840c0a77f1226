/** How a space is given out, as data: every number is the district's to change. */
import { z } from 'zod'

export const KINDS = ['room', 'studio', 'practice', 'hall', 'club', 'machine', 'gear'] as const
export type Kind = (typeof KINDS)[number]
export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text)

/** What a space may be wanted for. Political, religious and commercial use is refused everywhere, so it is no choice. */
export const PURPOSES = ['practice', 'recording', 'class', 'meeting', 'making', 'event'] as const
export type Purpose = (typeof PURPOSES)[number]
export const isPurpose = (text: string): text is Purpose => PURPOSES.some((purpose) => purpose === text)

/** Who may reserve, as policies say groups. */
export const WHO = ['anyone', 'district', 'residents', 'senior', 'priority'] as const

/** How somebody gets in: it stands open, with a key, or with a code made for each reservation. */
export const LOCKS = ['none', 'key', 'code'] as const

/** Help a studio offers: an engineer beside, or a recording session that is led. */
export const HELPS = ['engineer', 'recording'] as const
export type HelpKind = (typeof HELPS)[number]
export const isHelp = (text: string): text is HelpKind => HELPS.some((help) => help === text)

export const SLOTS = [10, 15, 30, 60, 120] as const

const count = (most: number) => z.number().int().min(0).max(most)
const percent = count(100)

export const terms = z.object({
  /** Reservations begin on this grid from opening on and are as long as some of these; small slots are free times. */
  slot: z.union([z.literal(10), z.literal(15), z.literal(30), z.literal(60), z.literal(120)]),
  /** Minutes of one reservation. */
  least: z.number().int().min(10).max(1440),
  most: z.number().int().min(10).max(1440),
  /** Minutes kept free before and after, for setting up and cleaning. */
  before: count(240),
  after: count(240),
  /** Whole days beforehand: at least so many, and at most so many. */
  lead_days: count(60),
  /** Up to so many whole days before somebody may move a reservation to another time or space. */
  change_days: count(60).default(3),
  ahead_days: count(730),
  /** Hours a month for one person in spaces of this kind at the facility; 0: no limit. */
  month_hours: count(500),
  /** Whoever is in one of these groups. */
  who: z.array(z.enum(WHO)).min(1),
  min_age: count(120).nullable(),
  max_age: count(120).nullable(),
  approval: z.boolean(),
  /** Won for an hour. */
  fee: count(10_000_000),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  /** What comes back when somebody steps back so many calendar days before or earlier: the first row that fits, most days first. */
  refunds: z.array(z.object({ days: count(60), percent })).max(4),
  /** Of the part not used, once it has begun. */
  after_start: percent,
  penalty: z.object({
    /** So many points within `lapse_days` bar somebody from the spaces of the facility for `bar_days`. 0: never. */
    points: count(20),
    lapse_days: z.number().int().min(1).max(730),
    bar_days: z.number().int().min(1).max(730),
    /** So many minutes late is a no-show. */
    late_minutes: count(240),
  }),
  lock: z.enum(LOCKS).default('none'),
  /** Whoever has a reservation sees the code of its door from so many minutes before. */
  code_minutes: count(1440).default(60),
  helps: z.array(z.enum(HELPS)).default([]),
})
export type Terms = z.infer<typeof terms>

/** Where nobody said anything yet. Refunds and changes after Songpa's rule on its lifelong learning centre, points after a youth space in Bupyeong. */
export const STANDARD: Terms = {
  slot: 60,
  least: 60,
  most: 120,
  before: 0,
  after: 0,
  lead_days: 0,
  change_days: 3,
  ahead_days: 30,
  month_hours: 0,
  who: ['anyone'],
  min_age: null,
  max_age: null,
  approval: false,
  fee: 0,
  purposes: ['practice', 'class', 'meeting', 'making'],
  refunds: [
    { days: 5, percent: 100 },
    { days: 1, percent: 90 },
  ],
  after_start: 50,
  penalty: { points: 3, lapse_days: 90, bar_days: 30, late_minutes: 15 },
  lock: 'none',
  code_minutes: 60,
  helps: [],
}

export type TermsRefusal = 'least-over-most' | 'not-in-slots' | 'lead-over-ahead' | 'age-upside-down'

/** Why terms contradict themselves, and in which field. */
export function refusalOfTerms(one: Terms): { field: keyof Terms; reason: TermsRefusal } | undefined {
  if (one.least > one.most) return { field: 'most', reason: 'least-over-most' }
  if (one.least % one.slot !== 0) return { field: 'least', reason: 'not-in-slots' }
  if (one.most % one.slot !== 0) return { field: 'most', reason: 'not-in-slots' }
  if (one.lead_days > one.ahead_days) return { field: 'ahead_days', reason: 'lead-over-ahead' }
  if (one.min_age !== null && one.max_age !== null && one.min_age > one.max_age)
    return { field: 'max_age', reason: 'age-upside-down' }
  return undefined
}
