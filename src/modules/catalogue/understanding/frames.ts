/** Words that make a request of a noun but are not looked for, and words that so many titles share that they tell little. */

/** Polite frames and verbs of wanting, by general form: «배우고 싶어요», «어디서 하나요», «알려 주세요». */
const FRAMES: readonly RegExp[] = [
  /^(?:어디|어디서|어디에서|어디에|어디로|어딘가요|언제|언제부터|얼마|얼마나|무슨|어떤|어떻게|뭐|뭐가|뭐를|무엇|무엇을|누가|왜)$/,
  /^(?:알려|추천|소개|찾아|가르쳐|부탁|궁금|보여|검색|안내|문의|신청|접수|등록|수강|참여|참가|예약|시작)(?:해|하|드|드려|드립|드릴)?(?:해요|해주세요|해줘|해줘요|해줄래|주세요|주십시오|줘|줘요|줄래요|달라|하려면|하려고|하는|하고|할|하기|합니다|드려요|드립니다|하고싶어요|해볼까|해봐|요|있어|좀)*$/,
  /^(?:알|알아|알고|배우|배울|배워|배운|배웁|듣|들을|들어|다니|다닐|하|할|해|한|해볼|해보|가|갈|볼|보|받|받을)(?:나요|려면|려고|고|고자|는|고싶어요|고싶은데|고싶다|고싶은|고싶습니다|고파요|기|지|게|까요|까|래요|수|만한|볼까요|보고|보려고|보려면|야|서|요|어요|니다|자|도)*$/,
  /^(?:싶|있|없|되|주|같|좋|괜찮|가능)(?:어요|어|은데|은데요|은|다|습니다|나요|을까요|을까|는|는지|는지요|니|음|네요|군요|지만|거든요|고|죠|지요|세요|십시오|한가요|하나요|한|해요|습니까|나|을)?$/,
  /^(?:주세요|주십시오|줘|줘요|줄래요|요|좀|수|곳|곳이|곳은|데|데가|것|것을|거|게|법|방법|제가|저는|저|저도|나|나는|나도|우리|혹시|그냥|요즘|처음|다시|더|또|및|등|위한|위해|위해서|대한|대해|대해서|대하여|관한|관해|관해서|관련|관련된|관련한|관련해서|통한|통해|따른|같은|같이|함께|해주는|해서|쪽|편|때|중|중에|중에서|초보도|초보자도|왕초보도|누구나|쉽게|정보|목록|리스트|내용|개설된|열리는|진행되는|진행하는|운영하는|하실|하실수|있을까요|있습니까|됩니까|되나요|인가요|일까요|할까요|하나요|해볼까요)$/,
  /^(?:where|how|can|i|learn|to|the|a|an|is|are|there|for|in|of|please|find|want|me|show|any)$/,
]

/** Second words that stand behind almost any noun. */
export const COMMON: ReadonlySet<string> = new Set(
  (
    '강좌 강의 강습 수업 교실 교육 과정 프로그램 클래스 아카데미 학교 특강 특별강좌 레슨 스쿨 코스 캠프 체험 활동 모임 동아리 반 ' +
    '기초 입문 초급 중급 고급 심화 중상급 초중급 왕초보 초보 초보자 첫걸음 완성 실전 활용 응용 이해 배우기 만들기 만들 만든 그린 그리 그려 부르기 부르 즐기 들려주 가꾸기 가꾸 다루기 시작하기 따라하기 알아보기 해보기 즐기기 쓰기 읽기 그리기 하기 되기 ' +
    '자격증 자격 지도사 전문가 취미 강사 선생님 모집 대상 안내 신청 무료 하반기 상반기 여름 겨울 봄 가을 방학 여름방학 겨울방학 나만의 우리 함께 사용법 사용 활용법 공부 배움 학습 놀이 ' +
    'class course lesson lessons basic beginner program workshop'
  ).split(' '),
)

/** Words that name any programme at all. */
export const ANYTHING: ReadonlySet<string> = new Set(
  '강좌 강의 강습 수업 교실 교육 과정 프로그램 클래스 아카데미 특강 레슨 모임 체험 배움 학습 것 class classes course courses program programs lesson lessons'.split(
    ' ',
  ),
)

/** Words behind which a noun stands glued: 세계사교실, 손뜨개반. Longest first. */
export const GLUED: readonly string[] = [
  '프로그램',
  '아카데미',
  '클래스',
  '자격증',
  '만들기',
  '배우기',
  '그리기',
  '강좌',
  '강의',
  '강습',
  '수업',
  '교실',
  '교육',
  '과정',
  '특강',
  '레슨',
  '모임',
  '체험',
  '학원',
  '기초',
  '입문',
  '초급',
  '중급',
  '고급',
  '반',
]

/** Nouns that look like verbs of wanting. */
const NOUNS: ReadonlySet<string> = new Set(['한자', '한지', '가요', '가수', '가지', '보도'])

export const isFrame = (word: string): boolean => !NOUNS.has(word) && FRAMES.some((frame) => frame.test(word))
