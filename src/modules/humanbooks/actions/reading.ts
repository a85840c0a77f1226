/** Asking for a reading, and what its people say to it until an officer confirms. */
import { isAdult, mayActFor, needsGuardian, personById } from '#modules/people/index.ts'
import { releaseHouse } from '#modules/reservations/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { dayOf, instant } from '#platform/clock.ts'
import { contactIn, withoutContact } from '#platform/contact.ts'
import { type Context, record, together } from '#platform/context.ts'
import { mayRead, type ReadRefusal } from '../rules/book.ts'
import {
  type AskRefusal,
  type CancelRefusal,
  type DateWish,
  type Limits,
  monthOf,
  OPEN,
  type Reading,
  type ReadingState,
  refusalToAsk,
  refusalToCancel,
} from '../rules/reading.ts'
import { type Book, bookById } from '../store/books.ts'
import * as store from '../store/readings.ts'
import { words } from '../words/readings.ts'

/** What the district decided about readings. */
export const limitsOf = async ({ db, now }: Pick<Context, 'db' | 'now'>): Promise<Limits> =>
  (await policyAt(db, null, now)).humanbooks

/** How often a book is promised in each month from this one on. */
export const givenBy = async ({ db, now }: Context, book: string): Promise<Map<string, number>> =>
  (await store.givenByMonth(db, [book], instant(`${monthOf(dayOf(now))}-01`))).get(book) ?? new Map()

export type ReadingForm = {
  id: string
  book: string
  reader: string
  party: number
  party_name: string | null
  children: boolean
  second_adult: string | null
  reason: string
  questions: string[]
  way: Reading['way']
  wishes: DateWish[]
  place_wish: string | null
}

export type AskAnswer = { id: string } | { reason: AskRefusal | ReadRefusal | 'unknown' | 'guardian'; wish?: number }

/** Ask to read a book, for oneself or a child one answers for. Whoever is a minor counts as one whatever the form says. */
export const askReading = (ctx: Context, form: ReadingForm): Promise<AskAnswer> =>
  together(ctx, async (ctx): Promise<AskAnswer> => {
    const applicant = ctx.who.id ?? ''
    const [book, me, reader] = [
      await bookById(ctx.db, form.book),
      await personById(ctx.db, applicant),
      await personById(ctx.db, form.reader),
    ]
    if (!book || !me || !reader || !(await mayActFor(ctx.db, applicant, form.reader))) return { reason: 'unknown' }
    if (needsGuardian(me, ctx.now)) return { reason: 'guardian' }
    const children = form.children || (reader.born_on !== null && !isAdult(reader, ctx.now))
    const closed = mayRead(book, { children: false, clear: true })
    if (closed) return { reason: closed }
    const limits = await limitsOf(ctx)
    const asked = { ...form, children }
    const mine = book.person === applicant || book.person === form.reader
    const refusal = refusalToAsk(asked, { ways: book.ways, mine }, await givenBy(ctx, book.id), limits, dayOf(ctx.now))
    if (refusal) return refusal
    const row = {
      ...asked,
      reason: withoutContact(form.reason),
      questions: form.questions.map((one) => withoutContact(one)),
      place_wish: form.place_wish && withoutContact(form.place_wish),
      applicant,
      state: 'asked',
      asked_at: ctx.now,
      changed_at: ctx.now,
    }
    if (!(await store.addReading(ctx.db, row))) {
      const sent = await store.readingById(ctx.db, form.id)
      return sent?.applicant === applicant ? { id: form.id } : { reason: 'unknown' }
    }
    await step(ctx, { id: form.id, state: 'asked' }, 'asked')
    return { id: form.id }
  })

/** Write a step down and say what happened. */
export async function step(
  ctx: Context,
  { id, state }: Pick<Reading, 'id' | 'state'>,
  what: string,
  note: string | null = null,
): Promise<void> {
  await store.addStep(ctx.db, { reading: id, state, what, at: ctx.now, who: ctx.who.id ?? null, note })
  await record(ctx, `humanbooks.reading-${what}`, id)
}

/** Change a reading that is held, its state and what goes with it, and write the step down. */
export async function move(
  ctx: Context,
  id: string,
  to: { state: ReadingState } & Parameters<typeof store.changeReading>[2],
  what: string,
  note?: string | null,
): Promise<void> {
  await store.changeReading(ctx.db, id, { ...to, changed_at: ctx.now })
  await step(ctx, { id, state: to.state }, what, note)
}

export type Side = 'reader' | 'book' | 'office'

/** Say something to the others. Ways to reach a person are covered; answers whether some were. */
export const say = (
  ctx: Context,
  { id, side, message, body }: { id: string; side: Side; message: string; body: string },
): Promise<{ covered: boolean } | 'not-now'> =>
  together(ctx, async (ctx) => {
    const reading = await store.holdReading(ctx.db, id)
    if (!reading || reading.state === 'cancelled') return 'not-now'
    const covered = contactIn(body).length > 0
    const added = await store.addMessage(ctx.db, {
      id: message,
      reading: id,
      side,
      person: ctx.who.id ?? null,
      body: withoutContact(body),
      covered,
      at: ctx.now,
    })
    if (added) await record(ctx, 'humanbooks.reading-said', id, { side })
    return { covered }
  })

/** The book says yes, or that it cannot; an officer says it for a book without an account. */
export const answerReading = (
  ctx: Context,
  id: string,
  { agrees, note }: { agrees: boolean; note: string | null },
): Promise<'not-now' | undefined> =>
  together(ctx, async (ctx) => {
    const reading = await store.holdReading(ctx.db, id)
    if (!reading || (reading.state !== 'asked' && reading.state !== 'arranging')) return 'not-now'
    const covered = note && withoutContact(note)
    const answer = agrees
      ? { agreed_at: ctx.now, agreed_by: ctx.who.id ?? null, declined_at: null }
      : { agreed_at: null, agreed_by: null, declined_at: ctx.now }
    await move(ctx, id, { state: 'arranging', ...answer }, agrees ? 'agreed' : 'declined', covered)
    return undefined
  })

/** Give back the room of a reading, where it has one. */
export async function leaveRoom(ctx: Context, { booking }: Pick<Reading, 'booking'>): Promise<void> {
  if (booking) await releaseHouse(ctx, booking, words.ko.released)
}

/** A book that promised cannot come: the reading is arranged anew, and everyone is told at once. */
export const standBack = (ctx: Context, id: string, note: string): Promise<'not-now' | undefined> =>
  together(ctx, async (ctx) => {
    const reading = await store.holdReading(ctx.db, id)
    if (!reading || reading.state !== 'confirmed' || (reading.starts_at && reading.starts_at <= ctx.now))
      return 'not-now'
    await store.free(ctx.db, { reading: id })
    await leaveRoom(ctx, reading)
    const fixed = { starts_at: null, minutes: null, place: null, space: null, booking: null, reminded_at: null }
    const answer = { agreed_at: null, agreed_by: null, declined_at: ctx.now }
    await move(ctx, id, { state: 'arranging', ...fixed, ...answer }, 'stood-back', withoutContact(note))
    return undefined
  })

/** Read another book instead: the one before could not. */
export const readAnother = (ctx: Context, id: string, other: string): Promise<'not-now' | ReadRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const reading = await store.holdReading(ctx.db, id)
    const book = await bookById(ctx.db, other)
    if (!reading || !book || !reading.declined_at || reading.state !== 'arranging') return 'not-now'
    const closed = mayRead(book, { children: false, clear: true })
    if (closed || book.person === reading.reader || !book.ways.includes(reading.way)) return closed ?? 'not-now'
    await move(
      ctx,
      id,
      { state: 'arranging', book: other, agreed_at: null, agreed_by: null, declined_at: null },
      'another',
      book.name,
    )
    return undefined
  })

/** Call a reading off. Its readers may until some days before, the office always. */
export const cancelReading = (
  ctx: Context,
  id: string,
  { office, note }: { office: boolean; note: string | null },
): Promise<CancelRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const reading = await store.holdReading(ctx.db, id)
    if (!reading) return 'not-now'
    const refusal = refusalToCancel(reading, { office, limits: await limitsOf(ctx), now: ctx.now })
    if (refusal) return refusal
    await store.free(ctx.db, { reading: id })
    await leaveRoom(ctx, reading)
    await move(ctx, id, { state: 'cancelled', booking: null }, 'cancelled', note && withoutContact(note))
    return undefined
  })

export const isOpen = ({ state }: Pick<Reading, 'state'>): boolean => OPEN.some((one) => one === state)

/** Which side of a reading somebody stands on, if any: unknown and not theirs are alike. */
export async function sideOf(ctx: Context, reading: Reading, book: Book): Promise<'reader' | 'book' | undefined> {
  const me = ctx.who.id
  if (!me) return undefined
  if (book.person === me) return 'book'
  return reading.applicant === me || (await mayActFor(ctx.db, me, reading.reader)) ? 'reader' : undefined
}
