/** The words policies are made of: groups, qualifications, doors, parts of a whole, moments. */
import { type Qualification, qualificationNames } from '#modules/people/index.ts'
import type { DOORS, Group, Policy } from '../rules/policy.ts'

type Kit = {
  groups: Record<Group, string>
  qualifications: Record<Qualification | 'senior', string>
  doors: Record<(typeof DOORS)[number], string>
  per: Record<Policy['limits'][number]['per'], string>
  area: Record<Policy['limits'][number]['area'], string>
  excused: Record<Policy['completion']['excused'], string>
}

const ko: Kit = {
  groups: {
    priority: '우선 대상인 분',
    senior: '어르신',
    returning: '지난 강좌를 이어서 듣는 분',
    invited: '초대받은 분(이 강좌를 소원한 분)',
    newcomer: '이번 학기에 처음 신청하는 분',
    residents: '관내 주민',
    district: '관내에 살거나 일하거나 공부하는 분',
    anyone: '누구나',
  },
  qualifications: {
    ...qualificationNames.ko,
    senior: '어르신',
  },
  doors: { online: '인터넷', desk: '방문', phone: '전화' },
  per: { month: '한 달', term: '한 학기', year: '한 해' },
  area: { all: '구 전체에서', facility: '한 기관에서', field: '한 분야에서' },
  excused: {
    attended: '사유를 낸 결석은 출석으로 봐요.',
    absent: '사유를 낸 결석도 결석으로 봐요.',
    apart: '사유를 낸 결석은 수업 수에서 빼고 계산해요.',
  },
}

const en: Kit = {
  groups: {
    priority: 'priority groups',
    senior: 'seniors',
    returning: 'learners who go on from the class before',
    invited: 'people invited to it (those who wished for it)',
    newcomer: 'people without a class this term',
    residents: 'residents',
    district: 'people who live, work or study in the district',
    anyone: 'everyone',
  },
  qualifications: {
    ...qualificationNames.en,
    senior: 'Seniors',
  },
  doors: { online: 'online', desk: 'in person', phone: 'by telephone' },
  per: { month: 'a month', term: 'a term', year: 'a year' },
  area: { all: 'in the whole district', facility: 'at one facility', field: 'in one field' },
  excused: {
    attended: 'An excused absence counts as attended.',
    absent: 'An excused absence counts as an absence.',
    apart: 'Excused lessons are left out of the count.',
  },
}

export const kit = { ko, en }
