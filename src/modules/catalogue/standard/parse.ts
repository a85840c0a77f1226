import { hasTags, plainText, safeHtml } from '#platform/sheet/html.ts'
import { countOf, dayOf, given, isNothing, linkOf, phoneOf, tidy, timeOf, yesOf } from '#platform/sheet/values.ts'
import { audienceOf } from './audience.ts'
import { columnsOf, type Field, koreanOf } from './columns.ts'
import type { Note, NoteName, Refusal, RefusalReason, StandardCourse } from './course.ts'
import { feeOf } from './fee.ts'
import { modeOf, selectionOf, waysOf } from './ways.ts'
import { weekdaysOf } from './weekdays.ts'

export type Parsed = { course: StandardCourse; notes: Note[] } | { refused: Refusal[] }

/**
 * One row of any source to a course of the standard. Refused is only what nobody could attend: no title, no start, days
 * that cannot be read or that end before they start. All else that is odd becomes a note, and its text is kept.
 */
export function parseCourse(cells: Record<string, string>, columns = columnsOf(Object.keys(cells))): Parsed {
  const row = rowOf(cells, columns)
  const title = titleOf(row.text('title'))
  const starts_on = row.day('starts_on')
  const ends_on = row.day('ends_on')

  const refused: Refusal[] = []
  const refuse = (field: Field, reason: RefusalReason) =>
    refused.push({ column: row.column(field), value: row.text(field), reason })
  if (!title) refuse('title', 'blank-title')
  if (starts_on === undefined) refuse('starts_on', 'blank-start')
  if (starts_on === null) refuse('starts_on', 'unreadable-date')
  const anytime = isAnytime(row.text('ends_on'))
  if (ends_on === null && !anytime) refuse('ends_on', 'unreadable-date')
  if (starts_on && ends_on && ends_on < starts_on) refuse('ends_on', 'ends-before-it-starts')
  if (!starts_on || refused.length > 0) return { refused }

  const always_open = anytime || isFarOff(starts_on, ends_on ?? undefined)
  if (always_open) row.note('ends_on', 'always-open')
  if (!ends_on && !always_open) row.note('ends_on', 'no-end')
  const course: StandardCourse = {
    title,
    starts_on,
    always_open,
    ...given({ ends_on: ends_on ?? undefined }),
    ...row.times(),
    ...row.description(),
    ...row.kinds(),
    ...row.application(ends_on ?? undefined),
    ...row.plain(),
  }
  row.checkCharacters()
  return { course, notes: row.notes }
}

/** Offices write 2030-12-31 or 2040-12-31 for «at any time»; two years ahead no course has its last lesson on New Year's Eve. */
export const isFarOff = (starts_on: string, ends_on = '') =>
  /^(20[3-9]\d|[2-9][1-9]\d\d|9999)-12-31$/.test(ends_on) &&
  Number(ends_on.slice(0, 4)) - Number(starts_on.slice(0, 4)) >= 2

const isAnytime = (text: string) => /^(상시|수시|연중|연중\s*상시|상시\s*모집|계속)$/.test(text)

const titleOf = (text: string) => tidy(plainText(text))

function rowOf(cells: Record<string, string>, columns: Map<Field, string>) {
  const notes: Note[] = []
  const column = (field: Field) => columns.get(field) ?? koreanOf(field)
  const raw = (field: Field) => cells[columns.get(field) ?? ''] ?? ''
  const text = (field: Field) => tidy(raw(field))
  const note = (field: Field, name: NoteName) => notes.push({ column: column(field), value: text(field), note: name })

  /** What a reader makes of a cell; what it cannot read is noted and left out. */
  function read<T>(field: Field, reader: (cell: string) => T | undefined | null, name: NoteName): T | undefined {
    const value = reader(raw(field))
    if (value === null) note(field, name)
    return value ?? undefined
  }
  const stated = (field: Field) => (isNothing(text(field)) ? undefined : tidy(plainText(text(field))) || undefined)

  return {
    notes,
    column,
    text,
    note,
    day: (field: Field) => dayOf(raw(field)),

    times() {
      const starts_at = read('starts_at', timeOf, 'unreadable-time')
      const ends_at = read('ends_at', timeOf, 'unreadable-time')
      // Midnight to midnight is how a form without a time is saved.
      if (starts_at === '00:00' && (ends_at === '00:00' || ends_at === undefined)) return {}
      if (!starts_at || !ends_at || ends_at > starts_at) return given({ starts_at, ends_at })
      note('ends_at', 'ends-earlier-in-the-day')
      return { starts_at }
    },

    description() {
      const source = raw('description')
      const html = hasTags(source) ? source : /&lt;(p|br|div|span|table|ul)\b/i.test(source) ? plainText(source) : ''
      const description = plainText(html || source)
      return given({
        description: isNothing(description) ? undefined : description,
        description_html: html ? safeHtml(html) || undefined : undefined,
      })
    },

    kinds() {
      const fee = feeOf(raw('fee'))
      const weekdays = weekdaysOf(raw('weekdays'))
      const audience = audienceOf(plainText(raw('audience')))
      const mode = modeOf(raw('mode'))
      const selection = selectionOf(raw('selection'))
      if (fee.state === 'unparsed') note('fee', 'unparsed-fee')
      if (weekdays.state === 'unparsed') note('weekdays', 'unparsed-weekdays')
      if (audience.state === 'unparsed') note('audience', 'unparsed-audience')
      if (mode.value === 'unknown' && !isNothing(mode.raw)) note('mode', 'unknown-mode')
      if (selection.value === 'other') note('selection', 'unknown-selection')
      const capacity = read('capacity', countOf, 'unreadable-capacity')
      return { fee, weekdays, audience, mode, selection, ...given({ capacity }) }
    },

    application(course_ends_on: string | undefined) {
      const apply_from = read('apply_from', dayOf, 'unreadable-date')
      const apply_until = isAnytime(text('apply_until')) ? undefined : read('apply_until', dayOf, 'unreadable-date')
      if (apply_from && apply_until && apply_until < apply_from)
        note('apply_until', 'application-ends-before-it-starts')
      if (apply_until && course_ends_on && apply_until > course_ends_on)
        note('apply_until', 'application-ends-after-the-course')
      return { ...given({ apply_from, apply_until }), apply_by: waysOf(raw('apply_by')) }
    },

    plain: () =>
      given({
        id: stated('id'),
        instructor: stated('instructor'),
        place: stated('place'),
        address: stated('address'),
        organiser: stated('organiser'),
        phone: read('phone', phoneOf, 'unreadable-phone'),
        homepage: read('homepage', linkOf, 'unreadable-link'),
        training_support: read('training_support', yesOf, 'unreadable-yes-or-no'),
        credit_bank: read('credit_bank', yesOf, 'unreadable-yes-or-no'),
        learning_account: read('learning_account', yesOf, 'unreadable-yes-or-no'),
        reference_on: read('reference_on', dayOf, 'unreadable-date'),
        provider_code: stated('provider_code'),
        provider: stated('provider'),
        category: stated('category'),
        city: stated('city'),
        district: stated('district'),
        source: stated('source'),
      }),

    checkCharacters() {
      for (const field of columns.keys()) if (raw(field).includes('\uFFFD')) note(field, 'broken-character')
    },
  }
}
