import type { Desk, Role } from '#modules/people/index.ts'
import type { Door } from '#platform/view.ts'
import { words as films } from './words/films.ts'
import { words as monthly } from './words/monthly.ts'
import { words as readings } from './words/readings.ts'
import { words } from './words/shared.ts'
import { words as visits } from './words/visits.ts'

/** Who looks after the Human Library. */
export const MANAGERS = ['officer', 'district_admin'] as const satisfies readonly Role[]

/** The line of the main menu. */
export const doors: Door[] = [{ href: '/humanbooks', label: { ko: words.ko.library, en: words.en.library } }]

/** The lines of the office. */
export const desks: Desk[] = [
  {
    href: '/office/readings/visits',
    label: { ko: visits.ko.office.desk, en: visits.en.office.desk },
    about: { ko: visits.ko.office.about, en: visits.en.office.about },
    roles: [...MANAGERS],
  },
  {
    href: '/office/readings',
    label: { ko: readings.ko.office.desk, en: readings.en.office.desk },
    about: { ko: readings.ko.office.about, en: readings.en.office.about },
    roles: [...MANAGERS],
  },
  {
    href: '/office/humanbooks',
    label: { ko: words.ko.library, en: words.en.library },
    about: { ko: words.ko.about, en: words.en.about },
    roles: [...MANAGERS],
  },
  {
    href: '/office/humanbooks/monthly',
    label: { ko: monthly.ko.office.title, en: monthly.en.office.title },
    about: { ko: monthly.ko.office.about, en: monthly.en.office.about },
    roles: [...MANAGERS],
  },
  {
    href: '/office/humanbooks/films',
    label: { ko: films.ko.office.films, en: films.en.office.films },
    about: { ko: films.ko.office.about, en: films.en.office.about },
    roles: [...MANAGERS],
  },
]
