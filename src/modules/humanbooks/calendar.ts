/** What readings and visits put into the calendars of those who read and those who tell. */
import type { Appointment } from '#modules/catalogue/index.ts'
import type { Context } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { linesOf, type ReadingLine } from './reading.ts'
import type { ReadingState } from './rules/reading.ts'
import { booksOf } from './store/books.ts'
import { readingsFor, readingsOfBooks } from './store/readings.ts'
import { visitsOfBooks } from './store/visits.ts'
import { type VisitLine, visitLines } from './visit.ts'
import { words } from './words/readings.ts'

/** Confirmed readings of these people, and what they have promised as Human Books. */
export async function readingAppointments(ctx: Context, people: readonly { id: string }[]): Promise<Appointment[]> {
  const ids = people.map(({ id }) => id)
  const books = (await booksOf(ctx.db, ids)).map(({ id }) => id)
  const fixed = ({ state }: { state: ReadingState }) => state === 'confirmed' || state === 'done'
  const read = await linesOf(ctx, (await readingsFor(ctx.db, ids)).filter(fixed))
  const told = await linesOf(ctx, (await readingsOfBooks(ctx.db, books)).filter(fixed))
  const gone = await visitLines(ctx, await visitsOfBooks(ctx.db, books))
  return [
    ...read.map((line) => appointmentOf(line, ctx.lang)),
    ...told.map((line) => promiseOf(line, ctx.lang)),
    ...gone.map((line) => visitOf(line, ctx.lang)),
  ]
}

/** A reading as its reader has it in the calendar. */
export const appointmentOf = ({ reading, book }: ReadingLine, lang: Lang): Appointment => ({
  id: `reading-${reading.id}`,
  title: words[lang].calendar.read(book.name),
  place: reading.place ?? '',
  href: `/me/readings/${reading.id}`,
  ...spanOf(reading),
})

/** As its Human Book has it. Who reads stays out of a calendar that lies elsewhere. */
export const promiseOf = ({ reading }: ReadingLine, lang: Lang): Appointment => ({
  id: `telling-${reading.id}`,
  title: words[lang].calendar.told(reading.party),
  place: reading.place ?? '',
  href: `/me/readings/${reading.id}`,
  ...spanOf(reading),
})

const visitOf = ({ visit, group }: VisitLine, lang: Lang): Appointment => ({
  id: `bookvisit-${visit.id}`,
  title: words[lang].calendar.visit(group.name),
  place: [group.address, visit.room].filter(Boolean).join(' '),
  href: `/humanbooks/visits/${visit.id}`,
  ...spanOf(visit),
})

type Fixed = { starts_at: Date | null; minutes: number | null; asked_at: Date; changed_at: Date }

function spanOf({ starts_at, minutes, asked_at, changed_at }: Fixed) {
  const from = starts_at ?? asked_at
  return { starts_at: from, ends_at: new Date(from.getTime() + (minutes ?? 0) * 60_000), changed_at }
}
