/** Sentences of classes too small to begin. */
const ko = {
  desk: '인원이 모자란 강좌',
  deskAbout: '가장 적은 인원에 못 미친 강좌를 보고 다른 강좌와 합치거나 폐강해요.',
  lead: '폐강을 정하는 날이 일주일 안이거나 지난 강좌 가운데 인원이 모자란 강좌예요. 비슷한 강좌와 합치거나 폐강하면 신청한 모두에게 바로 알려요.',
  caption: '인원이 모자란 강좌',
  columns: {
    programme: '강좌',
    people: '모인 인원',
    decides: '정하는 날',
    starts: '시작하는 날',
    cancel: '합치기·폐강',
  },
  people: (taken: number, least: number, offered: number) =>
    `${taken}명 / 최소 ${least}명${offered > 0 ? ` (자리 제안 중 ${offered}명)` : ''}`,
  today: '오늘까지 정해요',
  overdue: '정할 날이 지났어요',
  merge: '합치기',
  mergeOf: (title: string) => `합치기: ${title}`,
  cancel: '폐강하고 모두에게 알리기',
  cancelOf: (title: string) => `폐강하고 모두에게 알리기: ${title}`,
  reason: (taken: number, least: number) => `최소 인원 ${least}명보다 적은 ${taken}명이 모여 열지 못하게 됐어요.`,
  none: '인원이 모자란 강좌가 없어요.',
  keep: '그대로 열려면 아무것도 누르지 않아도 돼요.',
}
const en: typeof ko = {
  desk: 'Too small to begin',
  deskAbout: 'See classes with fewer people than they need, and merge or cancel them.',
  lead: 'Classes below their fewest people whose day to decide is within a week or past. If you merge or cancel one, everybody who applied is told at once.',
  caption: 'Classes too small',
  columns: {
    programme: 'Class',
    people: 'People',
    decides: 'Day to decide',
    starts: 'First day',
    cancel: 'Merge or cancel',
  },
  people: (taken, least, offered) =>
    `${taken} of at least ${least}${offered > 0 ? ` (${offered} offered a seat)` : ''}`,
  today: 'decide today',
  overdue: 'overdue',
  merge: 'Merge',
  mergeOf: (title) => `Merge: ${title}`,
  cancel: 'Cancel and tell everybody',
  cancelOf: (title) => `Cancel and tell everybody: ${title}`,
  reason: (taken, least) => `Only ${taken} people applied, and at least ${least} are needed.`,
  none: 'No class is too small.',
  keep: 'If you want to hold one anyway, you need not do anything.',
}
export const words = { ko, en }
