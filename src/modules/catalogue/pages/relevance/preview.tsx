import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Judgement } from '../../kept.ts'
import { words } from '../../words/relevance.ts'
import { queryPage } from './desk.tsx'
import { Office } from './office.tsx'

type Props = { view: View; add: readonly string[]; drop: readonly string[]; judgement: Judgement }

const three = (value: number) => value.toFixed(3)

/** What a change of the thesaurus would do, before it is saved. */
export const Preview = ({ view, add, drop, judgement }: Props) => {
  const w = words[view.lang]
  const { before, after, queries } = judgement
  const moved = queries.toSorted((a, b) => a.after - a.before - (b.after - b.before))
  return (
    <Office view={view} title={w.previewTitle} inner>
      <Lines title={w.adds} lines={add} />
      <Lines title={w.drops} lines={drop} />
      {queries.length === 0 ? (
        <Notice>{w.noChecks}</Notice>
      ) : (
        <>
          <Notice kind={queries.some((one) => one.after < one.before) ? 'warning' : 'info'}>
            <strong>{w.mrr(three(before), three(after))}</strong>{' '}
            {queries.some((one) => one.after < one.before) && w.worse}
          </Notice>
          <p>{w.mrrHint}</p>
          <Table
            caption={w.previewTitle}
            columns={[{ label: w.query, head: true }, { label: w.expected }, { label: w.before }, { label: w.after }]}
            rows={moved.map((one) => [
              <a href={queryPage(one.query)}>{one.query}</a>,
              one.wanted.join(', '),
              w.rank(one.before),
              w.rank(one.after),
            ])}
          />
        </>
      )}
      <form method="post" action="/office/search/thesaurus" class="n-stack">
        <input type="hidden" name="add" value={add.join('\n')} />
        <input type="hidden" name="drop" value={drop.join('\n')} />
        <Actions>
          <Button rank="primary">{w.save}</Button>
          <LinkButton href="/office/search/thesaurus" rank="text">
            {w.back}
          </LinkButton>
        </Actions>
      </form>
    </Office>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <h2 class="n-heading">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
