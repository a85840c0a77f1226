/** Sentences of trying a policy on invented people. */
import { showMoment, showWon } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import type { Outcome, Sample } from '../rules/sample.ts'
import { mayNotSentence } from './refusals.ts'

const ko = {
  title: '이렇게 달라져요',
  lead: (moment: string, fee: string) =>
    `${moment}에 접수를 시작하는 ${fee} 강좌를 이분들이 신청한다면 어떻게 되는지 미리 보여 드려요. 꾸며 낸 사람들이에요. 아직 저장하지 않았어요.`,
  caption: '꾸며 낸 여덟 사람에게 생기는 일',
  who: '누가',
  before: '지금',
  after: '바꾼 뒤',
  same: '지금과 같아요',
  none: '이 사람들이 신청하고 내는 일은 지금과 같아요.',
  people: {
    adult: '구에 사는 40세',
    livelihood: '구에 사는 기초생활수급자',
    senior: '구에 사는 70세',
    child: '구에 있는 학교에 다니는 초등 4학년',
    outsider: '다른 구에 사는 40세',
    returning: '지난 강좌를 이어서 들으려는 분',
    busy: '이번 학기에 같은 분야 강좌 두 개를 듣는 분',
    absent: '사유 없이 두 번 오지 않은 분',
  } satisfies Record<Sample, string> as Record<Sample, string>,
  may: (from: string, pays: string, until: string) => `${from}부터 신청하고, ${pays}을 ${until}까지 내요.`,
  free: (from: string) => `${from}부터 무료로 신청해요.`,
}
const en: typeof ko = {
  title: 'What would change',
  lead: (moment, fee) =>
    `What happens when these people apply for a class of ${fee} that opens on ${moment}. They are invented. Nothing is saved yet.`,
  caption: 'What it means for eight invented people',
  who: 'Who',
  before: 'Now',
  after: 'After the change',
  same: 'As now',
  none: 'For these people applying and paying stay as they are.',
  people: {
    adult: 'A resident of 40',
    livelihood: 'A resident on basic livelihood',
    senior: 'A resident of 70',
    child: 'A child in Primary 4 at a school of the district',
    outsider: 'Somebody of 40 from another district',
    returning: 'Somebody who goes on from the class before',
    busy: 'Somebody with two classes of the field this term',
    absent: 'Somebody who twice did not come, without excuse',
  },
  may: (from, pays, until) => `May apply from ${from} and pays ${pays} by ${until}.`,
  free: (from) => `May apply from ${from}, free of charge.`,
}
export const words = { ko, en }

/** What happens to one of the sample, in one sentence. */
export function outcomeInWords(outcome: Outcome, lang: Lang, gu: string): string {
  if (outcome.not) return mayNotSentence(outcome.not, lang, gu)
  const w = words[lang]
  const from = showMoment(outcome.from, lang)
  return outcome.pays === 0 ? w.free(from) : w.may(from, showWon(outcome.pays, lang), showMoment(outcome.until, lang))
}
