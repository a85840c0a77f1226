/** Names of kinds, purposes, states, refusals and holidays, as pages and letters say them. */
import type { WhyNot } from '../rules/book.ts'
import type { DeskRefusal, State } from '../rules/desk.ts'
import type { Holiday } from '../rules/holidays.ts'
import type { HelpKind, Kind, Purpose, WHO } from '../rules/terms.ts'

export const kinds: Record<'ko' | 'en', Record<Kind, string>> = {
  ko: {
    room: '강의실·모임방',
    studio: '스튜디오',
    practice: '연습실',
    hall: '강당',
    club: '동아리방',
    machine: '장비',
    gear: '함께 빌리는 물건',
  },
  en: {
    room: 'Room',
    studio: 'Studio',
    practice: 'Practice room',
    hall: 'Hall',
    club: 'Club room',
    machine: 'Machine',
    gear: 'Gear',
  },
}

export const purposes: Record<'ko' | 'en', Record<Purpose, string>> = {
  ko: {
    practice: '연습',
    recording: '녹음·촬영',
    class: '수업·강의',
    meeting: '모임·회의',
    making: '창작·만들기',
    event: '행사·발표',
  },
  en: {
    practice: 'Practice',
    recording: 'Recording',
    class: 'Class',
    meeting: 'Meeting',
    making: 'Making',
    event: 'Event',
  },
}

export const states: Record<'ko' | 'en', Record<State, string>> = {
  ko: {
    waiting: '승인 기다림',
    confirmed: '예약 확정',
    arrived: '이용 중',
    over: '이용 끝',
    missed: '오지 않음',
    cancelled: '취소함',
    'called-off': '시설에서 취소',
    refused: '승인되지 않음',
    unpaid: '내지 않아 취소',
  },
  en: {
    waiting: 'Waiting for approval',
    confirmed: 'Confirmed',
    arrived: 'In use',
    over: 'Over',
    missed: 'No-show',
    cancelled: 'Cancelled',
    'called-off': 'Called off by the facility',
    refused: 'Not approved',
    unpaid: 'Cancelled, not paid',
  },
}

export const helps: Record<'ko' | 'en', Record<HelpKind, string>> = {
  ko: { engineer: '엔지니어 도움', recording: '녹음 세션' },
  en: { engineer: 'Help of an engineer', recording: 'Recording session' },
}

export const who: Record<'ko' | 'en', Record<(typeof WHO)[number], string>> = {
  ko: {
    anyone: '누구나',
    district: '우리 구에 살거나 일하거나 다니는 분',
    residents: '우리 구 주민',
    senior: '어르신',
    priority: '우선 대상',
  },
  en: {
    anyone: 'Anyone',
    district: 'Who lives, works or studies in the district',
    residents: 'Residents of the district',
    senior: 'Seniors',
    priority: 'Priority groups',
  },
}

export const whyNot: Record<'ko' | 'en', Record<WhyNot, string>> = {
  ko: {
    taken: '다른 분이 먼저 예약했어요.',
    barred: '예약하고 오지 않은 일이 여러 번 있어 지금은 예약할 수 없어요.',
    'not-for-you': '이 공간을 예약할 수 있는 대상이 아니에요.',
    'too-young': '이 공간을 예약하기에는 나이가 어려요.',
    'too-old': '이 공간은 정해진 나이까지만 예약할 수 있어요.',
    'upside-down': '끝나는 시각이 시작보다 빨라요.',
    past: '이미 지난 시각이에요.',
    'too-soon': '예약 마감이 지난 날이에요. 더 뒤의 날을 골라 주세요.',
    'too-far': '아직 예약을 받지 않는 날이에요.',
    closed: '문을 열지 않는 시간이에요.',
    'off-grid': '정해진 시작 시각에 맞춰 골라 주세요.',
    'too-short': '너무 짧아요. 더 길게 골라 주세요.',
    'too-long': '한 번에 예약할 수 있는 시간을 넘었어요.',
    'too-many-people': '이 공간의 정원보다 많아요.',
    'not-this-purpose': '이 공간에서는 할 수 없는 일이에요.',
    'no-hours-left': '이번 달에 쓸 수 있는 시간을 다 썼어요.',
    'course-first': '먼저 마쳐야 하는 교육이 있어요.',
    'no-help': '이 공간에서는 도움을 신청할 수 없어요.',
    'gear-taken': '함께 빌리려는 물건을 다른 분이 먼저 예약했어요. 물건을 빼거나 다른 시간을 골라 주세요.',
  },
  en: {
    taken: 'Somebody else was first.',
    barred: 'Reservations were missed several times, so you cannot reserve now.',
    'not-for-you': 'This space is for others.',
    'too-young': 'This space is for older people.',
    'too-old': 'This space is for younger people.',
    'upside-down': 'It ends before it begins.',
    past: 'This time has passed.',
    'too-soon': 'It is too late for this day. Please choose a later one.',
    'too-far': 'This day cannot be reserved yet.',
    closed: 'It is closed at that time.',
    'off-grid': 'Please choose one of the times it begins at.',
    'too-short': 'This is too short. Please choose a longer time.',
    'too-long': 'This is longer than one reservation may be.',
    'too-many-people': 'There are not so many places.',
    'not-this-purpose': 'This cannot be done here.',
    'no-hours-left': 'All hours of this month are used.',
    'course-first': 'There is a course to complete first.',
    'no-help': 'There is no help to be had here.',
    'gear-taken': 'Somebody else has the gear then. Leave it out or choose another time.',
  },
}

export const desk: Record<'ko' | 'en', Record<DeskRefusal, string>> = {
  ko: {
    ended: '이미 취소된 예약이에요.',
    begun: '이미 시작한 예약이에요. 시설에 말씀해 주세요.',
    'not-yet': '아직 이른 시각이에요.',
    over: '이미 끝난 예약이에요.',
    waiting: '아직 승인되지 않은 예약이에요.',
    decided: '이미 처리한 예약이에요.',
    'missed-already': '이미 오지 않음으로 적었어요.',
  },
  en: {
    ended: 'This reservation was cancelled.',
    begun: 'It has begun. Please ask the facility.',
    'not-yet': 'It is too early for that.',
    over: 'This reservation is over.',
    waiting: 'This reservation is not approved yet.',
    decided: 'This has been done already.',
    'missed-already': 'This was marked as a no-show already.',
  },
}

export const holidays: Record<'ko' | 'en', Record<Holiday, string>> = {
  ko: {
    'new-year': '새해 첫날',
    seollal: '설 연휴',
    independence: '삼일절',
    labour: '노동절',
    children: '어린이날',
    buddha: '부처님 오신 날',
    memorial: '현충일',
    constitution: '제헌절',
    liberation: '광복절',
    chuseok: '추석 연휴',
    foundation: '개천절',
    hangeul: '한글날',
    christmas: '성탄절',
    substitute: '대체공휴일',
  },
  en: {
    'new-year': 'New Year’s Day',
    seollal: 'Seollal',
    independence: 'Independence Movement Day',
    labour: 'Labour Day',
    children: 'Children’s Day',
    buddha: 'Buddha’s Birthday',
    memorial: 'Memorial Day',
    constitution: 'Constitution Day',
    liberation: 'Liberation Day',
    chuseok: 'Chuseok',
    foundation: 'National Foundation Day',
    hangeul: 'Hangeul Day',
    christmas: 'Christmas Day',
    substitute: 'Substitute holiday',
  },
}
