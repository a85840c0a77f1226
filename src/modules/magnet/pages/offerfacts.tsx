import { Facts } from '#design/facts.tsx'
import { catalogueWords } from '#modules/catalogue/index.ts'
import { spaceKinds } from '#modules/reservations/index.ts'
import { showWon } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { SPACE_KINDS } from '../rules/offer.ts'
import type { Offer } from '../things.ts'
import { words } from '../words/offer.ts'
import { slotsIn, words as shared } from '../words/shared.ts'

/** Names of what an offer refers to. */
export type Named = { facilities: ReadonlyMap<string, string>; instruments: ReadonlyMap<string, string> }

export const placesIn = ({ dongs, facilities }: Offer, named: Named, lang: Lang): string =>
  [...dongs, ...facilities.map((id) => named.facilities.get(id) ?? '')].filter(Boolean).join(', ') ||
  shared[lang].anywhere

export const agesIn = ({ ages }: Pick<Offer, 'ages'>, lang: Lang): string =>
  ages.map((band) => catalogueWords[lang].bands[band]).join(', ') || shared[lang].everyone

export const feeIn = ({ fee }: Pick<Offer, 'fee'>, lang: Lang): string =>
  fee === 0 ? words[lang].volunteer : words[lang].perMeeting(showWon(fee, lang))

/** All an offer says, for its teacher and for officers. */
export const OfferFacts = ({ offer, named, lang }: { offer: Offer; named: Named; lang: Lang }) => {
  const w = words[lang]
  const f = w.facts
  const kind = SPACE_KINDS.find((one) => one === offer.space_kind)
  return (
    <Facts
      framed
      facts={[
        [f.plan, offer.plan],
        [f.when, slotsIn(offer.slots, lang)],
        [f.where, placesIn(offer, named, lang)],
        [f.who, agesIn(offer, lang)],
        [f.level, offer.level && shared[lang].levels[offer.level]],
        [f.field, offer.field],
        [f.seats, w.seats(offer.least, offer.most)],
        [f.length, w.length(offer.meetings, offer.minutes)],
        [f.fee, feeIn(offer, lang)],
        [f.materials, offer.materials],
        [f.instrument, offer.instrument_model && named.instruments.get(offer.instrument_model)],
        [f.space, kind && spaceKinds[lang][kind]],
        [f.equipment, offer.equipment.join(', ')],
      ]}
    />
  )
}
