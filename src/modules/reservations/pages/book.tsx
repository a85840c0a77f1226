/** Reserving in three steps: a time, what for and how many, done. */
import type { Child } from 'hono/jsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkboxes, Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import type { Person } from '#modules/people/index.ts'
import { showDay, showWon } from '#platform/clock.ts'
import type { Lack } from '#platform/context.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { WhyNot } from '../rules/book.ts'
import { feeOf } from '../rules/fee.ts'
import { clockOf, type Span } from '../rules/hours.ts'
import { nameOf, type Space } from '../space.ts'
import { words } from '../words.ts'
import { bookingOf } from './pieces.tsx'

type Around = { view: View; space: Space }

const Frame = ({ view, space, step, children }: Around & { step: number; children?: Child }) => {
  const w = words[view.lang].book
  const name = nameOf(space, view.lang)
  return (
    <Page
      view={view}
      title={w.title(name)}
      crumbs={[
        { href: '/rooms', label: words[view.lang].menu },
        { href: `/rooms/${space.id}`, label: name },
      ]}
      hidden
      unsearched
    >
      <Steps steps={w.steps} current={step} />
      {children}
    </Page>
  )
}

type Sorry = {
  why: WhyNot | undefined
  near: readonly Span[]
  day: string
  length: number
  /** What must be done first, and where. */
  lack?: Lack | undefined
}

/** Why a time cannot be had, and the nearest ones that can. */
const Sorry = ({ view, space, why, near, day, length, lack }: Around & Sorry) => {
  const w = words[view.lang]
  if (!why) return null
  return (
    <Notice kind="danger" answer title={w.book.sorry}>
      {lack ? lack.sentence[view.lang] : w.whyNot[why]}
      {lack && (
        <>
          {' '}
          <a class="n-link" href={lack.link.href}>
            {lack.link.label[view.lang]}
          </a>
        </>
      )}
      {near.length > 0 && (
        <>
          {' '}
          {w.book.others}
          <ul class="n-times">
            {near.map(({ from }) => (
              <li>
                <a class="n-time" href={`${bookingOf(space.id, day, clockOf(from))}&length=${length}`}>
                  {clockOf(from)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

type TimeProps = Around & {
  day: string
  from: number | undefined
  length: number
  /** Lengths one reservation may have. */
  lengths: readonly number[]
  /** Beginnings that are free for the shortest length. */
  times: readonly Span[]
  why: WhyNot | undefined
  near: readonly Span[]
}

export const ChooseTime = ({ view, space, day, from, length, lengths, times, why, near }: TimeProps) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} space={space} step={1}>
      <Sorry view={view} space={space} why={why} near={near} day={day} length={length} />
      <form action={`/rooms/${space.id}/booking`} class="n-stack">
        <DateInput name="day" label={w.book.day} value={day} />
        <Actions>
          <Button rank="secondary">{w.book.show}</Button>
        </Actions>
      </form>
      {times.length === 0 ? (
        <Notice kind="warning">{w.book.none}</Notice>
      ) : (
        <form action={`/rooms/${space.id}/booking`} class="n-stack">
          <input type="hidden" name="day" value={day} />
          <p class="n-heading">{showDay(day, lang)}</p>
          <Radios
            name="from"
            label={w.book.start}
            required
            row
            value={from === undefined ? undefined : clockOf(from)}
            choices={times.map((time) => ({ value: clockOf(time.from), label: clockOf(time.from) }))}
          />
          <Radios
            name="length"
            label={w.book.length}
            required
            row
            value={String(length)}
            choices={lengths.map((one) => ({ value: String(one), label: w.hours(one) }))}
          />
          <Actions>
            <Button rank="primary" size="large" after="right">
              {w.book.next}
            </Button>
          </Actions>
        </form>
      )}
    </Frame>
  )
}

type DetailProps = Around & {
  day: string
  time: Span
  people: readonly Person[]
  given: Given
  errors: Errors
  why: WhyNot | undefined
  lack: Lack | undefined
  near: readonly Span[]
  /** Minutes still to be had this month; undefined where there is no limit. */
  left: number | undefined
}

const whenIn = (view: View, day: string, { from, to }: Span) =>
  `${showDay(day, view.lang)} ${clockOf(from)}~${clockOf(to)} (${words[view.lang].hours(to - from)})`

export const Details = ({ view, space, day, time, people, given, errors, why, lack, near, left }: DetailProps) => {
  const { lang } = view
  const w = words[lang]
  const fee = feeOf(time.to - time.from, space.terms.fee)
  const { purposes, approval } = space.terms
  return (
    <Frame view={view} space={space} step={2}>
      <Sorry view={view} space={space} why={why} lack={lack} near={near} day={day} length={time.to - time.from} />
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [w.book.when, whenIn(view, day, time)],
          [w.book.fee, fee > 0 ? `${showWon(fee, lang)} · ${w.book.feeNote}` : showWon(0, lang)],
          [w.room.month, left !== undefined && w.book.left(left > 0 ? w.hours(left) : w.hours(0) || '0')],
        ]}
      />
      <form method="post" action={`/rooms/${space.id}/booking`} class="n-stack">
        <Hidden given={{ ...given, day, from: clockOf(time.from), to: clockOf(time.to) }} />
        <Fields>
          {people.length > 1 && (
            <Select
              name="person"
              label={w.book.person}
              required
              blank={false}
              value={given.person}
              error={errors.person}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {people.length === 1 && <input type="hidden" name="person" value={people[0]?.id} />}
          <Radios
            name="purpose"
            label={w.book.purpose}
            hint={w.room.notAllowed}
            required
            row
            value={given.purpose ?? (purposes.length === 1 ? purposes[0] : undefined)}
            error={errors.purpose}
            choices={purposes.map((purpose) => ({ value: purpose, label: w.purposes[purpose] }))}
          />
          <Input
            name="party"
            label={w.book.party}
            required
            inputmode="numeric"
            width="short"
            hint={w.upTo(space.seats)}
            value={given.party ?? '1'}
            error={errors.party}
            unit={lang === 'ko' ? '명' : undefined}
          />
          <Textarea
            name="note"
            label={w.book.note}
            optional
            rows={2}
            maxlength={300}
            hint={w.book.noteHint}
            value={given.note}
            error={errors.note}
          />
          <DateInput
            name="until"
            label={w.book.until}
            optional
            hint={w.book.untilHint}
            value={given.until}
            error={errors.until}
          />
        </Fields>
        <Actions>
          <Button rank="primary" size="large">
            {approval ? w.book.ask : w.book.reserve}
          </Button>
          <LinkButton href={bookingOf(space.id, day, clockOf(time.from))} rank="tertiary" size="large">
            {w.book.back}
          </LinkButton>
        </Actions>
      </form>
    </Frame>
  )
}

const KEPT = ['id', 'day', 'from', 'to'] as const

const Hidden = ({ given, names = KEPT }: { given: Given; names?: readonly string[] | undefined }) => (
  <>
    {names.map((name) => (
      <input type="hidden" name={name} value={given[name] ?? ''} />
    ))}
  </>
)

type SeriesProps = Around & {
  time: Span
  given: Given
  days: readonly { day: string; why: WhyNot | undefined }[]
  changed: boolean
  error: string | undefined
}

/** The days of a series, each with what stands against it, before anything is reserved. */
export const Series = ({ view, space, time, given, days, changed, error }: SeriesProps) => {
  const { lang } = view
  const w = words[lang]
  const clashes = days.filter(({ why }) => why)
  const free = days.filter(({ why }) => !why)
  return (
    <Frame view={view} space={space} step={2}>
      {changed && (
        <Notice kind="danger" answer>
          {w.series.changed}
        </Notice>
      )}
      <h2 class="n-heading">{w.series.title}</h2>
      <p>{w.series.lead}</p>
      {clashes.length > 0 && (
        <Notice kind="warning" title={w.series.clashes(clashes.length)}>
          <ul>
            {clashes.map(({ day, why }) => (
              <li>{w.series.clash(showDay(day, lang), why ? w.whyNot[why] : '')}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={`/rooms/${space.id}/booking`} class="n-stack">
        <Hidden given={given} names={[...KEPT, 'person', 'purpose', 'party', 'note', 'until']} />
        <input type="hidden" name="confirmed" value="yes" />
        {free.length > 0 && (
          <Checkboxes
            name="days"
            label={`${w.series.days} · ${clockOf(time.from)}~${clockOf(time.to)}`}
            error={error}
            values={free.map(({ day }) => day)}
            choices={free.map(({ day }) => ({ value: day, label: showDay(day, lang) }))}
          />
        )}
        <Actions>
          {free.length > 0 && (
            <Button rank="primary" size="large">
              {w.series.confirm}
            </Button>
          )}
          <LinkButton href={bookingOf(space.id, given.day ?? '', given.from)} rank="tertiary" size="large">
            {w.book.back}
          </LinkButton>
        </Actions>
      </form>
    </Frame>
  )
}
