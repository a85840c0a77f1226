/** What a teacher sees of class visits: asking, all of theirs, and one of them. */
import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { Facts } from '#design/facts.tsx'
import { DateInput, Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { GRADES, gradeName } from '#modules/people/index.ts'
import { addDays, type Day, dayOf, showDay, showMoment } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { refusalToWithdraw, stateOfVisit, type VisitState } from '../../rules/visits.ts'
import { words } from '../../words/visits.ts'

export type VisitShown = {
  id: string
  facility: string
  facility_name: string
  teacher: string
  teacher_name: string
  school: string
  grade: string
  class: string
  headcount: number
  first_on: Day
  second_on: Day | null
  third_on: Day | null
  wishes: string | null
  asked_at: Date
  answered_at: Date | null
  starts_at: Date | null
  reply: string | null
  withdrawn_at: Date | null
}

const TONES = {
  waiting: 'warning',
  accepted: 'success',
  declined: 'danger',
  over: 'gray',
  withdrawn: 'disabled',
} as const satisfies Record<VisitState, string>

export const VisitBadge = ({ view, visit }: { view: View; visit: VisitShown }) => {
  const state = stateOfVisit(visit, view.now)
  return <Badge tone={TONES[state]}>{words[view.lang].states[state]}</Badge>
}

export const classOf = (view: View, { school, grade, class: name, headcount }: VisitShown) =>
  words[view.lang].classOf(school, gradeName(grade, view.lang), name, headcount)

export const daysOf = (visit: VisitShown): Day[] =>
  [visit.first_on, visit.second_on, visit.third_on].flatMap((day) => day ?? [])

/** What was asked, as both sides read it. */
export const VisitFacts = ({ view, visit, phone }: { view: View; visit: VisitShown; phone?: string | undefined }) => {
  const w = words[view.lang]
  return (
    <Facts
      framed
      facts={[
        [w.state, <VisitBadge view={view} visit={visit} />],
        [w.when, visit.starts_at && showMoment(visit.starts_at, view.lang)],
        [w.reply, visit.reply],
        [
          w.facility,
          <a class="n-link" href={`/places/${visit.facility}`}>
            {visit.facility_name}
          </a>,
        ],
        [w.who, classOf(view, visit)],
        [w.teacherLabel, visit.teacher_name],
        [w.phone, phone],
        [
          w.days,
          daysOf(visit)
            .map((day, at) => w.day(at + 1, showDay(day, view.lang)))
            .join(', '),
        ],
        [w.wishes, visit.wishes],
        [w.asked, showMoment(visit.asked_at, view.lang)],
      ]}
    />
  )
}

type AskProps = {
  view: View
  facility: { id: string; name: string }
  most: number
  /** Whether whoever asks may ask at all. */
  adult: boolean
  given: Given
  faults?: Faults | undefined
}

/** The form of a school. */
export const AskVisit = ({ view, facility, most, adult, given, faults }: AskProps) => {
  const w = words[view.lang]
  const errors = explain(view, faults, w.faults)
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  const [soonest, furthest] = [addDays(dayOf(view.now), 1), addDays(dayOf(view.now), 366)]
  const frame = {
    view,
    title: w.askTitle(facility.name),
    crumbs: [{ href: `/places/${facility.id}`, label: facility.name }],
  }
  if (!adult)
    return (
      <Page {...frame} hidden>
        <Notice kind="warning">{w.onlyAdults}</Notice>
      </Page>
    )
  return (
    <Page {...frame} lead={w.askLead(most)} hidden>
      <ErrorSummary errors={errors} />
      <p>{w.teacher(view.visitor?.name ?? '')}</p>
      <form method="post" action={`/places/${facility.id}/visit`} class="n-form n-stack" novalidate>
        <input type="hidden" name="id" value={given.id} />
        <Fields>
          <Input {...field('school')} label={w.school} hint={w.schoolHint} required maxlength={60} />
          <Select
            {...field('grade')}
            label={w.grade}
            required
            options={GRADES.map((grade) => ({ value: grade, label: gradeName(grade, view.lang) }))}
          />
          <Input {...field('class')} label={w.class} hint={w.classHint} width="short" required maxlength={20} />
          <Input
            {...field('headcount')}
            label={w.headcount}
            inputmode="numeric"
            unit={w.people}
            width="short"
            required
          />
          <DateInput {...field('first_on')} label={w.first} min={soonest} max={furthest} required />
          <DateInput {...field('second_on')} label={w.second} min={soonest} max={furthest} optional />
          <DateInput {...field('third_on')} label={w.third} min={soonest} max={furthest} optional />
          <Textarea {...field('wishes')} label={w.wishes} hint={w.wishesHint} maxlength={1000} optional />
        </Fields>
        <Actions>
          <Button rank="primary">{w.send}</Button>
          <LinkButton href="/me/visits" rank="tertiary">
            {w.mine}
          </LinkButton>
        </Actions>
      </form>
    </Page>
  )
}

/** All a teacher asked for. */
export const MyVisits = ({ view, visits }: { view: View; visits: readonly VisitShown[] }) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.mine} lead={w.mineLead} hidden>
      <Table
        caption={w.mine}
        columns={[{ label: w.facility, head: true }, { label: w.who }, { label: w.when }, { label: w.state }]}
        rows={visits.map((visit) => [
          <a href={`/me/visits/${visit.id}`}>{visit.facility_name}</a>,
          classOf(view, visit),
          visit.starts_at ? showMoment(visit.starts_at, view.lang) : '–',
          <VisitBadge view={view} visit={visit} />,
        ])}
        empty={w.mineNone}
      />
      <Actions>
        <LinkButton href="/places" rank="tertiary">
          {w.findPlaces}
        </LinkButton>
      </Actions>
    </Page>
  )
}

type MineProps = { view: View; visit: VisitShown; just: 'sent' | 'withdrawn' | undefined; refused: boolean }

/** One request, and the way to step back from it. */
export const MyVisit = ({ view, visit, just, refused }: MineProps) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.mineTitle(visit.facility_name)} crumbs={[{ href: '/me/visits', label: w.mine }]} hidden>
      {just && (
        <Notice kind="success" answer>
          {w[just]}
        </Notice>
      )}
      {refused && (
        <Notice kind="warning" answer>
          {w.notWithdrawn}
        </Notice>
      )}
      <VisitFacts view={view} visit={visit} />
      {!visit.withdrawn_at && !refusalToWithdraw(visit, view.now) && (
        <Actions>
          <PressForm action={`/me/visits/${visit.id}/withdrawal`} rank="tertiary">
            {w.withdraw}
          </PressForm>
        </Actions>
      )}
    </Page>
  )
}
