/** Friends who apply as one: who may make a party, join it, leave it and send it. Pure. */
import { closing, type Programme } from '#modules/catalogue/index.ts'
import type { Policy } from '#modules/policies/index.ts'
import { isBeforeDraw, type Refusal } from '../rules.ts'

/** Capital letters without those people take for another one, or hear as another one. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPRSTWXYZ'
export const CODE_LENGTH = 6

/** A code as it was typed or pasted, with spaces or small letters; undefined where it can be none. */
export function readPartyCode(text: string): string | undefined {
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase()
  return new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`).test(code) ? code : undefined
}

/** How many codes a person may enter within an hour, right or wrong. */
export const MOST_TRIES = 10

type Offer = Pick<
  Programme,
  'method' | 'closes_at' | 'starts_on' | 'start_time' | 'published_at' | 'cancelled_at' | 'gone_at' | 'draw_frozen_at'
> & { drawn_at?: Date | null }

/** May friends apply for this as one? Who is chosen by review is chosen each for themselves. */
export const takesParties = ({ method }: Pick<Offer, 'method'>, { together }: Pick<Policy, 'together'>): boolean =>
  together.friends > 1 && (method === 'first_come' || method === 'lottery')

/** Is it too late for all parties of this programme? */
export function isPast(offer: Offer, now: Date): boolean {
  const closes = closing(offer)
  const frozen = isBeforeDraw(offer) && Boolean(offer.draw_frozen_at)
  return Boolean(offer.cancelled_at ?? offer.gone_at) || frozen || (closes !== undefined && now >= closes)
}

/** What only time or other people stand in the way of: friends gather all the same, and it is asked again when they apply. */
export const mayPass = (refusal: Refusal): boolean =>
  ['not-open-yet', 'not-your-turn', 'full', 'no-room-together'].includes(refusal)

const OF_ALL: ReadonlySet<Refusal> = new Set([
  'not-published',
  'cancelled',
  'external',
  'over',
  'not-open-yet',
  'closed',
  'not-online',
  'full',
  'no-room-together',
  'too-many-together',
] satisfies Refusal[])

/** Is it so for everyone, and no condition of one of them, which friends are not told? */
export const isOfAll = (refusal: Refusal): boolean => OF_ALL.has(refusal)

export type Party = {
  maker: string
  size: number
  sent_at: Date | null
  ended_at: Date | null
}

export type MakeRefusal = 'no-parties' | 'past' | 'too-many' | 'in-a-party'
export type JoinRefusal = 'no-such-code' | 'too-many-tries' | 'past' | 'in-a-party' | 'party-full' | 'party-sent'
export type SendRefusal = 'ended' | 'past' | 'not-complete'
export type LeaveRefusal = 'ended' | 'party-sent'
export type SizeRefusal = LeaveRefusal | 'too-few' | 'too-many'

/** Why nobody may join any more. */
export const refusalToJoin = ({ size, sent_at, ended_at }: Party, members: number): JoinRefusal | undefined =>
  ended_at ? 'no-such-code' : sent_at ? 'party-sent' : members >= size ? 'party-full' : undefined

/** Why it cannot be sent. Sent before, it may be sent again, since only the first time counts. */
export const refusalToSend = ({ size, ended_at }: Party, members: number): SendRefusal | undefined =>
  ended_at ? 'ended' : members === size ? undefined : 'not-complete'

/** Who stands in line with others stays until it is decided. */
export const refusalToLeave = ({ sent_at, ended_at }: Party): LeaveRefusal | undefined =>
  ended_at ? 'ended' : sent_at ? 'party-sent' : undefined

/** Why it cannot wait for so many. */
export function refusalOfSize(party: Party, wanted: number, members: number, most: number): SizeRefusal | undefined {
  const refusal = refusalToLeave(party)
  if (refusal) return refusal
  return wanted < Math.max(2, members) ? 'too-few' : wanted > most ? 'too-many' : undefined
}
