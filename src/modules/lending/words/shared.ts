/** Names that several pages of instruments share. */
import type { Care, Condition, Family, State } from '../rules/items.ts'
import type { Place } from '../rules/loans.ts'
import { words as refusals } from './refusals.ts'

const ko = {
  library: '악기도서관',
  family: {
    string: '현악기',
    wind: '관악기',
    keyboard: '건반악기',
    percussion: '타악기',
    traditional: '국악기',
    recording: '녹음·미디',
    other: '기타',
  } satisfies Record<Family, string> as Record<string, string>,
  state: {
    shelf: '대여 가능',
    held: '예약됨',
    class: '수업용',
    out: '대여 중',
    moving: '이동 중',
    repair: '손보는 중',
    retired: '사용 종료',
  } satisfies Record<State, string>,
  condition: { new: '새것', good: '좋음', fair: '보통', worn: '낡음' } satisfies Record<Condition, string> as Record<
    string,
    string
  >,
  care: { repair: '수리', strings: '줄 교체', hygiene: '마우스피스 소독', humidity: '습도 관리' } satisfies Record<
    Care,
    string
  > as Record<string, string>,
  place: {
    waiting: '대기 중',
    offered: '제안받음',
    asked: '승인 대기',
    ready: '찾아갈 수 있음',
    out: '대여 중',
    late: '연체',
    returned: '반납 완료',
    ended: '신청 종료',
  } satisfies Record<Place, string>,
  endedAs: {
    cancelled: '취소함',
    declined: '제안을 거절함',
    refused: '승인하지 않음',
    lapsed: '기한까지 수락하지 않음',
    'not-picked-up': '찾아가지 않음',
  } as Record<string, string>,
  ways: { card: '카드', cash: '현금', bank: '계좌이체' },
  size: (size: string) => `${size} 크기`,
  months: (count: number) => `${count}개월`,
  perMonth: (won: string) => `한 달 ${won}`,
  full: (times: readonly string[]) =>
    times.length > 0
      ? `그 시각은 찾아갈 분이 다 찼어요. 이날 남은 시각은 ${times.join(', ')}이에요.`
      : '이날은 찾아갈 분이 다 찼어요. 다른 날을 골라 주세요.',
  refusals: refusals.ko,
}
const en: typeof ko = {
  library: 'Instrument library',
  family: {
    string: 'Strings',
    wind: 'Wind',
    keyboard: 'Keyboards',
    percussion: 'Percussion',
    traditional: 'Korean traditional',
    recording: 'Recording and MIDI',
    other: 'Other',
  },
  state: {
    shelf: 'Free',
    held: 'Set aside',
    class: 'For a class',
    out: 'Out',
    moving: 'On the way',
    repair: 'In care',
    retired: 'Out of use',
  },
  condition: { new: 'New', good: 'Good', fair: 'Fair', worn: 'Worn' },
  care: { repair: 'Repair', strings: 'New strings', hygiene: 'Mouthpiece cleaning', humidity: 'Humidity care' },
  place: {
    waiting: 'Waiting',
    offered: 'Offered',
    asked: 'To be approved',
    ready: 'Ready to pick up',
    out: 'Borrowed',
    late: 'Overdue',
    returned: 'Returned',
    ended: 'Ended',
  },
  endedAs: {
    cancelled: 'Cancelled',
    declined: 'Offer declined',
    refused: 'Not approved',
    lapsed: 'Not accepted in time',
    'not-picked-up': 'Not picked up',
  },
  ways: { card: 'Card', cash: 'Cash', bank: 'Bank transfer' },
  size: (size) => `size ${size}`,
  months: (count) => `${count} month${count === 1 ? '' : 's'}`,
  perMonth: (won) => `${won} a month`,
  full: (times) =>
    times.length > 0
      ? `No more can be picked up at that time. Left on this day: ${times.join(', ')}.`
      : 'No more can be picked up on that day. Choose another day.',
  refusals: refusals.en,
}
export const words = { ko, en }
