/** Letters about becoming and being a Human Book. */
import type { Message } from '#modules/notices/index.ts'

const because = (note: string) => (note ? ` ${note}` : '')

const ko = {
  applied: (headline: string): Message => ({
    title: '인물도서 신청을 받았어요',
    body: `‘${headline}’ 이야기를 나누어 주셔서 고마워요. 담당자가 읽어 보고 면담 날을 알려 드릴게요.`,
  }),
  invited: (headline: string, when: string, place: string): Message => ({
    title: '인물도서 면담 약속이 잡혔어요',
    body: `‘${headline}’ 면담: ${when}, ${place}. 어려우시면 구 담당자에게 전화해 주세요.`,
  }),
  confirmed: (headline: string, note: string): Message => ({
    title: '인물도서로 확정되었어요. 축하해요!',
    body: `이제 이웃들이 ‘${headline}’ 이야기를 신청할 수 있어요.${because(note)} 어린이·청소년을 만나려면 내 정보에서 경력 조회에 동의해 주세요.`,
  }),
  declined: (headline: string, note: string): Message => ({
    title: '이번에는 함께하지 못하게 되었어요',
    body: `‘${headline}’ 신청을 살펴보았어요.${because(note)} 언제든 다시 신청할 수 있어요.`,
  }),
  paused: (headline: string, note: string): Message => ({
    title: '인물도서 활동을 잠시 쉬어요',
    body: `‘${headline}’ 열람을 잠시 멈추었어요.${because(note)}`,
  }),
  resumed: (headline: string): Message => ({
    title: '인물도서 활동을 다시 시작해요',
    body: `‘${headline}’ 이야기를 다시 신청받아요.`,
  }),
  retired: (headline: string, note: string): Message => ({
    title: '인물도서 활동을 마쳤어요',
    body: `‘${headline}’ 이야기를 나누어 주셔서 고마웠어요.${because(note)}`,
  }),
}
const en: typeof ko = {
  applied: (headline) => ({
    title: 'We have received your application to become a Human Book',
    body: `Thank you for ‘${headline}’. We read it and tell you the day of the interview.`,
  }),
  invited: (headline, when, place) => ({
    title: 'Your interview as a Human Book',
    body: `‘${headline}’: ${when}, ${place}. Please call the office if you cannot come.`,
  }),
  confirmed: (headline, note) => ({
    title: 'You are a Human Book now',
    body: `Neighbours can ask to read ‘${headline}’.${because(note)} To meet children, please agree to the checks in your details.`,
  }),
  declined: (headline, note) => ({
    title: 'It did not work out this time',
    body: `We have read your application ‘${headline}’.${because(note)} You can apply again at any time.`,
  }),
  paused: (headline, note) => ({
    title: 'Your Human Book pauses',
    body: `‘${headline}’ cannot be asked for at the moment.${because(note)}`,
  }),
  resumed: (headline) => ({
    title: 'Your Human Book is back',
    body: `‘${headline}’ can be asked for again.`,
  }),
  retired: (headline, note) => ({
    title: 'Your Human Book has ended',
    body: `Thank you for telling ‘${headline}’.${because(note)}`,
  }),
}
export const words = { ko, en }
