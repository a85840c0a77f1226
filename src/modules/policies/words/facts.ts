/** What residents read of a policy on the page of a programme. */
const ko = {
  title: '신청부터 환불까지',
  who: '누가 언제부터 신청하나요',
  kept: '남겨 두는 자리가 있나요',
  limits: '몇 개까지 신청하나요',
  together: '함께 신청할 수 있나요',
  chosen: '어떻게 뽑나요',
  first_come: '먼저 신청한 순서대로 자리를 드려요.',
  lottery: '접수가 끝나면 추첨으로 뽑아요. 누구나 결과를 확인할 수 있어요.',
  review: '낸 내용을 살펴보고 뽑아요.',
  offer: '자리가 나면 어떻게 되나요',
  pay: '언제까지 내나요',
  reductions: '감면되나요',
  refunds: '환불은 어떻게 되나요',
  penalties: '오지 않으면 어떻게 되나요',
}
const en: typeof ko = {
  title: 'From applying to refunds',
  who: 'Who may apply, and from when?',
  kept: 'Are seats kept?',
  limits: 'How many classes may I apply for?',
  together: 'May we apply together?',
  chosen: 'How are seats given?',
  first_come: 'Seats are given in the order of applications.',
  lottery: 'By a draw after applications close. Everybody can check it.',
  review: 'What you hand in is read, and the best fitting are chosen.',
  offer: 'What when a seat becomes free?',
  pay: 'When do I pay?',
  reductions: 'Are there reductions?',
  refunds: 'What comes back when I leave?',
  penalties: 'What when I do not come?',
}
export const words = { ko, en }
