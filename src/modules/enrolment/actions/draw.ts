/** A draw, step by step: promise, freeze, draw, announce. Each once, each with its author; Naru does them by itself when their time has come. */
import { randomBytes } from 'node:crypto'
import {
  closing,
  freezeDraw,
  giveByDraw,
  holdProgramme,
  type Programme,
  programmesToDraw,
  promiseDraw,
} from '#modules/catalogue/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { dayOf, instant } from '#platform/clock.ts'
import { type Context, record, recordAll, together } from '#platform/context.ts'
import { groupsIn, quotasIn } from '../admission/decide.ts'
import { weigh } from '../admission/load.ts'
import { keptOf, type Quota } from '../admission/seats.ts'
import { roundAt } from '../draw/beacon.ts'
import { drawLots } from '../draw/draw.ts'
import { commitmentTo, type Entry, listHash, seedOf, type Terms } from '../draw/list.ts'
import { lotsFor, refusalOfStep, seasonOf, type Step, type StepRefusal, termsOf } from '../draw/policy.ts'
import type { Channel } from '../rules.ts'
import * as store from '../store/draws.ts'
import { offerSeats } from './seats.ts'

export type Refused = StepRefusal | 'no-draw' | undefined

/** The name a sealed secret is kept under. */
export const SECRET = 'draws.secret'

/** A new secret, sealed, with its commitment. The beacon's round is fixed with it, and nobody knows that round before it comes out. */
function secretFor(ctx: Context, draws_at: Date | null) {
  const secret = randomBytes(32).toString('hex')
  const from = draws_at && draws_at > ctx.now ? draws_at : ctx.now
  return {
    secret: ctx.tools.vault.seal(secret, SECRET),
    commitment: commitmentTo(secret),
    beacon_round: ctx.tools.beacon ? roundAt(from) : null,
  }
}

/** Make and seal the secret of a draw and publish its commitment, as soon as the programme is published. */
export const promise = (ctx: Context, id: string): Promise<void> =>
  together(ctx, async (ctx) => {
    const programme = await holdProgramme(ctx.db, id)
    if (!programme?.published_at || programme.cancelled_at || programme.method !== 'lottery') return
    const draw = await store.addDraw(ctx.db, { programme: id, ...secretFor(ctx, programme.draws_at) })
    if (!draw) return
    await promiseDraw(ctx.db, id, draw.commitment)
    await step(ctx, draw.id, 'promised')
    await record(ctx, 'enrolment.draw-promised', id, { draw: draw.id, commitment: draw.commitment })
  })

const step = (ctx: Context, draw: string, step: Step | 'superseded', reason?: string) =>
  store.addStep(ctx.db, { draw, step, at: ctx.now, who: ctx.who.id ?? null, reason: reason ?? null })

type Held = { programme: Programme; draw: store.Draw }

/** Hold the programme and its draw and do a step, unless it was done or may not be done yet. */
const doStep = (ctx: Context, id: string, what: Step, work: (ctx: Context, held: Held) => Promise<Refused>) =>
  together(ctx, async (ctx): Promise<Refused> => {
    const programme = await holdProgramme(ctx.db, id)
    const draw = programme && (await store.standingDraw(ctx.db, id))
    if (!programme || !draw || programme.cancelled_at) return 'no-draw'
    const done = new Set((await store.stepsOf(ctx.db, [draw.id])).map((row) => row.step))
    const when = { closes: closing(programme), draws: programme.draws_at, now: ctx.now }
    return refusalOfStep(what, done, when) ?? (await work(ctx, { programme, draw }))
  })

/** Freeze the list of who is entered and publish its hash. Nobody is entered after that. */
export const freeze = (ctx: Context, id: string): Promise<Refused> =>
  doStep(ctx, id, 'frozen', async (ctx, { programme, draw }) => {
    const applications = await store.enteredFor(ctx.db, id)
    const policy = await policyOf(ctx.db, programme, ctx.now)
    const season = instant(seasonOf(dayOf(programme.draws_at ?? ctx.now), policy.draw))
    const losses = await store.lossesSince(ctx.db, id, season)
    const bonds = bondsAmong(applications)
    const kept = keptOf(policy, termsOf(programme).seats)
    const terms = termsOf(programme, kept)
    const keptFor = new Set<Quota>(kept.map(({ group }) => group))
    const learners = applications.map(({ learner }) => learner)
    const weighed = await weigh(ctx, [programme], learners)
    const rows = applications.map(({ learner, channel, ...row }) => {
      const asked = { programme: id, learner, channel: channel as Channel, instead: row.id, at: ctx.now }
      const first = groupsIn(weighed, programme, policy, asked).has('priority')
      return {
        draw: draw.id,
        application: row.id,
        number: row.number,
        lots: lotsFor(losses.get(learner) ?? 0, policy.draw, first ? policy.draw.priority_lots : 0),
        bond: bonds.get(row.bond ?? '') ?? null,
        quota: quotasIn(weighed, asked).find((quota) => keptFor.has(quota)) ?? null,
      }
    })
    await store.addEntries(ctx.db, rows)
    await store.changeDraw(ctx.db, draw.id, {
      seats: terms.seats,
      reserves: terms.reserves,
      quotas: JSON.stringify(terms.quotas),
      entries: rows.length,
      list_hash: listHash(terms, rows.map(entryOf)),
    })
    await freezeDraw(ctx.db, id, ctx.now)
    await step(ctx, draw.id, 'frozen')
    await record(ctx, 'enrolment.draw-frozen', id, { draw: draw.id, entries: rows.length })
    return undefined
  })

/** Families get numbers of this draw, so that the list does not tell which families met in another one. One alone is no family. */
function bondsAmong(applications: readonly { bond: string | null }[]): Map<string, number> {
  const families = Map.groupBy(applications, ({ bond }) => bond ?? '')
  const names = [...families].filter(([bond, members]) => bond !== '' && members.length > 1)
  return new Map(names.map(([bond], at) => [bond, at + 1]))
}

/** An entry as the engine knows it. */
export const entryOf = ({
  number,
  lots,
  bond,
  quota,
}: Pick<store.EntryRow, 'number' | 'lots' | 'bond' | 'quota'>): Entry => ({
  number,
  lots,
  ...(bond !== null && { bond }),
  ...(quota !== null && { quota }),
})

/** What a draw was frozen for. */
export const termsFrozen = (draw: store.Draw): Terms => ({
  programme: draw.programme,
  seats: draw.seats ?? 0,
  reserves: draw.reserves ?? 0,
  quotas: draw.quotas as Terms['quotas'],
})

/** Draw, once. The result is known to Naru from now on and told with the announcement. */
export async function drawLotsOf(ctx: Context, id: string): Promise<Refused> {
  const promised = await store.standingDraw(ctx.db, id)
  // Asked before the programme is held, since the beacon is far away.
  const round = promised?.list_hash ? promised.beacon_round : null
  const beacon = round === null ? undefined : await ctx.tools.beacon?.(round)
  return doStep(ctx, id, 'drawn', async (ctx, { draw }) => {
    if (draw.beacon_round !== null && beacon === undefined) return 'no-beacon'
    const secret = ctx.tools.vault.open(draw.secret, SECRET)
    const seed = seedOf({ secret, beacon, listHash: draw.list_hash ?? '', programme: id })
    const entries = (await store.entriesOf(ctx.db, draw.id)).map(entryOf)
    await store.setDrawn(ctx.db, draw.id, drawLots(termsFrozen(draw), entries, seed))
    await store.changeDraw(ctx.db, draw.id, { seed, beacon: beacon ?? null })
    await step(ctx, draw.id, 'drawn')
    await record(ctx, 'enrolment.draw-drawn', id, { draw: draw.id })
    return undefined
  })
}

/** People told in one job: a large draw is told little by little, outside of the step itself. */
export const TOLD_AT_ONCE = 100

/** Give out the seats, form the reserve list, show the secret, and let everybody be told. */
export const announce = (ctx: Context, id: string): Promise<Refused> =>
  doStep(ctx, id, 'announced', async (ctx, { programme, draw }) => {
    const entries = await store.entriesOf(ctx.db, draw.id)
    const won = entries.filter(({ result }) => result === 'won').length
    if (programme.capacity !== null && programme.taken + won > programme.capacity) return 'fewer-seats'
    const given = await store.applyDrawn(ctx.db, draw.id, ctx.now)
    await giveByDraw(ctx.db, { id, ...given, at: ctx.now })
    await step(ctx, draw.id, 'announced')
    await record(ctx, 'enrolment.draw-announced', id, { draw: draw.id, ...given })
    const told = { who: ctx.who.id ?? null, at: ctx.now, event: 'enrolment.drawn', subject: draw.id }
    await recordAll(
      ctx,
      Array.from({ length: Math.ceil(entries.length / TOLD_AT_ONCE) }, (_, at) => ({
        ...told,
        detail: { from: at * TOLD_AT_ONCE },
      })),
    )
    // Who stepped back between the freezing and now leaves their seat to the reserve list.
    await offerSeats(ctx, id)
    return undefined
  })

/** Do what is due: promise, freeze, draw and announce, each programme by itself. What one refuses does not hold up the others. */
export async function drawDue(ctx: Context): Promise<void> {
  for (const { id } of await programmesToDraw(ctx.db))
    try {
      await promise(ctx, id)
      for (const next of [freeze, drawLotsOf, announce]) await next(ctx, id)
    } catch (error) {
      ctx.tools.log.error({ err: error, programme: id }, 'draw')
    }
}

/**
 * Replace a draw whose result is not announced by a new one, with a new secret, a reason and a name. The old one stays on the public page.
 * The list is frozen again, of those who stand now.
 */
export const supersede = (ctx: Context, id: string, reason: string): Promise<'no-draw' | 'announced' | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await holdProgramme(ctx.db, id)
    const draw = programme && (await store.standingDraw(ctx.db, id))
    if (!programme || !draw) return 'no-draw'
    if (programme.drawn_at) return 'announced'
    await store.changeDraw(ctx.db, draw.id, { superseded_at: ctx.now })
    await step(ctx, draw.id, 'superseded', reason)
    const next = await store.addDraw(ctx.db, {
      programme: id,
      supersedes: draw.id,
      ...secretFor(ctx, programme.draws_at),
    })
    if (!next) throw new Error(`Programme ${id} has two draws that count.`)
    await promiseDraw(ctx.db, id, next.commitment)
    await step(ctx, next.id, 'promised', reason)
    await record(ctx, 'enrolment.draw-superseded', id, { draw: draw.id, by: next.id, reason })
    return undefined
  })
