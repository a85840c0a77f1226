import type { Lang } from '#platform/view.ts'

/** An amount in a column: nought is nought here, and not 무료, nor -0. */
export const amountIn = (amount: number, lang: Lang): string => {
  const digits = (amount + 0).toLocaleString('en')
  return lang === 'ko' ? `${digits}원` : digits
}
