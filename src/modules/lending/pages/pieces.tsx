import { Badge, type Tone } from '#design/badge.tsx'
import { Input, Select } from '#design/input.tsx'
import { showDay } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import { PICKUP_TIMES, pickupDays, type Rules } from '../rules/days.ts'
import type { Place } from '../rules/loans.ts'
import type { State } from '../rules/items.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'

type Named = { name: string; name_en: string | null }

export const nameOf = ({ name, name_en }: Named, lang: Lang) => (lang === 'en' ? (name_en ?? name) : name)

/** 바이올린 1/2 */
export const titleOf = (thing: Named & { size: string | null }, lang: Lang) =>
  [nameOf(thing, lang), thing.size].filter(Boolean).join(' ')

const PLACES: Record<Place, Tone> = {
  waiting: 'gray',
  offered: 'point',
  asked: 'information',
  ready: 'success',
  out: 'primary',
  late: 'danger',
  returned: 'gray',
  ended: 'disabled',
}
export const PlaceBadge = ({ lang, place }: { lang: Lang; place: Place }) => (
  <Badge tone={PLACES[place]}>{shared[lang].place[place]}</Badge>
)

const STATES: Record<State, Tone> = {
  shelf: 'success',
  held: 'information',
  class: 'information',
  out: 'primary',
  moving: 'warning',
  repair: 'warning',
  retired: 'disabled',
}
export const StateBadge = ({ lang, state }: { lang: Lang; state: State }) => (
  <Badge tone={STATES[state]}>{shared[lang].state[state]}</Badge>
)

type PickupProps = {
  view: View
  today: string
  rules: Rules
  given: Partial<Record<string, string>>
  errors: Partial<Record<string, string>>
}

/** When it is picked up: a day and a time at which the counter is open. */
export const Pickup = ({ view, today, rules, given, errors }: PickupProps) => {
  const w = words[view.lang]
  return (
    <>
      <Select
        name="day"
        label={w.day}
        required
        value={given.day}
        error={errors.day}
        options={pickupDays(today, rules).map((day) => ({ value: day, label: showDay(day, view.lang) }))}
      />
      <Select
        name="time"
        label={w.time}
        required
        value={given.time}
        options={PICKUP_TIMES.map((time) => ({ value: time, label: time }))}
      />
    </>
  )
}

/** The guardian of a minor who asks alone. */
export const Guardian = ({ view, given, errors }: Pick<PickupProps, 'view' | 'given' | 'errors'>) => {
  const w = words[view.lang]
  return (
    <>
      <Input
        name="guardian"
        label={w.guardian}
        hint={w.guardianHint}
        required
        maxlength={50}
        width="medium"
        value={given.guardian}
        error={errors.guardian}
      />
      <Input
        name="guardian_phone"
        type="tel"
        label={w.guardianPhone}
        required
        width="medium"
        value={given.guardian_phone}
      />
    </>
  )
}

/** The picture of a kind or an instrument, where there is one. */
export const Picture = ({ of: { photo, photo_alt } }: { of: { photo: string | null; photo_alt: string | null } }) =>
  photo ? <img class="n-programme-image" src={`/instruments/pictures/${photo}`} alt={photo_alt ?? ''} /> : <></>
