/** The thesaurus a district begins with: how Koreans call what there is to learn. Officers add to it. */
import { readThesaurus } from './thesaurus.ts'

const LOANWORDS = `
워크숍 = 워크샵 = workshop
콘텐츠 = 컨텐츠 = contents
메이크업 = 메이컵 = 화장 = makeup
리더십 = 리더쉽 = leadership
멤버십 = 멤버쉽
스피치 = 스피취 = speech
캐리커처 = 캐리커쳐 = caricature
캘리그라피 = 캘리그래피 = calligraphy
일러스트 = illust
일러스트레이터 = illustrator
데생 = 데셍 = 뎃생 = dessin
크로키 = croquis
스케치 = sketch
드로잉 = drawing
아크릴 = acrylic
마카롱 = 마카롱
케이크 = 케익 = 케잌 = cake
초콜릿 = 초콜렛 = 쵸콜릿 = chocolate
쿠키 = cookie = 과자
디저트 = dessert = 후식
바리스타 = barista > 커피
카페 = 까페 = cafe
커피 = coffee
소믈리에 = sommelier > 와인
와인 = wine
요가 = yoga
필라테스 = pilates
줌바 = zumba
에어로빅 = aerobics
스트레칭 = stretching
피트니스 = fitness = 헬스
댄스 = dance
발레 = ballet
뮤지컬 = musical
오케스트라 = orchestra = 관현악
앙상블 = ensemble = 합주
우쿨렐레 = 우크렐레 = ukulele
기타 = guitar
피아노 = piano
바이올린 = violin
첼로 = cello
플루트 = 플룻 = flute
클라리넷 = clarinet
색소폰 = 섹소폰 = saxophone
하모니카 = harmonica
오카리나 = ocarina
드럼 = drum = drums
리코더 = 레코더 = recorder
로봇 = 로보트 = robot
드론 = drone
코딩 = coding
프로그래밍 = programming
소프트웨어 = software = sw
애플리케이션 = 어플리케이션 = 어플 = 앱 = app
메타버스 = metaverse
블록체인 = blockchain
데이터 = data
파이썬 = python
자바 = java
자바스크립트 = javascript = js
리눅스 = linux
유니티 = unity
엑셀 = excel = 스프레드시트
파워포인트 = powerpoint = ppt = 피피티
워드 = word
워드프로세서 = word processor
포토샵 = photoshop = 뽀샵
프리미어 = premiere
캔바 = canva
캡컷 = capcut
오토캐드 = autocad = auto cad
캐드 = cad
스마트폰 = 핸드폰 = 휴대폰 = 휴대전화 = smartphone = 스마트 폰
태블릿 = 타블렛 = tablet
아이패드 = ipad
컴퓨터 = computer = pc = 피시
인터넷 = internet
블로그 = blog
유튜브 = youtube = 유투브
인스타그램 = instagram = 인스타
쇼츠 = shorts = 숏폼 = 숏츠 = short form
릴스 = reels
줌 = zoom
구글 = google
노션 = notion
마케팅 = marketing
브랜딩 = branding
디자인 = design
그래픽 = graphic
비즈니스 = business
커뮤니케이션 = communication
프레젠테이션 = 프리젠테이션 = presentation
코칭 = coaching
컨설팅 = consulting
퍼스널컬러 = 퍼스널 컬러 = personal color
스타일링 = styling
플라워 = flower
가드닝 = gardening = 정원 가꾸기
캔들 = candle
테라피 = therapy
힐링 = healing
명상 = 메디테이션 = meditation
타로 = tarot
체스 = chess
보드게임 = board game
레고 = lego
마술 = magic = 매직
토익 = toeic
토플 = toefl
텝스 = teps
오픽 = opic
한국사 = korean history
피규어 = figure
스토리텔링 = storytelling
웹툰 = webtoon
애니메이션 = animation
미디어 = media
포토그래피 = photography
테니스 = tennis
배드민턴 = 배드민튼 = badminton
탁구 = 핑퐁 = table tennis
수영 = swimming
골프 = golf
볼링 = bowling
태권도 = taekwondo
`

const WORDS = `
인공지능 = ai = 에이아이
챗gpt = chatgpt = chat gpt = 챗지피티 = 쳇gpt = 챗봇gpt
생성형 ai = 생성ai = 생성형 인공지능
챗봇 = chatbot
사물인터넷 = iot
증강현실 = ar
가상현실 = vr
삼차원 = 3d = 쓰리디
3d 프린터 = 3d프린팅 = 3d프린트 = 삼디프린터
컴활 = 컴퓨터활용능력
정처기 = 정보처리기사
워드 > 워드프로세서
sns = 에스엔에스 = 소셜미디어
pop = 피오피
diy = 디아이와이
mbti = 엠비티아이
sql = 에스큐엘
it = 아이티 = 정보기술
컴퓨터 > 정보화, 한글, 엑셀, 인터넷
정보화 > 컴퓨터, 스마트폰, 인터넷
디지털 > 스마트폰, 컴퓨터, 키오스크
핸드폰 사용법 > 스마트폰
무인주문기 = 키오스크 = kiosk
서예 = 붓글씨
캘리그라피 = 손글씨 = 예쁜 글씨
도예 = 도자기 = 도자
미싱 = 재봉틀 = 재봉 = 봉제 = 소잉 = sewing
재봉 > 옷 만들기, 홈패션, 양재
뜨개질 = 뜨개 = 손뜨개 = 니팅 = knitting
코바늘 > 뜨개, 손뜨개
대바늘 > 뜨개, 손뜨개
바느질 = 자수 = 퀼트 > 규방공예, 프랑스자수
매듭 = 마크라메 = macrame
가죽공예 = 레더크래프트 = leather
목공 = 목공예 = 우드카빙 = 나무공예
꽃꽂이 = 플라워 = 화훼 = 플로리스트 = 꽃장식
원예 = 식물 가꾸기 = 화초 = 반려식물 > 가드닝
텃밭 = 도시농업
천연비누 = 비누공예
향초 = 캔들 = 양초
동양화 = 한국화 = 수묵화
수묵화 > 수묵담채화, 사군자, 문인화
서양화 > 유화, 수채화, 아크릴화
그림 = 미술 > 드로잉, 수채화, 유화, 스케치, 데생, 회화
그림 그리기 > 드로잉, 수채화, 스케치
식물그림 = 보태니컬 아트 = 보타니컬 = 세밀화
사진 = 사진촬영 = 포토
동영상 = 영상 > 유튜브
동영상 편집 = 영상편집 = 영상제작
글쓰기 = 글짓기 = 작문 = 문예창작
수필 = 에세이
시 쓰기 = 시창작 = 시작법
자서전 = 자서전 쓰기 = 회고록
독서모임 = 독서동아리 = 독서회 = 북클럽 = 책모임 = 책 읽기 모임 = 독서토론 = book club
책 읽기 = 독서
책 대여 = 책 빌리기 = 도서대출 = 책꾸러미 = 책보따리
동화 들려주기 = 동화구연 = 동화 읽어주기 = 이야기 들려주기 = 구연동화
동화 들려주는 > 동화구연
말하기 = 스피치 = 화술 = 발표 = 말 잘하는 법
발표 > 스피치, 프레젠테이션
말하기 발표 > 스피치
연극 = 연기
연기 > 뮤지컬
노래 = 가창 = 보컬 = 성악 > 합창, 가요, 트로트
노래교실 = 가요교실
트로트 = 트롯
합창 = 코러스 = 코랄 = chorus
춤 = 댄스 = 무용
춤 > 라인댄스, 방송댄스, 발레
사교춤 = 댄스스포츠 = 사교댄스
무용 > 한국무용, 발레
악기 > 피아노, 바이올린, 기타, 플루트, 첼로, 우쿨렐레, 하모니카, 오카리나, 드럼, 색소폰, 리코더, 에어로폰
관악기 > 플루트, 클라리넷, 색소폰, 트럼펫, 오카리나, 에어로폰
현악기 > 바이올린, 첼로, 비올라, 기타
타악기 > 드럼, 장구, 난타, 젬베, 카혼
국악 = 우리소리 = 전통음악 > 민요, 판소리, 가야금, 장구, 단소, 사물놀이
국악기 > 가야금, 거문고, 해금, 대금, 단소, 장구, 피리
판소리 = 소리
장구 = 장고
통기타 = 포크기타 = 어쿠스틱기타
베이스 = 베이스기타
플룻 = 플루트
운동 = 체육 = 스포츠 > 요가, 필라테스, 스트레칭, 체조, 댄스, 배드민턴, 탁구
체조 = 건강체조
다이어트 = 살 빼기 = 체중감량 > 운동, 필라테스
건강 > 요가, 체조, 필라테스, 영양
외국어 > 영어, 일본어, 중국어, 스페인어, 프랑스어, 독일어
제2외국어 > 일본어, 중국어, 스페인어, 프랑스어, 독일어, 베트남어, 이탈리아어, 러시아어, 아랍어
영어 = 잉글리시 = english
영어회화 = 프리토킹 = 영어 말하기
일본어 = japanese
일어 > 일본어
중국어 = chinese
중어 > 중국어
프랑스어 = french
불어 > 프랑스어
독일어 = german
독어 > 독일어
스페인어 = 서반아어 = 에스파냐어 = spanish
이탈리아어 = 이태리어 = italian
러시아어 = russian
노어 > 러시아어
베트남어 = 월남어 = vietnamese
아랍어 = arabic
한국어 = 한글 = korean
한자 = 한문
문해 = 한글교실 = 한글 배우기 = 문해교육
검정고시 = 검시
역사 = 히스토리 > 한국사, 세계사
세계사 = 세계역사 = world history
인문학 = 인문
철학 = 사상 > 인문학
고전 = 클래식
논어 > 고전, 한문
심리학 = 심리 = psychology > 상담
상담 = 카운슬링
미술치료 = 아트테라피
명리학 = 사주 = 사주명리 = 사주팔자 = 운세
별자리 = 천문 = 점성술
수학 = 산수 = math
과학 = 사이언스 = science > 실험
코딩 > 파이썬, 스크래치, 엔트리, 프로그래밍
논술 = 독서논술
한자급수 = 한자능력검정
바둑 = 오목 = baduk
장기 = 체스
요리 = 쿠킹 = 조리 = 음식 = 레시피 = cooking = 요리하기
한식 = 한국요리 = 집밥 = 반찬
양식 = 서양요리 > 브런치, 파스타
제과제빵 = 베이킹 = 빵 만들기 = 제빵 = 제과 = 홈베이킹 = baking = 베이커리
떡 = 떡만들기 = 앙금
전통주 = 막걸리 = 술 빚기 = 우리술
다도 = 차 = 티 = tea
경제 = 재테크 = 재무 > 투자, 주식, 금융
재테크 = 돈 관리 = 자산관리 = 투자 > 주식, 부동산, 경제
주식 = 증권
부동산 = 공인중개사 = 경매
세금 = 절세 = 세무
회계 = 전산회계 = 부기
창업 = 스타트업 = 사업 시작
취업 = 구직 = 일자리 = 재취업 > 면접, 이력서
이력서 = 자기소개서 = 자소서
부업 = 투잡 = n잡
온라인 판매 = 스마트스토어 = 쇼핑몰 창업
부모 = 학부모 = 엄마 아빠 = 양육 = 육아
부모교육 = 자녀교육 = 육아교육 = 양육 = 엄마 아빠 교육 > 부모
엄마표 = 자녀 학습지도 = 학습코칭
자녀 학습지도 > 학습코칭, 엄마표, 자녀교육
가족 = 온가족 = 엄마 아빠와 = 아이와 함께
정리수납 = 정리정돈 = 집 정리 = 수납정리 = 청소
패션 = 옷 = 의류
가방 만들기 = 가방제작 = 가방공예
네일 = 네일아트 = 손톱 = 매니큐어
피부 = 스킨케어
이미지메이킹 = 이미지 컨설팅
인테리어 = 집 꾸미기 = 홈스타일링
반려동물 = 애완동물 = 강아지 = 펫 = 반려견 = 고양이
봉사 = 자원봉사 = volunteer
환경 = 기후 = 생태 > 업사이클링, 제로웨이스트
업사이클링 = 새활용 = 재활용
여행 = 관광 = 트래블 = travel
숲 = 숲체험 = 숲해설
응급처치 = 심폐소생술 = cpr
치매예방 = 두뇌건강 = 인지활동
노년 = 어르신 = 시니어 = 실버 = 노인
노후 = 은퇴 = 제2의 인생 = 인생이모작 > 시니어
직장인 > 야간, 퇴근
방학 = 방학특강 = 여름방학 = 겨울방학
요양보호사 = 간병
사회복지사 = 사회복지
바리스타 > 커피
민화 = 전통그림
공예 > 가죽공예, 도예, 목공, 매듭, 한지공예, 비즈
만들기 공예 > 공예
종이접기 = 오리가미 = 색종이
한지공예 = 종이공예
악보 = 작곡 = 미디
클래식 = 고전음악 = 오페라 = classic
영화 = 시네마 = 무비 = movie
연필화 = 연필스케치 = 연필소묘 = 소묘
어반스케치 = 어번스케치 = urban sketch = 거리 그리기
색연필 = 색연필화
수채화 = 물감 = watercolor
유화 = 오일페인팅
웹툰 = 만화 = 카툰 = 코믹
이모티콘 = emoticon
`

/** General words only; what a district calls its own is for its officers to add. */
export const startingThesaurus = readThesaurus(LOANWORDS + WORDS)
