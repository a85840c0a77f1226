/** Saying what a policy is from a moment on, and withdrawing what is still to come. */
import { isDeepStrictEqual } from 'node:util'
import { type Context, record, together } from '#platform/context.ts'
import { levelOf, type Place } from './levels.ts'
import { type Contradiction, contradictionsIn } from './rules/contradict.ts'
import type { Saying } from './rules/policy.ts'
import { isOf, type Level, policyFor, type Said, sayingOf } from './rules/resolve.ts'
import { addSaying, changesOf, holdPolicies, NO_ID, saidIn } from './store.ts'

export type Refused = 'in-the-past' | 'nothing-changed' | Contradiction[]

/** Say parts of a place's policy from a moment on, now or later. What would contradict itself, there or at a facility below, is refused. */
export const say = (
  ctx: Context,
  place: Place,
  says: Saying,
  { from, reason }: { from: Date; reason: string | null },
): Promise<Refused | undefined> =>
  together(ctx, async (ctx) => {
    if (from < ctx.now) return 'in-the-past'
    await holdPolicies(ctx.db)
    const said = await saidIn(ctx.db, [place.subject])
    const row: Said = { ...levelOf(place), says, from_at: from }
    if (changesNothing(said, place, says, from) && !isLater(said, place, from)) return 'nothing-changed'
    const found = contradictionsAfter([...said, row], place, from)
    if (found.length > 0) return found
    await addSaying(ctx.db, { ...row, said_at: ctx.now, who: ctx.who.id ?? null, reason })
    const subject = place.programme ?? place.facility ?? ctx.district.name
    await record(ctx, 'policies.changed', subject, { level: place.kind, parts: Object.keys(says), from, reason })
    return undefined
  })

/** Would saying it change nothing? Taking back what was never said does not, nor does saying what holds already. */
function changesNothing(said: readonly Said[], place: Place, says: Saying, from: Date): boolean {
  const [own, holds] = [sayingOf(said, place, from), policyFor(said, place.subject, from)]
  return Object.entries(says).every(([key, part]) => {
    const name = key as keyof Saying
    return part === null ? own[name] === undefined : isDeepStrictEqual(part, holds[name])
  })
}

const isLater = (said: readonly Said[], place: Level, from: Date) =>
  said.some((one) => isOf(place, one) && one.from_at > from)

/** Contradictions from a moment on: also when what is still to come holds, and where facilities rest on it. */
function contradictionsAfter(said: readonly Said[], { subject, window, kind }: Place, from: Date): Contradiction[] {
  const moments = [from, ...said.map(({ from_at }) => from_at).filter((at) => at > from)]
  const below =
    kind === 'district' ? [...new Set(said.flatMap(({ facility }) => facility ?? []))].map(facilitySubject) : []
  const policies = [subject, ...below].flatMap((one) => moments.map((at) => policyFor(said, one, at)))
  return [...new Set(policies.flatMap((policy) => contradictionsIn(policy, window)))]
}

const facilitySubject = (facility: string) => ({ id: NO_ID, facility, opens_at: null })

/** Withdraw a change whose moment has not come: from then on it is as it would have been without it. */
export const withdraw = (
  ctx: Context,
  place: Place,
  id: number,
  reason: string,
): Promise<Refused | 'missing' | undefined> =>
  together(ctx, async (ctx) => {
    const changes = await changesOf(ctx.db, place)
    const change = changes.find((one) => one.id === id)
    if (!change || change.from_at <= ctx.now) return 'missing'
    const others = changes
      .filter((one) => one.id !== id)
      .map(({ says, from_at }): Said => ({ ...levelOf(place), says, from_at }))
      .toReversed()
    const without = sayingOf(others, place, change.from_at)
    const names = Object.keys(change.says) as (keyof Saying)[]
    const says: Saying = Object.fromEntries(names.map((name) => [name, without[name] ?? null]))
    return say(ctx, place, says, { from: change.from_at, reason })
  })
