import { tidy, wonOf } from '#platform/sheet/values.ts'

/** `won` only when the text is one price; what an office wrote is always kept, because it may say more. */
export type Fee = { raw: string; state: 'free' | 'paid' | 'blank' | 'unparsed'; won?: number }

/** «72,000원» is paid, «0» and «무료» are free, a blank says nothing, «(평일)45000+(주말)54000» stays text. */
export function feeOf(cell: string): Fee {
  const raw = tidy(cell)
  const won = wonOf(raw)
  if (won === undefined) return { raw, state: 'blank' }
  if (won === null) return { raw, state: 'unparsed' }
  return { raw, state: won === 0 ? 'free' : 'paid', won }
}
