/** The office's pages of class visits: all of them, and answering one. */
import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { showDay, showMoment } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { stateOfVisit } from '../../rules/visits.ts'
import { words } from '../../words/visits.ts'
import { classOf, daysOf, VisitBadge, VisitFacts, type VisitShown } from './ask.tsx'

/** The requests a member of staff answers for. */
export const VisitTable = ({ view, visits }: { view: View; visits: readonly VisitShown[] }) => {
  const w = words[view.lang]
  return (
    <DeskPage view={view} title={w.desk} lead={w.deskLead}>
      <Table
        caption={w.desk}
        columns={[
          { label: w.who, head: true },
          { label: w.facility },
          { label: w.asked },
          { label: w.when },
          { label: w.state },
        ]}
        rows={visits.map((visit) => [
          <a href={`/office/visits/${visit.id}`}>{classOf(view, visit)}</a>,
          visit.facility_name,
          showMoment(visit.asked_at, view.lang),
          visit.starts_at ? showMoment(visit.starts_at, view.lang) : '–',
          <VisitBadge view={view} visit={visit} />,
        ])}
        empty={w.deskNone}
      />
    </DeskPage>
  )
}

type AnswerProps = {
  view: View
  visit: VisitShown
  phone: string | undefined
  given: Given
  faults?: Faults | undefined
  answered: boolean
}

/** One request with its two answers. */
export const AnswerVisit = ({ view, visit, phone, given, faults, answered }: AnswerProps) => {
  const w = words[view.lang]
  const errors = explain(view, faults, w.faults)
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  return (
    <DeskPage view={view} title={classOf(view, visit)} crumbs={[{ href: '/office/visits', label: w.desk }]}>
      <ErrorSummary errors={errors} />
      {answered && (
        <Notice kind="success" answer>
          {w.answered}
        </Notice>
      )}
      <VisitFacts view={view} visit={visit} phone={phone} />
      {stateOfVisit(visit, view.now) === 'waiting' && (
        <>
          <section class="n-part" aria-labelledby="accept-title">
            <h2 class="n-heading" id="accept-title">
              {w.accept}
            </h2>
            <p>{w.acceptHint}</p>
            <form method="post" action={`/office/visits/${visit.id}/acceptance`} class="n-form n-stack" novalidate>
              <Fields>
                <Radios
                  {...field('day')}
                  label={w.onDay}
                  required
                  choices={daysOf(visit).map((day, at) => ({
                    value: day,
                    label: w.day(at + 1, showDay(day, view.lang)),
                  }))}
                />
                <Input {...field('time')} type="time" label={w.time} hint={w.timeHint} width="short" required />
                <Textarea {...field('note')} label={w.note} hint={w.noteHint} maxlength={500} optional />
              </Fields>
              <Actions>
                <Button rank="primary">{w.acceptPress}</Button>
              </Actions>
            </form>
          </section>
          <section class="n-part" aria-labelledby="decline-title">
            <h2 class="n-heading" id="decline-title">
              {w.decline}
            </h2>
            <form method="post" action={`/office/visits/${visit.id}/refusal`} class="n-form n-stack" novalidate>
              <Fields>
                <Textarea {...field('reason')} label={w.reason} hint={w.reasonHint} maxlength={500} required />
              </Fields>
              <Actions>
                <Button rank="tertiary">{w.declinePress}</Button>
              </Actions>
            </form>
          </section>
        </>
      )}
    </DeskPage>
  )
}
