import type { Desk, Role } from '#modules/people/index.ts'
import type { Door } from '#platform/view.ts'
import { words } from './words.ts'
import { words as contents } from './words/contents.ts'
import { words as office } from './words/office.ts'
import { words as visits } from './words/visits.ts'

/** Who may write about every facility and take in files. */
export const MANAGERS: readonly Role[] = ['officer', 'district_admin']
/** Who may write about a facility, their own or every one. */
export const KEEPERS: readonly Role[] = [...MANAGERS, 'institution', 'branch']

/** The line of the main menu. */
export const doors: Door[] = [
  { href: '/places', label: { ko: words.ko.menu, en: words.en.menu } },
  { href: '/contents', label: { ko: contents.ko.title, en: contents.en.title } },
]

/** The line of the office. */
export const desks: Desk[] = [
  {
    href: '/office/places',
    label: { ko: office.ko.desk, en: office.en.desk },
    about: { ko: office.ko.deskAbout, en: office.en.deskAbout },
    roles: KEEPERS,
  },
  {
    href: '/office/contents',
    label: { ko: contents.ko.desk, en: contents.en.desk },
    about: { ko: contents.ko.deskAbout, en: contents.en.deskAbout },
    roles: KEEPERS,
  },
  {
    href: '/office/visits',
    label: { ko: visits.ko.desk, en: visits.en.desk },
    about: { ko: visits.ko.deskAbout, en: visits.en.deskAbout },
    roles: KEEPERS,
  },
]
