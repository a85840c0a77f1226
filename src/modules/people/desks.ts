import type { Desk } from './rules/roles.ts'
import { words as groups } from './words/groups.ts'
import { words } from './words/checks.ts'

/** The office pages of this module. */
export const desks: Desk[] = [
  {
    href: '/office/people',
    label: { ko: '주민 찾기', en: 'Find people' },
    about: {
      ko: '이름이나 전화번호로 찾고, 계정이 없는 분을 적어요.',
      en: 'Find people by name or phone, and write down those without an account.',
    },
    roles: ['branch', 'institution', 'officer', 'district_admin'],
  },
  {
    href: '/office/qualifications',
    label: { ko: '자격 확인', en: 'Qualifications' },
    about: {
      ko: '감면과 우선접수를 위해 주민이 알려 준 자격을 증명과 맞춰 봐요.',
      en: 'Compare what residents told of themselves with its proof, for reductions and priority.',
    },
    roles: ['officer', 'district_admin'],
  },
  {
    href: '/office/checks',
    label: { ko: words.ko.office.title, en: words.en.office.title },
    about: { ko: words.ko.office.about, en: words.en.office.about },
    roles: ['officer', 'district_admin'],
  },
  {
    href: '/office/groups',
    label: { ko: groups.ko.office.desk, en: groups.en.office.desk },
    about: { ko: groups.ko.office.about, en: groups.en.office.about },
    roles: ['officer', 'district_admin'],
  },
  {
    href: '/office/roles',
    label: { ko: '역할과 권한', en: 'Roles' },
    about: { ko: '누가 어떤 일을 맡고 있는지 보고 바꿔요.', en: 'See and change who holds which role.' },
    roles: ['district_admin'],
  },
]
