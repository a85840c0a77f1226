/** Asking for a round of classes, and working it out. */
import { randomUUID } from 'node:crypto'
import { releaseAside, setAside } from '#modules/lending/index.ts'
import { bookForHouse, releaseHouse } from '#modules/reservations/index.ts'
import { type Day, dayOf, instant } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { faultsOf } from '../matching/check.ts'
import type { Matching } from '../matching/match.ts'
import { type Class, fitOf, worthOf } from '../matching/problem.ts'
import { think } from '../matching/think.ts'
import { notServed, whyOf } from '../matching/why.ts'
import { daysOf, type Knowledge, knowledgeOf } from '../roundproblem.ts'
import { refusalOfRound, type RoundRefusal } from '../rules/round.ts'
import type { RoundResult } from '../roundresult.ts'
import type { Proposal, Round } from '../round.ts'
import * as store from '../store/rounds.ts'
import type { Offer } from '../things.ts'
import { words } from '../words/round.ts'

export type RoundOrder = { id: string; starts_on: Day; held_on: Day; load: number }

/** Ask for a round. It is worked out by a job; the id comes with the form, so that a press sent twice is one round. */
export const askRound = (
  ctx: Context,
  { id, starts_on, held_on, load }: RoundOrder,
): Promise<{ field: string; reason: RoundRefusal } | undefined> =>
  together(ctx, async (ctx) => {
    if (await store.roundById(ctx.db, id)) return undefined
    const refusal = refusalOfRound(starts_on, held_on, dayOf(ctx.now))
    if (refusal) return refusal
    const held_until = instant(held_on, '23:59')
    const row = { id, starts_on, load, held_until, asked_at: ctx.now, asked_by: ctx.who.id ?? null }
    if (!(await store.addRound(ctx.db, row))) return undefined
    await record(ctx, 'magnet.round_asked', id)
    await ctx.district.jobs.add(ctx.db, 'match', { round: id }, { once: id })
    return undefined
  })

/** How long the best way is looked for, in seconds. */
const PATIENCE = 60

/** Work a round out and hold rooms and instruments for what it proposes. Nothing is held while it thinks; done already, it stays as it is. */
export async function solveRound(ctx: Context, id: string, thinking = think): Promise<void> {
  const round = await store.roundById(ctx.db, id)
  if (!round || round.solved_at) return
  const known = await knowledgeOf(ctx, round)
  const { problem } = known
  const lacking =
    problem.wishes.length === 0
      ? 'no-wishes'
      : problem.offers.length === 0
        ? 'no-offers'
        : problem.rooms.length === 0
          ? 'no-rooms'
          : undefined
  const found = lacking ? undefined : await thinking(problem, PATIENCE)
  if (found && faultsOf(problem, found.classes).length > 0) throw new Error('The matcher broke a promise')
  await together(ctx, async (ctx) => {
    const held = await store.holdRound(ctx.db, id)
    if (!held || held.solved_at) return
    if (found) await keep(ctx, held, known, found)
    else await store.changeRound(ctx.db, id, { solved_at: ctx.now, failed: lacking ?? null })
    await record(ctx, 'magnet.round_solved', id, { classes: found?.classes.length ?? 0 })
  })
}

async function keep(ctx: Context, round: Round, known: Knowledge, found: Matching): Promise<void> {
  const { problem } = known
  const why: RoundResult['why'] = {}
  const kept: Class[] = []
  // The dearest first, and always in one order, so that two rounds that want the same rooms wait for each other only one way round.
  const classes = found.classes
    .map((one) => ({ one, worth: worthOfClass(known, one) }))
    .sort((a, b) => b.worth - a.worth || (a.one.offer < b.one.offer ? -1 : 1))
  for (const { one, worth } of classes) {
    const [offer, slot] = [known.offers.get(one.offer), known.slots[one.slot]]
    const asked = problem.offers.find(({ id }) => id === one.offer)
    const seats = Math.min(asked?.most ?? 0, known.spaces.get(one.room)?.seats ?? 0)
    if (!offer || !slot || !asked) continue
    const row = {
      id: randomUUID(),
      round: round.id,
      offer: one.offer,
      space: one.room,
      days: daysOf(round, slot, offer),
      starts: slot.from,
      ends: slot.from + offer.minutes,
      seats,
      least: asked.least,
      worth,
      booking: randomUUID(),
    }
    const got = await hold(ctx, row, offer, one.people.length, round.held_until)
    await store.addProposals(ctx.db, [
      'held' in got ? { ...row, ...got } : { ...row, dropped_at: ctx.now, dropped_for: got.refused },
    ])
    if ('refused' in got) continue
    await store.addPlaces(
      ctx.db,
      one.people.map(({ wish, person }) => ({ proposal: row.id, wish, learner: person })),
    )
    why[row.id] = whyOf(problem, one)
    kept.push(one)
  }
  const people = new Set(problem.wishes.flatMap((wish) => wish.people.map(({ id }) => id)))
  const result: RoundResult = {
    people: people.size,
    served: new Set(kept.flatMap((one) => one.people.map(({ person }) => person))).size,
    gap: found.gap,
    why,
    left: notServed(problem, kept),
  }
  await store.changeRound(ctx.db, round.id, { solved_at: ctx.now, result: JSON.stringify(result) })
}

const worthOfClass = ({ problem }: Knowledge, { offer, people }: Class): number =>
  people.reduce((sum, { wish, person }) => {
    const one = problem.wishes.find(({ id }) => id === wish)?.people.find(({ id }) => id === person)
    return one ? sum + worthOf(one, fitOf(problem, wish, offer), problem.weights) : sum
  }, 0)

type Wanted = { booking: string; space: string; days: string[]; starts: number; ends: number }

/** Hold the room, and an instrument for each learner where the offer needs one: both, or neither. Without `until`, for good. */
export async function hold(
  ctx: Context,
  { booking, space, days, starts, ends }: Wanted,
  offer: Offer,
  heads: number,
  until?: Date,
): Promise<{ held: true; aside: boolean } | { refused: 'room' | 'instruments' }> {
  const slots = days.map((day) => ({ day, from: starts, to: ends }))
  const what = { ko: words.ko.door(offer.topic), en: words.en.door(offer.topic) }
  const order = { id: booking, space, slots, what, party: heads, ...(until && { until }) }
  if ('refused' in (await bookForHouse(ctx, order))) return { refused: 'room' }
  if (!offer.instrument_model) return { held: true, aside: false }
  const set = await setAside(ctx, {
    id: booking,
    model: offer.instrument_model,
    count: heads,
    from: days[0] ?? dayOf(ctx.now),
    until: days.at(-1) ?? dayOf(ctx.now),
    what: what.ko,
    ...(until && { heldUntil: until }),
  })
  if (set !== 'not-enough') return { held: true, aside: true }
  await releaseHouse(ctx, booking, words.ko.releases.instruments)
  return { refused: 'instruments' }
}

/** Give back the room and the instruments of a proposal. */
export async function giveUp(ctx: Context, { booking, aside }: Proposal, reason: string): Promise<void> {
  await releaseHouse(ctx, booking, reason)
  if (aside) await releaseAside(ctx, booking)
}
