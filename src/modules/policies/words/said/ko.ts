import { showMoment } from '#platform/clock.ts'
import { NEVER, opensFor } from '../../rules/may.ts'
import type { Deadline, Group, Part, Policy } from '../../rules/policy.ts'
import { kit } from '../kit.ts'
import { type For, present, type Sentences, time } from './kinds.ts'

const k = kit.ko
/** Does the number end in a vowel when it is read? */
const isOpen = (number: number) => [2, 4, 5, 9].includes(number % 10)
const groupKo = (group: Group, policy: Policy) =>
  group === 'senior' ? `${policy.senior_age}세 이상인 분` : k.groups[group]
const qualificationKo = (name: keyof typeof k.qualifications, policy: Policy) =>
  name === 'senior' ? `${policy.senior_age}세 이상` : k.qualifications[name]
const lengthKo = (minutes: number) =>
  minutes % 1440 === 0 ? `${minutes / 1440}일` : minutes % 60 === 0 ? `${minutes / 60}시간` : `${minutes}분`
const deadlineKo = (deadline: Deadline) =>
  deadline.by === 'minutes'
    ? `${lengthKo(deadline.minutes)} 안에`
    : `${['그날', '다음 날'][deadline.days] ?? `${deadline.days}일 뒤`} ${time(deadline.at)}까지`
const partKo = ([a, b]: Part) =>
  a === 0 ? '돌려드리지 않아요' : a === b ? '모두 돌려드려요' : `${b}분의 ${a}${isOpen(a) ? '를' : '을'} 돌려드려요`
const sinceKo = (after: number, policy: Policy, groups: readonly Group[], { opens_at }: For) => {
  const from = opens_at && opensFor(policy, new Set(groups), opens_at)
  if (from && from !== NEVER) return `${showMoment(from, 'ko')}부터`
  return after === 0 ? '접수를 시작할 때부터' : `접수 시작 ${after === 1 ? '다음 날' : `${after}일 뒤`} 같은 시각부터`
}

const lendingKo = ({ lending: l }: Policy): string[] => [
  l.under_age > 0
    ? `악기는 ${l.under_age}세 미만(만 나이)인 분이 빌릴 수 있어요.`
    : '악기는 나이와 상관없이 빌릴 수 있어요.',
  ...(l.to === 'district' ? ['구에 살거나 구에서 공부하는 분이 빌려요.'] : []),
  `한 사람이 한 번에 ${l.at_once}대, ${l.months}개월까지 빌릴 수 있어요.`,
  l.extensions > 0
    ? `기다리는 분이 없으면 한 달씩 ${l.extensions}번까지 연장할 수 있어요.`
    : '대여 기간은 연장할 수 없어요.',
  `찾아갈 날은 신청한 날부터 ${l.apply_days}일 뒤부터 고르고, 그날부터 ${l.keep_days}일까지 보관해요.`,
  ...(l.remind_days > 0 ? [`반납일 ${l.remind_days}일 전에 알려 드려요.`] : []),
  ...(l.late_letters > 0 ? [`늦으면 날마다, ${l.late_letters}번까지 알려 드려요.`] : []),
  l.late_times > 0
    ? `${l.remembered_months}개월 안에 ${l.late_times}번 늦게 반납하면 ${l.bar_days}일 동안 빌릴 수 없어요.`
    : '늦게 반납해도 대여를 막지 않아요.',
  l.late_by === 'none' || l.late_percent === 0 || l.late_most === 0
    ? '연체료는 받지 않아요.'
    : `늦으면 ${l.late_by === 'day' ? '하루마다' : '한 달마다(시작한 달도 한 달)'} 한 달 대여료의 ${l.late_percent}%를 연체료로 내고, 모두 더해 ${l.late_most}개월 치를 넘지 않아요.`,
  ...(l.elsewhere
    ? [`원하면 다른 지점의 악기도 제안받아요. 가까운 지점으로 옮겨 받을 때는 ${l.bring_days}일이 걸려요.`]
    : []),
]

const magnetKo = ({ magnet: m }: Policy): string[] => [
  `소원 하나는 ${m.open_days}일 동안 함께할 분을 모으고, 그 뒤 ${m.wait_days}일 동안 강좌를 기다려요.`,
  `한 사람이 소원을 ${m.most_open}개까지 열어 두고, ${m.most_joins}개까지 함께할 수 있어요.`,
  `${m.least}명부터 강좌를 만들 수 있어요.`,
  m.first_days > 0
    ? `강좌가 열리면 소원한 분들이 ${m.first_days}일 먼저 신청해요.`
    : '강좌가 열리면 소원한 분과 다른 분이 같은 때에 신청해요.',
  `원하는 동에서 ${m.beside_metres.toLocaleString('ko-KR')}m 안에 있는 이웃 동의 강좌도 제안해요.`,
  `강좌를 고를 때의 무게는 사람 수 ${m.weights.people}, 기다린 기간 ${m.weights.waiting}, 강좌가 적은 동 ${m.weights.dong}, 강좌가 적은 나이 ${m.weights.age}예요. 강좌가 적은지는 ${m.scarce_days}일 동안 열린 강좌로 세요.`,
  `오전은 ${m.hours.morning.map(time).join('~')}, 오후는 ${m.hours.afternoon.map(time).join('~')}, 저녁은 ${m.hours.evening.map(time).join('~')}에 수업해요.`,
]

const humanbooksKo = ({ humanbooks: h }: Policy): string[] => [
  h.committee
    ? '인물도서는 면담한 뒤 운영위원회가 절반보다 많이 찬성하면 확정해요.'
    : '인물도서는 담당자가 면담한 뒤 확정해요.',
  `찾아가서 읽을 때는 ${h.least_onsite}명부터, 인물도서가 찾아갈 때는 ${h.least_visit}명부터예요.`,
  h.lead_days > 0 ? `늦어도 ${h.lead_days}일 전에 신청해요.` : '그날에도 신청할 수 있어요.',
  h.cancel_days > 0 ? `취소는 늦어도 ${h.cancel_days}일 전에 해 주세요.` : '시작하기 전까지 취소할 수 있어요.',
  h.minutes_least < h.minutes_most
    ? `한 번에 ${h.minutes_least}분에서 ${h.minutes_most}분 동안 읽어요.`
    : `한 번에 ${h.minutes_most}분 동안 읽어요.`,
  h.extensions > 0
    ? `서로 좋으면 ${h.extension_minutes}분씩 ${h.extensions}번까지 늘릴 수 있어요.`
    : '시간은 늘리지 않아요.',
  `인물도서 한 권은 한 달에 ${h.most_a_month}번까지 읽어요.`,
  ...(h.second_adult ? ['미성년자가 읽을 때는 신원을 아는 어른이 한 분 더 함께 있어요.'] : []),
]

export const ko: Sentences = {
  humanbooks: humanbooksKo,
  magnet: magnetKo,
  lending: lendingKo,
  stages: (policy, about) =>
    policy.stages.length === 0
      ? ['접수를 시작하면 누구나 바로 신청할 수 있어요.']
      : policy.stages.map(({ groups, after }) => {
          const who = groups.map((group) => groupKo(group, policy)).join(', ')
          const since = sinceKo(after, policy, groups, about)
          return groups.at(-1) === 'anyone'
            ? `${who} ${since} 신청할 수 있어요.`
            : `${who}은 ${since} 신청할 수 있어요.`
        }),
  groups: ({ priority, senior_age }) => [
    priority.length === 0
      ? '우선 대상을 따로 두지 않아요.'
      : `우선 대상: ${priority.map((one) => k.qualifications[one]).join(', ')}. 자격을 확인한 뒤부터예요.`,
    `어르신은 ${senior_age}세 이상(만 나이, 첫 수업일 기준)이에요.`,
  ],
  quotas: (policy) => {
    const kept = [
      ...present(policy.quotas.doors).map(
        ({ name, percent }) => `자리의 ${percent}%는 ${k.doors[name]} 접수 몫이에요.`,
      ),
      ...present(policy.quotas.groups).map(
        ({ name, percent }) => `자리의 ${percent}%는 ${groupKo(name, policy)}의 몫이에요.`,
      ),
    ]
    return kept.length === 0
      ? ['따로 남겨 두는 자리가 없어요.']
      : [...kept, `마감 ${policy.quotas.kept_hours}시간 전까지 남으면 누구나 신청할 수 있어요.`]
  },
  limits: ({ limits, term_months }) =>
    limits.length === 0
      ? ['한 사람이 신청할 수 있는 강좌 수에 제한이 없어요.']
      : [
          ...limits.map(({ most, per, area }) => `${k.area[area]} ${k.per[per]}에 ${most}개까지 신청할 수 있어요.`),
          ...(limits.some(({ per }) => per === 'term') ? [`한 학기는 1월부터 ${term_months}개월씩이에요.`] : []),
        ],
  together: ({ together: { family, friends } }) => [
    family > 1 ? `가족은 ${family}명까지 함께 신청하고, 모두 되거나 모두 기다려요.` : '가족도 한 명씩 신청해요.',
    ...(friends > 1 ? [`친구는 ${friends}명까지 함께 신청할 수 있어요.`] : []),
  ],
  waitlist: ({ waitlist }) => [
    waitlist === 0 ? '대기자를 받지 않아요.' : `자리가 차면 ${waitlist}명까지 대기할 수 있어요.`,
  ],
  offer: ({ offer }) => [
    `빈자리는 대기 순서대로 알려 드려요. 알린 때부터 ${deadlineKo(offer)} 답하지 않으면 다음 분께 가요.`,
  ],
  draw: ({ draw: { months, most, priority_lots } }) => [
    most === 1
      ? '추첨은 모두 같은 확률이에요.'
      : `${months}개월 안에 추첨에서 떨어진 횟수만큼 제비가 늘어 ${most}개까지 받아요.`,
    ...(priority_lots > 0 ? [`우선 대상인 분은 제비를 ${priority_lots}개 더 받아요.`] : []),
  ],
  review: ({ review: { papers_days } }) => [
    papers_days === 0
      ? '심사하려고 받은 글과 파일은 결과를 알린 날 지워요.'
      : `심사하려고 받은 글과 파일은 결과를 알리고 ${papers_days}일 뒤에 지워요.`,
  ],
  payment: ({ payment }) => [
    `수강료는 자리를 받은 때부터 ${deadlineKo(payment)} 내요. 내지 않으면 자리가 다음 분께 가요.`,
  ],
  reductions: (policy) => {
    const rates = present(policy.reductions.rates)
    if (rates.length === 0) return ['수강료 감면이 없어요.']
    const { most_per_term, proof_days } = policy.reductions
    return [
      ...[...Map.groupBy(rates, ({ percent }) => percent)].map(
        ([percent, of]) =>
          `${of.map(({ name }) => qualificationKo(name, policy)).join(', ')}: ${percent}% 감면해 드려요.`,
      ),
      '여러 감면에 해당하면 가장 큰 하나를 적용해요.',
      ...(most_per_term > 0 ? [`한 학기에 ${most_per_term}개 강좌까지 감면받을 수 있어요.`] : []),
      proof_days > 0 ? `증빙 서류는 확인하고 ${proof_days}일 뒤에 지워요.` : '증빙 서류는 확인하면 바로 지워요.',
    ]
  },
  refunds: ({ refunds: { before_start, steps, by_month } }) => [
    `첫 수업 전에 그만두면 ${partKo(before_start)}.`,
    ...steps.map(
      ({ before: [a, b], refund }) =>
        `수업 시간의 ${b}분의 ${a}${isOpen(a) ? '가' : '이'} 지나기 전이면 ${partKo(refund)}.`,
    ),
    '그 뒤에는 돌려드리지 않아요.',
    ...(by_month ? ['한 달이 넘는 강좌는 그 달 몫을 이렇게 계산하고, 시작하지 않은 달은 모두 돌려드려요.'] : []),
  ],
  penalties: ({ penalties: p }) =>
    p.strikes === 0
      ? ['결석이나 늦은 취소로 신청을 막지 않아요.']
      : [
          ...(p.no_show_percent > 0 ? [`사유 없이 수업의 ${p.no_show_percent}% 이상 빠지면 1회로 세요.`] : []),
          ...(p.late_cancel_days > 0
            ? [`첫 수업까지 ${p.late_cancel_days}일이 남지 않았을 때 취소하면 1회로 세요.`]
            : []),
          `${p.remembered_months}개월 안에 ${p.strikes}회가 되면 ${p.bar_days}일 동안 ${{ all: '모든 강좌를', facility: '그 기관의 강좌를', field: '그 분야의 강좌를' }[p.area]} 신청할 수 없어요.`,
        ],
  completion: ({ completion: { percent, excused } }) => [
    `수업의 ${percent}% 이상 출석하면 수료해요.`,
    k.excused[excused],
  ],
  min_class: ({ min_class: { percent, days } }) => [
    percent === 0
      ? '인원이 적어도 강좌를 열어요.'
      : `${days === 0 ? '첫 수업 날에' : `첫 수업 ${days}일 전에`} 모인 분이 정원의 ${percent}%보다 적으면 폐강할 수 있어요.`,
  ],
}
