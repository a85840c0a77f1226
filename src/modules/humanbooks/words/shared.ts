/** Names of the Human Library that several pages share. */
import type { Field, Language, Medium, Readers, ReadRefusal, State, StepRefusal, Way } from '../rules/book.ts'

const ko = {
  library: '인물도서관',
  book: '인물도서',
  /** What people call it when they look for it, the longest first. */
  called: ['인물도서관', '인물도서', '사람도서관', '사람책', '휴먼라이브러리', '휴먼 라이브러리', '휴먼북', '휴먼 북'],
  about: '인물도서 신청을 면담하고 확정하고, 목록과 실적을 챙겨요.',
  fields: {
    career: '진로직업',
    arts: '문화예술',
    humanities: '인문교양',
    character: '인성심리',
    expert: '전문인',
    other: '기타',
  } satisfies Record<Field, string>,
  ways: {
    onsite: '찾아가서 읽기',
    visit: '우리에게 와 주기',
    online: '화상으로 읽기',
  } satisfies Record<Way, string>,
  readers: {
    child: '어린이',
    youth: '청소년',
    adult: '어른',
    senior: '어르신',
  } satisfies Record<Readers, string>,
  languages: {
    ko: '한국어',
    en: '영어',
    zh: '중국어',
    ja: '일본어',
    vi: '베트남어',
    ksl: '한국수어',
  } satisfies Record<Language, string>,
  states: {
    applied: '신청 대기',
    interview: '면담',
    committee: '위원회',
    confirmed: '인물도서 확정',
    paused: '쉬는 중',
    retired: '활동 마침',
    declined: '함께하지 못함',
    withdrawn: '신청 취소',
  } satisfies Record<State, string>,
  media: {
    live: '현장 중계',
    recorded: '이야기 전체 영상',
    clip: '짧은 영상',
    photo: '사진',
  } satisfies Record<Medium, string>,
  refusals: {
    'not-open': '지금은 읽을 수 없는 인물도서예요.',
    paused: '잠시 쉬고 있는 인물도서예요. 다시 시작하면 읽을 수 있어요.',
    unchecked: '어린이·청소년을 만나기 전에 필요한 확인이 아직 끝나지 않았어요.',
    'not-now': '지금은 그렇게 바꿀 수 없어요. 상태를 다시 확인해 주세요.',
    'needs-votes': '위원 절반보다 많은 찬성이 있어야 확정할 수 있어요.',
  } satisfies Record<ReadRefusal | StepRefusal, string> as Record<string, string>,
}
const en: typeof ko = {
  library: 'Human Library',
  book: 'Human Book',
  called: ['human library', 'human books', 'human book'],
  about: 'Interview and confirm Human Books, keep their list and their figures.',
  fields: {
    career: 'Careers',
    arts: 'Culture and arts',
    humanities: 'Humanities',
    character: 'Heart and mind',
    expert: 'Experts',
    other: 'Other',
  },
  ways: { onsite: 'Go and read', visit: 'Let it come to us', online: 'Read by video' },
  readers: { child: 'Children', youth: 'Teenagers', adult: 'Adults', senior: 'Seniors' },
  languages: {
    ko: 'Korean',
    en: 'English',
    zh: 'Chinese',
    ja: 'Japanese',
    vi: 'Vietnamese',
    ksl: 'Korean Sign Language',
  },
  states: {
    applied: 'Applied',
    interview: 'Interview',
    committee: 'Committee',
    confirmed: 'Confirmed',
    paused: 'Pausing',
    retired: 'Retired',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
  media: { live: 'Live broadcast', recorded: 'Film of the whole talk', clip: 'Short clip', photo: 'Photographs' },
  refusals: {
    'not-open': 'This Human Book cannot be read now.',
    paused: 'This Human Book is pausing. It can be read when it begins again.',
    unchecked: 'The checks needed before meeting children are not finished.',
    'not-now': 'This cannot be done now. Look at its state again.',
    'needs-votes': 'More than half of the members must say yes first.',
  },
}
export const words = { ko, en }
