/** Proposed classes as people see them: who teaches, where, when. */
import { peopleByIds } from '#modules/people/index.ts'
import { type Facility, openFacilities } from '#modules/places/index.ts'
import { clockOf, openSpaces, type Space, spaceName } from '#modules/reservations/index.ts'
import { showPeriod, weekdayOf, WEEKDAYS } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { offersByIds } from './store/offers.ts'
import type { Proposal } from './round.ts'
import { placesOf } from './store/rounds.ts'
import type { Offer } from './things.ts'
import { words } from './words/round.ts'

export type Shown = {
  proposal: Proposal
  offer: Offer
  teacher: string
  space: Space | undefined
  facility: Facility | undefined
  /** Who it is for, and how many wishes it grants. */
  heads: number
  wishes: number
}

export async function shownOf(ctx: Context, proposals: readonly Proposal[]): Promise<Shown[]> {
  if (proposals.length === 0) return []
  const offers = new Map(
    (
      await offersByIds(
        ctx.db,
        proposals.map(({ offer }) => offer),
      )
    ).map((one) => [one.id, one]),
  )
  const people = await peopleByIds(
    ctx.db,
    [...offers.values()].map(({ person }) => person),
  )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const spaces = new Map((await openSpaces(ctx)).map((space) => [space.id, space]))
  const facilities = new Map((await openFacilities(ctx.db)).map((facility) => [facility.id, facility]))
  const places = Map.groupBy(
    await placesOf(
      ctx.db,
      proposals.map(({ id }) => id),
    ),
    ({ proposal }) => proposal,
  )
  return proposals.flatMap((proposal) => {
    const [offer, space] = [offers.get(proposal.offer), spaces.get(proposal.space)]
    const own = places.get(proposal.id) ?? []
    if (!offer) return []
    return [
      {
        proposal,
        offer,
        teacher: names.get(offer.person) ?? '',
        space,
        facility: facilities.get(space?.facility ?? ''),
        heads: own.length,
        wishes: new Set(own.map(({ wish }) => wish)).size,
      },
    ]
  })
}

/** 화요일 18:30~20:30, 2026.4.7.(화) ~ 5.26.(화), 모두 8번 */
export const timeIn = ({ days, starts, ends }: Pick<Proposal, 'days' | 'starts' | 'ends'>, lang: Lang): string => {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const weekday = WEEKDAYS[lang][weekdayOf(first)] ?? ''
  const time = `${clockOf(starts)}~${clockOf(ends)}`
  const day = lang === 'ko' ? `${weekday}요일` : weekday
  return `${day} ${time}, ${showPeriod(first, last, lang)}, ${words[lang].meets(days.length)}`
}

export const whenIn = ({ proposal }: Shown, lang: Lang): string => timeIn(proposal, lang)

export const placeIn = ({ space, facility }: Pick<Shown, 'space' | 'facility'>, lang: Lang): string =>
  [facility?.name, space && spaceName(space, lang)].filter(Boolean).join(' ')
