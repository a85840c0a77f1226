import { PressForm } from '#design/button.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Judgement } from '../../kept.ts'
import { words } from '../../words/relevance.ts'
import { queryPage } from './desk.tsx'
import { Office } from './office.tsx'

/** The queries kept for checking, and where what they should find stands now. */
export const Checks = ({ view, judgement }: { view: View; judgement: Judgement }) => {
  const w = words[view.lang]
  return (
    <Office view={view} title={w.checksTitle} lead={w.expectHint} inner>
      <Table
        caption={w.checksTitle}
        columns={[
          { label: w.query, head: true },
          { label: w.expected },
          { label: w.before },
          { label: w.dropCheck, quiet: true },
        ]}
        rows={judgement.queries.map(({ query, wanted, before }) => [
          <a href={queryPage(query)}>{query}</a>,
          wanted.join(', '),
          w.rank(before),
          <PressForm
            action="/office/search/checks/removal"
            fields={{ q: query }}
            rank="tertiary"
            size="small"
            label={w.dropCheckOf(query)}
          >
            {w.dropCheck}
          </PressForm>,
        ])}
        empty={w.noChecksYet}
      />
      <p>{w.mrrHint}</p>
    </Office>
  )
}
