import type { Lang } from '#platform/view.ts'

/** An amount in a column: nought is nought here, and not 무료. */
export const amountIn = (amount: number, lang: Lang): string =>
  lang === 'ko' ? `${amount.toLocaleString('ko-KR')}원` : amount.toLocaleString('en')
