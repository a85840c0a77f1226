import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Select } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Figures } from '../../figures.ts'
import { words } from '../../words/office.ts'
import { BASE, Frame } from './frame.tsx'

type Props = { view: View; year: number; years: readonly number[]; figures: Figures }

/** What the names of figures are, in the order in which they are told. */
export const FIGURES = [
  'books',
  'joined',
  'applied',
  'took_part',
  'readings',
  'readers',
  'visits',
  'classes',
  'schools',
  'students',
  'views',
] as const satisfies readonly (keyof Figures['totals'])[]

/** The year in numbers. */
export const FiguresPage = ({ view, year, years, figures: { totals, months } }: Props) => {
  const w = words[view.lang].figures
  const shown = (count: number) => count.toLocaleString(view.lang === 'ko' ? 'ko-KR' : 'en')
  return (
    <Frame view={view} tab="figures" lead={w.lead}>
      <form action={`${BASE}/figures`} class="n-form n-stack">
        <Select
          name="year"
          label={w.year}
          value={String(year)}
          blank={false}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Actions>
          <Button>{w.show}</Button>
          <LinkButton href={`${BASE}/figures/export?year=${year}`} download>
            {w.download}
          </LinkButton>
        </Actions>
      </form>
      <Table
        caption={w.caption(year)}
        show
        columns={[
          { label: w.what, head: true },
          { label: w.count, number: true },
        ]}
        rows={FIGURES.map((name) => [w.rows[name], shown(totals[name])])}
      />
      <Table
        caption={w.monthly}
        show
        columns={[
          { label: w.month, head: true },
          { label: w.rows.readings, number: true },
          { label: w.rows.visits, number: true },
        ]}
        rows={months.map(({ month, readings, visits }) => [String(month), shown(readings), shown(visits)])}
      />
    </Frame>
  )
}
