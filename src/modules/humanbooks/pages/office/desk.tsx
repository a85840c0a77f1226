import { Pagination } from '#design/pagination.tsx'
import { Table } from '#design/table.tsx'
import { Tabs } from '#design/tabs.tsx'
import { When } from '#design/when.tsx'
import { type CheckStanding, ClearBadge } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import { type State, STATES } from '../../rules/book.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { BASE, Frame } from './frame.tsx'

type Props = {
  view: View
  state: State
  counts: ReadonlyMap<State, number>
  books: readonly Book[]
  standings: ReadonlyMap<string, CheckStanding>
  page: number
  pages: number
  done?: string | undefined
}

/** Human Books by where they stand, those that wait first. */
export const Desk = ({ view, state, counts, books, standings, page, pages, done }: Props) => {
  const w = words[view.lang]
  const s = shared[view.lang]
  return (
    <Frame view={view} tab="list" title={w.title} lead={w.lead} done={done}>
      <Tabs
        label={w.states}
        tabs={STATES.map((one) => ({
          href: `${BASE}?state=${one}`,
          label: s.states[one],
          count: counts.get(one) ?? 0,
          current: one === state,
        }))}
      />
      <Table
        caption={w.caption}
        columns={[
          { label: w.headline, head: true },
          { label: w.name },
          { label: w.field },
          { label: w.since },
          { label: w.children },
        ]}
        empty={w.none}
        rows={books.map((book) => [
          <a href={`${BASE}/${book.id}`}>{book.headline}</a>,
          book.name,
          s.fields[book.field],
          <When at={book.changed_at} />,
          <ClearBadge lang={view.lang} standing={standings.get(book.person) ?? 'consent'} />,
        ])}
      />
      <Pagination page={page} pages={pages} href={(to) => `${BASE}?state=${state}&page=${to}`} />
    </Frame>
  )
}
