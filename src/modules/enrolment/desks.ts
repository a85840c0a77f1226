import type { Desk } from '#modules/people/index.ts'
import type { Door } from '#platform/view.ts'
import { words as bars } from './words/bars.ts'
import { words as classes } from './words/class.ts'
import { words as reviewer } from './words/review/reviewer.ts'

/** The residents' page of this module. */
export const doors: Door[] = [
  { href: '/draws', label: { ko: '추첨', en: 'Draws' } },
  { href: '/me', label: { ko: '나의 배움', en: 'My learning' } },
]

/** The office pages of this module; applicants are found through their programme. */
export const desks: Desk[] = [
  {
    href: '/office/classes',
    label: { ko: classes.ko.desk, en: classes.en.desk },
    about: { ko: classes.ko.deskAbout, en: classes.en.deskAbout },
    roles: ['instructor', 'institution', 'branch', 'officer', 'district_admin'],
  },
  {
    href: '/office/attendance',
    label: { ko: '출석부', en: 'Attendance' },
    about: { ko: '이번 주 수업의 출석을 적고 인쇄해요.', en: 'Mark and print the attendance of this week’s lessons.' },
    roles: ['instructor', 'institution', 'branch', 'officer', 'district_admin'],
  },
  {
    href: '/office/reviews',
    label: { ko: reviewer.ko.desk, en: reviewer.en.desk },
    about: { ko: reviewer.ko.deskAbout, en: reviewer.en.deskAbout },
    roles: ['instructor', 'institution', 'branch', 'officer', 'district_admin'],
  },
  {
    href: '/office/bars',
    label: { ko: bars.ko.desk, en: bars.en.desk },
    about: { ko: bars.ko.deskAbout, en: bars.en.deskAbout },
    roles: ['officer', 'district_admin'],
  },
]
