/** What changed in a programme, in lines people can read: old and new. */
import { shortDay, showWon, WEEKDAYS } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { words } from './letters.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `{ before, after }`, each with the columns that changed. Columns that do not concern an applicant are left out. */
export function changesIn(detail: Record<string, unknown>, lang: Lang): string {
  const { before, after } = detail
  if (!isRecord(before) || !isRecord(after)) return ''
  const w = words[lang].changed
  return Object.entries(w.columns)
    .filter(([column]) => column in after)
    .map(([column, name]) => w.line(name, say(column, before[column], lang), say(column, after[column], lang)))
    .join('\n')
}

function say(column: string, value: unknown, lang: Lang): string {
  const w = words[lang].changed
  if (value === null || value === undefined || value === '') return w.nothing
  if (column === 'mode') return w.modes[String(value)] ?? String(value)
  if (typeof value === 'number') return showWon(value, lang)
  if (Array.isArray(value)) return value.length === 0 ? w.nothing : value.map((one) => sayOne(column, one, lang)).join(', ')
  return sayOne(column, value, lang)
}

const sayOne = (column: string, value: unknown, lang: Lang): string => {
  if (column === 'weekdays') return WEEKDAYS[lang][Number(value)] ?? String(value)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDay(text, lang)
  return column.endsWith('_time') ? text.slice(0, 5) : text
}
