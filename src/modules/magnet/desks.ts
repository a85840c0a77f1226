import type { Desk, Role } from '#modules/people/index.ts'
import type { Door } from '#platform/view.ts'
import { words as office } from './words/office.ts'
import { words as rounds } from './words/round.ts'
import { words } from './words/wish.ts'

/** Who looks after wishes, offers and classes. */
export const MANAGERS = ['officer', 'district_admin'] as const satisfies readonly Role[]

/** The line of the main menu. */
export const doors: Door[] = [{ href: '/wishes', label: { ko: words.ko.menu, en: words.en.menu } }]

/** The lines of the office. */
export const desks: Desk[] = [
  {
    href: '/office/wishes',
    label: { ko: office.ko.wishes, en: office.en.wishes },
    about: { ko: office.ko.wishesAbout, en: office.en.wishesAbout },
    roles: [...MANAGERS],
  },
  {
    href: '/office/teachers',
    label: { ko: office.ko.teachers, en: office.en.teachers },
    about: { ko: office.ko.teachersAbout, en: office.en.teachersAbout },
    roles: [...MANAGERS],
  },
  {
    href: '/office/rounds',
    label: { ko: rounds.ko.menu, en: rounds.en.menu },
    about: { ko: rounds.ko.about, en: rounds.en.about },
    roles: [...MANAGERS],
  },
]
