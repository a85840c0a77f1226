import { Actions, LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Figures } from '#design/facts.tsx'
import { Select } from '#design/input.tsx'
import type { Facility } from '#modules/places/index.ts'
import { shortDay, WEEKDAYS } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { clockOf } from '../../rules/hours.ts'
import { type Cell, percentOf } from '../../rules/use.ts'
import { words as exporting } from '../../words/export.ts'
import { words } from '../../words/office.ts'
import { ChooseFacility, Frame } from './frame.tsx'

export const PERIODS = [7, 28, 90] as const

type Props = {
  view: View
  facilities: readonly Facility[]
  facility: Facility | undefined
  days: number
  from: string
  to: string
  grid: readonly Cell[][]
}

/** How much of the open hours is used: a table of percents, shaded so that it is seen at a glance. */
export const Use = ({ view, facilities, facility, days, from, to, grid }: Props) => {
  const { lang } = view
  const w = words[lang].use
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    grid.some((row) => (row[hour]?.open ?? 0) > 0),
  )
  const all = grid.flat().reduce((sum, cell) => ({ open: sum.open + cell.open, taken: sum.taken + cell.taken }), {
    open: 0,
    taken: 0,
  })
  return (
    <Frame view={view} title={w.title} lead={w.lead} tab="use" facility={facility?.id}>
      <ChooseFacility view={view} action="/office/rooms/use" facilities={facilities} chosen={facility?.id}>
        <Select
          name="days"
          label={w.period}
          value={String(days)}
          blank={false}
          options={PERIODS.map((period) => ({ value: String(period), label: w.periodOf(period) }))}
        />
      </ChooseFacility>
      {hours.length === 0 ? (
        <Empty icon="chart">{w.none}</Empty>
      ) : (
        <>
          <Figures
            figures={[
              { label: w.total, value: `${percentOf(all) ?? 0}%` },
              { label: w.hoursTaken, value: w.hours(Math.round(all.taken / 60)) },
              { label: w.hoursOpen, value: w.hours(Math.round(all.open / 60)) },
            ]}
          />
          <div class="n-week">
            <table>
              <caption>{w.caption(shortDay(from, lang), shortDay(to, lang))}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.time}</th>
                  {WEEKDAYS[lang].map((name) => (
                    <th scope="col">{name}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {hours.map((hour) => (
                  <tr>
                    <th scope="row">{clockOf(hour * 60)}</th>
                    {grid.map((row) => (
                      <Shaded view={view} cell={row[hour] ?? { open: 0, taken: 0 }} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {facility && (
        <Actions>
          <LinkButton href={`/office/rooms/export?facility=${facility.id}`} rank="secondary" icon="download">
            {exporting[lang].open}
          </LinkButton>
        </Actions>
      )}
    </Frame>
  )
}

/** From hardly used to full, in quarters. */
const SHADES = ['n-heat-0', 'n-heat-1', 'n-heat-2', 'n-heat-3', 'n-heat-4']

const Shaded = ({ view, cell }: { view: View; cell: Cell }) => {
  const w = words[view.lang].use
  const percent = percentOf(cell)
  if (percent === undefined)
    return (
      <td class="n-week-shut">
        <span aria-hidden="true">{w.never}</span>
        <span class="sr-only">{w.neverWord}</span>
      </td>
    )
  return <td class={SHADES[Math.min(4, Math.ceil(percent / 25))]}>{percent}%</td>
}
