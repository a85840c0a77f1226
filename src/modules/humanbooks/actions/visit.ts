/** Visits of Human Books to groups: asked for, proposed over all of them at once, confirmed, held. */
import { checkStandings, groupById, mayMeetChildren, speaksFor } from '#modules/people/index.ts'
import { dayOf, instant } from '#platform/clock.ts'
import { withoutContact } from '#platform/contact.ts'
import { type Context, record, together } from '#platform/context.ts'
import { solve } from '#platform/solver/solve.ts'
import { mayRead } from '../rules/book.ts'
import { type VisitBook, visitModel } from '../rules/matching.ts'
import { isFull, longest, monthOf } from '../rules/reading.ts'
import { momentAt, timeAt } from '../rules/times.ts'
import { refusalToVisit, type Visit, type VisitRefusal, type VisitState } from '../rules/visit.ts'
import { bookById, confirmedBooks } from '../store/books.ts'
import { free, givenByMonth, lineFor, promise, starsOf, timesOf } from '../store/readings.ts'
import * as store from '../store/visits.ts'
import { givenBy, limitsOf } from './reading.ts'

export type VisitForm = Pick<
  Visit,
  | 'id'
  | 'group'
  | 'theme'
  | 'topic'
  | 'readers'
  | 'headcount'
  | 'wishes'
  | 'minutes'
  | 'room'
  | 'equipment'
  | 'adult'
  | 'wished_book'
>

/** Ask for a visit, for a verified group one speaks for. */
export const askVisit = (
  ctx: Context,
  form: VisitForm,
): Promise<{ id: string } | { reason: VisitRefusal | 'unknown'; wish?: number }> =>
  together(ctx, async (ctx) => {
    const group = await groupById(ctx.db, form.group)
    if (!group || !speaksFor(group, ctx.who.id)) return { reason: 'unknown' }
    const refusal = refusalToVisit(form, group, await limitsOf(ctx), dayOf(ctx.now))
    if (refusal) return refusal
    const added = await store.addVisit(ctx.db, {
      ...form,
      topic: form.topic && withoutContact(form.topic),
      dong: group.dong,
      asked_by: ctx.who.id ?? null,
      state: 'asked',
      asked_at: ctx.now,
      changed_at: ctx.now,
    })
    if (added) await step(ctx, form.id, 'asked')
    return { id: form.id }
  })

async function step(ctx: Context, visit: string, state: VisitState, note: string | null = null, what: string = state) {
  await store.addVisitStep(ctx.db, { visit, state, at: ctx.now, who: ctx.who.id ?? null, note })
  await record(ctx, `humanbooks.visit-${what}`, visit)
}

/** Seconds an officer waits for the best way. Some dozen visits take less than one. */
const SECONDS = 20

/**
 * Propose a book and a date for every open visit at once, in a thread of its own. What is proposed binds nobody: an officer confirms.
 * Answers how many have a proposal.
 */
export async function proposeVisits(ctx: Context): Promise<number> {
  const visits = await store.visitsIn(ctx.db, ['asked'])
  if (visits.length === 0) return 0
  const { model, matchesIn } = visitModel({
    visits,
    books: await booksFor(ctx),
    most_a_month: (await limitsOf(ctx)).most_a_month,
  })
  const { values } = model.variables.length > 0 ? await solve(model, { seconds: SECONDS }) : { values: [] }
  const matches = matchesIn(values)
  await together(ctx, async (ctx) => {
    for (const { id, version } of visits) {
      const held = await store.holdVisit(ctx.db, id)
      if (held?.state !== 'asked' || held.version !== version) continue
      const match = matches.find((one) => one.visit === id)
      const proposal = match ? JSON.stringify({ book: match.book, wish: match.wish, why: match.why }) : null
      await store.changeVisit(ctx.db, id, { proposal, proposed_at: ctx.now })
    }
    await record(ctx, 'humanbooks.visits-proposed', dayOf(ctx.now), { visits: visits.length, matched: matches.length })
  })
  return matches.length
}

async function booksFor(ctx: Context): Promise<VisitBook[]> {
  const books = (await confirmedBooks(ctx.db)).filter(({ ways }) => ways.includes('visit'))
  const ids = books.map(({ id }) => id)
  const given = await givenByMonth(ctx.db, ids, instant(`${monthOf(dayOf(ctx.now))}-01`))
  const stars = await starsOf(ctx.db, ids)
  const times = Map.groupBy(await timesOf(ctx.db, ctx.now), ({ book }) => book)
  const standings = await checkStandings(
    ctx.db,
    books.map(({ person }) => person),
    ctx.now,
  )
  return books.map(({ id, person, field, themes, readers, dong }) => ({
    id,
    field,
    themes,
    readers,
    dong,
    clear: standings.get(person) === 'clear',
    stars: stars.get(id),
    given: given.get(id) ?? new Map(),
    busy: (times.get(id) ?? []).map(({ starts_at, ends_at }) => {
      const { day, minutes } = timeAt(starts_at)
      return { day, from: minutes, to: minutes + (ends_at.getTime() - starts_at.getTime()) / 60_000 }
    }),
  }))
}

export type VisitConfirmRefusal =
  | 'changed'
  | 'not-proposed'
  | 'unchecked'
  | 'full-month'
  | 'book-taken'
  | 'not-open'
  | 'paused'
  | 'past'

/** Confirm what is proposed, as the officer saw it: one press. Both sides are told. */
export const confirmVisit = (ctx: Context, id: string, version: number): Promise<VisitConfirmRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const visit = await store.holdVisit(ctx.db, id)
    if (!visit || visit.version !== version || visit.state !== 'asked') return 'changed'
    const date = visit.proposal && visit.wishes[visit.proposal.wish]
    const book = visit.proposal && (await bookById(ctx.db, visit.proposal.book))
    if (!date || !book) return 'not-proposed'
    await lineFor(ctx.db, book.id)
    const starts_at = momentAt(date.day, date.from)
    if (starts_at <= ctx.now) return 'past'
    const children = visit.readers === 'child' || visit.readers === 'youth'
    const closed = mayRead(book, { children, clear: await mayMeetChildren(ctx.db, book.person, ctx.now) })
    if (closed) return closed
    if (isFull(await givenBy(ctx, book.id), date.day, await limitsOf(ctx))) return 'full-month'
    const ends_at = new Date(starts_at.getTime() + visit.minutes * 60_000)
    if (!(await promise(ctx.db, { book: book.id, visit: id, starts_at, ends_at }))) return 'book-taken'
    await store.changeVisit(ctx.db, id, { state: 'confirmed', book: book.id, starts_at, changed_at: ctx.now })
    await step(ctx, id, 'confirmed')
    return undefined
  })

/** The book that promised cannot come, be it the day before: the visit is open again, and that book is not proposed for it any more. */
export const leaveVisit = (ctx: Context, id: string, note: string): Promise<'not-now' | undefined> =>
  together(ctx, async (ctx) => {
    const visit = await store.holdVisit(ctx.db, id)
    if (visit?.state !== 'confirmed' || !visit.book || !visit.starts_at || visit.starts_at <= ctx.now) return 'not-now'
    await free(ctx.db, { visit: id })
    const open = { state: 'asked', book: null, starts_at: null, proposal: null, proposed_at: null }
    const stood_back = [...visit.stood_back, visit.book]
    await store.changeVisit(ctx.db, id, { ...open, stood_back, changed_at: ctx.now })
    await step(ctx, id, 'asked', withoutContact(note), 'stood-back')
    return undefined
  })

/** Call a visit off, by the group or the office. */
export const cancelVisit = (ctx: Context, id: string, note: string): Promise<'not-now' | undefined> =>
  together(ctx, async (ctx) => {
    const visit = await store.holdVisit(ctx.db, id)
    if (!visit || visit.state === 'done' || visit.state === 'cancelled') return 'not-now'
    await free(ctx.db, { visit: id })
    await store.changeVisit(ctx.db, id, { state: 'cancelled', changed_at: ctx.now })
    await step(ctx, id, 'cancelled', withoutContact(note))
    return undefined
  })

/** It was held: how long, who was there by age, and what there is to tell. */
export const closeVisit = (
  ctx: Context,
  id: string,
  { minutes, counts, report }: { minutes: number; counts: Record<string, number>; report: string | null },
): Promise<'not-now' | 'too-early' | 'length' | 'nobody' | undefined> =>
  together(ctx, async (ctx) => {
    const visit = await store.holdVisit(ctx.db, id)
    if (!visit?.starts_at || visit.state !== 'confirmed') return 'not-now'
    if (ctx.now < visit.starts_at) return 'too-early'
    if (minutes < 1 || minutes > longest(await limitsOf(ctx))) return 'length'
    if (Object.values(counts).every((count) => count === 0)) return 'nobody'
    await store.keepCounts(ctx.db, id, counts)
    await store.changeVisit(ctx.db, id, { state: 'done', held_minutes: minutes, report, changed_at: ctx.now })
    await step(ctx, id, 'done')
    return undefined
  })
