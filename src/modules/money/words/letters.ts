/** What people are told about money. Letters name no qualification: somebody may read along. */
import type { What } from '../rules/bill.ts'
import { words as bill } from './bill.ts'

/** As the object of a sentence. */
const object: Record<What, string> = {
  seat: '수강료를',
  room: '사용료를',
  loan: '대여료를',
  extension: '연장 대여료를',
  overdue: '연체료를',
  damage: '변상금을',
}
const { whats: koWhats, places: koPlaces, payWhy: koWhy } = bill.ko
const { whats: enWhats, places: enPlaces, payWhy: enWhy } = bill.en

const ko = {
  bill: (what: What, amount: string, until: string) =>
    ` ${[`${koWhats[what]} ${amount}을 ${until}까지 내 주세요.`, koWhy[what]].filter(Boolean).join(' ')}`,
  reduced: (percent: number) => ` 감면 ${percent}%가 적용됐어요.`,
  free: ' 감면되어 내실 금액이 없어요.',
  covered: ' 전에 내신 수강료가 그대로 옮겨져 더 내실 금액이 없어요.',
  paid: {
    title: (title: string, what: What) => `${object[what]} 받았어요: ${title}`,
    body: (learner: string, amount: string, what: What) =>
      `${learner} 님의 ${koWhats[what]} ${amount}을 받았어요. ${koPlaces[what]}에서 영수증을 볼 수 있어요.`,
  },
  owed: {
    title: (title: string) => `환불 안내: ${title}`,
    body: (learner: string, amount: string, what: What) =>
      `${learner} 님의 ${koWhats[what]} ${amount}을 돌려드려요. 온라인으로 내신 금액은 결제하신 곳으로, 그 밖의 금액은 운영 기관이 연락드리고 돌려드려요.`,
  },
  refunded: {
    title: (title: string) => `환불을 마쳤어요: ${title}`,
    body: (learner: string, amount: string, what: What) => `${learner} 님의 ${koWhats[what]} ${amount}을 돌려드렸어요.`,
  },
  repriced: {
    title: (title: string, what: What) => `${koWhats[what]}가 줄었어요: ${title}`,
    body: (learner: string, amount: string) => `${learner} 님이 내실 금액이 ${amount}(으)로 바뀌었어요.`,
  },
  qualified: {
    title: '자격을 확인했어요',
    body: '알려 주신 자격이 확인됐어요. 이제 감면과 우선접수에 쓸 수 있어요. 내 정보의 자격에서 볼 수 있어요.',
  },
  unqualified: {
    title: '자격을 확인하지 못했어요',
    body: '알려 주신 자격을 확인하지 못했어요. 까닭은 내 정보의 자격에서 볼 수 있고, 다시 알려 주실 수 있어요.',
  },
}
const en: typeof ko = {
  bill: (what, amount, until) =>
    ` ${[`Please pay the ${enWhats[what].toLowerCase()} of ${amount} by ${until}.`, enWhy[what]].filter(Boolean).join(' ')}`,
  reduced: (percent) => ` A reduction of ${percent}% was applied.`,
  free: ' There is nothing to pay.',
  covered: ' What you paid before goes along, and there is nothing more to pay.',
  paid: {
    title: (title, what) => `${enWhats[what]} received: ${title}`,
    body: (learner, amount, what) => `We received ${amount} for ${learner}. You find the receipt ${enPlaces[what]}.`,
  },
  owed: {
    title: (title) => `Refund: ${title}`,
    body: (learner, amount) =>
      `${amount} for ${learner} will be given back: what was paid online where it came from, the rest by the institution, which will call you.`,
  },
  refunded: {
    title: (title) => `Refund done: ${title}`,
    body: (learner, amount) => `${amount} for ${learner} was given back.`,
  },
  repriced: {
    title: (title) => `A lower fee: ${title}`,
    body: (learner, amount) => `For ${learner} there is now ${amount} to pay.`,
  },
  qualified: {
    title: 'Your qualification is confirmed',
    body: 'What you told us is confirmed. It now counts for reductions and priority. See Qualifications in My details.',
  },
  unqualified: {
    title: 'Your qualification could not be confirmed',
    body: 'We could not confirm what you told us. See the reason under Qualifications in My details; you may tell it again.',
  },
}
export const words = { ko, en }
