/** Who may apply for what, when, and why not; who gets the next seat; until when one may cancel. */
import { hasSeat, hasWait, isAnnounced, whyClosed, type WhyNot, type whyUnfit } from '#modules/catalogue/index.ts'
import type { MayNot } from '#modules/policies/index.ts'
import { addDays, ageOn, dayOf, instant } from '#platform/clock.ts'

/** What the rules need to know of a programme. */
export type Offer = Parameters<typeof whyClosed>[0] &
  Parameters<typeof whyUnfit>[0] & { channels: readonly string[]; start_time: string | null } & ByDraw
export type Learner = Parameters<typeof whyUnfit>[1]

/** Through which door an application comes: from the web, or entered by staff for somebody at the desk or on the phone. */
export const CHANNELS = ['online', 'desk', 'phone'] as const
export type Channel = (typeof CHANNELS)[number]

/** Why not, apart from what a policy says. */
export type Plain = WhyNot | 'not-online' | 'guardian-applies' | 'twice' | 'too-many-together' | 'no-room-together'
export type Refusal = Plain | MayNot['why']

/** A refusal with what the policy says, where it rests on that. */
export type Why = { refusal: Plain; because?: undefined } | { refusal: MayNot['why']; because: MayNot }

/** Why nobody may apply for this now through this door. The window opens and closes by the server's clock, to the second. */
export function refusalOfOffer(offer: Offer, channel: Channel, now: Date): Plain | undefined {
  const why = whyClosed(offer, now)
  if (!why && isBeforeDraw(offer) && offer.draw_frozen_at) return 'closed'
  if (channel === 'online') return why ?? (offer.channels.includes('online') ? undefined : 'not-online')
  // Staff may fill a seat that is left after the closing, for somebody who comes to the desk; but not between closing and draw.
  return why === 'closed' && !offer.gone_at && !isBeforeDraw(offer) ? undefined : why
}

export type Counts = { capacity: number | null; waitlist: number; taken: number; waiting: number }

export type ByDraw = { method?: string; draw_frozen_at?: Date | null; drawn_at?: Date | null }

/** Are its seats still to be given out, by lot or by review? Until then whoever applies is entered. */
export const isBeforeDraw = ({ method = '', drawn_at }: ByDraw): boolean => isAnnounced(method) && !drawn_at

/** What the next who comes is given: a seat, a place in the queue, an entry for the draw, or nothing. Nobody overtakes those who wait. */
export const placeFor = (counts: Counts & ByDraw): 'seat' | 'queue' | 'entry' | 'full' =>
  isBeforeDraw(counts) ? 'entry' : hasSeat(counts) ? 'seat' : hasWait(counts) ? 'queue' : 'full'

/** Is there a seat for the first who waits? */
export const mayPromote = ({ capacity, taken, waiting }: Counts): boolean =>
  waiting > 0 && taken < (capacity ?? Infinity)

const FAR = new Date(8.64e15)

/** The instant the first lesson begins, where that is known. */
export const beginningOf = (offer: Pick<Offer, 'starts_on' | 'start_time'>): Date | undefined =>
  offer.starts_on ? instant(offer.starts_on, offer.start_time ?? '00:00') : undefined

/** Has the first lesson begun? From then on nobody is offered a seat by itself. */
export const hasBegun = (offer: Pick<Offer, 'starts_on' | 'start_time'>, now: Date): boolean =>
  now >= (beginningOf(offer) ?? FAR)

export const isOver = (offer: Pick<Offer, 'ends_on'>, now: Date): boolean =>
  offer.ends_on !== null && offer.ends_on < dayOf(now)

export type Application = {
  admitted_at: Date | null
  cancelled_at: Date | null
  waitlisted_at?: Date | null
  entered_at?: Date | null
  drawn_at?: Date | null
  offered_at?: Date | null
  offer_until?: Date | null
  ended_as?: string | null
}

export type CancelRefusal = 'already-cancelled' | 'already-begun'

/** An applicant may step back until the first lesson begins; after that the facility must know. Who waits may always leave. */
export function refusalToCancel(application: Application, offer: Offer, now: Date): CancelRefusal | undefined {
  if (application.cancelled_at) return 'already-cancelled'
  if (application.admitted_at && hasBegun(offer, now)) return 'already-begun'
}

/** Where an application stands, in the words residents know. */
export type Standing =
  | 'admitted'
  | 'entered'
  | 'unlucky'
  | 'waiting'
  | 'offered'
  | 'attending'
  | 'finished'
  | 'unreached'
  | 'withdrawn'
  | 'lapsed'
  | 'moved'
  | 'dropped'

export function standingOf(application: Application, offer: Offer, now: Date): Standing {
  const { cancelled_at, ended_as } = application
  if (cancelled_at && (ended_as === 'moved' || ended_as === 'merged')) return 'moved'
  if (offer.cancelled_at) return 'dropped'
  if (cancelled_at) return ended_as === 'offer-lapsed' || ended_as === 'unpaid' ? 'lapsed' : 'withdrawn'
  if (!application.admitted_at) {
    if (application.offer_until) return now < application.offer_until ? 'offered' : 'lapsed'
    if (application.drawn_at && !application.waitlisted_at) return 'unlucky'
    if (isOver(offer, now)) return 'unreached'
    return application.entered_at && !application.drawn_at ? 'entered' : 'waiting'
  }
  if (isOver(offer, now)) return 'finished'
  return hasBegun(offer, now) ? 'attending' : 'admitted'
}

/** How soon something happens next. */
export const WHEN = ['offered', 'today', 'week', 'later', 'waiting', 'past'] as const
export type When = (typeof WHEN)[number]

/** Under which heading of the learner's page an application belongs: by its next lesson; the week is the seven days from today. */
export function whenOf(standing: Standing, next: Date | undefined, now: Date): When {
  if (standing === 'offered') return 'offered'
  if (standing === 'waiting' || standing === 'entered') return 'waiting'
  if (standing !== 'admitted' && standing !== 'attending') return 'past'
  if (!next) return 'later'
  if (dayOf(next) === dayOf(now)) return 'today'
  return dayOf(next) < addDays(dayOf(now), 7) ? 'week' : 'later'
}

export const MARKS = ['present', 'late', 'absent', 'excused'] as const
export type Mark = (typeof MARKS)[number]

/** Reasons for which a list of applicants may leave the house. */
export const EXPORT_REASONS = ['running', 'contact', 'report', 'complaint', 'other'] as const
export type ExportReason = (typeof EXPORT_REASONS)[number]

/** 만 나이 on the first day of the programme, or today where that is not known: the age that counts. */
export const ageAtStart = (
  offer: Pick<Offer, 'starts_on'>,
  learner: Pick<Learner, 'born_on'>,
  now: Date,
): number | undefined => (learner.born_on === null ? undefined : ageOn(learner.born_on, offer.starts_on ?? dayOf(now)))
