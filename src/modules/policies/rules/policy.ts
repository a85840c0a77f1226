/**
 * A policy: how something of the district (a programme, later a loan or a room) is given out, as data. A district has one whole policy;
 * a facility, and one programme by itself, may say parts of it otherwise. Nothing here is a constant of the code: these are defaults.
 */
import { z } from 'zod'
import { QUALIFICATIONS } from '#modules/people/index.ts'

/** Groups that rules speak of. `senior` is by age, `returning` took the class this one was copied from, `newcomer` had no seat this term, `invited` was invited to this programme. */
export const GROUPS = [
  'priority',
  'senior',
  'returning',
  'newcomer',
  'invited',
  'residents',
  'district',
  'anyone',
] as const
export type Group = (typeof GROUPS)[number]

export const EXCUSES = ['attended', 'absent', 'apart'] as const
export const DOORS = ['online', 'desk', 'phone'] as const

const percent = z.number().int().min(0).max(100)
const count = z.number().int().min(0).max(1000)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)

/** Until when something has to be done: so many minutes from now, or at a time of day so many days on (0 is the same day). */
const deadline = z.discriminatedUnion('by', [
  z.object({ by: z.literal('minutes'), minutes: z.number().int().min(1).max(100_000) }),
  z.object({ by: z.literal('day'), days: z.number().int().min(0).max(90), at: time }),
])
export type Deadline = z.infer<typeof deadline>

/** A part of a whole, in whole numbers, so that thirds stay thirds. */
const part = z.tuple([z.number().int().min(0), z.number().int().min(1)]).refine(([a, b]) => a <= b)
export type Part = z.infer<typeof part>

export const policy = z.object({
  /** Who may apply from which day on: whole days after applications open. Who is in several groups has the earliest. None: everyone at once. */
  stages: z.array(z.object({ groups: z.array(z.enum(GROUPS)).min(1), after: z.number().int().min(0).max(60) })).max(4),
  /** Which confirmed qualifications make somebody `priority`, and from which age one is `senior`. */
  priority: z.array(z.enum(QUALIFICATIONS)),
  senior_age: z.number().int().min(50).max(100),
  /** Percent of the seats kept for each door and each group, until `kept_hours` before closing; then they go to whoever comes. */
  quotas: z.object({
    doors: z.partialRecord(z.enum(DOORS), percent),
    groups: z.partialRecord(z.enum(['priority', 'senior', 'returning', 'newcomer', 'residents']), percent),
    kept_hours: count,
  }),
  /** How many seats and places in queues a learner may hold of what is the same: all of the district, one facility, one field. */
  limits: z
    .array(
      z.object({
        most: z.number().int().min(1).max(100),
        per: z.enum(['month', 'term', 'year']),
        area: z.enum(['all', 'facility', 'field']),
      }),
    )
    .max(3),
  /** Months of a term, counted from January. */
  term_months: z.union([z.literal(3), z.literal(4), z.literal(6), z.literal(12)]),
  /** How many may apply as one, both-or-none. 1: nobody. */
  together: z.object({ family: z.number().int().min(1).max(10), friends: z.number().int().min(1).max(10) }),
  waitlist: count,
  /** A free seat is offered to the first who waits until this. */
  offer: deadline,
  /** How many days before the first lesson classes with fewer than this percent of their seats are called off. */
  min_class: z.object({ percent, days: z.number().int().min(0).max(60) }),
  draw: z.object({
    /** Losses of a season (a term of so many months) count as one more lot each, up to `most`; who is `priority` has so many more. */
    months: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(12)]),
    most: z.number().int().min(1).max(100),
    priority_lots: z.number().int().min(0).max(100),
  }),
  /** Until when a fee has to be paid; after that the seat goes to the next. */
  payment: deadline,
  reductions: z.object({
    /** Percent off for a confirmed qualification or for seniors; of several the best one counts. */
    rates: z.partialRecord(z.enum([...QUALIFICATIONS, 'senior']), percent),
    /** How many reduced classes a learner may have per term; 0 for no limit. */
    most_per_term: count,
    /** Days after confirmation for which the proof itself is kept. */
    proof_days: z.number().int().min(0).max(365),
  }),
  /** What comes back of a fee when a learner steps back: of the rows in order, the first whose moment has not come. `[1, 3]`: before a third of the lesson hours has passed. */
  refunds: z.object({
    before_start: part,
    steps: z.array(z.object({ before: part, refund: part })).max(4),
    /** A fee for more than a month is paid back month by month: the table for the month begun, months not begun in full. */
    by_month: z.boolean(),
  }),
  penalties: z.object({
    /** Missing this percent of the lessons without excuse is a no-show. 0: never. */
    no_show_percent: percent,
    /** So many no-shows and late cancellations within `remembered_months` bar somebody for `bar_days`, from what `area` says. 0: never. */
    strikes: count,
    late_cancel_days: z.number().int().min(0).max(60),
    remembered_months: z.number().int().min(1).max(60),
    bar_days: z.number().int().min(1).max(730),
    area: z.enum(['all', 'facility', 'field']),
  }),
  completion: z.object({ percent: z.number().int().min(1).max(100), excused: z.enum(EXCUSES) }),
  /** Days after the decision of a review for which answers, papers and comments are kept. */
  review: z.object({ papers_days: z.number().int().min(0).max(3650) }),
  lending: z.object({
    /** Who may borrow an instrument: those younger than this, and those who live or study in the district. 0: of every age. */
    under_age: z.number().int().min(0).max(120),
    to: z.enum(['district', 'anyone']),
    /** Whole months at most, and how often a month may be added where nobody waits. */
    months: z.number().int().min(1).max(12),
    extensions: z.number().int().min(0).max(12),
    at_once: z.number().int().min(1).max(20),
    /** Days between asking and picking up, at least; and for how many days after that day it is kept. */
    apply_days: z.number().int().min(0).max(30),
    keep_days: z.number().int().min(0).max(30),
    /** A letter so many days before it is due, and one each day it is late, up to so many. */
    remind_days: z.number().int().min(0).max(30),
    late_letters: z.number().int().min(0).max(60),
    /** What is asked for each day or month begun after the last day: so many percent of a month's fee, and at most so many months' fees in all. */
    late_by: z.enum(['none', 'day', 'month']).default('month'),
    late_percent: z.number().int().min(0).max(300).default(100),
    late_most: z.number().int().min(0).max(24).default(3),
    /** Whether who waits may be offered one of another branch, and how many days it takes to bring one. */
    elsewhere: z.boolean().default(true),
    bring_days: z.number().int().min(0).max(30).default(3),
    /** So many pick-ups at most at one time and branch. */
    per_slot: z.number().int().min(1).max(50).default(3),
    /** Months after which strings, cleaning and humidity are due again. 0: never. */
    strings_months: z.number().int().min(0).max(60).default(12),
    hygiene_months: z.number().int().min(0).max(60).default(6),
    humidity_months: z.number().int().min(0).max(60).default(6),
    /** So many late returns within `remembered_months` bar somebody for `bar_days`. 0: never. */
    late_times: z.number().int().min(0).max(20),
    remembered_months: z.number().int().min(1).max(60),
    bar_days: z.number().int().min(1).max(730),
  }),
  humanbooks: z.object({
    /** Whether a committee votes before a Human Book is confirmed. */
    committee: z.boolean(),
    /** How many readers it takes where they come to it, and where it comes to them. */
    least_onsite: z.number().int().min(1).max(100),
    least_visit: z.number().int().min(1).max(300),
    /** Days between asking and reading, at least; and until when readers may call it off. */
    lead_days: z.number().int().min(0).max(90),
    cancel_days: z.number().int().min(0).max(30),
    /** How long a reading takes, and how often and by how much it may go on where both agree. */
    minutes_least: z.number().int().min(10).max(240),
    minutes_most: z.number().int().min(10).max(240),
    extensions: z.number().int().min(0).max(5),
    extension_minutes: z.number().int().min(5).max(120),
    /** Readings and visits of one Human Book in a month, at most, so that nobody burns out. */
    most_a_month: z.number().int().min(1).max(60),
    /** A known second adult is there where readers are minors. */
    second_adult: z.boolean(),
  }),
  magnet: z.object({
    /** So many days others may join a wish; so many days after that it waits for a class. */
    open_days: z.number().int().min(1).max(365),
    wait_days: z.number().int().min(0).max(730),
    /** Wishes of one person that are open at once, and wishes one learner may share at once, their own among them. */
    most_open: z.number().int().min(1).max(50),
    most_joins: z.number().int().min(1).max(200),
    /** With fewer people no class is made of wishes; those who wished apply so many days before everyone else. */
    least: z.number().int().min(1).max(100),
    first_days: z.number().int().min(0).max(30),
    /** A wish for a dong may come true so many metres from it; what a dong or an age has few of is counted over so many days. */
    beside_metres: z.number().int().min(0).max(20_000),
    scarce_days: z.number().int().min(30).max(1095),
    /** What counts when classes are chosen: each person served, each week waited, a dong and an age with few classes. */
    weights: z.object({ people: percent, waiting: percent, dong: percent, age: percent }),
    /** When morning, afternoon and evening begin and end, for classes. */
    hours: z.object({
      morning: z.tuple([time, time]),
      afternoon: z.tuple([time, time]),
      evening: z.tuple([time, time]),
    }),
  }),
})
export type Policy = z.infer<typeof policy>

/** What a district, a facility or a programme says otherwise than the level above it: whole parts. */
export type Override = { [Name in keyof Policy]?: Policy[Name] }

/** What one row says: parts as they are from then on, null for a part that is as the level above again. */
export type Saying = { [Name in keyof Policy]?: Policy[Name] | null }
export const saying = z.object(
  Object.fromEntries(Object.entries(policy.shape).map(([name, part]) => [name, part.nullable().optional()])),
) as unknown as z.ZodType<Saying>

/** Where nobody said anything yet. The refund table is that of the decree of the Lifelong Education Act (평생교육법 시행령 별표 3). */
export const STANDARD: Policy = {
  stages: [],
  priority: ['basic_livelihood', 'near_poor', 'single_parent', 'disabled', 'veteran', 'defector'],
  senior_age: 65,
  quotas: { doors: {}, groups: {}, kept_hours: 24 },
  limits: [],
  term_months: 6,
  together: { family: 5, friends: 1 },
  waitlist: 10,
  offer: { by: 'day', days: 1, at: '23:59:59' },
  min_class: { percent: 50, days: 3 },
  draw: { months: 6, most: 3, priority_lots: 0 },
  payment: { by: 'day', days: 1, at: '23:59:59' },
  reductions: { rates: {}, most_per_term: 0, proof_days: 30 },
  refunds: {
    before_start: [1, 1],
    steps: [
      { before: [1, 3], refund: [2, 3] },
      { before: [1, 2], refund: [1, 2] },
    ],
    by_month: true,
  },
  penalties: {
    no_show_percent: 0,
    strikes: 0,
    late_cancel_days: 0,
    remembered_months: 12,
    bar_days: 30,
    area: 'field',
  },
  completion: { percent: 80, excused: 'apart' },
  review: { papers_days: 90 },
  lending: {
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
  },
  humanbooks: {
    committee: false,
    least_onsite: 1,
    least_visit: 15,
    lead_days: 7,
    cancel_days: 1,
    minutes_least: 40,
    minutes_most: 60,
    extensions: 1,
    extension_minutes: 30,
    most_a_month: 4,
    second_adult: true,
  },
  magnet: {
    open_days: 30,
    wait_days: 90,
    most_open: 3,
    most_joins: 10,
    least: 5,
    first_days: 2,
    beside_metres: 1500,
    scarce_days: 365,
    weights: { people: 10, waiting: 2, dong: 3, age: 3 },
    hours: { morning: ['09:00', '12:00'], afternoon: ['13:00', '18:00'], evening: ['18:30', '21:30'] },
  },
}

/** The parts officers decide about, one at a time, in the order in which residents ask; each a name or two of the policy. */
export const PARTS = {
  stages: ['stages'],
  groups: ['priority', 'senior_age'],
  quotas: ['quotas'],
  limits: ['limits', 'term_months'],
  together: ['together'],
  waitlist: ['waitlist'],
  offer: ['offer'],
  draw: ['draw'],
  review: ['review'],
  payment: ['payment'],
  reductions: ['reductions'],
  refunds: ['refunds'],
  penalties: ['penalties'],
  completion: ['completion'],
  min_class: ['min_class'],
  lending: ['lending'],
  humanbooks: ['humanbooks'],
  magnet: ['magnet'],
} as const satisfies Record<string, readonly (keyof Policy)[]>
export type PartName = keyof typeof PARTS
export const PART_NAMES = Object.keys(PARTS) as PartName[]

/** What a programme says itself in its own form is not said again in its policy. */
export const OWN_FORM: readonly PartName[] = ['waitlist', 'completion', 'min_class']

/** What is not about programmes at all. */
export const NOT_OF_PROGRAMMES: readonly PartName[] = ['lending', 'humanbooks', 'magnet']
