/** Dividing a season among those who asked: proposed by the solver, adjusted by hand with a reason. */
import { type Context, record, together } from '#platform/context.ts'
import { solve } from '#platform/solver/solve.ts'
import { type Round, roundOf } from '../../allotment.ts'
import { modelOf, refusalToGive, type ShareRefusal, worthOf } from '../../rules/allotment/model.ts'
import { stageOf } from '../../rules/allotment/rule.ts'
import { allotmentById, holdAllotment, keepSolution } from '../../store/allotment/rounds.ts'
import * as store from '../../store/allotment/shares.ts'

/** How long an officer waits for the best way, in seconds. Some dozen groups take less than one. */
const PATIENCE = 20

export type DivideRefusal = 'still-open' | 'announced' | 'nobody' | 'changed' | 'impossible' | 'no-time'

/** Whether the season is between its closing and its announcement, when it is divided. */
const refusalToTouch = ({ allotment }: Pick<Round, 'allotment'>, now: Date): 'still-open' | 'announced' | undefined => {
  const stage = stageOf(allotment, now)
  return stage === 'announced' ? 'announced' : stage === 'closed' ? undefined : 'still-open'
}

const load = async (ctx: Context, id: string, hold: boolean): Promise<Round | undefined> => {
  const allotment = await (hold ? holdAllotment : allotmentById)(ctx.db, id)
  return allotment && roundOf(ctx, allotment)
}

/** Propose the best way by the published rule. What was set by hand stays. Nothing is held while the solver thinks. */
export async function divide(ctx: Context, id: string): Promise<DivideRefusal | undefined> {
  const before = await load(ctx, id, false)
  const refusal = before ? refusalToTouch(before, ctx.now) : 'announced'
  if (!before || refusal) return refusal
  if (before.problem.applicants.length === 0) return 'nobody'
  const { model, sharesIn } = modelOf(before.problem)
  const { status, goals, values } = await solve(model, { seconds: PATIENCE })
  if (status === 'infeasible' || status === 'unbounded') return 'impossible'
  if (status === 'none' || goals.length < 2) return 'no-time'
  return together(ctx, async (ctx) => {
    const now = await load(ctx, id, true)
    if (!now || now.allotment.announced_at) return 'announced'
    if (JSON.stringify(now.problem) !== JSON.stringify(before.problem)) return 'changed'
    const shares = sharesIn(values)
    const hand = new Set(now.hands.filter(({ gives }) => gives).map((one) => `${one.application} ${one.slot}`))
    await store.clearShares(ctx.db, id)
    await store.addShares(
      ctx.db,
      shares.map(({ applicant, slot }) => ({
        application: applicant,
        slot,
        by_hand: hand.has(`${applicant} ${slot}`),
      })),
    )
    // Being the best by points is what is proved; only which of equals comes first may be left open.
    await keepSolution(ctx.db, id, ctx.now, { ...worthOf(now.problem, shares), gap: goals[1]?.gap ?? 0 })
    await record(ctx, 'reservations.allotment-divided', id, { status, shares: shares.length })
    return undefined
  })
}

export type HandRefusal = ShareRefusal | 'still-open' | 'announced' | 'not-divided'
export type HandOrder = { application: string; slot: string; gives: boolean; reason: string }

/** Give a slot to a group, or keep it from one, with a reason. Whoever has it gives it up, unless a hand gave it. */
export const setByHand = (ctx: Context, id: string, order: HandOrder): Promise<HandRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const round = await load(ctx, id, true)
    const refusal = round ? refusalToTouch(round, ctx.now) : 'unknown'
    if (!round || refusal) return refusal
    if (!round.allotment.solved_at) return 'not-divided'
    const { problem, shares } = round
    const { application, slot, gives, reason } = order
    const known =
      problem.applicants.some((one) => one.id === application) && problem.slots.some((one) => one.id === slot)
    if (!known) return 'unknown'
    const holder = shares.find((share) => share.slot === slot)
    if (gives) {
      if (holder?.by_hand && holder.application !== application) return 'slot-taken'
      const others = shares
        .filter((share) => share.slot !== slot)
        .map((share) => ({ applicant: share.application, slot: share.slot }))
      const why = refusalToGive(problem, others, { applicant: application, slot })
      if (why) return why
    }
    if (gives || holder?.application === application) await store.removeShare(ctx.db, slot)
    if (gives) await store.addShares(ctx.db, [{ application, slot, by_hand: true }])
    await store.keepHand(ctx.db, { application, slot, gives, reason, by: ctx.who.id ?? null, at: ctx.now })
    await record(ctx, 'reservations.share-set', id, { application, slot, gives })
    return undefined
  })

/** Take back what was set by hand: at the next dividing the rule decides again. What is proposed stays until then. */
export const unsetByHand = (
  ctx: Context,
  id: string,
  application: string,
  slot: string,
): Promise<HandRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const round = await load(ctx, id, true)
    const refusal = round ? refusalToTouch(round, ctx.now) : 'unknown'
    if (!round || refusal) return refusal
    if (!round.hands.some((hand) => hand.application === application && hand.slot === slot)) return undefined
    await store.removeHand(ctx.db, application, slot)
    await record(ctx, 'reservations.share-unset', id, { application, slot })
    return undefined
  })
