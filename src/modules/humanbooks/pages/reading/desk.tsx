import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { addDays, dayOf, shortDay, showMoment, showPeriod } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { ReadingLine, ReadingWords } from '../../reading.ts'
import { READING_STATES, type ReadingState } from '../../rules/reading.ts'
import { words } from '../../words/readings.ts'
import { Part } from './forms.tsx'
import { StateBadge } from './list.tsx'

type Props = {
  view: View
  /** Shown alone; undefined: all in which something is to be done. */
  state: ReadingState | undefined
  counts: ReadonlyMap<ReadingState, number>
  lines: readonly ReadingLine[]
  monday: string
  week: readonly ReadingLine[]
  reported: readonly ReadingWords[]
  said?: string | undefined
  errors?: Errors | undefined
  given: Given
}

/** The desk of readings: what waits, the week, words reported, and hours to download. */
export const ReadingDesk = ({
  view,
  state,
  counts,
  lines,
  monday,
  week,
  reported,
  said,
  errors = {},
  given,
}: Props) => {
  const all = words[view.lang]
  const w = all.office
  const days = showPeriod(monday, addDays(monday, 6), view.lang)
  return (
    <DeskPage view={view} title={w.title} lead={w.about}>
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <Actions>
        {READING_STATES.map((one) => (
          <LinkButton href={`/office/readings?state=${one}`} rank={one === state ? 'primary' : 'tertiary'} size="small">
            {`${all.states[one]} ${counts.get(one) ?? 0}`}
          </LinkButton>
        ))}
        <LinkButton href="/office/readings" rank={state ? 'tertiary' : 'primary'} size="small">
          {w.all}
        </LinkButton>
      </Actions>
      <Lines view={view} caption={w.title} lines={lines} empty={w.none} />
      {reported.length > 0 && <Reported view={view} reported={reported} />}
      <Part id="week" title={w.week(days)}>
        <Actions>
          <LinkButton href={`/office/readings?week=${addDays(monday, -7)}`} size="small">
            {w.prev}
          </LinkButton>
          <LinkButton href={`/office/readings?week=${addDays(monday, 7)}`} size="small">
            {w.next}
          </LinkButton>
        </Actions>
        <Table
          caption={w.week(days)}
          columns={[
            { label: w.columns.when, head: true },
            { label: w.columns.book },
            { label: w.columns.reader },
            { label: all.one.where },
          ]}
          rows={week.map(({ reading, book, reader }) => [
            <a href={`/office/readings/${reading.id}`}>
              {reading.starts_at ? showMoment(reading.starts_at, view.lang) : ''}
            </a>,
            book.name,
            `${reader} · ${all.one.people(reading.party)}`,
            reading.place ?? '',
          ])}
          empty={w.weekNone}
        />
      </Part>
      <Part id="hours" title={w.hours}>
        <p>{w.hoursLead}</p>
        <form method="post" action="/office/readings/hours">
          <Fields>
            <DateInput
              name="from"
              label={w.from}
              required
              value={given.from ?? `${dayOf(view.now).slice(0, 7)}-01`}
              error={errors.from}
            />
            <DateInput name="to" label={w.to} required value={given.to ?? dayOf(view.now)} error={errors.to} />
            <Input name="reason" label={w.reason} required maxlength={200} value={given.reason} error={errors.reason} />
            <Actions>
              <Button icon="download">{w.download}</Button>
            </Actions>
          </Fields>
        </form>
      </Part>
    </DeskPage>
  )
}

type LinesProps = { view: View; caption: string; lines: readonly ReadingLine[]; empty: string }

const Lines = ({ view, caption, lines, empty }: LinesProps) => {
  const all = words[view.lang]
  const w = all.office
  return (
    <Table
      caption={caption}
      columns={[
        { label: w.columns.book, head: true },
        { label: w.columns.reader },
        { label: w.columns.state },
        { label: w.columns.agreed },
        { label: w.columns.when },
      ]}
      rows={lines.map(({ reading, book, reader }) => [
        <a href={`/office/readings/${reading.id}`}>{book.name}</a>,
        `${reader} · ${all.one.people(reading.party)}`,
        <StateBadge view={view} state={reading.state} />,
        reading.agreed_at ? w.agreed : reading.declined_at ? w.declined : w.waiting,
        reading.starts_at
          ? showMoment(reading.starts_at, view.lang)
          : reading.wishes.map(({ day }) => shortDay(day, view.lang)).join(', '),
      ])}
      empty={empty}
    />
  )
}

const Reported = ({ view, reported }: { view: View; reported: readonly ReadingWords[] }) => {
  const w = words[view.lang].office
  return (
    <Part id="reported" title={w.reportedTitle}>
      <ul class="n-stack">
        {reported.map((one) => (
          <li>
            <p>{one.words}</p>
            <p>{one.reported_for}</p>
            <Actions>
              <PressForm action={`/office/readings/${one.reading}/words/keeping`} size="small">
                {w.keep}
              </PressForm>
              <PressForm action={`/office/readings/${one.reading}/words/hiding`} size="small">
                {w.hide}
              </PressForm>
            </Actions>
          </li>
        ))}
      </ul>
    </Part>
  )
}
