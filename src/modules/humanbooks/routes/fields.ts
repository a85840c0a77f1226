/** The form in which somebody tells of their book, and how a book fills it in. */
import { z } from 'zod'
import { contactIn } from '#platform/contact.ts'
import type { Given } from '#platform/http.ts'
import type { Telling } from '../rules/list.ts'
import { AGES, FIELDS, GENDERS, LANGUAGES, type Medium, MEDIA, READERS, type Time, WAYS } from '../rules/book.ts'
import type { Book } from '../store/books.ts'

const told = (most: number) =>
  z
    .string('missing')
    .min(1, 'missing')
    .max(most, 'too-long')
    .refine((text) => contactIn(text).length === 0, 'has-contact')

const several = <Name extends string>(names: readonly Name[]) =>
  z
    .string('choose')
    .optional()
    .transform((text) => names.filter((name) => (text ?? '').split(',').includes(name)))

const some = <Name extends string>(names: readonly Name[]) =>
  several(names).refine((chosen) => chosen.length > 0, 'choose')

const pieces = (by: RegExp, most: number, longest: number) =>
  z
    .string()
    .optional()
    .transform((text) => [
      ...new Set(
        (text ?? '')
          .split(by)
          .map((piece) => piece.trim())
          .filter(Boolean),
      ),
    ])
    .refine((all) => all.length <= most, 'too-many')
    .refine((all) => all.every((piece) => piece.length <= longest), 'too-long')
    .refine((all) => all.every((piece) => contactIn(piece).length === 0), 'has-contact')

const maybe = <Name extends string>(names: readonly Name[]) =>
  z
    .string()
    .optional()
    .transform((text) => names.find((name) => name === text) ?? null)

const clock = z
  .string('not-a-time')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))

const DAYS = ['0', '1', '2', '3', '4', '5', '6'] as const

const form = z
  .object({
    name: told(30),
    headline: told(60),
    field: z.enum(FIELDS, 'missing'),
    career: told(150),
    story: told(5000),
    ask_me: pieces(/\n+/, 5, 100),
    themes: pieces(/[,\n]+/, 5, 20),
    readers: some(READERS),
    languages: some(LANGUAGES),
    ways: some(WAYS),
    dong: z
      .string()
      .max(40, 'too-long')
      .optional()
      .transform((text) => text || null),
    weekdays: several(DAYS),
    from: clock,
    to: clock,
    age_band: maybe(AGES),
    gender: maybe(GENDERS),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'not-a-span' })

/** What somebody tells of their book. */
export const telling = form.transform(({ weekdays, from, to, ...rest }): Telling => ({
  ...rest,
  times: weekdays.map((day): Time => ({ weekday: Number(day), from, to })),
}))

export const media = (given: Given): Medium[] =>
  MEDIA.filter((medium) => (given.media ?? '').split(',').includes(medium))

const showClock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The form as a book fills it in. */
export const givenBy = (book: Book): Given => ({
  name: book.name,
  headline: book.headline,
  field: book.field,
  career: book.career,
  story: book.story,
  ask_me: book.ask_me.join('\n'),
  themes: book.themes.join(', '),
  readers: book.readers.join(','),
  languages: book.languages.join(','),
  ways: book.ways.join(','),
  dong: book.dong ?? '',
  weekdays: book.times.map(({ weekday }) => weekday).join(','),
  from: showClock(book.times[0]?.from ?? EMPTY.from),
  to: showClock(book.times[0]?.to ?? EMPTY.to),
  age_band: book.age_band ?? '',
  gender: book.gender ?? '',
})

const EMPTY = { from: 14 * 60, to: 17 * 60 }
/** The form before anything is typed. */
export const empty: Given = { from: showClock(EMPTY.from), to: showClock(EMPTY.to), languages: 'ko', readers: 'adult' }
