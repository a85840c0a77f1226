/** The menus, made of the lines the modules bring. A door appears when its room exists. */
import * as catalogue from '#modules/catalogue/index.ts'
import * as enrolment from '#modules/enrolment/index.ts'
import * as lending from '#modules/lending/index.ts'
import * as money from '#modules/money/index.ts'
import * as people from '#modules/people/index.ts'
import * as places from '#modules/places/index.ts'
import * as policies from '#modules/policies/index.ts'
import * as reservations from '#modules/reservations/index.ts'
import type { Who } from '#platform/context.ts'
import type { Finder } from '#platform/finder.ts'
import type { Door } from '#platform/view.ts'
import { words } from './front/words.ts'

/** The main menu, for everyone. */
export const doors: readonly Door[] = [
  ...catalogue.doors,
  ...places.doors,
  ...reservations.doors,
  ...lending.doors,
  ...enrolment.doors,
]

/** What the one box over everything looks through, in the order in which it is shown. */
export const finders: readonly Finder[] = [catalogue.finder, places.finder, lending.finder, places.contentFinder]

const settings: people.Desk = {
  href: '/office/settings',
  label: { ko: words.ko.settings.title, en: words.en.settings.title },
  about: { ko: words.ko.settings.about, en: words.en.settings.about },
  roles: ['district_admin'],
}

const desks: readonly people.Desk[] = [
  ...catalogue.desks,
  ...enrolment.desks,
  ...money.desks,
  ...policies.desks,
  ...places.desks,
  ...reservations.desks,
  ...lending.desks,
  ...people.desks,
  settings,
]

/** The pages of the office this person may use. */
export const desksOf = (who: Who): people.Desk[] => people.desksFor(who, desks)
