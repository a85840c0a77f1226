/** The menus, made of the lines the modules bring. A door appears when its room exists. */
import * as catalogue from '#modules/catalogue/index.ts'
import * as enrolment from '#modules/enrolment/index.ts'
import * as humanbooks from '#modules/humanbooks/index.ts'
import * as lending from '#modules/lending/index.ts'
import * as magnet from '#modules/magnet/index.ts'
import * as money from '#modules/money/index.ts'
import * as people from '#modules/people/index.ts'
import * as places from '#modules/places/index.ts'
import * as policies from '#modules/policies/index.ts'
import * as reservations from '#modules/reservations/index.ts'
import type { Who } from '#platform/context.ts'
import type { Finder } from '#platform/finder.ts'
import type { Bilingual, Door } from '#platform/view.ts'
import { words } from './front/words.ts'

/** The main menu, for everyone. */
export const doors: readonly Door[] = [
  ...catalogue.doors,
  ...places.doors,
  ...reservations.doors,
  ...lending.doors,
  ...humanbooks.doors,
  ...magnet.doors,
  ...enrolment.doors,
]

/** What the one box over everything looks through, in the order in which it is shown. */
export const finders: readonly Finder[] = [
  catalogue.finder,
  places.finder,
  lending.finder,
  humanbooks.finder,
  magnet.finder,
  magnet.clubFinder,
  places.contentFinder,
]

const settings: people.Desk = {
  href: '/office/settings',
  label: { ko: words.ko.settings.title, en: words.en.settings.title },
  about: { ko: words.ko.settings.about, en: words.en.settings.about },
  roles: ['district_admin'],
}

/** The desks of the office, by what they are about. */
const rooms: readonly Room[] = [
  {
    label: { ko: '강좌와 신청', en: 'Programmes' },
    desks: [...catalogue.desks, ...enrolment.desks],
  },
  {
    label: { ko: '공간과 악기', en: 'Places and instruments' },
    desks: [...places.desks, ...reservations.desks, ...lending.desks],
  },
  {
    label: { ko: '이웃에게 배우기', en: 'Learning from neighbours' },
    desks: [...humanbooks.desks, ...magnet.desks],
  },
  {
    label: { ko: '수강료와 운영 기준', en: 'Money and rules' },
    desks: [...money.desks, ...policies.desks],
  },
  {
    label: { ko: '주민과 권한', en: 'People' },
    desks: [...people.desks, settings],
  },
]

export type Room = { label: Bilingual; desks: readonly people.Desk[] }

/** The rooms of the office with the desks this person may use there. */
export const roomsOf = (who: Who): Room[] =>
  rooms
    .map(({ label, desks }) => ({ label, desks: people.desksFor(who, desks) }))
    .filter(({ desks }) => desks.length > 0)
