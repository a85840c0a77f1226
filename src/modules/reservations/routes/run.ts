/** What staff answer for: facilities, their spaces, and reservations of them. */
import { facilitiesFor, facilityById, type Facility } from '#modules/places/index.ts'
import { holds, reach } from '#modules/people/index.ts'
import { dayOf, readDay } from '#platform/clock.ts'
import type { Web } from '#platform/http.ts'
import { type Booked, bookedOf } from '../booked.ts'
import { KEEPERS } from '../desks.ts'
import type { Space } from '../space.ts'
import { reservationById } from '../store/reservations.ts'
import { spaceById, spacesOf } from '../store/spaces.ts'

/** The open facilities of whoever asks, those with spaces first, and the one looked at. */
export async function facilitiesOf(c: Web): Promise<{ facilities: Facility[]; facility: Facility | undefined }> {
  const { ctx } = c.var
  const mine = (await facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))).filter(({ gone_at }) => gone_at === null)
  const having = new Set(
    (
      await spacesOf(
        ctx.db,
        mine.map(({ id }) => id),
      )
    ).map(({ facility }) => facility),
  )
  const facilities = mine.toSorted((a, b) => Number(having.has(b.id)) - Number(having.has(a.id)))
  return { facilities, facility: facilities.find(({ id }) => id === c.req.query('facility')) ?? facilities[0] }
}

/** The space at this address, when whoever asks runs it. */
export async function spaceRun(c: Web): Promise<{ space: Space; facility: Facility } | undefined> {
  const { ctx } = c.var
  const space = await spaceById(ctx.db, c.req.param('space') ?? '')
  const facility = space && holds(ctx.who, KEEPERS, space.facility) && (await facilityById(ctx.db, space.facility))
  return space && facility ? { space, facility } : undefined
}

/** The reservation at this address, when whoever asks runs its space. */
export async function reservationRun(c: Web): Promise<Booked | undefined> {
  const { ctx } = c.var
  const one = await reservationById(ctx.db, c.req.param('reservation') ?? '')
  const [found] = one ? await bookedOf(ctx, [one]) : []
  return found && holds(ctx.who, KEEPERS, found.facility.id) ? found : undefined
}

/** The day asked for, or today. */
export const dayAsked = (c: Web) => readDay(c.req.query('day') ?? '') ?? dayOf(c.var.ctx.now)
