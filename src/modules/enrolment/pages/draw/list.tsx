import { LinkButton } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/draw/public.ts'

export type DrawLine = { programme: Programme; state: string; entries: number | null }

/** Every draw of the district, the newest first. */
export const DrawList = ({ view, draws }: { view: View; draws: DrawLine[] }) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.title} lead={w.lead}>
      <p>
        <LinkButton href="/draws/method" rank="text">
          {w.method}
        </LinkButton>
      </p>
      <Table
        caption={w.list}
        columns={[
          { label: w.columns.programme, head: true },
          { label: w.columns.state },
          { label: w.columns.draws },
          { label: w.columns.entries, number: true },
        ]}
        rows={draws.map(({ programme, state, entries }) => [
          <a href={`/draws/${programme.id}`}>{programme.title}</a>,
          w.states[state],
          programme.draws_at ? showMoment(programme.draws_at, view.lang) : '',
          entries === null ? '' : w.people(entries),
        ])}
        empty={w.none}
      />
    </Page>
  )
}
