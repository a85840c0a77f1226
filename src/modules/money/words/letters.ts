/** What people are told about money. Letters name no qualification: somebody may read along. */
const ko = {
  bill: (amount: string, until: string) =>
    ` 수강료 ${amount}을 ${until}까지 내 주세요. 기한이 지나면 신청이 저절로 취소되고 자리가 다음 분께 넘어가요.`,
  reduced: (percent: number) => ` 감면 ${percent}%가 적용됐어요.`,
  free: ' 감면되어 내실 금액이 없어요.',
  covered: ' 전에 내신 수강료가 그대로 옮겨져 더 내실 금액이 없어요.',
  paid: {
    title: (programme: string) => `수강료를 받았어요: ${programme}`,
    body: (learner: string, amount: string) =>
      `${learner} 님의 수강료 ${amount}을 받았어요. 신청 내역에서 영수증을 볼 수 있어요.`,
  },
  owed: {
    title: (programme: string) => `환불 안내: ${programme}`,
    body: (learner: string, amount: string) =>
      `${learner} 님의 수강료 ${amount}을 돌려드려요. 온라인으로 내신 금액은 결제하신 곳으로, 그 밖의 금액은 운영 기관이 연락드리고 돌려드려요.`,
  },
  refunded: {
    title: (programme: string) => `환불을 마쳤어요: ${programme}`,
    body: (learner: string, amount: string) => `${learner} 님의 수강료 ${amount}을 돌려드렸어요.`,
  },
  repriced: {
    title: (programme: string) => `수강료가 줄었어요: ${programme}`,
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
  bill: (amount, until) =>
    ` Please pay ${amount} by ${until}. After that the application is cancelled and the seat goes to the next person.`,
  reduced: (percent) => ` A reduction of ${percent}% was applied.`,
  free: ' There is nothing to pay.',
  covered: ' What you paid before goes along, and there is nothing more to pay.',
  paid: {
    title: (programme) => `Fee received: ${programme}`,
    body: (learner, amount) => `We received ${amount} for ${learner}. You find the receipt with the application.`,
  },
  owed: {
    title: (programme) => `Refund: ${programme}`,
    body: (learner, amount) =>
      `${amount} for ${learner} will be given back: what was paid online where it came from, the rest by the institution, which will call you.`,
  },
  refunded: {
    title: (programme) => `Refund done: ${programme}`,
    body: (learner, amount) => `${amount} for ${learner} was given back.`,
  },
  repriced: {
    title: (programme) => `A lower fee: ${programme}`,
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
