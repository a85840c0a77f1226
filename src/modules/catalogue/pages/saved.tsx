import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { dayOf, shortDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { addressOf, FILTERS, type Query, readAddress } from '../query.ts'
import type { Saved } from '../kept.ts'
import { words } from '../words/saved.ts'
import { labelOf } from './asked.tsx'

type Props = { view: View; saved: Saved[]; asked: Query | undefined; just: boolean; most?: number | undefined }

/** The searches somebody keeps, and the question whether to keep another. */
export const SavedSearches = ({ view, saved, asked, just, most }: Props) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/programmes', label: w.find }]} hidden>
      {just && (
        <Notice kind="success" answer>
          {w.saved}
        </Notice>
      )}
      {most && <Notice kind="warning">{w['too-many'](most)}</Notice>}
      {asked && (
        <form method="post" action="/programmes/saved" class="n-stack">
          <p>
            {w.ask} <strong>{sayQuery(view, asked)}</strong>
          </p>
          <input type="hidden" name="search" value={addressOf(asked)} />
          <Actions>
            <Button rank="primary">{w.save}</Button>
          </Actions>
        </form>
      )}
      <h2 class="n-heading">{w.list}</h2>
      {saved.length === 0 ? (
        <Empty action={<LinkButton href="/programmes">{w.find}</LinkButton>}>{w.none}</Empty>
      ) : (
        <Table
          caption={w.list}
          columns={[{ label: w.search, head: true }, { label: w.since }, { label: w.drop, quiet: true }]}
          rows={saved.map(({ id, address, saved_at }) => {
            const name = sayQuery(view, readAddress(address))
            return [
              <a href={address}>{name}</a>,
              shortDay(dayOf(saved_at), view.lang),
              <form method="post" action={`/programmes/saved/${id}/removal`}>
                <Button rank="tertiary" size="small" label={w.dropOf(name)}>
                  {w.drop}
                </Button>
              </form>,
            ]
          })}
        />
      )}
      <p>
        <a class="n-link" href="/notices">
          {w.channels}
        </a>
      </p>
    </Page>
  )
}

/** A search in words: 코딩, 토요일, 무료. */
const sayQuery = (view: View, query: Query): string =>
  FILTERS.filter((name) => [query[name] ?? []].flat().length > 0)
    .map((name) => labelOf(view, query, name))
    .join(', ') || words[view.lang].all
