import { showMoment } from '#platform/clock.ts'
import { NEVER, opensFor } from '../../rules/may.ts'
import type { Deadline, Group, Part, Policy } from '../../rules/policy.ts'
import { kit } from '../kit.ts'
import { type For, present, type Sentences, time } from './kinds.ts'

const e = kit.en
const groupEn = (group: Group, policy: Policy) =>
  group === 'senior' ? `people aged ${policy.senior_age} or more` : e.groups[group]
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
const lengthEn = (minutes: number) =>
  minutes % 1440 === 0
    ? count(minutes / 1440, 'day')
    : minutes % 60 === 0
      ? count(minutes / 60, 'hour')
      : count(minutes, 'minute')
const deadlineEn = (deadline: Deadline) =>
  deadline.by === 'minutes'
    ? `within ${lengthEn(deadline.minutes)}`
    : `by ${time(deadline.at)} ${['on the same day', 'on the next day'][deadline.days] ?? `${deadline.days} days later`}`
const partEn = ([a, b]: Part) =>
  a === 0 ? 'nothing comes back' : a === b ? 'all of the fee comes back' : `${a}/${b} of the fee comes back`
const sinceEn = (after: number, policy: Policy, groups: readonly Group[], { opens_at }: For) => {
  const from = opens_at && opensFor(policy, new Set(groups), opens_at)
  if (from && from !== NEVER) return `from ${showMoment(from, 'en')}`
  return after === 0 ? 'from the opening on' : `${count(after, 'day')} after the opening, at the same time`
}

const lendingEn = ({ lending: l }: Policy): string[] => [
  l.under_age > 0
    ? `People under ${l.under_age} may borrow instruments.`
    : 'People of every age may borrow instruments.',
  ...(l.to === 'district' ? ['They live or study in the district.'] : []),
  `One person borrows up to ${count(l.at_once, 'instrument')} at a time, for up to ${count(l.months, 'month')}.`,
  l.extensions > 0
    ? `Where nobody waits, a month may be added up to ${count(l.extensions, 'time')}.`
    : 'A loan cannot be extended.',
  `The pick-up day is ${count(l.apply_days, 'day')} after asking or later, and the instrument is kept for ${count(l.keep_days, 'day')} from then.`,
  ...(l.remind_days > 0 ? [`We write ${count(l.remind_days, 'day')} before it is due.`] : []),
  ...(l.late_letters > 0 ? [`When it is late, we write each day, up to ${count(l.late_letters, 'time')}.`] : []),
  l.late_times > 0
    ? `Who is late ${count(l.late_times, 'time')} within ${count(l.remembered_months, 'month')} cannot borrow for ${count(l.bar_days, 'day')}.`
    : 'Nobody is barred for being late.',
  l.late_by === 'none' || l.late_percent === 0 || l.late_most === 0
    ? 'There is no overdue fee.'
    : `Who is late pays ${l.late_percent}% of a month’s fee for each ${l.late_by === 'day' ? 'day' : 'month begun'}, never more than the fees of ${count(l.late_most, 'month')} in all.`,
  ...(l.elsewhere
    ? [`Who wishes may be offered one of another branch. Bringing it nearer takes ${count(l.bring_days, 'day')}.`]
    : []),
]

const magnetEn = ({ magnet: m }: Policy): string[] => [
  `A wish gathers people for ${count(m.open_days, 'day')} and then waits for a class for ${count(m.wait_days, 'day')}.`,
  `One person keeps up to ${count(m.most_open, 'wish').replace('wishs', 'wishes')} open and shares up to ${count(m.most_joins, 'wish').replace('wishs', 'wishes')}.`,
  `A class is made from ${count(m.least, 'person').replace('persons', 'people')} on.`,
  m.first_days > 0
    ? `When a class opens, those who wished for it apply ${count(m.first_days, 'day')} before everyone else.`
    : 'When a class opens, everyone applies at the same time.',
  `Classes in a dong within ${m.beside_metres.toLocaleString('en')} m of the one wished for are proposed, too.`,
  `What counts when classes are chosen: people ${m.weights.people}, time waited ${m.weights.waiting}, a dong with few classes ${m.weights.dong}, an age with few classes ${m.weights.age}, counted over ${count(m.scarce_days, 'day')}.`,
  `Classes are held in the morning ${m.hours.morning.map(time).join('–')}, in the afternoon ${m.hours.afternoon.map(time).join('–')}, in the evening ${m.hours.evening.map(time).join('–')}.`,
]

const humanbooksEn = ({ humanbooks: h }: Policy): string[] => [
  h.committee
    ? 'After an interview a committee confirms a Human Book by more than half of its votes.'
    : 'Staff confirm a Human Book after an interview.',
  `It is read by ${h.least_onsite} or more who go to it, and comes to groups of ${h.least_visit} or more.`,
  h.lead_days > 0 ? `Ask ${count(h.lead_days, 'day')} ahead at the latest.` : 'It can be asked for on the same day.',
  h.cancel_days > 0
    ? `Call it off ${count(h.cancel_days, 'day')} ahead at the latest.`
    : 'It can be called off until it begins.',
  h.minutes_least < h.minutes_most
    ? `A reading takes ${h.minutes_least} to ${h.minutes_most} minutes.`
    : `A reading takes ${h.minutes_most} minutes.`,
  h.extensions > 0
    ? `Where both agree it may go on ${count(h.extensions, 'time')}, by ${h.extension_minutes} minutes each.`
    : 'It is not made longer.',
  `One Human Book is read up to ${count(h.most_a_month, 'time')} a month.`,
  ...(h.second_adult ? ['Where minors read, a second known adult is there.'] : []),
]

export const en: Sentences = {
  humanbooks: humanbooksEn,
  magnet: magnetEn,
  lending: lendingEn,
  stages: (policy, about) =>
    policy.stages.length === 0
      ? ['Everyone may apply as soon as applications open.']
      : policy.stages.map(
          ({ groups, after }) =>
            `${capital(groups.map((group) => groupEn(group, policy)).join(', '))} may apply ${sinceEn(after, policy, groups, about)}.`,
        ),
  groups: ({ priority, senior_age }) => [
    priority.length === 0
      ? 'There are no priority groups.'
      : `Priority groups: ${priority.map((one) => e.qualifications[one]).join(', ')}, once this is confirmed.`,
    `Seniors are ${senior_age} or older on the first day of class.`,
  ],
  quotas: (policy) => {
    const kept = [
      ...present(policy.quotas.doors).map(
        ({ name, percent }) => `${percent}% of the seats are kept for applications ${e.doors[name]}.`,
      ),
      ...present(policy.quotas.groups).map(
        ({ name, percent }) => `${percent}% of the seats are kept for ${groupEn(name, policy)}.`,
      ),
    ]
    return kept.length === 0
      ? ['No seats are set aside.']
      : [...kept, `What is left ${count(policy.quotas.kept_hours, 'hour')} before closing is for everyone.`]
  },
  limits: ({ limits, term_months }) =>
    limits.length === 0
      ? ['One person may apply for as many classes as they like.']
      : [
          ...limits.map(
            ({ most, per, area }) =>
              `You may apply for up to ${count(most, 'class').replace('classs', 'classes')} ${e.per[per]} ${e.area[area]}.`,
          ),
          ...(limits.some(({ per }) => per === 'term')
            ? [`A term is ${term_months} months, counted from January.`]
            : []),
        ],
  together: ({ together: { family, friends } }) => [
    family > 1
      ? `Up to ${family} of a family apply as one: all of them get a seat, or all of them wait.`
      : 'Members of a family apply one by one.',
    ...(friends > 1 ? [`Up to ${friends} friends may apply as one.`] : []),
  ],
  waitlist: ({ waitlist }) => [
    waitlist === 0
      ? 'There is no waiting list.'
      : `When all seats are taken, up to ${count(waitlist, 'person').replace('persons', 'people')} may wait.`,
  ],
  offer: ({ offer }) => [
    `A free seat is offered in the order of the waiting list. Answer ${deadlineEn(offer)} after we tell you, or it goes to the next.`,
  ],
  draw: ({ draw: { months, most, priority_lots } }) => [
    most === 1
      ? 'Everyone has the same chance in a draw.'
      : `Each draw lost within ${months === 1 ? 'a season of one month' : `a season of ${months} months`} adds one lot, up to ${most}.`,
    ...(priority_lots > 0 ? [`Priority groups have ${count(priority_lots, 'more lot')}.`] : []),
  ],
  review: ({ review: { papers_days } }) => [
    papers_days === 0
      ? 'What was handed in for a review is deleted on the day of its result.'
      : `What was handed in for a review is deleted ${count(papers_days, 'day')} after its result.`,
  ],
  payment: ({ payment }) => [
    `Pay the fee ${deadlineEn(payment)} after you are given a seat. Otherwise the seat goes to the next.`,
  ],
  reductions: (policy) => {
    const rates = present(policy.reductions.rates)
    if (rates.length === 0) return ['There are no reductions of the fee.']
    const { most_per_term, proof_days } = policy.reductions
    const name = (one: (typeof rates)[number]['name']) =>
      one === 'senior' ? `people aged ${policy.senior_age} or more` : e.qualifications[one]
    return [
      ...[...Map.groupBy(rates, ({ percent }) => percent)].map(
        ([percent, of]) => `${capital(of.map((one) => name(one.name)).join(', '))}: ${percent}% off.`,
      ),
      'Of several reductions the best one counts.',
      ...(most_per_term > 0
        ? [`Up to ${count(most_per_term, 'reduced class').replace('classs', 'classes')} a term.`]
        : []),
      proof_days > 0
        ? `Papers are deleted ${count(proof_days, 'day')} after they were checked.`
        : 'Papers are deleted as soon as they are checked.',
    ]
  },
  refunds: ({ refunds: { before_start, steps, by_month } }) => [
    `Before the first lesson ${partEn(before_start)}.`,
    ...steps.map(({ before: [a, b], refund }) => `Before ${a}/${b} of the lesson hours has passed, ${partEn(refund)}.`),
    'After that nothing comes back.',
    ...(by_month ? ['For more than a month: the month begun by this table, months not begun in full.'] : []),
  ],
  penalties: ({ penalties: p }) =>
    p.strikes === 0
      ? ['Nobody is barred for absences or late cancellations.']
      : [
          ...(p.no_show_percent > 0
            ? [`Missing ${p.no_show_percent}% of the lessons or more without excuse counts as one.`]
            : []),
          ...(p.late_cancel_days > 0
            ? [`Cancelling less than ${count(p.late_cancel_days, 'day')} before the first lesson counts as one.`]
            : []),
          `With ${p.strikes} within ${count(p.remembered_months, 'month')} one cannot apply for ${{ all: 'any class', facility: 'classes of that facility', field: 'classes of that field' }[p.area]} for ${count(p.bar_days, 'day')}.`,
        ],
  completion: ({ completion: { percent, excused } }) => [
    `Who attends ${percent}% of the lessons or more completes the class.`,
    e.excused[excused],
  ],
  min_class: ({ min_class: { percent, days } }) => [
    percent === 0
      ? 'Small classes are held, too.'
      : `${days === 0 ? 'On the first day' : `${capital(count(days, 'day'))} before the first lesson`} a class with fewer than ${percent}% of its seats taken may be cancelled.`,
  ],
}
