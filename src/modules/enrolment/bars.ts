/** Bars and strikes as pages show them, with the names of what they are about. */
import { policyAt } from '#modules/policies/index.ts'
import type { Context } from '#platform/context.ts'
import { monthsBefore } from './rules/penalty.ts'
import * as store from './store/bars.ts'

export type Bar = Awaited<ReturnType<typeof store.barsNamed>>[number]
export type StrikeNamed = Awaited<ReturnType<typeof store.strikesNamed>>[number]

/** What is kept of these people: bars, the latest first, and the strikes that count still and led to no bar. */
export async function barsFor(ctx: Context, people: readonly string[]) {
  const bars = await store.barsNamed(ctx.db, { people })
  return { bars, strikes: await store.strikesNamed(ctx.db, { people, since: await remembered(ctx) }) }
}

/** All of the district: the bars in force, and the strikes that count still and led to none. */
export async function barsNow(ctx: Context) {
  const bars = await store.barsNamed(ctx.db, { inForceAt: ctx.now })
  return { bars, strikes: await store.strikesNamed(ctx.db, { since: await remembered(ctx) }) }
}

const remembered = async ({ db, now }: Context): Promise<Date> =>
  monthsBefore(now, (await policyAt(db, null, now)).penalties.remembered_months)
