/** What changed in a programme, in lines people can read: old and new. */
import { shortDay, showWon, WEEKDAYS } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import type { Programme } from '#modules/catalogue/index.ts'
import { words } from './letters.ts'

/** The columns that changed, as they were or as they are. */
export type Columns = Record<string, unknown>

/** One line for each column that concerns an applicant; nothing when none does. */
export function changesIn({ before, after }: { before: Columns; after: Columns }, lang: Lang): string {
  const w = words[lang].changed
  return Object.entries(w.columns)
    .filter(([column]) => column in after)
    .map(([column, name]) => w.line(name, say(column, before[column], lang), say(column, after[column], lang)))
    .join('\n')
}

/** In which columns that concern an applicant two classes differ, one line each; their titles apart. */
export function between(from: Programme, to: Programme, lang: Lang): string {
  const { title: _, ...names } = words[lang].changed.columns
  const [old, next] = [columnsOf(from), columnsOf(to)]
  const differing = Object.keys(names).filter((name) => say(name, old[name], lang) !== say(name, next[name], lang))
  const only = (columns: Columns) => Object.fromEntries(differing.map((name) => [name, columns[name]]))
  return changesIn({ before: only(old), after: only(next) }, lang)
}

const columnsOf = (programme: Programme): Columns => ({ ...programme, facility: programme.facility_name })

function say(column: string, value: unknown, lang: Lang): string {
  if (typeof value === 'number') return column === 'weekdays' ? (WEEKDAYS[lang][value] ?? '') : showWon(value, lang)
  if (Array.isArray(value) && value.length > 0) return value.map((one) => say(column, one, lang)).join(', ')
  const w = words[lang].changed
  if (typeof value !== 'string' || value === '') return w.nothing
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDay(value, lang)
  if (column === 'mode') return w.modes[value] ?? value
  return column.endsWith('_time') ? value.slice(0, 5) : value
}
