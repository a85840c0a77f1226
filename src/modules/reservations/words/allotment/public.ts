/** What groups read about the allotment of weekly slots. */
import type { Skip } from '../../allotment.ts'
import type { AskRefusal, Rule, Stage } from '../../rules/allotment/rule.ts'

const stages: Record<'ko' | 'en', Record<Stage, string>> = {
  ko: { before: '접수대기', open: '신청가능', closed: '배정 중', announced: '결과 발표' },
  en: { before: 'Not open yet', open: 'Open', closed: 'Being divided', announced: 'Announced' },
}

const faults: Record<'ko' | 'en', Record<AskRefusal | 'unknown', string>> = {
  ko: {
    'not-open': '지금은 신청 기간이 아니에요.',
    'no-wishes': '바라는 시간을 하나 이상 골라 주세요.',
    twice: '같은 시간과 공간을 두 번 골랐어요. 다른 것으로 바꿔 주세요.',
    'not-offered': '이 공간은 그 시간에 배정하지 않아요. 다른 공간이나 “어느 공간이든”을 골라 주세요.',
    'too-small': '모임 인원이 들어갈 수 있는 공간이 없어요. 더 큰 공간을 골라 주세요.',
    'needs-over-most': '한 모임이 바랄 수 있는 수보다 많아요.',
    unknown: '신청할 모임을 골라 주세요.',
  },
  en: {
    'not-open': 'Applications are not open now.',
    'no-wishes': 'Please choose at least one slot.',
    twice: 'The same slot and space stand twice. Please change one.',
    'not-offered': 'This space is not on offer then. Choose another, or “any space”.',
    'too-small': 'No such space is large enough for the group. Please choose a larger one.',
    'needs-over-most': 'This is more than one group may ask for.',
    unknown: 'Please choose the group.',
  },
}

const skips: Record<'ko' | 'en', Record<Skip['why'], string>> = {
  ko: { past: '지난 날', holiday: '공휴일', closed: '쉬는 날', taken: '먼저 예약한 분이 있음' },
  en: { past: 'past', holiday: 'public holiday', closed: 'closed', taken: 'reserved before' },
}

const ko = {
  stages: stages.ko,
  faults: faults.ko as Record<string, string>,
  skips: skips.ko,
  title: '정기 배정',
  lead: '동아리, 학교, 단체가 한 시즌 동안 매주 같은 시간에 쓸 공간을 공정하게 나눠요.',
  none: '지금 알려 드릴 정기 배정이 없어요.',
  rooms: '공간 예약',
  groups: '내 모임',
  season: '쓰는 기간',
  window: '신청 기간',
  result: '결과 발표',
  resultBy: (day: string) => `${day}까지`,
  facility: '시설',
  slotsTitle: '나누는 시간',
  space: '공간',
  seats: '정원',
  people: (count: number) => `${count.toLocaleString('ko-KR')}명`,
  when: '매주',
  ruleTitle: '이렇게 나눠요',
  rule: ({ wishes, most, a_day, priority, memory, seasons }: Rule): string[] => [
    `모임마다 바라는 시간을 ${wishes}순위까지 적어요. 1순위는 ${wishes}점, 그다음부터 1점씩 낮아져요.`,
    `한 모임이 한 주에 ${most}번까지, 하루에 ${a_day}번까지 받을 수 있어요. 인원이 들어갈 수 있는 공간만 드려요.`,
    '먼저 한 번이라도 받는 모임이 가장 많아지게 해요. 그래서 두 번 받는 모임 때문에 못 받는 모임이 생기지 않아요.',
    '그다음 모든 모임의 점수를 더한 값이 가장 커지게 나눠요.',
    ...(priority > 0 ? [`담당자가 확인한 우선 모임(청소년, 장애인, 봉사 모임)은 점수를 ${priority}% 더해요.`] : []),
    ...(memory > 0 && seasons > 0
      ? [
          `지난 ${seasons}시즌 동안 바란 것보다 덜 받은 모임은 점수를 더해요: ${memory}% × (1 − 받은 수 ÷ 바란 수). 하나도 못 받았다면 ${memory}%예요.`,
        ]
      : []),
    '점수가 같으면 먼저 신청한 모임이 먼저예요. 사람이 바꾼 것이 있으면 까닭을 함께 보여 드려요.',
  ],
  apply: '우리 모임 신청하기',
  change: '신청 보기·바꾸기',
  see: '우리 모임 결과 보기',
  results: '배정 결과',
  resultsEmpty: '배정한 시간이 없어요.',
  group: '모임',
  form: {
    title: (name: string) => `${name} 신청`,
    lead: '가장 바라는 시간부터 적어 주세요. 신청 기간에는 언제든 바꿀 수 있고, 처음 신청한 순서가 지켜져요.',
    noGroup: '먼저 모임을 등록해 주세요.',
    addGroup: '모임 등록하기',
    group: '모임',
    needs: '한 주에 몇 번 쓰나요',
    times: (count: number) => `${count}번`,
    wish: (rank: number) => `${rank}순위`,
    time: '시간',
    anywhere: '어느 공간이든',
    unverified: '아직 담당자가 확인하지 않은 모임이에요. 확인을 마쳐야 배정을 받을 수 있어요.',
    send: '신청하기',
    saved: '신청했어요. 결과가 나오면 알려 드릴게요.',
    sent: (name: string, number: number) => `${name}: 신청했어요 (도착 순서 ${number}).`,
    pick: '이 신청 바꾸기',
    withdraw: (name: string) => `${name} 신청 취소`,
    withdrawn: '신청을 취소했어요.',
    over: '신청 기간이 끝났어요. 배정하고 있으니 조금만 기다려 주세요.',
    early: '아직 신청 기간이 아니에요.',
  },
  mine: {
    title: (name: string) => `${name} 결과`,
    days: (count: number) => `${count}일 예약했어요`,
    skipped: '빠진 날',
    reservations: '나의 공간 예약 보기',
    nothing: '이번에는 배정한 시간이 없어요. 다음 시즌에는 점수를 더해 드려요.',
    unverified: '모임 확인을 마치지 못해 배정하지 못했어요.',
  },
}

const en: typeof ko = {
  stages: stages.en,
  faults: faults.en,
  skips: skips.en,
  title: 'Weekly slots',
  lead: 'Clubs, schools and associations share rooms fairly, at the same time every week of a season.',
  none: 'There is no season to tell of now.',
  rooms: 'Rooms',
  groups: 'My groups',
  season: 'Season',
  window: 'Applications',
  result: 'Result',
  resultBy: (day) => `By ${day}`,
  facility: 'Facility',
  slotsTitle: 'Slots on offer',
  space: 'Space',
  seats: 'Places',
  people: (count) => `${count.toLocaleString('en')} people`,
  when: 'Every week',
  ruleTitle: 'How they are divided',
  rule: ({ wishes, most, a_day, priority, memory, seasons }) => [
    `Each group ranks up to ${wishes} wishes. The first is worth ${wishes} points, each further one a point less.`,
    `A group has up to ${most} slots a week and ${a_day} a day, only in spaces that are large enough.`,
    'First as many groups as possible have a slot at all: nobody has two where somebody else could have had one.',
    'Then slots are divided so that the points of all groups together are greatest.',
    ...(priority > 0
      ? [
          `Priority groups the office has verified (young people, people with disabilities, volunteers) have ${priority}% more points.`,
        ]
      : []),
    ...(memory > 0 && seasons > 0
      ? [
          `Groups that got less than they asked for in the last ${seasons} seasons have more points: ${memory}% × (1 − given ÷ asked). With nothing given that is ${memory}%.`,
        ]
      : []),
    'Where points are equal, whoever applied earlier goes first. What a person changed is shown with its reason.',
  ],
  apply: 'Apply for my group',
  change: 'See or change my application',
  see: 'See my group’s result',
  results: 'Result',
  resultsEmpty: 'No slot was given.',
  group: 'Group',
  form: {
    title: (name) => `Apply: ${name}`,
    lead: 'Begin with what you wish for most. You can change it while applications are open and keep your place of arrival.',
    noGroup: 'Please register your group first.',
    addGroup: 'Register a group',
    group: 'Group',
    needs: 'How often a week',
    times: (count) => (count === 1 ? 'Once' : `${count} times`),
    wish: (rank) => `Wish ${rank}`,
    time: 'Time',
    anywhere: 'Any space',
    unverified: 'This group is not verified yet. It can be given slots only after that.',
    send: 'Apply',
    saved: 'You have applied. We will tell you the result.',
    sent: (name, number) => `${name}: applied (arrival ${number}).`,
    pick: 'Change this application',
    withdraw: (name) => `Withdraw ${name}`,
    withdrawn: 'The application was withdrawn.',
    over: 'Applications are closed. Slots are being divided.',
    early: 'Applications are not open yet.',
  },
  mine: {
    title: (name) => `Result of ${name}`,
    days: (count) => `${count} days reserved`,
    skipped: 'Days left out',
    reservations: 'See my reservations',
    nothing: 'There is no slot this time. In the next season the group has more points.',
    unverified: 'The group was not verified, so it could not be given a slot.',
  },
}

export const words = { ko, en }
