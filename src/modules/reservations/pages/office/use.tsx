import { Actions, LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Figures } from '#design/facts.tsx'
import { Heat } from '#design/heat.tsx'
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
          <Heat
            caption={w.caption(shortDay(from, lang), shortDay(to, lang))}
            time={w.time}
            days={WEEKDAYS[lang]}
            never={{ sign: w.never, word: w.neverWord }}
            rows={hours.map((hour) => ({
              time: clockOf(hour * 60),
              cells: grid.map((row) => shaded(row[hour] ?? { open: 0, taken: 0 })),
            }))}
          />
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

const shaded = (cell: Cell) => {
  const percent = percentOf(cell)
  return percent === undefined ? undefined : { text: `${percent}%`, share: percent / 100 }
}
