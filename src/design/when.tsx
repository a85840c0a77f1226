/** Days and times as people in Korea read them; the server may stand anywhere, the wall clock is Seoul's. */
import type { Lang } from '#platform/view.ts'
import { useLang } from './lang.tsx'

export type WhenStyle = 'day' | 'time' | 'moment' | 'month' | 'short' | 'clock'

const styles: Record<WhenStyle, Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  clock: {
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  month: { year: 'numeric', month: 'long' },
  short: { month: 'numeric', day: 'numeric', weekday: 'short' },
}

const made = new Map<string, Intl.DateTimeFormat>()

/** A moment in words, in Seoul: `whenWords(at, 'ko', 'day')` is 2026년 3월 2일 (월). */
export const whenWords = (at: Date, lang: Lang, style: WhenStyle = 'moment'): string => {
  const key = `${lang}-${style}`
  // Making a formatter is a hundred times dearer than using one.
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(lang === 'ko' ? 'ko-KR' : 'en-GB', { ...styles[style], timeZone: 'Asia/Seoul' })
  made.set(key, format)
  // Korean readers expect the weekday in brackets, which the long form leaves out.
  return format
    .formatToParts(at)
    .map(({ type, value }) => (lang === 'ko' && type === 'weekday' ? `(${value})` : value))
    .join('')
    .replace('((', '(')
    .replace('))', ')')
}

/** A moment, for people and for machines. */
export const When = ({ at, show = 'moment' }: { at: Date; show?: WhenStyle | undefined }) => (
  <time datetime={at.toISOString()}>{whenWords(at, useLang(), show)}</time>
)

/** From one moment to another, without saying the same day twice. */
export const Period = ({ from, to, show = 'moment' }: { from: Date; to: Date; show?: WhenStyle | undefined }) => {
  const lang = useLang()
  const sameDay = whenWords(from, lang, 'day') === whenWords(to, lang, 'day')
  return (
    <>
      <When at={from} show={show} /> ~ <When at={to} show={sameDay && show === 'moment' ? 'time' : show} />
    </>
  )
}
