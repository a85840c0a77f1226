/** What applicants read where the result of a review is awaited or told, in the place of what is said of a draw. */
import type { Lang } from '#platform/view.ts'
import { words as draw } from '../draw/office.ts'

type Told = Omit<(typeof draw)['ko']['mine'], 'see'>

const ko: Told = {
  number: '접수번호',
  entered: () => '신청서를 받았어요',
  enteredNext: (decided) => `심사 결과는 ${decided}부터 알려 드려요. 먼저 신청했는지는 점수에 영향을 주지 않아요.`,
  unlucky: '이번에는 선발되지 않았어요',
  unluckyNext: '정성껏 써 주셔서 고마워요. 자리가 모자라 모시지 못했어요. 다음 기회에 꼭 다시 신청해 주세요.',
  cancelNext: '결과가 나오기 전까지 이 화면에서 취소할 수 있어요.',
  check: (seats) => `마감까지 신청한 분 가운데 ${seats}명을 심사해서 선발해요.`,
  enter: '신청서 내기',
  card: (decided) => `${decided} 선발 발표`,
  cardLost: '선발되지 않았어요',
}
const en: Told = {
  number: 'Application number',
  entered: () => 'We have your application',
  enteredNext: (decided) =>
    `The decision is told from ${decided} on. Who applied first makes no difference to the score.`,
  unlucky: 'Not chosen this time',
  unluckyNext: 'Thank you for writing with such care. There were too few seats. Please do apply again another time.',
  cancelNext: 'You can cancel on this page until the decision.',
  check: (seats) =>
    `${seats} ${seats === 1 ? 'person is' : 'people are'} chosen by review among all who apply in time.`,
  enter: 'Send the application',
  card: (decided) => `Decision on ${decided}`,
  cardLost: 'Not chosen',
}
const words = { ko, en }

/** What is said of a result that is announced to all at once: of a review, or of a draw. */
export const announced = (method: string, lang: Lang): Told => (method === 'review' ? words[lang] : draw[lang].mine)
