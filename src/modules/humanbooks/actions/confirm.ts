/** An officer confirms a reading; afterwards it is written down as held, and its readers leave their words. */
import { mayMeetChildren } from '#modules/people/index.ts'
import { withoutContact } from '#platform/contact.ts'
import { type Context, record, together } from '#platform/context.ts'
import { mayRead, type ReadRefusal } from '../rules/book.ts'
import {
  type ConfirmRefusal,
  type HoldRefusal,
  refusalToClose,
  refusalToConfirm,
  type WordsRefusal,
} from '../rules/reading.ts'
import { bookById } from '../store/books.ts'
import * as store from '../store/readings.ts'
import { givenBy, limitsOf, move } from './reading.ts'

type Fixed = { version: number; starts_at: Date; minutes: number; place: string }

/**
 * Confirm date and place. `version` is the one the officer saw: who was faster wins, and the other is told. The month of the book
 * is counted while standing in line for it, and the database keeps it from two places at one time.
 */
export const confirmReading = (
  ctx: Context,
  id: string,
  { version, starts_at, minutes, place }: Fixed,
): Promise<ConfirmRefusal | ReadRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const reading = await store.holdReading(ctx.db, id)
    const book = reading && (await bookById(ctx.db, reading.book))
    if (!reading || !book) return 'not-now'
    await store.lineFor(ctx.db, book.id)
    const clear = await mayMeetChildren(ctx.db, book.person, ctx.now)
    const facts = { version, clear, given: await givenBy(ctx, book.id), limits: await limitsOf(ctx), now: ctx.now }
    const refusal =
      refusalToConfirm(reading, { starts_at, minutes }, facts) ?? mayRead(book, { children: reading.children, clear })
    if (refusal) return refusal
    const ends_at = new Date(starts_at.getTime() + minutes * 60_000)
    const before = reading.state === 'confirmed' ? reading : undefined
    await store.free(ctx.db, { reading: id })
    if (!(await store.promise(ctx.db, { book: book.id, reading: id, starts_at, ends_at }))) {
      // What was promised before stands.
      if (before?.starts_at && before.minutes)
        await store.promise(ctx.db, {
          book: book.id,
          reading: id,
          starts_at: before.starts_at,
          ends_at: new Date(before.starts_at.getTime() + before.minutes * 60_000),
        })
      return 'book-taken'
    }
    await move(ctx, id, { state: 'confirmed', starts_at, minutes, place, reminded_at: null }, 'confirmed')
    return undefined
  })

/** Write down that it was held: how long and how many were there. */
export const closeReading = (
  ctx: Context,
  id: string,
  { minutes, count }: { minutes: number; count: number },
): Promise<HoldRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const reading = await store.holdReading(ctx.db, id)
    if (!reading) return 'not-now'
    const refusal = refusalToClose(reading, minutes, await limitsOf(ctx), ctx.now)
    if (refusal) return refusal
    await move(ctx, id, { state: 'done', held_minutes: minutes, held_count: count }, 'held')
    return undefined
  })

/** What readers leave behind: stars for the office, words for the hall, thanks for the book alone. Once. */
export const leaveWords = (
  ctx: Context,
  id: string,
  { stars, words, thanks }: { stars: number; words: string | null; thanks: string | null },
): Promise<WordsRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const reading = await store.readingById(ctx.db, id)
    if (!reading || reading.state !== 'done') return 'not-now'
    const added = await store.addWords(ctx.db, {
      reading: id,
      book: reading.book,
      stars,
      words: words && withoutContact(words),
      thanks: thanks && withoutContact(thanks),
      given_at: ctx.now,
    })
    if (!added) return 'given'
    await record(ctx, 'humanbooks.reading-thanked', id)
    return undefined
  })

/** Somebody finds words that should not stand there: they are gone until an officer has looked. */
export const reportWords = (ctx: Context, id: string, reason: string): Promise<'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const words = await store.wordsOf(ctx.db, id)
    if (!words || words.hidden_at) return 'unknown'
    await store.changeWords(ctx.db, id, { reported_at: ctx.now, reported_for: withoutContact(reason) })
    await record(ctx, 'humanbooks.words-reported', id)
    return undefined
  })

/** An officer has looked: words are shown again, or hidden for good. */
export const judgeWords = (ctx: Context, id: string, keep: boolean): Promise<'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    if (!(await store.wordsOf(ctx.db, id))) return 'unknown'
    await store.changeWords(
      ctx.db,
      id,
      keep ? { kept_at: ctx.now } : { hidden_at: ctx.now, hidden_by: ctx.who.id ?? null },
    )
    await record(ctx, keep ? 'humanbooks.words-kept' : 'humanbooks.words-hidden', id)
    return undefined
  })
