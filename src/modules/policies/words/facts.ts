/** What residents read of a policy on the page of a programme. */
const ko = {
  title: '신청 순서, 내는 때, 환불 안내',
  who: '신청 순서',
  kept: '남긴 자리',
  limits: '신청 제한',
  together: '함께 신청',
  chosen: '뽑는 방법',
  first_come: '먼저 신청한 순서대로 자리를 드려요.',
  lottery: '접수가 끝나면 추첨으로 뽑아요. 누구나 결과를 확인할 수 있어요.',
  review: '낸 내용을 살펴보고 뽑아요.',
  offer: '빈자리',
  pay: '내는 때',
  reductions: '감면',
  refunds: '환불',
  penalties: '결석',
}
const en: typeof ko = {
  title: 'Order, payment and refunds',
  who: 'Who when',
  kept: 'Kept seats',
  limits: 'Limits',
  together: 'Together',
  chosen: 'Chosen',
  first_come: 'Seats are given in the order of applications.',
  lottery: 'By a draw after applications close. Everybody can check it.',
  review: 'What you hand in is read, and the best fitting are chosen.',
  offer: 'Free seats',
  pay: 'Payment',
  reductions: 'Reductions',
  refunds: 'Refunds',
  penalties: 'Absence',
}
export const words = { ko, en }
