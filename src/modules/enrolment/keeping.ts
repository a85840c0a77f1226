import type { Keepings } from '#modules/catalogue/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { isKeeping, roomOf } from './admission/seats.ts'
import { usedOf } from './store/weighed.ts'

/** The free seats of a programme that are kept for some, so that nobody who looks takes them for their own. */
export const keptSeats: Keepings = async ({ db, now }, programme) => {
  const { id, capacity, taken } = programme
  if (capacity === null || taken >= capacity) return []
  const policy = await policyOf(db, programme, now)
  if (!isKeeping(programme, policy, now)) return []
  const used = await usedOf(db, [id])
  const room = roomOf(programme, policy, (quota) => used.find((row) => row.quota === quota)?.seats ?? 0, now)
  // Who reads the page is online: what is kept for that door is theirs.
  return [...room].flatMap(([name, seats]) =>
    name === null || name === 'online' || seats === 0 ? [] : { name, seats },
  )
}
