/** A week of one space at a glance: a table whose columns are days, narrow enough for a phone and read cell by cell. */
import { LinkButton } from '#design/button.tsx'
import { addDays, showDay, WEEKDAYS, weekdayOf } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { DayPlan } from '../plan.ts'
import { freeTimes, refusalOfTime } from '../rules/book.ts'
import { clockOf, overlap, type Span } from '../rules/hours.ts'
import type { Terms } from '../rules/terms.ts'
import { words } from '../words.ts'
import { bookingOf } from './pieces.tsx'

type Cell = 'free' | 'full' | 'shut'
const HOUR = 60

/** The rows of the table: from the first opening to the last closing, by the hour or by longer slots. */
export function rowsOf(plans: readonly DayPlan[], { slot }: Pick<Terms, 'slot'>): Span[] {
  const spans = plans.flatMap(({ open }) => open)
  if (spans.length === 0) return []
  const step = Math.max(slot, HOUR)
  const last = Math.max(...spans.map(({ to }) => to))
  const rows: Span[] = []
  for (let from = Math.min(...spans.map((span) => span.from)); from < last; from += step)
    rows.push({ from, to: Math.min(from + step, last) })
  return rows
}

/** The first free beginning in a row of a day, as far as the space goes; or why there is none. */
export function cellOf(plan: DayPlan, row: Span, terms: Terms, now: Date): { state: Cell; from?: number } {
  if (!plan.open.some((span) => overlap(span, row))) return { state: 'shut' }
  const begins = (from: number) => row.from <= from && from < row.to
  const can = (from: number) => !refusalOfTime({ day: plan.day, from, to: from + terms.least }, terms, plan.open, now)
  const free = freeTimes(plan.open, plan.held, terms, terms.least).find(({ from }) => begins(from) && can(from))
  if (free) return { state: 'free', from: free.from }
  const could = freeTimes(plan.open, [[]], terms, terms.least).some(({ from }) => begins(from) && can(from))
  const held = plan.busy.some((span) => overlap(span, row))
  return { state: could || held ? 'full' : 'shut' }
}

type Props = { view: View; space: string; terms: Terms; plans: readonly DayPlan[]; monday: string; open: boolean }

export const Week = ({ view, space, terms, plans, monday, open }: Props) => {
  const { lang } = view
  const w = words[lang]
  const rows = rowsOf(plans, terms)
  const title = w.room.weekOf(showDay(monday, lang), showDay(addDays(monday, 6), lang))
  return (
    <section class="n-stack" aria-labelledby="week">
      <h2 class="n-heading" id="week">
        {w.room.week}
      </h2>
      <p>{title}</p>
      {open && rows.length > 0 && <p>{w.room.weekHint}</p>}
      {rows.length === 0 ? (
        <p>{w.room.never}</p>
      ) : (
        <div class="n-week">
          <table>
            <caption class="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{w.room.time}</th>
                {plans.map(({ day, holiday }) => (
                  <th scope="col" class={holiday || weekdayOf(day) === 6 ? 'n-holiday' : undefined}>
                    <span aria-hidden="true">
                      {WEEKDAYS[lang][weekdayOf(day)]}
                      <strong>{Number(day.slice(8))}</strong>
                    </span>
                    <span class="sr-only">
                      {showDay(day, lang)}
                      {holiday && ` ${w.holidays[holiday]}`}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">{clockOf(row.from)}</th>
                  {plans.map((plan) => (
                    <WeekCell
                      view={view}
                      space={space}
                      plan={plan}
                      {...cellOf(plan, row, terms, view.now)}
                      open={open}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="n-actions n-align-between">
        <LinkButton href={`/rooms/${space}?day=${addDays(monday, -7)}#week`} rank="tertiary" icon="left">
          {w.room.earlier}
        </LinkButton>
        <LinkButton href={`/rooms/${space}?day=${addDays(monday, 7)}#week`} rank="tertiary" after="right">
          {w.room.later}
        </LinkButton>
      </div>
    </section>
  )
}

type CellProps = { view: View; space: string; plan: DayPlan; state: Cell; from?: number; open: boolean }

const WeekCell = ({ view, space, plan, state, from, open }: CellProps) => {
  const w = words[view.lang].room
  if (state === 'free' && from !== undefined && open)
    return (
      <td class="n-week-free">
        <a
          href={bookingOf(space, plan.day, clockOf(from))}
          aria-label={w.cell(showDay(plan.day, view.lang), clockOf(from))}
        >
          {w.free}
        </a>
      </td>
    )
  if (state === 'shut')
    return (
      <td class="n-week-shut">
        <span aria-hidden="true">{w.shut}</span>
        <span class="sr-only">{w.shutWord}</span>
      </td>
    )
  return <td class={`n-week-${state}`}>{state === 'free' ? w.free : w.full}</td>
}
