import { dayOf, showClock, showDay, showMoment, timeOf } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { useLang } from './lang.tsx'

export type WhenStyle = 'day' | 'time' | 'moment' | 'clock'

const styles: Record<WhenStyle, (at: Date, lang: Lang) => string> = {
  day: (at, lang) => showDay(dayOf(at), lang),
  time: timeOf,
  moment: showMoment,
  clock: showClock,
}

/** A moment, for people and for machines. */
export const When = ({ at, show = 'moment' }: { at: Date; show?: WhenStyle | undefined }) => (
  <time datetime={at.toISOString()}>{styles[show](at, useLang())}</time>
)
