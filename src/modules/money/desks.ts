import type { Desk, Role } from '#modules/people/index.ts'

/** Who keeps the accounts of programmes and facilities: officers of all, staff of a facility of their own. */
export const KEEPERS = ['officer', 'district_admin', 'institution', 'branch'] as const satisfies readonly Role[]

/** The office page of this module; the account of one programme or facility is found through it. */
export const desks: Desk[] = [
  {
    href: '/office/money',
    label: { ko: '요금과 환불', en: 'Fees and refunds' },
    about: {
      ko: '강좌와 시설마다 받을 돈, 받은 돈, 돌려줄 돈을 보고 장부를 맞춰요.',
      en: 'What each programme and facility is owed, was paid and gives back, and whether the books are right.',
    },
    roles: [...KEEPERS],
  },
]
