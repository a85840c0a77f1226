import type { Desk, Role } from '#modules/people/index.ts'
import { words } from './words/office.ts'

/** Who decides for the whole district. */
export const MANAGERS: readonly Role[] = ['officer', 'district_admin']
/** Who decides for a facility they answer for. */
export const KEEPERS: readonly Role[] = [...MANAGERS, 'institution', 'branch']

/** The line of the office. */
export const desks: Desk[] = [
  {
    href: '/office/policies',
    label: { ko: words.ko.desk, en: words.en.desk },
    about: { ko: words.ko.deskAbout, en: words.en.deskAbout },
    roles: KEEPERS,
  },
]
