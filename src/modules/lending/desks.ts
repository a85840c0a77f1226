import type { Desk, Role } from '#modules/people/index.ts'
import type { Door } from '#platform/view.ts'
import { words } from './words/public.ts'

/** Who may write about models and rules of every branch. */
export const MANAGERS = ['officer', 'district_admin'] as const satisfies readonly Role[]
/** Who lends and takes back: at their own branch, or at every one. */
export const KEEPERS = [...MANAGERS, 'institution', 'branch'] as const satisfies readonly Role[]

/** The line of the main menu. */
export const doors: Door[] = [{ href: '/instruments', label: { ko: words.ko.menu, en: words.en.menu } }]

/** The line of the office. */
export const desks: Desk[] = [
  {
    href: '/office/instruments',
    label: { ko: '악기도서관', en: 'Instrument library' },
    about: {
      ko: '악기를 빌려주고 돌려받고, 신청과 기증, 수리와 재물조사를 챙겨요.',
      en: 'Lend instruments and take them back; requests, donations, repairs and stocktakes.',
    },
    roles: [...KEEPERS],
  },
]
