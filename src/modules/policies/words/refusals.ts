/** Why not, in one sentence: what a policy forbids a learner, and what a policy cannot say. */
import { showMoment } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import type { Contradiction } from '../rules/contradict.ts'
import { type MayNot, NEVER } from '../rules/may.ts'

type Why<Name extends MayNot['why']> = Extract<MayNot, { why: Name }>
/** Who says so: `송파구`. */
type Refusals = { [Name in MayNot['why']]: (not: Why<Name>, gu: string) => string } & {
  contradictions: Record<Contradiction, string>
}

const ko: Refusals = {
  'not-your-turn': ({ from }) =>
    from.getTime() === NEVER.getTime()
      ? '이 강좌는 신청할 수 있는 분을 정해 두었어요. 이번에는 신청 차례가 없어요.'
      : `아직 신청할 차례가 아니에요. ${showMoment(from, 'ko')}부터 신청할 수 있어요.`,
  limit: ({ limit: { most, per, area } }, gu) => {
    const where = { all: `${gu}에서`, facility: '이 기관에서', field: '이 분야에서' }[area]
    const when = { month: '그 달에', term: '이번 학기에', year: '올해' }[per]
    return `${where} ${when} ${most}개까지 신청할 수 있는데 이미 ${most}개를 신청했어요.`
  },
  barred: ({ until }) => `${showMoment(until, 'ko')}까지는 이용 제한으로 신청할 수 없어요.`,
  contradictions: {
    'opens-to-nobody': '접수를 시작하는 날 신청할 수 있는 분이 없어요. 첫 단계는 0일 뒤로 적어 주세요.',
    'stage-dead':
      '이미 더 일찍, 또는 더 넓게 신청할 수 있는 분을 다시 적었어요. 그 단계는 쓰일 일이 없으니 지워 주세요.',
    'stage-after-closing': '접수가 끝난 뒤에 시작하는 단계가 있어요. 날수를 줄여 주세요.',
    'priority-nobody': '우선 대상이 아무도 없는데 신청 단계, 남겨 두는 자리나 제비에서 우선 대상을 쓰고 있어요.',
    'doors-over-100': '인터넷, 방문, 전화의 몫을 더하면 100%가 넘어요.',
    'groups-over-100': '대상별 몫을 더하면 100%가 넘어요.',
    'kept-for-nobody': '신청 단계에 없는 분의 자리를 남겨 두고 있어요. 그 자리는 찰 수 없어요.',
    'limit-dead': '다른 제한이 먼저 막아서 쓰일 일이 없는 제한이 있어요.',
    'offer-over-at-once': '그날 안에 답하게 하려면 23:59까지로 적어 주세요. 그 시각 뒤에 알린 분은 답할 시간이 없어요.',
    'payment-over-at-once': '그날 안에 내게 하려면 23:59까지로 적어 주세요. 그 시각 뒤에 신청한 분은 낼 시간이 없어요.',
    'part-over-one': '1보다 큰 몫은 적을 수 없어요. 3분의 2는 2/3로 적어요.',
    'refunds-not-falling': '늦게 그만둘수록 돌려드리는 몫이 줄어야 해요.',
    'moments-not-rising': '그만두는 때는 이른 것부터 차례로, 0보다 크게 적어 주세요.',
    'strikes-without-cause': '몇 회에 막을지 적었지만 무엇을 1회로 셀지 없어요. 결석률이나 늦은 취소를 적어 주세요.',
  },
}
const en: Refusals = {
  'not-your-turn': ({ from }) =>
    from.getTime() === NEVER.getTime()
      ? 'This programme is for certain groups only. There is no turn for you this time.'
      : `It is not your turn yet. You can apply from ${showMoment(from, 'en')}.`,
  limit: ({ limit: { most, per, area } }, gu) => {
    const where = { all: `in ${gu}`, facility: 'at this facility', field: 'in this field' }[area]
    const when = { month: 'that month', term: 'this term', year: 'this year' }[per]
    return `You may apply for ${most} ${when} ${where}, and you have already applied for ${most}.`
  },
  barred: ({ until }) => `Applications are barred until ${showMoment(until, 'en')}.`,
  contradictions: {
    'opens-to-nobody': 'Nobody may apply on the day applications open. Let the first stage begin after 0 days.',
    'stage-dead':
      'A stage names people who may already apply earlier or with a wider group. It would never count: remove it.',
    'stage-after-closing': 'A stage begins after applications have closed. Make it earlier.',
    'priority-nobody': 'Nobody is a priority group, but stages, kept seats or lots speak of priority.',
    'doors-over-100': 'The shares of online, in person and telephone come to more than 100%.',
    'groups-over-100': 'The shares of the groups come to more than 100%.',
    'kept-for-nobody': 'Seats are kept for people whom no stage lets in. They could never be taken.',
    'limit-dead': 'One of the limits never counts, because another always stops people first.',
    'offer-over-at-once': 'For the same day write 23:59. Who is told later than that would have no time to answer.',
    'payment-over-at-once': 'For the same day write 23:59. Who applies later than that would have no time to pay.',
    'part-over-one': 'A part cannot be more than the whole. Write two thirds as 2/3.',
    'refunds-not-falling': 'The later somebody leaves, the less comes back.',
    'moments-not-rising': 'Write the moments in their order, the earliest first, each later than the start.',
    'strikes-without-cause':
      'It says after how many people are barred, but not what counts. Write a share of absences or days.',
  },
}
export const words = { ko, en }

/** Why a learner may not apply by the policy: exactly the condition that fails. `gu` is the district's own name in that language. */
export function mayNotSentence(not: MayNot, lang: Lang, gu: string): string {
  const w = words[lang]
  if (not.why === 'limit') return w.limit(not, gu)
  return not.why === 'barred' ? w.barred(not, gu) : w['not-your-turn'](not, gu)
}
