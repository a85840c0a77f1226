import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Select } from '#design/input.tsx'
import type { Person } from '#modules/people/index.ts'
import { showDay, showWon } from '#platform/clock.ts'
import type { Lack } from '#platform/context.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Gear } from '../../gear.ts'
import type { WhyNot } from '../../rules/book.ts'
import { feeOf } from '../../rules/fee.ts'
import { clockOf, type Span } from '../../rules/hours.ts'
import { words } from '../../words.ts'
import { bookingOf } from '../pieces.tsx'
import { type Around, Frame, Hidden, Sorry } from './frame.tsx'
import { WishFields } from './wish.tsx'

type DetailProps = Around & {
  day: string
  time: Span
  people: readonly Person[]
  gear: readonly Gear[]
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

/** The second step: for whom, what for, how many. */
export const Details = ({
  view,
  space,
  day,
  time,
  people,
  gear,
  given,
  errors,
  why,
  lack,
  near,
  left,
}: DetailProps) => {
  const { lang } = view
  const w = words[lang]
  const fee = feeOf(time.to - time.from, space.terms.fee)
  const { approval } = space.terms
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
          <WishFields view={view} space={space} gear={gear} given={given} errors={errors} />
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
