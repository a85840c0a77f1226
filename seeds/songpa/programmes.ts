/** This term's programmes of the demo, invented. Days are counted from today, so that something always opens today at ten. */
export type Sketch = {
  title: string
  field: string
  /** Where: a facility's name begins with this. */
  at: string
  room: string
  about: string
  who: { text: string; ages?: [number | null, number | null]; grades?: string[] }
  /** 0 Monday to 6 Sunday. */
  days: number[]
  time: [string, string]
  /** First day counted from today, and for how many weeks. */
  starts: number
  weeks: number
  seats: number
  fee: number
  materials?: string
  /** When applications open and close: days from today and the hour. */
  opens: [number, string]
  closes: [number, string]
  teacher: string
  /** How many have applied already. */
  applied: number
  online?: boolean
  residents?: boolean
}

const e = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `e${from + index}`)
const m = ['m1', 'm2', 'm3']
const h = ['h1', 'h2', 'h3']
const anyone = { text: '누구나' }
const grownUps = { text: '성인', ages: [19, null] as [number, null] }
const seniors = { text: '65세 이상 어르신', ages: [65, null] as [number, null] }

/** Opens today at ten, or at another hour of today. */
const today = (time = '10:00'): Pick<Sketch, 'opens' | 'closes'> => ({ opens: [0, time], closes: [9, '18:00'] })
/** Has been open for some days. */
const open = (since = 5, until = 6): Pick<Sketch, 'opens' | 'closes'> => ({ opens: [-since, '10:00'], closes: [until, '18:00'] })
/** Closes this evening. */
const lastDay: Pick<Sketch, 'opens' | 'closes'> = { opens: [-12, '10:00'], closes: [0, '23:59'] }
/** Opens in some days. */
const soon = (days: number): Pick<Sketch, 'opens' | 'closes'> => ({ opens: [days, '10:00'], closes: [days + 10, '18:00'] })
/** Applications are over. */
const past: Pick<Sketch, 'opens' | 'closes'> = { opens: [-40, '10:00'], closes: [-15, '18:00'] }

export const sketches: Sketch[] = [
  { title: '엔트리로 시작하는 인공지능 첫걸음', field: '인공지능·코딩', at: '가락', room: '코딩실', about: '블록을 쌓듯 코딩하며 그림을 알아보는 인공지능을 만들어요. 노트북은 빌려 드려요.', who: { text: '초등 4~6학년', grades: e(4, 6) }, days: [5], time: ['10:00', '12:00'], starts: 14, weeks: 8, seats: 16, fee: 0, ...today(), teacher: '한지우', applied: 0 },
  { title: '파이썬으로 만드는 나만의 챗봇', field: '인공지능·코딩', at: '가락', room: '코딩실', about: '파이썬 기초부터 시작해 질문에 답하는 챗봇을 완성해요.', who: { text: '중학생·고등학생', grades: [...m, ...h] }, days: [5], time: ['14:00', '17:00'], starts: 16, weeks: 6, seats: 14, fee: 20_000, ...open(), teacher: '서도윤', applied: 9 },
  { title: '어른을 위한 생성형 인공지능 활용', field: '인공지능·코딩', at: '가락', room: '강의실', about: '글쓰기, 사진 정리, 여행 계획에 인공지능을 안전하게 쓰는 법을 익혀요.', who: grownUps, days: [1], time: ['19:00', '21:00'], starts: 9, weeks: 4, seats: 20, fee: 10_000, ...open(), teacher: '문세린', applied: 20 },
  { title: '3D 프린터로 만드는 우리 집 열쇠고리', field: '메이커', at: '거여', room: '메이커룸', about: '직접 그린 그림을 입체로 바꾸어 출력해 가져가요.', who: { text: '초등 3~6학년', grades: e(3, 6) }, days: [5], time: ['10:00', '12:00'], starts: 12, weeks: 2, seats: 10, fee: 0, materials: '출력 재료 5,000원', ...today(), teacher: '오하람', applied: 0 },
  { title: '레이저 커터 안전교육과 첫 작품', field: '메이커', at: '거여', room: '메이커룸', about: '안전교육을 마치면 장비를 예약해 쓸 수 있어요.', who: { text: '14세 이상', ages: [14, null] }, days: [3], time: ['19:00', '21:00'], starts: 5, weeks: 1, seats: 8, fee: 0, ...lastDay, teacher: '오하람', applied: 6 },
  { title: '주말 가족 드론 교실', field: '로봇·드론', at: '마천 미래', room: '실내 비행장', about: '보호자와 아이가 한 팀이 되어 드론을 조립하고 날려요. 아이 이름으로 신청해 주세요.', who: { text: '초등 1~6학년과 보호자', grades: e(1, 6) }, days: [6], time: ['13:00', '15:00'], starts: 13, weeks: 3, seats: 12, fee: 15_000, ...today('14:00'), teacher: '차윤성', applied: 0 },
  { title: '청소년 드론 조종 입문', field: '로봇·드론', at: '마천 미래', room: '실내 비행장', about: '비행 원리와 안전 규칙을 배우고 장애물 코스를 날아요.', who: { text: '중학생·고등학생', grades: [...m, ...h] }, days: [2], time: ['18:00', '20:00'], starts: 10, weeks: 6, seats: 10, fee: 30_000, ...open(), teacher: '차윤성', applied: 7 },
  { title: '로봇 축구 리그반', field: '로봇·드론', at: '문정 미래', room: '로봇 경기장', about: '로봇을 조립하고 전략을 세워 마지막 주에 경기를 해요.', who: { text: '초등 5학년~중학생', grades: [...e(5, 6), ...m] }, days: [5], time: ['13:00', '16:00'], starts: 19, weeks: 10, seats: 18, fee: 40_000, ...soon(2), teacher: '노은호', applied: 0 },
  { title: '처음 만나는 레고 로봇', field: '로봇·드론', at: '문정 미래', room: '로봇실', about: '움직이는 동물 로봇을 만들며 기어와 모터를 알아봐요.', who: { text: '초등 1~3학년', grades: e(1, 3) }, days: [2], time: ['16:00', '17:30'], starts: 8, weeks: 8, seats: 12, fee: 24_000, ...open(), teacher: '노은호', applied: 14 },
  { title: '가상현실로 떠나는 세계 문화유산', field: '가상현실', at: '방이', room: 'VR룸', about: '머리에 쓰는 기기로 문화유산을 둘러보고 나만의 안내 지도를 만들어요.', who: { text: '초등 4학년~중학생', grades: [...e(4, 6), ...m] }, days: [5], time: ['10:00', '12:00'], starts: 15, weeks: 4, seats: 12, fee: 0, ...today(), teacher: '배서아', applied: 0 },
  { title: '메타버스 공간 만들기', field: '가상현실', at: '방이', room: 'VR룸', about: '친구들과 모이는 가상 공간을 설계하고 꾸며요.', who: { text: '중학생·고등학생', grades: [...m, ...h] }, days: [6], time: ['14:00', '17:00'], starts: 11, weeks: 4, seats: 12, fee: 16_000, ...open(), teacher: '배서아', applied: 5 },
  { title: '동네 소식을 전하는 어린이 방송국', field: '미디어', at: '삼전', room: '스튜디오', about: '취재하고 촬영하고 편집해 3분 뉴스를 완성해요.', who: { text: '초등 4~6학년', grades: e(4, 6) }, days: [2, 4], time: ['16:00', '17:30'], starts: 10, weeks: 5, seats: 12, fee: 0, ...open(), teacher: '임소담', applied: 11 },
  { title: '스마트폰 영상 편집, 하루에 끝내기', field: '미디어', at: '삼전', room: '편집실', about: '가족 여행 영상을 직접 편집해 음악까지 넣어 봐요.', who: grownUps, days: [5], time: ['10:00', '16:00'], starts: 6, weeks: 1, seats: 15, fee: 5_000, ...lastDay, teacher: '임소담', applied: 13 },
  { title: '디지털 그림책 작가 되기', field: '미디어', at: '석촌', room: '창작실', about: '이야기를 쓰고 그려 소리가 나는 그림책을 만들어요.', who: { text: '초등 2~4학년', grades: e(2, 4) }, days: [3], time: ['15:30', '17:00'], starts: 16, weeks: 8, seats: 12, fee: 20_000, ...soon(1), teacher: '유리안', applied: 0 },
  { title: '밤하늘 관측 교실', field: '과학', at: '송파 미래', room: '옥상 관측소', about: '망원경으로 달과 토성을 봐요. 비가 오면 실내에서 진행해요.', who: anyone, days: [4], time: ['19:30', '21:00'], starts: 4, weeks: 1, seats: 25, fee: 0, ...open(), teacher: '하은결', applied: 25 },
  { title: '생활 속 화학 실험', field: '과학', at: '송파 미래', room: '실험실', about: '비누와 물감을 만들며 물질의 성질을 알아봐요.', who: { text: '초등 3~6학년', grades: e(3, 6) }, days: [5], time: ['14:00', '16:00'], starts: 13, weeks: 6, seats: 16, fee: 18_000, materials: '실험 재료 12,000원', ...open(), teacher: '하은결', applied: 12 },
  { title: '데이터로 보는 우리 동네', field: '데이터', at: '오금 미래', room: '시민 연구실', about: '공공데이터로 동네의 그늘길과 쉼터를 지도로 그려요.', who: { text: '14세 이상', ages: [14, null] }, days: [3], time: ['19:00', '21:00'], starts: 11, weeks: 6, seats: 16, fee: 0, ...open(), teacher: '구이서', applied: 6 },
  { title: '성장기 자세와 체력 교실', field: '생활·건강', at: '오륜', room: '스포츠 과학실', about: '자세를 재어 보고 나에게 맞는 운동을 배워요.', who: { text: '초등 4학년~중학생', grades: [...e(4, 6), ...m] }, days: [1, 3], time: ['17:00', '18:00'], starts: 9, weeks: 8, seats: 15, fee: 32_000, ...open(), teacher: '남시우', applied: 10 },
  { title: '아빠와 함께하는 목공', field: '메이커', at: '위례', room: '목공실', about: '아이와 함께 작은 의자를 만들어 가져가요. 아이 이름으로 신청해 주세요.', who: { text: '초등 1~6학년과 보호자', grades: e(1, 6) }, days: [5], time: ['10:00', '13:00'], starts: 7, weeks: 2, seats: 10, fee: 30_000, materials: '나무 재료 20,000원', ...open(), teacher: '마루한', applied: 12 },
  { title: '전자공작: 움직이는 풍경 만들기', field: '메이커', at: '위례', room: '전자공작실', about: '전구와 모터로 움직이는 풍경을 꾸며요.', who: { text: '초등 5학년~중학생', grades: [...e(5, 6), ...m] }, days: [6], time: ['10:00', '12:00'], starts: 20, weeks: 4, seats: 12, fee: 16_000, ...soon(3), teacher: '마루한', applied: 0 },
  { title: '웹툰 작가와 함께 그리는 네 컷', field: '미디어', at: '잠실 미래', room: '태블릿실', about: '내 하루를 네 컷 만화로 그려 전시해요.', who: { text: '중학생', grades: m }, days: [2], time: ['17:30', '19:00'], starts: 12, weeks: 6, seats: 14, fee: 12_000, ...today(), teacher: '권나루', applied: 0 },
  { title: '우리 가족 팟캐스트 녹음하기', field: '미디어', at: '잠실 미래', room: '녹음실', about: '할머니, 할아버지의 이야기를 묻고 녹음해 남겨요.', who: anyone, days: [5], time: ['14:00', '16:00'], starts: 8, weeks: 3, seats: 8, fee: 0, ...open(), teacher: '권나루', applied: 3 },
  { title: '자율주행 자동차 코딩', field: '인공지능·코딩', at: '장지', room: '도로 교실', about: '모형 자동차가 신호와 사람을 알아보고 멈추게 해요.', who: { text: '초등 5학년~중학생', grades: [...e(5, 6), ...m] }, days: [5], time: ['10:00', '13:00'], starts: 15, weeks: 5, seats: 12, fee: 25_000, ...open(), teacher: '선우진', applied: 12 },
  { title: '백제 유물 3D 복원 교실', field: '메이커', at: '풍납', room: '디지털 역사실', about: '토기 조각을 스캔해 원래 모습을 되살려 봐요.', who: { text: '초등 4~6학년', grades: e(4, 6) }, days: [6], time: ['10:00', '12:00'], starts: 14, weeks: 4, seats: 14, fee: 0, ...open(), teacher: '안채원', applied: 4 },
  { title: '처음 배우는 바이올린', field: '음악', at: '송파 악기', room: '합주실', about: '악기를 빌려 드려요. 활 잡기부터 짧은 곡 연주까지 배워요.', who: { text: '초등 2~6학년', grades: e(2, 6) }, days: [3], time: ['16:00', '17:00'], starts: 10, weeks: 12, seats: 8, fee: 60_000, ...open(), teacher: '홍가온', applied: 11 },
  { title: '성인 우쿨렐레 기초', field: '음악', at: '송파 악기', room: '합주실', about: '퇴근 뒤 한 시간, 코드 네 개로 노래 세 곡을 연주해요.', who: grownUps, days: [3], time: ['19:30', '20:30'], starts: 10, weeks: 8, seats: 12, fee: 40_000, ...today(), teacher: '홍가온', applied: 0 },
  { title: '해금 소리 첫 만남', field: '음악', at: '송파 악기', room: '국악실', about: '우리 악기 해금의 소리를 내고 민요 한 곡을 연주해요.', who: anyone, days: [5], time: ['10:00', '11:30'], starts: 12, weeks: 8, seats: 10, fee: 40_000, ...open(), teacher: '국하늘', applied: 5 },
  { title: '내 노래 만들기: 미디 작곡', field: '음악', at: '송파 악기', room: '창작 스튜디오 1', about: '컴퓨터로 반주를 만들고 목소리를 녹음해 한 곡을 완성해요.', who: { text: '14세 이상', ages: [14, null] }, days: [1], time: ['19:00', '21:00'], starts: 9, weeks: 6, seats: 6, fee: 30_000, ...open(), teacher: '탁온유', applied: 8 },
  { title: '1대1 학습 코칭', field: '자기주도학습', at: '송파 자기', room: '상담실', about: '공부 습관을 함께 살펴보고 한 달 계획을 세워요.', who: { text: '초등 4학년~고등학교 2학년', grades: [...e(4, 6), ...m, 'h1', 'h2'] }, days: [0], time: ['17:00', '18:00'], starts: 8, weeks: 8, seats: 10, fee: 0, ...open(), teacher: '진바다', applied: 6 },
  { title: '겨울방학 몰입 공부 캠프', field: '자기주도학습', at: '송파 자기', room: '열람실', about: '휴대전화를 내려놓고 나흘 동안 스스로 공부하는 힘을 길러요.', who: { text: '중학생', grades: m }, days: [0, 1, 2, 3], time: ['10:00', '17:00'], starts: 30, weeks: 1, seats: 24, fee: 0, ...soon(5), teacher: '진바다', applied: 0 },
  { title: '엄마 아빠 학습 코칭 교실', field: '부모교육', at: '송파 자기', room: '강의실', about: '잔소리 대신 질문으로 아이의 공부를 돕는 법을 익혀요.', who: grownUps, days: [2], time: ['10:00', '12:00'], starts: 11, weeks: 4, seats: 20, fee: 0, ...open(), teacher: '진바다', applied: 8 },
  { title: '우리 아이 사춘기 이해하기', field: '부모교육', at: '송파 자기', room: '온라인', about: '집에서 화면으로 참여해요. 강의 자료를 미리 보내 드려요.', who: grownUps, days: [1], time: ['20:00', '21:30'], starts: 7, weeks: 2, seats: 60, fee: 0, ...open(), teacher: '봄가람', applied: 23, online: true },
  { title: '수의사의 하루', field: '진로체험', at: '송파 진로', room: '체험실 2', about: '동물병원 수의사를 만나 청진기와 현미경을 다뤄 봐요.', who: { text: '중학생', grades: m }, days: [5], time: ['10:00', '13:00'], starts: 12, weeks: 1, seats: 20, fee: 0, ...today(), teacher: '설민재', applied: 0 },
  { title: '소방관 직업 체험', field: '진로체험', at: '송파 진로', room: '현장', about: '소방서를 찾아가 장비를 써 보고 대피 훈련을 해요.', who: { text: '초등 5~6학년', grades: e(5, 6) }, days: [3], time: ['14:00', '16:00'], starts: 10, weeks: 1, seats: 20, fee: 0, ...open(), teacher: '설민재', applied: 20 },
  { title: '청소년 창업 아이디어 캠프', field: '진로체험', at: '송파 진로', room: '강당', about: '동네의 불편함을 찾아 사업 계획으로 만들어 발표해요.', who: { text: '고등학생', grades: h }, days: [5, 6], time: ['10:00', '17:00'], starts: 20, weeks: 1, seats: 30, fee: 0, ...soon(4), teacher: '설민재', applied: 0 },
  { title: '사람책에게 듣는 건축 이야기', field: '인문교양', at: '송파 인물', room: '이야기방', about: '40년 동안 집을 지은 건축가에게 동네 골목의 이야기를 들어요.', who: anyone, days: [5], time: ['15:00', '16:00'], starts: 5, weeks: 1, seats: 15, fee: 0, ...open(), teacher: '나이든', applied: 9 },
  { title: '이달의 인물도서 특강: 바다를 지키는 사람', field: '인문교양', at: '송파 인물', room: '강연장', about: '해양 연구자가 들려주는 우리 바다 이야기예요. 온라인으로도 볼 수 있어요.', who: anyone, days: [4], time: ['19:00', '20:30'], starts: 9, weeks: 1, seats: 80, fee: 0, ...open(), teacher: '한바다', applied: 31 },
  { title: '저녁에 읽는 고전', field: '인문교양', at: '송파 평생', room: '세미나실', about: '한 주에 한 편씩 소리 내어 읽고 이야기해요.', who: grownUps, days: [0], time: ['19:00', '21:00'], starts: 13, weeks: 8, seats: 18, fee: 24_000, ...open(), teacher: '고은솔', applied: 7 },
  { title: '여행 영어 회화', field: '외국어', at: '송파 평생', room: '301호', about: '공항, 식당, 길 묻기까지 꼭 쓰는 말을 익혀요.', who: grownUps, days: [1, 3], time: ['10:00', '11:30'], starts: 12, weeks: 8, seats: 20, fee: 48_000, ...open(), teacher: '류온새', applied: 20 },
  { title: '처음 시작하는 중국어', field: '외국어', at: '송파 평생', room: '302호', about: '발음부터 자기소개까지 천천히 배워요.', who: grownUps, days: [2], time: ['19:00', '21:00'], starts: 14, weeks: 10, seats: 20, fee: 50_000, ...today(), teacher: '맹다온', applied: 0 },
  { title: '한국어 교실 (다문화 가족)', field: '외국어', at: '송파 평생', room: '201호', about: '생활에 꼭 필요한 한국어를 함께 배워요. 아이와 함께 오셔도 돼요.', who: grownUps, days: [0, 2], time: ['10:00', '12:00'], starts: 6, weeks: 12, seats: 16, fee: 0, ...open(), teacher: '방하리', applied: 8 },
  { title: '수채화로 그리는 석촌호수', field: '문화예술', at: '송파 평생', room: '미술실', about: '호숫가의 나무와 물빛을 그려요.', who: grownUps, days: [4], time: ['10:00', '12:00'], starts: 11, weeks: 8, seats: 14, fee: 40_000, materials: '재료는 직접 준비해 주세요', ...open(), teacher: '도예슬', applied: 14 },
  { title: '가계부로 시작하는 생활 경제', field: '생활·건강', at: '송파 평생', room: '온라인', about: '지출을 정리하고 저축 계획을 세워요. 집에서 참여해요.', who: grownUps, days: [3], time: ['20:00', '21:00'], starts: 8, weeks: 4, seats: 50, fee: 0, ...open(), teacher: '공다빈', applied: 17, online: true },
  { title: '스마트폰 왕초보 탈출', field: '디지털 생활', at: '오금 시니어', room: '디지털방', about: '사진 보내기, 길 찾기, 병원 예약을 하나씩 해 봐요. 전화로도 신청하실 수 있어요.', who: seniors, days: [1, 3], time: ['10:00', '11:30'], starts: 7, weeks: 4, seats: 12, fee: 0, ...open(), teacher: '정다솜', applied: 12 },
  { title: '키오스크, 이제 걱정 없어요', field: '디지털 생활', at: '오금 시니어', room: '디지털방', about: '음식점과 병원의 화면 주문기를 연습용 기기로 눌러 봐요.', who: seniors, days: [4], time: ['14:00', '15:30'], starts: 5, weeks: 2, seats: 12, fee: 0, ...lastDay, teacher: '정다솜', applied: 7 },
  { title: '어르신 노래 교실', field: '음악', at: '오금 시니어', room: '큰방', about: '좋아하는 노래를 함께 불러요.', who: seniors, days: [2], time: ['14:00', '16:00'], starts: 8, weeks: 12, seats: 40, fee: 0, ...today('09:00'), teacher: '국하늘', applied: 0 },
  { title: '청소년 밴드 합주', field: '음악', at: '마천 청소년', room: '연습실 1', about: '악기를 조금 다룰 줄 알면 함께할 수 있어요. 마지막 주에 공연해요.', who: { text: '중학생·고등학생', grades: [...m, ...h] }, days: [5], time: ['16:00', '18:00'], starts: 14, weeks: 10, seats: 10, fee: 0, ...open(), teacher: '탁온유', applied: 6 },
  { title: '방과 후 보드게임 수학', field: '자기주도학습', at: '잠실 돌봄', room: '놀이방', about: '놀면서 수 감각을 길러요.', who: { text: '초등 1~3학년', grades: e(1, 3) }, days: [0, 2], time: ['15:00', '16:00'], starts: 7, weeks: 8, seats: 14, fee: 0, ...open(), teacher: '우가을', applied: 10, residents: true },
  { title: '가을 생태 탐험대', field: '과학', at: '오륜', room: '야외', about: '나무와 새를 관찰하고 관찰 일지를 썼어요.', who: { text: '초등 1~6학년', grades: e(1, 6) }, days: [5], time: ['10:00', '12:00'], starts: -12, weeks: 4, seats: 16, fee: 0, ...past, teacher: '남시우', applied: 15 },
  { title: '코딩으로 배우는 수학', field: '인공지능·코딩', at: '가락', room: '코딩실', about: '도형과 확률을 코드로 그려 봐요.', who: { text: '중학생', grades: m }, days: [2], time: ['17:00', '18:30'], starts: -8, weeks: 6, seats: 14, fee: 12_000, ...past, teacher: '한지우', applied: 13 },
]
