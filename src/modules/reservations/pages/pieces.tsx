/** Small pieces several pages of this module share. */
import { Badge, type Tone } from '#design/badge.tsx'
import type { Distance } from '#modules/places/index.ts'
import type { Lang, View } from '#platform/view.ts'
import { type Reservation, type State, stateOf } from '../rules/desk.ts'
import { isPurpose } from '../rules/terms.ts'
import { words } from '../words.ts'

const tones: Record<State, Tone> = {
  waiting: 'warning',
  confirmed: 'success',
  arrived: 'primary',
  over: 'gray',
  missed: 'danger',
  cancelled: 'gray',
  'called-off': 'danger',
  refused: 'danger',
  unpaid: 'gray',
}

export const StateBadge = ({ view, one }: { view: View; one: Reservation }) => {
  const state = stateOf(one, view.now)
  return <Badge tone={tones[state]}>{words[view.lang].states[state]}</Badge>
}

export const farOf = (distance: Distance | undefined, lang: Lang): string | undefined =>
  distance && ('km' in distance ? words[lang].km(distance.km) : words[lang].steps(distance.steps))

export const bookingOf = (space: string, day: string, from?: string): string =>
  `/rooms/${space}/booking?${new URLSearchParams({ day, ...(from && { from }) })}`

export const purposeIn = (view: View, purpose: string): string =>
  isPurpose(purpose) ? words[view.lang].purposes[purpose] : purpose
