import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Pagination } from '#design/pagination.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Programme } from '../programme.ts'
import { isHere, stateOf } from '../rules.ts'
import { words as officeWords } from '../words/office.ts'
import { StateBadge } from './card.tsx'
import { periodOf, windowOf } from './said.ts'

export type TableProps = {
  view: View
  rows: Programme[]
  count: number
  page: number
  pages: number
  q: string
  shown: string
  shows: readonly string[]
  facility: string | undefined
  facilities: { id: string; name: string }[]
  /** Answers for every facility, and takes in files. */
  manages: boolean
  done: string | undefined
}

/** The office's list of programmes, with what is to be done with each. */
export const ProgrammeTable = (props: TableProps) => {
  const { view, rows, count, page, pages, q, shown, facility, manages, done } = props
  const w = officeWords[view.lang]
  const told = done && Object.hasOwn(w.dones, done) ? w.dones[done as keyof typeof w.dones] : undefined
  const href = (page: number) => {
    const query = new URLSearchParams(
      [
        ['q', q],
        ['show', shown],
        ['facility', facility ?? ''],
        ['page', page > 1 ? String(page) : ''],
      ].filter(([, value]) => value),
    )
    return `/office/programmes?${query}`
  }
  return (
    <DeskPage
      view={view}
      title={w.desk}
      lead={manages ? w.lead : w.leadOwn}

      wide
    >
      {told && (
        <Notice kind="success" answer>
          {told}
        </Notice>
      )}
      <Actions>
        <LinkButton href="/office/programmes/new" rank="primary" icon="pencil">
          {w.add}
        </LinkButton>
        {manages && (
          <LinkButton href="/office/imports" rank="secondary">
            {w.imports}
          </LinkButton>
        )}
      </Actions>
      <search aria-label={w.find}>
        <form class="n-finder-form" action="/office/programmes">
          <div class="n-finder-row">
            <Input type="search" name="q" label={w.q} value={q} maxlength={100} />
            <Select
              name="show"
              label={w.show}
              blank={false}
              value={shown}
              options={props.shows.map((show) => ({ value: show, label: w.shows[show as keyof typeof w.shows] }))}
            />
            {props.facilities.length > 1 && (
              <Select
                name="facility"
                label={w.facility}
                blank={w.allFacilities}
                value={facility}
                options={props.facilities.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </div>
          <Button rank="secondary" icon="search">
            {w.find}
          </Button>
        </form>
      </search>
      <h2 class="n-heading">{w.found(count)}</h2>
      <Table
        caption={w.list}
        columns={[
          { label: w.title, head: true },
          { label: w.state },
          { label: w.window },
          { label: w.period },
          { label: w.seats, number: true },
          { label: w.actions, quiet: true },
        ]}
        rows={rows.map((programme) => rowOf(programme, view))}
        empty={q || shown !== 'all' || facility ? w.noneFound : w.none}
      />
      <Pagination page={page} pages={pages} href={href} />
    </DeskPage>
  )
}

function rowOf(programme: Programme, view: View) {
  const { lang, now } = view
  const w = officeWords[lang]
  const { id, title, taken, waiting, capacity, method } = programme
  const seats = isHere(method)
    ? `${w.of(taken, capacity === null ? '–' : String(capacity))}${waiting > 0 ? ` · ${w.waiting(waiting)}` : ''}`
    : '–'
  return [
    <a href={`/office/programmes/${id}`}>{title}</a>,
    <StateBadge lang={lang} state={stateOf(programme, now)} />,
    windowOf(programme, lang) ?? '–',
    periodOf(programme, lang) ?? '–',
    seats,
    programme.published_at && isHere(method) ? (
      <LinkButton
        href={`/office/programmes/${id}/applicants`}
        rank="tertiary"
        size="small"
        label={`${title} ${w.applicants}`}
      >
        {w.applicants}
      </LinkButton>
    ) : (
      ''
    ),
  ]
}
