/** Why not: each refusal in a sentence of its own, with the fact it rests on. */
import { type WhyNot, whySentence } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import type { CancelRefusal, Plain } from '../rules.ts'

/** What the sentences speak of. */
export type Facts = {
  opens_at: Date | null
  closes_at: Date | null
  cancel_reason: string | null
  /** Full years on the first day. */
  age: number | undefined
  /** The school year, in words. */
  grade: string | undefined
  /** Whom the programme is for, as a sentence: 초등 4–6학년만 신청할 수 있어요. */
  rule: string
}

/** Refusals that rest on a fact or are this module's own; the rest are said as the catalogue says them. */
type Told = Exclude<
  Plain,
  Exclude<WhyNot, 'cancelled' | 'not-open-yet' | 'closed' | 'too-young' | 'too-old' | 'wrong-grade'>
>

type Sentences = {
  refusals: Record<Told, (facts: Facts) => string>
  cancelRefusals: Record<CancelRefusal, string>
}

const ko: Sentences = {
  refusals: {
    cancelled: ({ cancel_reason }) =>
      `폐강된 강좌라서 신청할 수 없어요.${cancel_reason ? ` 사유: ${cancel_reason}` : ''}`,
    'not-open-yet': ({ opens_at }) =>
      opens_at
        ? `아직 접수 전이에요. ${showMoment(opens_at, 'ko')}에 접수를 시작해요.`
        : '접수를 언제 시작할지 아직 정해지지 않았어요.',
    closed: ({ closes_at }) =>
      closes_at ? `접수가 끝났어요. ${showMoment(closes_at, 'ko')}에 마감했어요.` : '접수가 끝났어요.',
    'not-online': () => '이 강좌는 방문이나 전화로만 신청을 받아요.',
    'guardian-applies': () => '만 14세가 되지 않은 어린이는 보호자가 대신 신청해 주세요.',
    twice: () => '이미 신청한 강좌예요.',
    'too-young': ({ age, rule }) => `만 ${age}세예요. ${rule}`,
    'too-old': ({ age, rule }) => `만 ${age}세예요. ${rule}`,
    'wrong-grade': ({ age, grade, rule }) => `${grade ? `${grade}이에요` : `만 ${age}세예요`}. ${rule}`,
    'too-many-together': () => '이 강좌는 이렇게 많은 사람이 한꺼번에 신청할 수 없어요. 따로 신청해 주세요.',
    'no-room-together': () =>
      '남은 대기 자리가 모자라서 모두 함께 기다릴 수 없어요. 따로 신청하면 되는 사람부터 신청할 수 있어요.',
  },
  cancelRefusals: {
    'already-cancelled': '이미 취소한 신청이에요.',
    'already-begun': '강좌가 이미 시작되어 여기서는 취소할 수 없어요. 운영 기관에 전화해 주세요.',
  },
}

const en: Sentences = {
  refusals: {
    cancelled: ({ cancel_reason }) =>
      `This programme was cancelled.${cancel_reason ? ` Reason: ${cancel_reason}` : ''}`,
    'not-open-yet': ({ opens_at }) =>
      opens_at
        ? `Applications open on ${showMoment(opens_at, 'en')}.`
        : 'It has not been decided yet when applications open.',
    closed: ({ closes_at }) =>
      closes_at ? `Applications closed on ${showMoment(closes_at, 'en')}.` : 'Applications are closed.',
    'not-online': () => 'Applications for this programme are taken only at the desk or by phone.',
    'guardian-applies': () => 'Children under 14 need a guardian to apply for them.',
    twice: () => 'There is already an application for this programme.',
    'too-young': ({ age, rule }) => `Aged ${age}. ${rule}`,
    'too-old': ({ age, rule }) => `Aged ${age}. ${rule}`,
    'wrong-grade': ({ age, grade, rule }) => `${grade ?? `Aged ${age}`}. ${rule}`,
    'too-many-together': () => 'So many cannot apply as one for this programme. Please apply for each by itself.',
    'no-room-together': () =>
      'There are too few places left on the waiting list for all of you to wait together. Applying for each by itself may work for some.',
  },
  cancelRefusals: {
    'already-cancelled': 'This application was cancelled already.',
    'already-begun': 'The programme has begun, so it cannot be cancelled here. Please phone the institution.',
  },
}

export const words = { ko, en }

/** Why somebody cannot apply, with the facts it rests on. */
export const refusalSentence = (refusal: Plain, facts: Facts, lang: Lang): string => {
  const { refusals } = words[lang]
  if (isTold(refusal)) return refusals[refusal](facts)
  return whySentence(refusal, lang)
}

const isTold = (refusal: Plain): refusal is Told => refusal in ko.refusals
