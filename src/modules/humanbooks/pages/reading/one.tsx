import { Actions, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { showDay, showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Seen } from '../../reading.ts'
import type { RoomChoice } from '../../rooms.ts'
import { showTime } from '../../rules/times.ts'
import { words } from '../../words/readings.ts'
import { Answer, Another, Closing, Leaving, Speaking } from './forms.tsx'
import { StateBadge } from './list.tsx'
import { Confirming } from './confirm.tsx'
import { Thanks } from './thanks.tsx'

type Props = {
  view: View
  seen: Seen
  said?: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
  /** Rooms an officer may take for it. */
  rooms?: readonly RoomChoice[] | undefined
}

/** Where a side of a reading posts to. */
export const addressOf = ({ side, reading }: Seen): string =>
  side === 'office' ? `/office/readings/${reading.id}` : `/me/readings/${reading.id}`

/** One reading: what was asked, what became of it, the talk, and what whoever looks may do now. */
export const ReadingPage = ({ view, seen, said, errors = {}, given = {}, rooms = [] }: Props) => {
  const all = words[view.lang]
  const w = all.one
  const { reading, book, side } = seen
  const office = side === 'office'
  const props = { view, seen, errors, given }
  return (
    <Page
      view={view}
      title={w.title(book.name)}
      side={office ? { title: all.office.title, lines: view.desks } : undefined}
      crumbs={
        office
          ? [{ href: '/office/readings', label: all.office.title }]
          : [
              side === 'book'
                ? { href: '/me/book/readings', label: all.mine.book }
                : { href: '/me/readings', label: all.mine.title },
            ]
      }
      hidden
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <p>
        <StateBadge view={view} state={reading.state} />
      </p>
      {office && !seen.clear && <Notice kind="warning">{all.office.unchecked}</Notice>}
      <Facts framed facts={factsOf(view, seen)} />
      {reading.state === 'confirmed' && !office && (
        <Actions>
          <LinkButton href={`/me/readings/${reading.id}/calendar.ics`} icon="calendar" download>
            {w.calendar}
          </LinkButton>
        </Actions>
      )}
      {(side === 'book' || office) && ['asked', 'arranging'].includes(reading.state) && !reading.agreed_at && (
        <Answer {...props} />
      )}
      {office && ['asked', 'arranging', 'confirmed'].includes(reading.state) && <Confirming {...props} rooms={rooms} />}
      {side !== 'book' && seen.others.length > 0 && <Another {...props} />}
      {side !== 'reader' && reading.state === 'confirmed' && reading.starts_at && reading.starts_at <= view.now && (
        <Closing {...props} />
      )}
      {reading.state === 'done' && <Thanks {...props} />}
      <Speaking {...props} />
      <Table
        caption={w.history}
        show
        columns={[
          { label: w.columns.what, head: true },
          { label: w.columns.when },
          { label: w.columns.who },
          { label: w.columns.note },
        ]}
        rows={seen.steps.map(({ what, at, by, note }) => [
          all.steps[what] ?? what,
          showMoment(at, view.lang),
          by,
          note ?? '',
        ])}
      />
      {['asked', 'arranging', 'confirmed'].includes(reading.state) && <Leaving {...props} />}
    </Page>
  )
}

function factsOf(view: View, { reading, reader }: Seen): [string, string][] {
  const all = words[view.lang]
  const w = all.one
  const wishes = reading.wishes.map(
    ({ day, from, to }) => `${showDay(day, view.lang)} ${showTime(from)}~${showTime(to)}`,
  )
  return [
    [
      w.when,
      reading.starts_at ? `${showMoment(reading.starts_at, view.lang)} · ${w.minutes(reading.minutes ?? 0)}` : '',
    ],
    [w.where, reading.place ?? ''],
    [w.reader, `${reader} · ${w.people(reading.party)}`],
    [w.adult, reading.second_adult ?? ''],
    [w.way, all.ways[reading.way] ?? ''],
    [w.reason, reading.reason],
    [w.questions, reading.questions.join(' / ')],
    [w.wishes, reading.starts_at ? '' : wishes.join(' / ')],
    [w.wishedPlace, reading.starts_at ? '' : (reading.place_wish ?? '')],
  ]
}
