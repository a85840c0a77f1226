/** Facts of a programme in a few words, the same on cards, pages, feeds and letters. */
import { showMoment, showPeriod, showWon, WEEKDAYS } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import type { Programme } from '../programme.ts'
import { words } from '../words/shared.ts'

/** 2026.3.4.(수) ~ 5.20.(수) */
export const periodOf = (
  { starts_on, ends_on }: Pick<Programme, 'starts_on' | 'ends_on'>,
  lang: Lang,
): string | undefined =>
  starts_on
    ? ends_on
      ? showPeriod(starts_on, ends_on, lang)
      : words[lang].from(showPeriod(starts_on, starts_on, lang))
    : undefined

/** 매주 수·금 10:00–12:00 */
export function hoursOf(
  { weekdays, start_time, end_time }: Pick<Programme, 'weekdays' | 'start_time' | 'end_time'>,
  lang: Lang,
): string {
  const days =
    weekdays.length > 0
      ? words[lang].every(weekdays.map((day) => WEEKDAYS[lang][day]).join(lang === 'ko' ? '·' : ', '))
      : ''
  const hours = [start_time, end_time].flatMap((time) => (time ? [time.slice(0, 5)] : [])).join('–')
  return [days, hours].filter(Boolean).join(' ')
}

/** The same on a list, where what is not yet said is said to be so: 매주 수 · 시간 미정 */
export function whenOf(programme: Pick<Programme, 'weekdays' | 'start_time' | 'end_time'>, lang: Lang): string {
  const [day, time] = [programme.weekdays.length > 0, programme.start_time !== null]
  const unsaid = day && time ? '' : words[lang].unsaid[day ? 'time' : time ? 'day' : 'both']
  return [hoursOf(programme, lang), unsaid].filter(Boolean).join(' · ')
}

export const feeOf = ({ fee, fee_text }: Pick<Programme, 'fee' | 'fee_text'>, lang: Lang): string =>
  fee === null ? (fee_text ?? words[lang].fees.unknown) : showWon(fee, lang)

export const windowOf = (
  { opens_at, closes_at }: Pick<Programme, 'opens_at' | 'closes_at'>,
  lang: Lang,
): string | undefined => {
  const [from, to] = [opens_at && showMoment(opens_at, lang), closes_at && showMoment(closes_at, lang)]
  return from || to ? `${from ?? ''} ~ ${to ?? ''}`.trim() : undefined
}
