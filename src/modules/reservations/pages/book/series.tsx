import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkboxes } from '#design/choice.tsx'
import { Notice } from '#design/notice.tsx'
import { showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { WhyNot } from '../../rules/book.ts'
import { clockOf, type Span } from '../../rules/hours.ts'
import { words } from '../../words.ts'
import { bookingOf } from '../pieces.tsx'
import { type Around, Frame, Hidden, KEPT } from './frame.tsx'

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
        <Hidden
          given={given}
          names={[...KEPT, 'person', 'purpose', 'party', 'along', 'help', 'help_wish', 'note', 'until']}
        />
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
