/** Writing one reservation and claiming what it needs. */
import type { Context } from '#platform/context.ts'
import { newCode } from '#platform/vault.ts'
import { padded, type Wish } from '../rules/book.ts'
import type { Reservation } from '../rules/desk.ts'
import { instantAt } from '../rules/hours.ts'
import type { Wanted } from '../rules/tree.ts'
import type { Space } from '../space.ts'
import { claim, letGo } from '../store/claims.ts'
import * as store from '../store/reservations.ts'
import { keepExtras } from '../store/extras.ts'

type Told = Pick<Reservation, 'id' | 'person' | 'applicant' | 'note' | 'fee' | 'series' | 'approved_at'> & {
  approved_by?: string | null
  door?: string
}

/**
 * Write one reservation and claim all that is `wanted` for it: its space, what lies inside, and the gear that goes `along`.
 * Where somebody has any of it already nothing is left of it, and the answer is which.
 */
export async function place(
  ctx: Context,
  space: Space,
  wanted: readonly Wanted[],
  { day, from, to, party, purpose }: Wish,
  told: Told,
  along: readonly string[] = [],
): Promise<Reservation | 'taken' | 'gear-taken'> {
  const held = padded({ from, to }, space.terms)
  const row = await store.addReservation(ctx.db, {
    ...told,
    space: space.id,
    starts_at: instantAt(day, from),
    ends_at: instantAt(day, to),
    party,
    purpose,
    code: newCode(),
    door_code: space.terms.lock === 'code' ? newCode() : null,
    asked_at: ctx.now,
  })
  const lost = await claim(ctx.db, row.id, wanted, instantAt(day, held.from), instantAt(day, held.to))
  if (!lost) {
    if (along.length > 0) await keepExtras(ctx.db, row.id, along)
    return row
  }
  await letGo(ctx.db, [row.id])
  await store.takeBack(ctx.db, [row.id])
  return along.includes(lost) ? 'gear-taken' : 'taken'
}
