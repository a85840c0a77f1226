/** Tell Seongbuk: small, on its own host, to show that a district is data. */
import { openFacilities } from '#modules/places/index.ts'
import { addPersona } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { crowd } from '../crowd.ts'
import { facilityNamed, fill, offer, type Place, settleIn, type Sketch } from '../offer.ts'

const dongs: [name: string, lat: number, lng: number][] = [
  ['성북동', 37.596, 126.996],
  ['삼선동', 37.587, 127.012],
  ['동선동', 37.594, 127.018],
  ['돈암1동', 37.599, 127.024],
  ['돈암2동', 37.597, 127.012],
  ['안암동', 37.587, 127.027],
  ['보문동', 37.583, 127.019],
  ['정릉1동', 37.603, 127.017],
  ['정릉2동', 37.604, 127.008],
  ['정릉3동', 37.612, 126.994],
  ['정릉4동', 37.624, 126.995],
  ['길음1동', 37.608, 127.02],
  ['길음2동', 37.608, 127.027],
  ['종암동', 37.597, 127.033],
  ['월곡1동', 37.608, 127.036],
  ['월곡2동', 37.603, 127.045],
  ['장위1동', 37.615, 127.044],
  ['장위2동', 37.612, 127.052],
  ['장위3동', 37.618, 127.053],
  ['석관동', 37.608, 127.061],
]

const places: Place[] = [
  {
    name: '정릉 마을배움터',
    kind: 'lifelong-learning',
    dong: '정릉3동',
    about: '북한산 아래 이웃이 함께 배우는 곳이에요.',
    hours: '월~토요일 10:00~20:00',
    closed: '일요일, 공휴일',
    phone: '02-0000-3101',
  },
  {
    name: '길음 청소년공간',
    kind: 'youth',
    dong: '길음1동',
    about: '청소년이 쉬고 만들고 모이는 곳이에요.',
    hours: '화~일요일 11:00~20:00',
    closed: '월요일',
    phone: '02-0000-3102',
  },
  {
    name: '장위 어린이도서관',
    kind: 'library',
    dong: '장위2동',
    about: '그림책 이만 권과 이야기방이 있어요.',
    hours: '화~일요일 09:00~18:00',
    closed: '월요일',
    phone: '02-0000-3103',
  },
]

export const sketches: Sketch[] = [
  {
    title: '그림책으로 만나는 마음 이야기',
    field: '문화예술',
    at: '장위',
    room: '이야기방',
    about: '그림책을 읽고 마음을 그려요.',
    who: { text: '초등 1~3학년', grades: ['e1', 'e2', 'e3'] },
    days: [5],
    time: ['10:00', '11:30'],
    starts: 10,
    weeks: 6,
    seats: 12,
    fee: 0,
    opens: [0, '10:00'],
    closes: [8, '18:00'],
    teacher: '소리나',
    applied: 0,
  },
  {
    title: '청소년 목공 동아리',
    field: '메이커',
    at: '길음',
    room: '작업실',
    about: '동네 골목에 놓을 의자를 만들어요.',
    who: { text: '중학생·고등학생', grades: ['m1', 'm2', 'm3', 'h1', 'h2', 'h3'] },
    days: [6],
    time: ['13:00', '16:00'],
    starts: 12,
    weeks: 8,
    seats: 10,
    fee: 0,
    opens: [-4, '10:00'],
    closes: [6, '18:00'],
    teacher: '목지호',
    applied: 7,
  },
  {
    title: '북한산 숲 산책과 시 쓰기',
    field: '인문교양',
    at: '정릉',
    room: '숲길',
    about: '천천히 걷고 짧은 시를 써요.',
    who: { text: '누구나' },
    days: [3],
    time: ['10:00', '12:00'],
    starts: 9,
    weeks: 4,
    seats: 15,
    fee: 0,
    opens: [-6, '10:00'],
    closes: [0, '18:00'],
    teacher: '시온',
    applied: 15,
  },
]

export async function tellSeongbuk(ctx: Context): Promise<void> {
  await settleIn(ctx, dongs, places)
  const facilities = await openFacilities(ctx.db)
  await addPersona(ctx, {
    name: '윤새롬',
    born_on: '1988-06-12',
    dong: '정릉3동',
    email: 'saerom@demo.naru.kr',
    label: { ko: '주민 윤새롬', en: 'Saerom, a resident' },
    about: { ko: '퇴근길에 배울 것을 찾아요', en: 'Looks for something to learn after work' },
  })
  await addPersona(ctx, {
    name: '강도현',
    born_on: '1979-09-01',
    email: 'dohyeon@demo.naru.kr',
    label: { ko: '구청 담당자 강도현', en: 'Dohyeon, a district officer' },
    about: { ko: '성북구의 강좌를 맡고 있어요', en: 'Runs the programmes of Seongbuk' },
    roles: [{ role: 'officer' }, { role: 'district_admin' }],
  })
  const others = await crowd(
    ctx,
    dongs.map(([name]) => name),
  )
  for (const sketch of sketches)
    await fill(ctx, await offer(ctx, sketch, facilityNamed(facilities, sketch.at)), sketch, {
      first: [],
      others,
      last: [],
    })
}
