/** An officer confirms a reading; afterwards it is written down as held, and its readers leave their words. */
import { randomUUID } from 'node:crypto'
import { mayMeetChildren } from '#modules/people/index.ts'
import { bookForHouse } from '#modules/reservations/index.ts'
import { withoutContact } from '#platform/contact.ts'
import { type Context, record, together } from '#platform/context.ts'
import { roomName } from '../rooms.ts'
import { mayRead, type ReadRefusal } from '../rules/book.ts'
import {
  type ConfirmRefusal,
  headsOf,
  type HoldRefusal,
  type Reading,
  refusalToClose,
  refusalToConfirm,
  type WordsRefusal,
} from '../rules/reading.ts'
import { bookById } from '../store/books.ts'
import * as store from '../store/readings.ts'
import { timeAt } from '../rules/times.ts'
import { words } from '../words/readings.ts'
import { givenBy, leaveRoom, limitsOf, move } from './reading.ts'

type Fixed = {
  version: number
  starts_at: Date
  minutes: number
  place: string
  /** The room to take for it, where they meet in one of the district's; its name is the place then. */
  space?: string | undefined
}

type Refused = ConfirmRefusal | ReadRefusal

/** Thrown to take back what was freed and promised before something else was found gone. */
class Undone extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super(refusal)
    this.refusal = refusal
  }
}

/**
 * Confirm date and place. `version` is the one the officer saw: who was faster wins, and the other is told. The month of the book
 * is counted while standing in line for it, and the database keeps it from two places at one time. The room is taken with it, or
 * nothing is confirmed and what was promised before stands.
 */
export async function confirmReading(ctx: Context, id: string, fixed: Fixed): Promise<Refused | undefined> {
  try {
    return await together(ctx, (ctx) => confirmAll(ctx, id, fixed))
  } catch (error) {
    if (error instanceof Undone) return error.refusal
    throw error
  }
}

async function confirmAll(ctx: Context, id: string, fixed: Fixed): Promise<Refused | undefined> {
  const { version, starts_at, minutes } = fixed
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
  await store.free(ctx.db, { reading: id })
  if (!(await store.promise(ctx.db, { book: book.id, reading: id, starts_at, ends_at }))) throw new Undone('book-taken')
  await leaveRoom(ctx, reading)
  const where = await takeRoom(ctx, reading, fixed)
  await move(ctx, id, { state: 'confirmed', starts_at, minutes, ...where, reminded_at: null }, 'confirmed')
  return undefined
}

async function takeRoom(ctx: Context, reading: Reading, { starts_at, minutes, place, space }: Fixed) {
  if (!space || reading.way !== 'onsite') return { place, space: null, booking: null }
  const name = await roomName(ctx, space, 'ko')
  const { day, minutes: from } = timeAt(starts_at)
  const booking = randomUUID()
  const what = { ko: words.ko.door, en: words.en.door }
  const order = { id: booking, space, slots: [{ day, from, to: from + minutes }], what, party: headsOf(reading) }
  if (!name || 'refused' in (await bookForHouse(ctx, order))) throw new Undone('room-taken')
  return { place: name, space, booking }
}

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
