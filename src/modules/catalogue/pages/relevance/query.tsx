import { Actions, Button } from '#design/button.tsx'
import { Checkboxes, Radios } from '#design/choice.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { DateInput, Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Day } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Programme } from '../../programme.ts'
import { stateOf } from '../../rules.ts'
import { words } from '../../words/relevance.ts'
import { StateBadge } from '../card.tsx'
import { Office } from './office.tsx'

type Props = {
  view: View
  query: string
  items: Programme[]
  pinned: ReadonlyMap<string, string> | undefined
  proposals: readonly string[]
  /** What is kept as wanted for this query. */
  wanted: readonly string[]
  until: Day
  done: 'pinned' | 'expected' | undefined
  given?: Given
  faults?: Faults | undefined
}

/** What one query finds, what should be first, and what must be found. */
export const QueryPage = ({
  view,
  query,
  items,
  pinned,
  proposals,
  wanted,
  until,
  done,
  given = {},
  faults,
}: Props) => {
  const w = words[view.lang]
  const errors = explain(view, faults, w.faults)
  const choices = items.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <Office view={view} title={w.results(query)} inner>
      {done && (
        <Notice kind="success" answer>
          {done === 'pinned' ? w.pinDone : w.expectDone}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <Table
        caption={w.results(query)}
        columns={[{ label: w.place, number: true }, { label: w.programme, head: true }, { label: w.reason }]}
        rows={items.map((programme, at) => [
          at + 1,
          <>
            <a href={`/programmes/${programme.id}`}>{programme.title}</a>{' '}
            <StateBadge lang={view.lang} state={stateOf(programme, view.now)} />
          </>,
          pinned?.get(programme.id) ?? '',
        ])}
        empty={w.noResults}
      />
      {proposals.length > 0 && (
        <ul>
          {proposals.map((line) => (
            <li>
              <a class="n-link" href={`/office/search/thesaurus?lines=${encodeURIComponent(line)}`}>
                {w.propose(line)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/office/search/pins" class="n-stack" novalidate>
        <h2 class="n-heading">{w.pinTitle}</h2>
        <p>{w.pinHint}</p>
        <input type="hidden" name="q" value={query} />
        <Fields>
          {choices.length > 0 && (
            <Radios
              name="programme"
              label={w.choose}
              choices={choices}
              value={given['programme']}
              error={errors['programme']}
            />
          )}
          <Input
            name="other"
            label={w.other}
            hint={w.otherHint}
            value={given['other']}
            error={choices.length > 0 ? undefined : errors['programme']}
            maxlength={300}
          />
          <Input
            name="reason"
            label={w.reason}
            hint={w.reasonHint}
            value={given['reason']}
            error={errors['reason']}
            required
            maxlength={200}
          />
          <DateInput name="until" label={w.until} value={given['until'] ?? until} error={errors['until']} required />
          <Actions>
            <Button rank="primary">{w.pin}</Button>
          </Actions>
        </Fields>
      </form>
      {choices.length > 0 && (
        <form method="post" action="/office/search/checks" class="n-stack">
          <h2 class="n-heading">{w.expectTitle}</h2>
          <p>{w.expectHint}</p>
          <input type="hidden" name="q" value={query} />
          <Checkboxes name="wanted" label={w.expected} choices={choices} values={wanted} />
          <Actions>
            <Button rank="secondary">{w.expect}</Button>
          </Actions>
        </form>
      )}
    </Office>
  )
}
