/** What applicants are told about a review. */
const ko = {
  entered: {
    title: (programme: string) => `신청서 접수: ${programme}`,
    body: (learner: string, decided: string | undefined, lacks: boolean) =>
      `${learner} 님의 신청서를 받았어요.${lacks ? ' 아직 적지 않은 물음이 있어요. 접수 마감 전까지 적어 주세요.' : ' 접수 마감 전까지 고칠 수 있어요.'}${decided ? ` 심사 결과는 ${decided}부터 알려 드려요.` : ''}`,
  },
  interview: {
    title: (programme: string) => `면접 안내: ${programme}`,
    body: (learner: string, at: string, place: string) =>
      `${learner} 님의 면접은 ${at}, ${place}에서 해요. 오기 어려우면 담당자에게 미리 알려 주세요.`,
  },
  chosen: {
    title: (programme: string) => `선발: ${programme}`,
    body: (learner: string, next: string | undefined, scores: string | undefined) =>
      `축하해요! ${learner} 님이 선발되어 신청이 확정됐어요.${next ? ` 첫 수업은 ${next}이에요.` : ''}${scores ? ` ${scores}` : ''} 오지 못하게 되면 예비 순번인 이웃을 위해 취소해 주세요.`,
  },
  reserve: {
    title: (programme: string, place: number) => `예비 ${place}번: ${programme}`,
    body: (learner: string, place: number, scores: string | undefined) =>
      `${learner} 님은 예비 ${place}번이에요. 자리가 나면 순서대로 바로 알려 드려요.${scores ? ` ${scores}` : ''}`,
  },
  unchosen: {
    title: (programme: string) => `심사 결과: ${programme}`,
    body: (learner: string, scores: string | undefined) =>
      `정성껏 써 주셔서 고마워요. 자리가 모자라 ${learner} 님을 이번에는 모시지 못했어요.${scores ? ` ${scores}` : ''} 다음 기회에 꼭 다시 만나요. 비슷한 강좌는 배움나루에서 찾아볼 수 있어요.`,
  },
  scores: (score: string, most: number, parts: string) => `점수는 ${most}점 만점에 ${score}점이에요(${parts}).`,
}
const en: typeof ko = {
  entered: {
    title: (programme) => `Application received: ${programme}`,
    body: (learner, decided, lacks) =>
      `We have the application of ${learner}.${lacks ? ' Some questions are not answered yet. Please answer them before applications close.' : ' It can be changed until applications close.'}${decided ? ` The decision is told from ${decided} on.` : ''}`,
  },
  interview: {
    title: (programme) => `Interview: ${programme}`,
    body: (learner, at, place) =>
      `The interview of ${learner} is on ${at}, at this place: ${place}. If you cannot come, please tell the office beforehand.`,
  },
  chosen: {
    title: (programme) => `Chosen: ${programme}`,
    body: (learner, next, scores) =>
      `Congratulations! ${learner} was chosen and has a seat.${next ? ` The first lesson is on ${next}.` : ''}${scores ? ` ${scores}` : ''} If you cannot come, please cancel for the neighbour on the reserve list.`,
  },
  reserve: {
    title: (programme, place) => `Reserve no. ${place}: ${programme}`,
    body: (learner, place, scores) =>
      `${learner} is number ${place} on the reserve list. When a seat is freed, we tell those on the list in order.${scores ? ` ${scores}` : ''}`,
  },
  unchosen: {
    title: (programme) => `Decision: ${programme}`,
    body: (learner, scores) =>
      `Thank you for writing with such care. There were too few seats, and ${learner} could not be chosen this time.${scores ? ` ${scores}` : ''} We hope to see you another time; similar programmes are on Naru.`,
  },
  scores: (score, most, parts) => `The score is ${score} of ${most} (${parts}).`,
}
export const words = { ko, en }
