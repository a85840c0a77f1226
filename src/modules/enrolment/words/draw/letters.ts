/** What people are told about a draw. */
const ko = {
  entered: {
    title: (programme: string) => `추첨 신청: ${programme}`,
    body: (learner: string, number: number, draws: string | undefined) =>
      `${learner} 님의 추첨 신청을 받았어요. 추첨번호는 ${number}번이에요.${draws ? ` ${draws}에 추첨해서 바로 알려 드려요.` : ''} 먼저 신청했는지는 결과에 영향을 주지 않아요.`,
  },
  won: {
    title: (programme: string) => `당첨: ${programme}`,
    body: (learner: string, number: number, next: string | undefined) =>
      `축하해요! 추첨번호 ${number}번 ${learner} 님이 당첨되어 신청이 확정됐어요.${next ? ` 첫 수업은 ${next}이에요.` : ''} 오지 못하게 되면 예비 번호인 이웃을 위해 취소해 주세요.`,
  },
  reserve: {
    title: (programme: string, place: number) => `예비 ${place}번: ${programme}`,
    body: (learner: string, number: number, place: number) =>
      `추첨번호 ${number}번 ${learner} 님은 예비 ${place}번이에요. 자리가 나면 순서대로 제안하고 바로 알려 드려요. 기한까지 수락하시면 확정돼요.`,
  },
  lost: {
    title: (programme: string) => `추첨 결과: ${programme}`,
    body: (learner: string, number: number) =>
      `추첨번호 ${number}번 ${learner} 님은 이번 추첨에서 뽑히지 않았어요. 이번 학기의 다음 추첨에서는 제비를 한 장 더 넣어 드려요.`,
  },
}
const en: typeof ko = {
  entered: {
    title: (programme) => `In the draw: ${programme}`,
    body: (learner, number, draws) =>
      `${learner} is entered for the draw with number ${number}.${draws ? ` It is drawn on ${draws}, and we tell you at once.` : ''} Who applied first makes no difference.`,
  },
  won: {
    title: (programme) => `Drawn: ${programme}`,
    body: (learner, number, next) =>
      `Congratulations! Number ${number}, ${learner}, was drawn and has a seat.${next ? ` The first lesson is on ${next}.` : ''} If you cannot come, please cancel for the neighbour on the reserve list.`,
  },
  reserve: {
    title: (programme, place) => `Reserve no. ${place}: ${programme}`,
    body: (learner, number, place) =>
      `Number ${number}, ${learner}, is number ${place} on the reserve list. When a seat comes free it is offered in this order, and we tell you at once.`,
  },
  lost: {
    title: (programme) => `Result of the draw: ${programme}`,
    body: (learner, number) =>
      `Number ${number}, ${learner}, was not drawn this time. In the next draw of this season there will be one more lot for you.`,
  },
}
export const words = { ko, en }
