/** What residents read while they compare programmes. */
const ko = {
  title: '강좌 비교',
  lead: '고른 강좌를 나란히 놓고 봐요.',
  back: '강좌 찾기',
  pick: '비교',
  compare: '고른 강좌 비교하기',
  what: '항목',
  state: '접수 상태',
  seats: '남은 자리',
  left: (left: number, all: number) => `${all}명 중 ${left}자리`,
  open: '자세히',
  unknown: '미정',
  see: (title: string) => `${title} 보기`,
  more: (most: number) => `한 번에 ${most}개까지 비교할 수 있어요. 먼저 고른 ${most}개를 보여 드려요.`,
  tooFew: '강좌를 두 개 이상 고르면 나란히 보여 드려요.',
}
const en: typeof ko = {
  title: 'Compare programmes',
  lead: 'The programmes you chose, side by side.',
  back: 'Find programmes',
  pick: 'Compare',
  compare: 'Compare those chosen',
  what: 'What',
  state: 'State',
  seats: 'Seats left',
  left: (left, all) => `${left} of ${all}`,
  open: 'More',
  unknown: 'Not stated',
  see: (title) => `See ${title}`,
  more: (most) => `Up to ${most} can be compared at once. Here are the first ${most}.`,
  tooFew: 'Choose two programmes or more to see them side by side.',
}
export const words = { ko, en }
