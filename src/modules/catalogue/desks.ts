import type { Desk, Role } from '#modules/people/index.ts'
import type { Door } from '#platform/view.ts'
import { words as find } from './words/find.ts'
import { words as imports } from './words/imports.ts'
import { words as office } from './words/office.ts'
import { words as relevance } from './words/relevance.ts'
import { words as small } from './words/small.ts'

/** Who may write about every programme and take in files. */
export const MANAGERS: readonly Role[] = ['officer', 'district_admin']
/** Who may write about programmes, their own facility's or every one. */
export const KEEPERS: readonly Role[] = [...MANAGERS, 'institution', 'branch']

/** The lines of the main menu. */
export const doors: Door[] = [{ href: '/programmes', label: { ko: find.ko.title, en: find.en.title } }]

/** The lines of the office. */
export const desks: Desk[] = [
  {
    href: '/office/programmes',
    label: { ko: office.ko.desk, en: office.en.desk },
    about: { ko: office.ko.deskAbout, en: office.en.deskAbout },
    roles: KEEPERS,
  },
  {
    href: '/office/small-classes',
    label: { ko: small.ko.desk, en: small.en.desk },
    about: { ko: small.ko.deskAbout, en: small.en.deskAbout },
    roles: KEEPERS,
  },
  {
    href: '/office/imports',
    label: { ko: imports.ko.desk, en: imports.en.desk },
    about: { ko: imports.ko.deskAbout, en: imports.en.deskAbout },
    roles: MANAGERS,
  },
  {
    href: '/office/search',
    label: { ko: relevance.ko.desk, en: relevance.en.desk },
    about: { ko: relevance.ko.deskAbout, en: relevance.en.deskAbout },
    roles: MANAGERS,
  },
]
