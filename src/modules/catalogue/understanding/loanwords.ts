/** Spellings of foreign words, and the foreign words themselves. One line an entry, as officers write them. */
export const LOANWORDS = `
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
