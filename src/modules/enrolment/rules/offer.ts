/** A seat that became free is offered to the first who waits: until when, and who may accept. Pure. */
import { type Deadline, deadlineOf } from '#modules/policies/index.ts'
import { DAY } from '#platform/clock.ts'

const HOUR = 3_600_000

/**
 * Until when an offer made now stands: as the policy says, but an hour before the first lesson at the latest, so that the class knows
 * who comes. Where that would leave less than an hour to answer, until the lesson begins. A deadline by the time of day that is
 * less than an hour away means the next day's.
 */
export function offerUntil(deadline: Deadline, now: Date, begins: Date | undefined): Date {
  let until = deadlineOf(deadline, now)
  if (deadline.by === 'day' && until.getTime() - now.getTime() < HOUR) until = new Date(until.getTime() + DAY)
  if (!begins) return until
  const left = begins.getTime() - now.getTime()
  const latest = left < 2 * HOUR ? begins : new Date(begins.getTime() - HOUR)
  return until < latest ? until : latest
}

/** A seat held for somebody who waited, until they answer. */
export type Offered = { offered_at: Date; offer_until: Date }

export const isLapsed = ({ offer_until }: Offered, now: Date): boolean => offer_until <= now

/** Is it time to call an offer to mind? A quarter of its time is left, and nobody did before. */
export const isToRemind = (
  { offered_at, offer_until, offer_reminded_at }: Offered & { offer_reminded_at: Date | null },
  now: Date,
): boolean =>
  offer_reminded_at === null &&
  4 * (offer_until.getTime() - now.getTime()) <= offer_until.getTime() - offered_at.getTime()

type Application = {
  offer_until: Date | null
  admitted_at: Date | null
  cancelled_at: Date | null
  ended_as: string | null
}

/** Does it hold a seat that still has to be accepted? */
export const isOffered = ({ offer_until, admitted_at, cancelled_at }: Omit<Application, 'ended_as'>): boolean =>
  offer_until !== null && admitted_at === null && cancelled_at === null

export type AcceptRefusal = 'already-accepted' | 'lapsed' | 'ended' | 'not-offered' | 'guardian-accepts'

/** Why an offer cannot be accepted now. Its deadline counts to the second, whether or not it was swept up already. */
export function refusalToAccept(application: Application, now: Date): AcceptRefusal | undefined {
  const { cancelled_at, ended_as, admitted_at, offer_until } = application
  if (cancelled_at) return ended_as === 'offer-lapsed' ? 'lapsed' : 'ended'
  if (admitted_at) return 'already-accepted'
  if (!offer_until) return 'not-offered'
  return now < offer_until ? undefined : 'lapsed'
}

export type GiveRefusal = 'ended' | 'has-seat' | 'has-offer' | 'not-announced' | 'no-seat'

/** Why staff cannot give a seat by hand, out of turn. */
export function refusalToGive(
  { cancelled_at, admitted_at, offer_until }: Omit<Application, 'ended_as'>,
  { isAwaited, free, family }: { isAwaited: boolean; free: number; family: number },
): GiveRefusal | undefined {
  if (cancelled_at) return 'ended'
  if (admitted_at) return 'has-seat'
  if (offer_until) return 'has-offer'
  if (isAwaited) return 'not-announced'
  return family <= free ? undefined : 'no-seat'
}
