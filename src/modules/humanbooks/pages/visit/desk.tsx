import { Actions, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { shortDay, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { showTime } from '../../rules/times.ts'
import type { VisitLine } from '../../visit.ts'
import { words } from '../../words/visits.ts'

type Props = {
  view: View
  open: readonly VisitLine[]
  others: readonly VisitLine[]
  said?: string | undefined
  errors?: Errors | undefined
}

/** Visits that wait, each with the Human Book proposed and why; one press confirms. */
export const VisitDesk = ({ view, open, others, said, errors = {} }: Props) => {
  const all = words[view.lang]
  const w = all.office
  return (
    <DeskPage view={view} title={all.title} lead={w.about}>
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <h2 class="n-heading">{w.open}</h2>
      {open.length === 0 ? (
        <Empty icon="book">{w.none}</Empty>
      ) : (
        <Actions>
          <PressForm action="/office/readings/visits/proposals" rank="primary">
            {w.propose}
          </PressForm>
        </Actions>
      )}
      <Cards
        cards={open.map((line) => (
          <Waiting view={view} line={line} />
        ))}
      />
      {others.length > 0 && (
        <Table
          caption={w.others}
          show
          columns={[
            { label: w.columns.group, head: true },
            { label: w.columns.book },
            { label: w.columns.when },
            { label: w.columns.state },
          ]}
          rows={others.map(({ visit, group, book }) => [
            <a href={`/humanbooks/visits/${visit.id}`}>{group.name}</a>,
            book?.name ?? '',
            visit.starts_at ? showMoment(visit.starts_at, view.lang) : '',
            all.states[visit.state],
          ])}
        />
      )}
    </DeskPage>
  )
}

const Waiting = ({ view, line: { visit, group, proposed } }: { view: View; line: VisitLine }) => {
  const all = words[view.lang]
  const w = all.office
  const { proposal } = visit
  const date = proposal && visit.wishes[proposal.wish]
  return (
    <Card
      title={group.name}
      href={`/humanbooks/visits/${visit.id}`}
      lines={[
        { icon: 'people', text: `${all.readers[visit.readers]} · ${all.one.people(visit.headcount)}` },
        { icon: 'book', text: [all.fields[visit.theme], visit.topic].filter(Boolean).join(' · ') },
        {
          icon: 'calendar',
          text: visit.wishes.map(({ day, from }) => `${shortDay(day, view.lang)} ${showTime(from)}`).join(', '),
        },
      ]}
    >
      {proposed && proposal && date ? (
        <>
          <p>
            <strong>
              {proposed.name} · {shortDay(date.day, view.lang)} {showTime(date.from)}
            </strong>
          </p>
          <p>{proposal.why.map((reason) => w.reasons[reason]).join(', ')}</p>
          <PressForm
            action={`/office/readings/visits/${visit.id}/confirmation`}
            fields={{ version: String(visit.version) }}
            label={`${group.name}: ${w.confirm}`}
          >
            {w.confirm}
          </PressForm>
        </>
      ) : (
        <p>{visit.proposed_at ? w.noMatch : w.waiting}</p>
      )}
    </Card>
  )
}
