/** Let's Learn Together in the demonstration: a round that waits for the officer, and one class of it that recruits already. */
import { randomUUID } from 'node:crypto'
import { acceptProposal, askRound, freeWishes, matchByHand, proposedIn, solveRound } from '#modules/magnet/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** After wishes and offers are told. The careful person's way is good enough here, and takes no time. */
export async function proposeClasses(naru: Context, officer: string): Promise<void> {
  if ((await freeWishes(naru.db)).length === 0) return
  const ctx = { ...naru, who: { id: officer, name: '', grants: [] } }
  const [id, today] = [randomUUID(), dayOf(ctx.now)]
  await askRound(ctx, { id, starts_on: addDays(today, 28), held_on: addDays(today, 10), load: 1 })
  await solveRound(ctx, id, async (problem) => matchByHand(problem))
  const first = (await proposedIn(ctx.db, id)).find(({ dropped_at }) => !dropped_at)
  if (first) await acceptProposal(ctx, first.id)
}
