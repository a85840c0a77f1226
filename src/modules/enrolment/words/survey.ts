/** The survey after a class: five questions as data, and the sentences around them. */
const ko = {
  title: '강좌 만족도 조사',
  lead: '한 번만 답할 수 있고, 누가 답했는지는 남지 않아요. 강사는 다섯 명 이상 답했을 때 개수만 봐요.',
  questions: [
    '강좌의 내용이 도움이 됐나요?',
    '강사가 알기 쉽게 가르쳤나요?',
    '시간과 장소가 알맞았나요?',
    '신청과 안내가 편리했나요?',
    '이 강좌를 이웃에게 권하고 싶나요?',
  ],
  scores: { 1: '전혀 아니에요', 2: '아니에요', 3: '보통이에요', 4: '그래요', 5: '매우 그래요' } as Record<
    number,
    string
  >,
  send: '답 보내기',
  due: (programme: string) => `「${programme}」 어떠셨나요?`,
  dueFor: (programme: string, learner: string) => `${learner} 님의 「${programme}」 어떠셨나요?`,
  answer: '의견 들려주기',
  refusals: {
    'no-seat': '이 강좌를 들은 분만 답할 수 있어요.',
    'not-over': '마지막 수업이 끝나면 답할 수 있어요.',
    answered: '이미 답하셨어요. 고마워요.',
  },
  results: '만족도 조사 결과',
  few: '5명 미만',
  turnout: (count: string) => `답한 사람은 ${count} 이상이에요.`,
  people: (count: number) => `${count}명`,
  rounded: '누가 답했는지 알 수 없도록 5명 단위로 낮추어 적어요(예: 13명은 10명).',
  tooFew: '다섯 명 이상 답하면 결과가 보여요.',
  withheld: '답한 사람을 가리기 위해 이 질문의 결과는 보이지 않아요.',
  question: '질문',
}
const en: typeof ko = {
  title: 'How was the class?',
  lead: 'You can answer once, and nobody can see who gave which answer. Teachers see only counts, once five people have answered.',
  questions: [
    'Was what you learned useful?',
    'Was it taught in a way easy to understand?',
    'Were time and place right?',
    'Were applying and information easy?',
    'Would you recommend this class to a neighbour?',
  ],
  scores: { 1: 'Not at all', 2: 'No', 3: 'So-so', 4: 'Yes', 5: 'Very much' },
  send: 'Send answers',
  due: (programme) => `How was “${programme}”?`,
  dueFor: (programme, learner) => `How was “${programme}” for ${learner}?`,
  answer: 'Tell us',
  refusals: {
    'no-seat': 'Only those who attended the class can answer.',
    'not-over': 'You can answer when the last lesson is over.',
    answered: 'You have answered already. Thank you.',
  },
  results: 'Survey results',
  few: 'fewer than 5',
  turnout: (count) => `At least ${count} people answered.`,
  people: (count) => `${count}`,
  rounded: 'So that nobody can tell who answered what, counts are rounded down to fives (13 is shown as 10).',
  tooFew: 'Results appear once five people have answered.',
  withheld: 'The result of this question is withheld to protect those who answered.',
  question: 'Question',
}
export const words = { ko, en }
