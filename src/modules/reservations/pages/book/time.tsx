import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { DateInput } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { showDay } from '#platform/clock.ts'
import type { WhyNot } from '../../rules/book.ts'
import { clockOf, type Span } from '../../rules/hours.ts'
import { words } from '../../words.ts'
import { type Around, Frame, Sorry } from './frame.tsx'

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

/** The first step: a day and a time. */
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
