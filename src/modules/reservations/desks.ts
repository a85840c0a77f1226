import type { Desk, Role } from '#modules/people/index.ts'
import type { Door } from '#platform/view.ts'
import { words } from './words.ts'
import { words as allotment } from './words/allotment/office.ts'
import { words as office } from './words/office.ts'

/** Who runs the spaces of a facility, their own or every one. */
export const KEEPERS: readonly Role[] = ['officer', 'district_admin', 'institution', 'branch']

/** The line of the main menu. */
export const doors: Door[] = [{ href: '/rooms', label: { ko: words.ko.menu, en: words.en.menu } }]

/** The line of the office. */
export const desks: Desk[] = [
  {
    href: '/office/rooms',
    label: { ko: office.ko.desk, en: office.en.desk },
    about: { ko: office.ko.deskAbout, en: office.en.deskAbout },
    roles: KEEPERS,
  },
  {
    href: '/office/rooms/allotments',
    label: { ko: allotment.ko.title, en: allotment.en.title },
    about: { ko: allotment.ko.about, en: allotment.en.about },
    roles: KEEPERS,
  },
]
