import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Input } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { Tabs } from '#design/tabs.tsx'
import { showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Asked, Pin } from '../../kept.ts'
import { words } from '../../words/relevance.ts'
import { Office } from './office.tsx'

export const SHOWS = ['empty', 'unclicked', 'asked'] as const
export type Show = (typeof SHOWS)[number]

type Props = {
  view: View
  show: Show
  queries: Asked[]
  /** Lines of a thesaurus that would help what found nothing. */
  proposals: ReadonlyMap<string, string[]>
  pins: readonly Pin[]
  days: number
  keptDays: number
}

export const queryPage = (query: string) => `/office/search/query?q=${encodeURIComponent(query)}`

/** What people look for and how it goes, and what is shown first. */
export const Desk = ({ view, show, queries, proposals, pins, days, keptDays }: Props) => {
  const w = words[view.lang]
  return (
    <Office view={view} title={w.desk} lead={w.lead}>
      <Actions>
        <LinkButton href="/office/search/thesaurus" rank="secondary">
          {w.thesaurus}
        </LinkButton>
        <LinkButton href="/office/search/checks" rank="secondary">
          {w.checksTitle}
        </LinkButton>
      </Actions>
      <form action="/office/search/query" class="n-stack">
        <Input name="q" label={w.look} hint={w.lookHint} required maxlength={60} />
        <Actions>
          <Button rank="primary">{w.lookAt}</Button>
        </Actions>
      </form>
      <section class="n-stack" aria-labelledby="asked-title">
        <h2 class="n-heading" id="asked-title">
          {w.shows[show]} <small>({w.since(days)})</small>
        </h2>
        <Tabs
          label={w.showsLabel}
          tabs={SHOWS.map((one) => ({
            href: `/office/search?show=${one}`,
            label: w.shows[one],
            current: one === show,
          }))}
        />
        <Table
          caption={w.shows[show]}
          columns={[
            { label: w.query, head: true },
            { label: w.asked, number: true },
            { label: w.empty, number: true },
            { label: w.clicked, number: true },
            ...(show === 'empty' ? [{ label: w.proposals }] : []),
          ]}
          rows={queries.map(({ query, asked, empty, clicked }) => [
            <a href={queryPage(query)}>{query}</a>,
            asked,
            empty,
            clicked,
            ...(show === 'empty' ? [<Proposals view={view} lines={proposals.get(query) ?? []} />] : []),
          ])}
          empty={w.none}
        />
        <p>{w.kept(keptDays)}</p>
      </section>
      <section class="n-stack" aria-labelledby="pins-title">
        <h2 class="n-heading" id="pins-title">
          {w.pins}
        </h2>
        <Table
          caption={w.pins}
          columns={[
            { label: w.query, head: true },
            { label: w.programme },
            { label: w.reason },
            { label: w.until },
            { label: w.by },
            { label: w.unpin, quiet: true },
          ]}
          rows={pins.map(({ id, query, programme, title, reason, until_on, by }) => [
            <a href={queryPage(query)}>{query}</a>,
            <a href={`/programmes/${programme}`}>{title}</a>,
            reason,
            showDay(until_on, view.lang),
            by ?? '',
            <PressForm
              action={`/office/search/pins/${id}/removal`}
              rank="tertiary"
              size="small"
              label={w.unpinOf(title, query)}
            >
              {w.unpin}
            </PressForm>,
          ])}
          empty={w.noPins}
        />
      </section>
    </Office>
  )
}

/** Each a link that begins a new line of the thesaurus. */
const Proposals = ({ view, lines }: { view: View; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li>
          <a href={`/office/search/thesaurus?lines=${encodeURIComponent(line)}`}>{words[view.lang].propose(line)}</a>
        </li>
      ))}
    </ul>
  )
