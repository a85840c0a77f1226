/** Letters about readings, heard as jobs once what happened is committed, and the reminder of the evening before. */
import { tell } from '#modules/notices/index.ts'
import { toTell } from '#modules/people/index.ts'
import { addDays, dayOf, instant, showMoment } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import type { Reading } from '../rules/reading.ts'
import { bookById } from '../store/books.ts'
import * as store from '../store/readings.ts'
import { cancelReading, isOpen } from './reading.ts'
import { booksByIds } from '../store/books.ts'
import { visitById, visitSteps } from '../store/visits.ts'
import { visitLines } from '../visit.ts'
import { words } from '../words/readingletters.ts'

type What = Exclude<keyof (typeof words)['ko'], 'visit'>
type Reader = 'reader' | 'book' | 'officer'

const readersOf = async (ctx: Context, reading: Reading): Promise<string[]> => [
  ...new Set([reading.applicant, ...(await toTell(ctx.db, reading.reader))]),
]

async function tellOf(ctx: Context, reading: Reading, what: What, to: readonly Reader[], note = ''): Promise<void> {
  const book = await bookById(ctx.db, reading.book)
  if (!book) return
  const message = (lang: Lang) =>
    words[lang][what]({
      book: book.name,
      when: reading.starts_at ? showMoment(reading.starts_at, lang) : '',
      place: reading.place ?? '',
      note,
    })
  const people = to.includes('reader') ? await readersOf(ctx, reading) : []
  if (to.includes('book')) people.push(book.person)
  for (const person of new Set(people)) await tell(ctx, person, message, `/me/readings/${reading.id}`)
  if (!to.includes('officer')) return
  const confirmed = (await store.stepsOf(ctx.db, reading.id)).findLast((one) => one.what === 'confirmed')?.who
  if (confirmed) await tell(ctx, confirmed, message, `/office/readings/${reading.id}`)
}

const telling =
  (what: What, to: readonly Reader[]) =>
  (ctx: Context, { subject }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const reading = await store.readingById(ctx.db, subject)
      if (!reading) return
      const note = (await store.stepsOf(ctx.db, subject)).findLast((one) => one.what === what)?.note
      await tellOf(ctx, reading, what, to, note ?? '')
    })

/** Everyone who speaks for the group hears of a visit, and the book that goes. */
const tellingOfVisit =
  (what: keyof (typeof words)['ko']['visit']) =>
  (ctx: Context, { subject }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const visit = await visitById(ctx.db, subject)
      const [line] = visit ? await visitLines(ctx, [visit]) : []
      if (!line) return
      const steps = await visitSteps(ctx.db, subject)
      // Who stood back is no longer the book of the visit.
      const left = what === 'stood-back' ? line.visit.stood_back.at(-1) : undefined
      const [book] = left ? await booksByIds(ctx.db, [left]) : [line.book]
      const message = (lang: Lang) =>
        words[lang].visit[what]({
          book: book?.name ?? '',
          when: line.visit.starts_at ? showMoment(line.visit.starts_at, lang) : '',
          place: [line.group.name, line.visit.room].join(' '),
          note: steps.at(-1)?.note ?? '',
        })
      for (const person of line.group.speakers) await tell(ctx, person, message, `/humanbooks/visits/${subject}`)
      if (book && !line.group.speakers.includes(book.person))
        await tell(ctx, book.person, message, left ? '/me/book' : `/humanbooks/visits/${subject}`)
      const officer = steps.findLast(({ state }) => state === 'confirmed')?.who
      if (left && officer) await tell(ctx, officer, message, '/office/readings/visits')
    })

/** What readings listen to. */
export const readingEars = {
  'humanbooks.reading-asked': telling('asked', ['book']),
  'humanbooks.reading-agreed': telling('agreed', ['reader']),
  'humanbooks.reading-declined': telling('declined', ['reader']),
  'humanbooks.reading-stood-back': telling('stood-back', ['reader', 'book', 'officer']),
  'humanbooks.reading-another': telling('another', ['book']),
  'humanbooks.reading-confirmed': telling('confirmed', ['reader', 'book']),
  'humanbooks.reading-cancelled': telling('cancelled', ['reader', 'book']),
  'humanbooks.reading-held': telling('held', ['reader']),
  'humanbooks.visit-confirmed': tellingOfVisit('confirmed'),
  'humanbooks.visit-stood-back': tellingOfVisit('stood-back'),
  'humanbooks.visit-cancelled': tellingOfVisit('cancelled'),
  'people.left': (ctx: Context, { subject }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      for (const reading of await store.readingsFor(ctx.db, [subject]))
        if (isOpen(reading)) await cancelReading(ctx, reading.id, { office: true, note: null })
    }),
  'people.erased': (ctx: Context, { subject }: Happening) => store.forgetReader(ctx.db, subject),
  'humanbooks.reading-said': (ctx: Context, { subject, detail }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const reading = await store.readingById(ctx.db, subject)
      const to = (['reader', 'book'] as const).filter((side) => side !== detail.side)
      if (reading) await tellOf(ctx, reading, 'said', to)
    }),
  'humanbooks.reading-thanked': (ctx: Context, { subject }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const reading = await store.readingById(ctx.db, subject)
      const thanks = await store.wordsOf(ctx.db, subject)
      if (reading) await tellOf(ctx, reading, 'thanked', ['book'], thanks?.thanks ?? '')
    }),
}

/** Call tomorrow's readings to mind, each once. For every evening. */
export const remindReadings = (ctx: Context): Promise<void> =>
  together(ctx, async (ctx) => {
    const tomorrow = addDays(dayOf(ctx.now), 1)
    const due = await store.remindableReadings(ctx.db, instant(tomorrow), instant(addDays(tomorrow, 1)))
    await store.markReminded(
      ctx.db,
      due.map(({ id }) => id),
      ctx.now,
    )
    for (const reading of due) await tellOf(ctx, reading, 'reminder', ['reader', 'book'])
  })
