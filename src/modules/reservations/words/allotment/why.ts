/** Slots and the reasons of an allotment, as sentences. */
import type { ShareRefusal } from '../../rules/allotment/model.ts'
import type { Before } from '../../rules/allotment/why.ts'

const days = {
  ko: ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const because: Record<'ko' | 'en', Record<Before, (to: string) => string>> = {
  ko: {
    hand: (to) => `담당자가 까닭을 적고 ${to}에 배정했어요`,
    only: (to) => `${to}의 하나뿐인 배정이에요. 한 번이라도 받는 모임이 많아지게 나눠요`,
    rank: (to) => `더 앞선 순위로 바란 ${to}의 점수가 더 높아요`,
    memory: (to) => `지난 시즌에 덜 받은 ${to}의 점수가 더 높아요`,
    priority: (to) => `우선 모임인 ${to}의 점수가 더 높아요`,
    earlier: (to) => `점수가 같아 먼저 신청한 ${to}에 배정했어요`,
    whole: (to) => `${to}에 배정해야 모든 모임의 점수를 더한 값이 가장 커져요`,
  },
  en: {
    hand: (to) => `the office gave it to ${to}, with a reason`,
    only: (to) => `it is the only slot of ${to}, and as many groups as possible have one`,
    rank: (to) => `${to} wished for it more and has more points`,
    memory: (to) => `${to} got less in earlier seasons and has more points`,
    priority: (to) => `${to} is a priority group and has more points`,
    earlier: (to) => `points are equal and ${to} applied earlier`,
    whole: (to) => `with ${to} the points of all groups together are greatest`,
  },
}

const refusals: Record<'ko' | 'en', Record<ShareRefusal, string>> = {
  ko: {
    unknown: '모임과 시간을 골라 주세요.',
    'slot-taken': '담당자가 다른 모임에 배정한 시간이에요. 그것을 먼저 되돌려 주세요.',
    'too-small': '모임 인원이 이 공간의 정원보다 많아요.',
    clash: '같은 시간에 배정한 다른 공간과 함께 쓸 수 없어요.',
    enough: '이 모임은 바란 만큼 모두 받았어요.',
    'enough-that-day': '이 모임은 그날 받을 수 있는 만큼 받았어요.',
    'same-time': '이 모임이 같은 시간에 다른 공간을 받았어요.',
  },
  en: {
    unknown: 'Please choose a group and a slot.',
    'slot-taken': 'The office gave this slot to another group. Please take that back first.',
    'too-small': 'The group is larger than the space.',
    clash: 'This cannot be used beside another space given at that time.',
    enough: 'This group has as many slots as it asked for.',
    'enough-that-day': 'This group has all it may have on that day.',
    'same-time': 'This group has another space at that time.',
  },
}

const ko = {
  days: days.ko,
  because: because.ko,
  refusals: refusals.ko,
  slot: (weekday: number, time: string, space: string) => `${days.ko[weekday]} ${time} ${space}`,
  rank: (rank: number) => `${rank}순위`,
  given: (rank: number, slot: string) => `${rank}순위를 받았어요: ${slot}`,
  givenByHand: (slot: string, reason: string) => `담당자가 배정했어요: ${slot} (까닭: ${reason})`,
  lost: (rank: number, slot: string, why: string) => `${rank}순위 ${slot}: ${why}.`,
  withheld: (rank: number, slot: string, reason: string) =>
    `${rank}순위 ${slot}: 담당자가 제외했어요 (까닭: ${reason}).`,
  'too-small': (rank: number) => `${rank}순위: 인원이 들어갈 수 있는 공간이 없었어요.`,
  'not-offered': (rank: number) => `${rank}순위: 배정하는 시간에 들어 있지 않았어요.`,
  'same-day': (rank: number) => `${rank}순위: 같은 날 이미 다른 시간을 받았어요.`,
  clash: (rank: number) => `${rank}순위: 같은 시간에 다른 모임이 쓰는 공간과 이어져 있어요.`,
  left: (rank: number) => `${rank}순위: 배정하지 않았어요. 담당자가 바꾼 뒤 다시 나누지 않았어요.`,
}

const en: typeof ko = {
  days: days.en,
  because: because.en,
  refusals: refusals.en,
  slot: (weekday, time, space) => `${days.en[weekday]} ${time}, ${space}`,
  rank: (rank) => `Wish ${rank}`,
  given: (rank, slot) => `Got wish ${rank}: ${slot}`,
  givenByHand: (slot, reason) => `Given by the office: ${slot} (reason: ${reason})`,
  lost: (rank, slot, why) => `Wish ${rank}, ${slot}: ${why}.`,
  withheld: (rank, slot, reason) => `Wish ${rank}, ${slot}: left out by the office (reason: ${reason}).`,
  'too-small': (rank) => `Wish ${rank}: no space was large enough.`,
  'not-offered': (rank) => `Wish ${rank}: not among the slots on offer.`,
  'same-day': (rank) => `Wish ${rank}: another slot was given on the same day.`,
  clash: (rank) => `Wish ${rank}: it is joined to a space another group uses at that time.`,
  left: (rank) => `Wish ${rank}: not given. The office changed something and has not divided again.`,
}

export const words = { ko, en }
