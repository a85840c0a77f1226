/** The long texts: what Naru is, how it treats personal data, how it can be read by everyone. `{district}` is the district's name. */
type Note = { title: string; lead: string; parts: { heading: string; lines: string[] }[] }
type Notes = Record<'about' | 'privacy' | 'accessibility', Note>

const ko: Notes = {
  about: {
    title: '배움나루 소개',
    lead: '{district}의 모든 배움을 한곳에서 찾고 신청하는 열린 배움터예요.',
    parts: [
      {
        heading: '누구를 위한 곳인가요',
        lines: [
          '아기부터 어르신까지, 배우고 싶은 누구나 이용할 수 있어요.',
          '아이의 신청은 보호자가 대신할 수 있고, 한 번의 로그인으로 온 가족의 배움을 살펴볼 수 있어요.',
          '스마트폰이 없거나 어려우시면 전화나 방문으로 신청하세요. 직원이 같은 순서로 접수해 드려요.',
        ],
      },
      {
        heading: '무엇을 약속하나요',
        lines: [
          '한 자리를 두 사람에게 드리지 않아요.',
          '접수는 누리집에 보이는 공식 시각에 열리고, 먼저 온 순서대로 자리를 드려요.',
          '자리가 나면 기다린 순서대로 제안하고 바로 알려 드려요.',
          '다른 사람의 정보를 본 직원은 기록에 남고, 그 기록을 본인이 볼 수 있어요.',
        ],
      },
      {
        heading: '이용을 마치면',
        lines: ['배운 기록은 나의 배움에 남아요. 언제든 내려받거나 지울 수 있어요.'],
      },
    ],
  },
  privacy: {
    title: '개인정보 처리방침',
    lead: '{district}은(는) 꼭 필요한 정보만 받고, 쓰임이 끝나면 지워요.',
    parts: [
      {
        heading: '무엇을 왜 받나요',
        lines: [
          '회원 가입: 이름, 전자우편, 생년월일. 본인을 구분하고 나이에 맞는 강좌를 안내하려고 받아요.',
          '강좌 신청: 배우는 사람의 이름, 생년월일, 학교와 학년(학생), 사는 동. 신청 자격을 확인하고 출석부를 만들려고 받아요.',
          '전화번호: 원하는 분에게만 문자로 알려 드리려고 받아요. 암호로 바꾸어 보관해요.',
          '주민등록번호는 받지 않아요.',
        ],
      },
      {
        heading: '얼마나 보관하나요',
        lines: [
          '회원 정보는 탈퇴하면 정해진 날짜에 되살릴 수 없게 지워요.',
          '배움 기록은 탈퇴 때 이름을 지우고 수만 남겨요.',
          '누가 내 정보를 보았는지의 기록은 2년 넘게 보관해요.',
          '찾는 말은 누가 몇 시에 찾았는지 모르게 날마다의 횟수만 90일 동안 보관해요. 긴 숫자와 주소는 지우고 저장해요.',
        ],
      },
      {
        heading: '14세 미만 어린이',
        lines: [
          '보호자가 아이를 등록하고 대신 신청해요. 아이가 직접 로그인하려면 보호자의 확인된 동의가 먼저 있어야 해요.',
        ],
      },
      {
        heading: '다른 곳에 주나요',
        lines: [
          '법에 따른 경우가 아니면 다른 곳에 주지 않아요.',
          '강좌를 여는 기관은 그 강좌를 신청한 사람의 출석에 필요한 정보만 볼 수 있어요.',
          '이용자의 정보를 인공지능을 가르치는 데 쓰지 않아요.',
        ],
      },
      {
        heading: '나의 권리',
        lines: [
          '내 정보에서 언제든 보고, 고치고, 내려받고, 동의를 거두고, 탈퇴할 수 있어요.',
          '누가 왜 내 정보를 보았는지도 볼 수 있어요.',
          '궁금한 점은 화면 아래의 문의 전화로 물어 주세요.',
        ],
      },
    ],
  },
  accessibility: {
    title: '접근성 안내',
    lead: '누구나 어떤 기기로도 쓸 수 있게 만들었어요.',
    parts: [
      {
        heading: '이렇게 쓸 수 있어요',
        lines: [
          '글자 크기를 다섯 단계로 바꾸고, 색을 더 뚜렷하게 볼 수 있어요. 화면 위쪽의 화면 설정에서 골라 주세요.',
          '마우스 없이 키보드만으로 신청까지 할 수 있어요.',
          '화면 낭독기로 모든 내용을 들을 수 있게 이름과 차례를 붙였어요.',
          '자바스크립트를 꺼도, 오래된 전화기에서도 찾고 신청할 수 있어요.',
        ],
      },
      {
        heading: '지키는 기준',
        lines: ['한국형 웹 콘텐츠 접근성 지침 2.2와 WCAG 2.2 AA에 맞추고, 모든 화면을 자동 검사해요.'],
      },
      {
        heading: '불편을 알려 주세요',
        lines: ['쓰기 어려운 곳이 있으면 화면 아래의 문의 전화로 알려 주세요. 신청은 전화로 바로 도와드려요.'],
      },
    ],
  },
}

const en: Notes = {
  about: {
    title: 'About Naru',
    lead: 'One open place to find and apply for all the learning of {district}.',
    parts: [
      {
        heading: 'For whom',
        lines: [
          'Everyone who wants to learn, from infant to senior.',
          'Guardians apply for their children; one sign-in shows the learning of the whole family.',
          'Without a smartphone, apply by phone or at the desk: staff enter you in the same order.',
        ],
      },
      {
        heading: 'What we promise',
        lines: [
          'One seat is never given to two people.',
          'Applications open at the official time shown on the page, and seats go in order of arrival.',
          'A seat given back is offered to those who wait, in order, and we tell them at once.',
          'Staff who look at your data leave a record, and you can read it.',
        ],
      },
      {
        heading: 'Afterwards',
        lines: ['What you learned stays on My learning. You may download or erase it at any time.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: '{district} takes only what it needs and erases it when its use is over.',
    parts: [
      {
        heading: 'What we take, and why',
        lines: [
          'To join: name, e-mail and birth date, to tell people apart and to show programmes for their age.',
          "To apply: the learner's name, birth date, school and grade (pupils) and neighbourhood, to check eligibility and to keep attendance.",
          'A phone number only from those who want text messages. It is kept sealed.',
          'We never take resident registration numbers.',
        ],
      },
      {
        heading: 'How long we keep it',
        lines: [
          'When you leave, your data is erased for good on a set day.',
          'Learning records then lose your name and remain only as numbers.',
          'Records of who looked at your data are kept for more than two years.',
          'What is searched for is kept for 90 days as a count per day, without who or at what hour. Long numbers and addresses are removed before.',
        ],
      },
      {
        heading: 'Children under 14',
        lines: [
          'A guardian adds the child and applies for them. For a sign-in of their own, a verified consent of the guardian comes first.',
        ],
      },
      {
        heading: 'Whom we give it to',
        lines: [
          'Nobody, unless the law says so.',
          'The institution that runs a programme sees only what it needs for the attendance of those who applied.',
          'Residents’ data trains no artificial intelligence.',
        ],
      },
      {
        heading: 'Your rights',
        lines: [
          'In My details you can see, correct and download your data, withdraw consent and leave.',
          'You can also see who looked at it and why.',
          'For questions, call the number at the foot of the page.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Made to be used by everyone, on any device.',
    parts: [
      {
        heading: 'How you can use it',
        lines: [
          'Five text sizes and a high contrast, in the display settings at the top.',
          'Everything up to applying works by keyboard alone.',
          'Names and order are given for screen readers.',
          'It works without JavaScript and on old phones.',
        ],
      },
      { heading: 'Standards', lines: ['KWCAG 2.2 and WCAG 2.2 AA; every page is checked automatically.'] },
      {
        heading: 'Tell us',
        lines: [
          'If something is hard to use, call the number at the foot of the page. We help you apply by phone at once.',
        ],
      },
    ],
  },
}

export const notes = { ko, en }
