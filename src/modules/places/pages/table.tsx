import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Input } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Pagination } from '#design/pagination.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import { words as placeWords } from '../words.ts'
import { words } from '../words/office.ts'
import { type Place, nameOf } from './card.tsx'

type TableProps = {
  view: View
  rows: readonly Place[]
  count: number
  q: string
  page: number
  pages: number
  /** May add facilities and take in files. */
  manages: boolean
}

/** The facilities a member of staff answers for. */
export const FacilityTable = ({ view, rows, count, q, page, pages, manages }: TableProps) => {
  const w = words[view.lang]
  const { kind_of } = placeWords[view.lang]
  const address = (page: number) => `/office/places?${new URLSearchParams({ ...(q && { q }), page: String(page) })}`
  return (
    <DeskPage view={view} title={w.desk} lead={manages ? w.lead : w.leadOwn}>
      {manages && (
        <Actions>
          <LinkButton href="/office/places/new" rank="primary">
            {w.add}
          </LinkButton>
          <LinkButton href="/office/places/imports" rank="secondary" icon="file">
            {w.imports}
          </LinkButton>
        </Actions>
      )}
      <search>
        <form class="n-place-ask" action="/office/places">
          <Input type="search" name="q" label={w.q} value={q} maxlength={100} />
          <Button rank="secondary" icon="search">
            {w.find}
          </Button>
        </form>
      </search>
      <h2>{w.count(count)}</h2>
      <Table
        caption={w.list}
        columns={[
          { label: w.name, head: true },
          { label: w.kind },
          { label: w.dong },
          { label: w.phone },
          { label: w.state },
        ]}
        rows={rows.map((row) => [
          <a href={`/office/places/${row.id}`}>{nameOf(row, view)}</a>,
          kind_of(row.kind),
          row.dong ?? '–',
          row.phone ?? '–',
          row.gone_at ? <Badge tone="disabled">{w.closedDown}</Badge> : <Badge tone="success">{w.open}</Badge>,
        ])}
        empty={q ? w.noneFound : w.none}
      />
      <Pagination page={page} pages={pages} href={address} />
    </DeskPage>
  )
}
