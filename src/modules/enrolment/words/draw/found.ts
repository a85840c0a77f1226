/** Where a record of a draw differs, as the verifier says it: in the browser and at the command line. No other words come along. */
import type { Lang } from '#platform/view.ts'
import type { Difference } from '../../draw/verify.ts'

type Told = Pick<Difference, 'said' | 'found'>
type Sentences = Record<Difference['at'], (told: Told) => string>

const ko: Sentences = {
  secret: () => '공개한 비밀이 미리 약속한 지문과 맞지 않아요.',
  list: () => '명단이 확정할 때 공개한 지문과 맞지 않아요.',
  count: ({ said, found }) => `명단은 ${said}명이라고 했는데 기록에는 ${found}명이 있어요.`,
  beacon: () => '약속한 공개 난수와 실제로 쓴 공개 난수가 맞지 않아요.',
  seed: () => '씨앗이 비밀, 공개 난수, 명단의 지문에서 나온 것과 달라요.',
  missing: ({ said }) => `${said}번째 차례가 비어 있어요. 누군가 명단에서 빠졌어요.`,
  score: ({ said, found }) => `점수가 ${said}인데 다시 하면 ${found}이에요. 이 줄의 내용이 바뀌었어요.`,
  turn: ({ said, found }) => `차례가 ${said}인데 다시 하면 ${found}이에요.`,
  result: ({ said, found }) => `결과가 ${RESULTS.ko[said] ?? said}인데 다시 하면 ${RESULTS.ko[found] ?? found}이에요.`,
  reserve: ({ said, found }) => `예비 번호가 ${said}인데 다시 하면 ${found}이에요.`,
}
const en: Sentences = {
  secret: () => 'The secret does not have the hash that was promised.',
  list: () => 'The list does not have the hash that was published when it was frozen.',
  count: ({ said, found }) => `The list is said to hold ${said} entries; the record holds ${found}.`,
  beacon: () => 'The beacon that was promised is not the one that was used.',
  seed: () => 'The seed is not the one made of secret, beacon and list hash.',
  missing: ({ said }) => `Turn ${said} is missing. Somebody was taken off the list.`,
  score: ({ said, found }) => `The score is ${said}; drawn again it is ${found}. This line was changed.`,
  turn: ({ said, found }) => `The turn is ${said}; drawn again it is ${found}.`,
  result: ({ said, found }) =>
    `The result is ${RESULTS.en[said] ?? said}; drawn again it is ${RESULTS.en[found] ?? found}.`,
  reserve: ({ said, found }) => `The reserve place is ${said}; drawn again it is ${found}.`,
}
const RESULTS: Record<Lang, Record<string, string>> = {
  ko: { won: '당첨', reserve: '예비', lost: '낙첨' },
  en: { won: 'drawn', reserve: 'reserve', lost: 'not drawn' },
}
const entryOf: Record<Lang, (number: number) => string> = {
  ko: (number) => `추첨번호 ${number}번: `,
  en: (number) => `Number ${number}: `,
}

const short = (text: string) => (text.length > 16 ? `${text.slice(0, 8)}…` : text)

/** One difference as a sentence. */
export const differenceIn = ({ at, number, said, found }: Difference, lang: Lang): string =>
  (number === undefined ? '' : entryOf[lang](number)) +
  (lang === 'ko' ? ko : en)[at]({ said: short(said), found: short(found) })

const checkKo = {
  press: '내 브라우저에서 다시 추첨해 보기',
  working: '다시 추첨하고 있어요…',
  same: (entries: number, seconds: string) =>
    `같아요. 이 브라우저에서 ${entries.toLocaleString('ko-KR')}명을 ${seconds}초 만에 다시 추첨했고, 발표한 결과와 모두 같아요.`,
  different: '달라요. 기록과 다시 추첨한 결과가 이곳에서 달라요.',
  failed: '기록을 읽지 못했어요. 잠시 뒤에 다시 해 주세요.',
  more: (count: number) => `그 밖에 ${count.toLocaleString('ko-KR')}곳이 더 달라요.`,
}
const checkEn: typeof checkKo = {
  press: 'Draw again in my browser',
  working: 'Drawing again…',
  same: (entries, seconds) =>
    `It is the same. This browser drew ${entries.toLocaleString('en')} entries again in ${seconds} seconds, and all of it is as announced.`,
  different: 'It is different. The record and the draw repeated differ here.',
  failed: 'The record could not be read. Please try again in a moment.',
  more: (count) => `It differs in ${count.toLocaleString('en')} more places.`,
}
/** What the browser says while it draws again. */
export const checking = { ko: checkKo, en: checkEn }
