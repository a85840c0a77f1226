/** The small form of each part: how it is read, and how a policy fills it in. */
import { QUALIFICATIONS } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import { type Reader, showPart } from './read.ts'
import type { Contradiction } from './rules/contradict.ts'
import { type Deadline, DOORS, EXCUSES, GROUPS, type Override, type PartName, type Policy } from './rules/policy.ts'

/** Rows a list of a form has. */
export const STAGES = [1, 2, 3, 4] as const
export const LIMITS = [1, 2, 3] as const
export const STEPS = [1, 2, 3, 4] as const

export const KEPT = ['priority', 'senior', 'returning', 'newcomer', 'residents'] as const
export const RATES = [...QUALIFICATIONS, 'senior'] as const
export const PERS = ['month', 'term', 'year'] as const
export const AREAS = ['all', 'facility', 'field'] as const
export const BORROWERS = ['district', 'anyone'] as const
export const LATE_BY = ['none', 'day', 'month'] as const
export const WEIGHTS = ['people', 'waiting', 'dong', 'age'] as const
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const
export const TERMS = ['3', '4', '6', '12'] as const
export const SEASONS = ['1', '2', '3', '4', '6', '12'] as const

type PartForm = { read(from: Reader): Override; given(policy: Policy): Given }

const percents = <Name extends string>(from: Reader, prefix: string, names: readonly Name[]) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const percent = from.number(`${prefix}_${name}`, 0, 100, 0)
      return percent > 0 ? [[name, percent]] : []
    }),
  ) as Partial<Record<Name, number>>

const given = (prefix: string, values: Partial<Record<string, number>>): Given =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, String(value)]))

/** Numbers of a part under their own names. */
const plain = (values: Record<string, unknown>): Given =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

const deadline = (from: Reader): Deadline =>
  from.one('by', ['day', 'minutes']) === 'minutes'
    ? { by: 'minutes', minutes: from.number('minutes', 1, 100_000) }
    : { by: 'day', days: from.number('days', 0, 90), at: endOf(from.time('at')) }
/** Until 23:59 means until the day is over. */
const endOf = (at: string) => (at === '23:59' ? '23:59:59' : at)
const givenDeadline = (one: Deadline): Given =>
  one.by === 'minutes'
    ? { by: 'minutes', minutes: String(one.minutes) }
    : { by: 'day', days: String(one.days), at: one.at.slice(0, 5) }

const rows = <Row>(list: readonly Row[], show: (row: Row, at: number) => Given): Given =>
  Object.assign({}, ...list.map((row, at) => show(row, at + 1)))

export const FORMS: Record<PartName, PartForm> = {
  stages: {
    read: (from) => ({
      stages: STAGES.filter((at) => from.has(`stage${at}_groups`)).map((at) => ({
        groups: from.several(`stage${at}_groups`, GROUPS),
        after: from.number(`stage${at}_after`, 0, 60),
      })),
    }),
    given: ({ stages }) =>
      rows(stages, ({ groups, after }, at) => ({
        [`stage${at}_groups`]: groups.join(','),
        [`stage${at}_after`]: String(after),
      })),
  },
  groups: {
    read: (from) => ({
      priority: from.several('priority', QUALIFICATIONS),
      senior_age: from.number('senior_age', 50, 100),
    }),
    given: ({ priority, senior_age }) => ({ priority: priority.join(','), senior_age: String(senior_age) }),
  },
  quotas: {
    read: (from) => ({
      quotas: {
        doors: percents(from, 'doors', DOORS),
        groups: percents(from, 'groups', KEPT),
        kept_hours: from.number('kept_hours', 0, 1000),
      },
    }),
    given: ({ quotas }) => ({
      ...given('doors', quotas.doors),
      ...given('groups', quotas.groups),
      kept_hours: String(quotas.kept_hours),
    }),
  },
  limits: {
    read: (from) => ({
      limits: LIMITS.filter((at) => from.has(`limit${at}_most`)).map((at) => ({
        most: from.number(`limit${at}_most`, 1, 100),
        per: from.one(`limit${at}_per`, PERS),
        area: from.one(`limit${at}_area`, AREAS),
      })),
      term_months: Number(from.one('term_months', TERMS)) as Policy['term_months'],
    }),
    given: ({ limits, term_months }) => ({
      ...rows(limits, ({ most, per, area }, at) => ({
        [`limit${at}_most`]: String(most),
        [`limit${at}_per`]: per,
        [`limit${at}_area`]: area,
      })),
      term_months: String(term_months),
    }),
  },
  together: {
    read: (from) => ({ together: { family: from.number('family', 1, 10), friends: from.number('friends', 1, 10) } }),
    given: ({ together }) => plain(together),
  },
  waitlist: {
    read: (from) => ({ waitlist: from.number('waitlist', 0, 1000) }),
    given: ({ waitlist }) => plain({ waitlist }),
  },
  offer: { read: (from) => ({ offer: deadline(from) }), given: ({ offer }) => givenDeadline(offer) },
  draw: {
    read: (from) => ({
      draw: {
        months: Number(from.one('months', SEASONS)) as Policy['draw']['months'],
        most: from.number('most', 1, 100),
        priority_lots: from.number('priority_lots', 0, 100, 0),
      },
    }),
    given: ({ draw }) => plain(draw),
  },
  review: {
    read: (from) => ({ review: { papers_days: from.number('papers_days', 0, 3650) } }),
    given: ({ review }) => plain(review),
  },
  payment: { read: (from) => ({ payment: deadline(from) }), given: ({ payment }) => givenDeadline(payment) },
  reductions: {
    read: (from) => ({
      reductions: {
        rates: percents(from, 'rate', RATES),
        most_per_term: from.number('most_per_term', 0, 1000, 0),
        proof_days: from.number('proof_days', 0, 365),
      },
    }),
    given: ({ reductions: { rates, most_per_term, proof_days } }) => ({
      ...given('rate', rates),
      ...plain({ most_per_term, proof_days }),
    }),
  },
  refunds: {
    read: (from) => ({
      refunds: {
        before_start: from.part('before_start'),
        steps: STEPS.filter((at) => from.has(`step${at}_before`) || from.has(`step${at}_refund`)).map((at) => ({
          before: from.part(`step${at}_before`),
          refund: from.part(`step${at}_refund`),
        })),
        by_month: from.has('by_month'),
      },
    }),
    given: ({ refunds: { before_start, steps, by_month } }) => ({
      before_start: showPart(before_start),
      ...rows(steps, ({ before, refund }, at) => ({
        [`step${at}_before`]: showPart(before),
        [`step${at}_refund`]: showPart(refund),
      })),
      by_month: by_month ? 'yes' : '',
    }),
  },
  penalties: {
    read: (from) => ({
      penalties: {
        no_show_percent: from.number('no_show_percent', 0, 100, 0),
        strikes: from.number('strikes', 0, 1000, 0),
        late_cancel_days: from.number('late_cancel_days', 0, 60, 0),
        remembered_months: from.number('remembered_months', 1, 60),
        bar_days: from.number('bar_days', 1, 730),
        area: from.one('area', AREAS),
      },
    }),
    given: ({ penalties }) => plain(penalties),
  },
  completion: {
    read: (from) => ({
      completion: { percent: from.number('percent', 1, 100), excused: from.one('excused', EXCUSES) },
    }),
    given: ({ completion }) => plain(completion),
  },
  min_class: {
    read: (from) => ({ min_class: { percent: from.number('percent', 0, 100), days: from.number('days', 0, 60) } }),
    given: ({ min_class }) => plain(min_class),
  },
  lending: {
    read: (from) => ({
      lending: {
        under_age: from.number('under_age', 0, 120),
        to: from.one('to', BORROWERS),
        months: from.number('months', 1, 12),
        extensions: from.number('extensions', 0, 12),
        at_once: from.number('at_once', 1, 20),
        apply_days: from.number('apply_days', 0, 30),
        keep_days: from.number('keep_days', 0, 30),
        remind_days: from.number('remind_days', 0, 30),
        late_letters: from.number('late_letters', 0, 60),
        late_times: from.number('late_times', 0, 20),
        remembered_months: from.number('remembered_months', 1, 60),
        bar_days: from.number('bar_days', 1, 730),
        late_by: from.one('late_by', LATE_BY),
        late_percent: from.number('late_percent', 0, 300),
        late_most: from.number('late_most', 0, 24),
        elsewhere: from.has('elsewhere'),
        bring_days: from.number('bring_days', 0, 30),
        per_slot: from.number('per_slot', 1, 50),
        strings_months: from.number('strings_months', 0, 60),
        hygiene_months: from.number('hygiene_months', 0, 60),
        humidity_months: from.number('humidity_months', 0, 60),
      },
    }),
    given: ({ lending: { elsewhere, ...plainly } }) => ({ ...plain(plainly), elsewhere: elsewhere ? 'yes' : '' }),
  },
  humanbooks: {
    read: (from) => ({
      humanbooks: {
        committee: from.has('committee'),
        least_onsite: from.number('least_onsite', 1, 100),
        least_visit: from.number('least_visit', 1, 300),
        lead_days: from.number('lead_days', 0, 90),
        cancel_days: from.number('cancel_days', 0, 30),
        minutes_least: from.number('minutes_least', 10, 240),
        minutes_most: from.number('minutes_most', 10, 240),
        extensions: from.number('extensions', 0, 5),
        extension_minutes: from.number('extension_minutes', 5, 120),
        most_a_month: from.number('most_a_month', 1, 60),
        second_adult: from.has('second_adult'),
      },
    }),
    given: ({ humanbooks: { committee, second_adult, ...numbers } }) => ({
      ...plain(numbers),
      committee: committee ? 'yes' : '',
      second_adult: second_adult ? 'yes' : '',
    }),
  },
  magnet: {
    read: (from) => ({
      magnet: {
        open_days: from.number('open_days', 1, 365),
        wait_days: from.number('wait_days', 0, 730),
        most_open: from.number('most_open', 1, 50),
        most_joins: from.number('most_joins', 1, 200),
        least: from.number('least', 1, 100),
        first_days: from.number('first_days', 0, 30),
        beside_metres: from.number('beside_metres', 0, 20_000),
        scarce_days: from.number('scarce_days', 30, 1095),
        weights: {
          people: from.number('weight_people', 0, 100),
          waiting: from.number('weight_waiting', 0, 100),
          dong: from.number('weight_dong', 0, 100),
          age: from.number('weight_age', 0, 100),
        },
        hours: {
          morning: [from.time('morning_from'), from.time('morning_until')],
          afternoon: [from.time('afternoon_from'), from.time('afternoon_until')],
          evening: [from.time('evening_from'), from.time('evening_until')],
        },
      },
    }),
    given: ({ magnet: { weights, hours, ...numbers } }) => ({
      ...plain(numbers),
      ...given('weight', weights),
      ...Object.fromEntries(
        Object.entries(hours).flatMap(([band, [from, until]]) => [
          [`${band}_from`, from],
          [`${band}_until`, until],
        ]),
      ),
    }),
  },
}

/** The field beside which a contradiction stands. */
export const FIELDS: Record<Contradiction, string> = {
  'opens-to-nobody': 'stage1_after',
  'stage-dead': 'stage1_groups',
  'stage-after-closing': 'stage1_after',
  'priority-nobody': 'priority',
  'doors-over-100': 'doors_online',
  'groups-over-100': 'groups_priority',
  'kept-for-nobody': 'groups_priority',
  'limit-dead': 'limit1_most',
  'offer-over-at-once': 'at',
  'payment-over-at-once': 'at',
  'part-over-one': 'before_start',
  'refunds-not-falling': 'step1_refund',
  'moments-not-rising': 'step1_before',
  'strikes-without-cause': 'no_show_percent',
}
