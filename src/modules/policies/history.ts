/** What was ever said of a place, told with what it changed. */
import type { Context } from '#platform/context.ts'
import { levelOf, type Place, withSaying } from './levels.ts'
import type { Told } from './pages/history.tsx'
import { PART_NAMES, PARTS } from './rules/policy.ts'
import { isOf } from './rules/resolve.ts'
import { changesOf, saidIn } from './store.ts'

/** Each change with the policy before and after it, as the levels above stood when it began to hold. */
export async function historyOf(ctx: Context, place: Place): Promise<Told[]> {
  const said = await saidIn(ctx.db, [place.subject])
  const above = said.filter((one) => !isOf(place, one))
  const changes = await changesOf(ctx.db, place)
  return changes.map((change) => {
    const earlier = changes
      .filter(({ id, from_at }) => from_at < change.from_at || (from_at <= change.from_at && id < change.id))
      .map(({ says, from_at }) => ({ ...levelOf(place), says, from_at }))
      .toReversed()
    const both = withSaying([...above, ...earlier], place, change.says, change.from_at)
    const parts = PART_NAMES.filter((part) => PARTS[part].some((name) => name in change.says))
    return { ...change, parts, ...both }
  })
}
