/** What stands in the fifteen Future Education Centers and on the shelf of the Music Creation Center, and schools that ask to come. Told with actions. */
import { randomUUID } from 'node:crypto'
import {
  addContent,
  answerVisit,
  askVisit,
  type Facility,
  keepEquipment,
  keepFile,
  keepZone,
  showContent,
  welcomeClasses,
  zonesAt,
} from '#modules/places/index.ts'
import { addSpace, sayHours, STANDARD } from '#modules/reservations/index.ts'
import { addDays, type Day, dayOf, instant, weekdayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { facilityNamed } from '../offer.ts'
import { clicks, scale, score } from './sounds.ts'

type Machine = [name: string, count: number, purpose: string, course?: string]
type Zone = { name: string; about: string; seats: number; machines: Machine[] }

const LASER = '레이저 커터 안전교육'

const zones: Record<string, Zone[]> = {
  가락: [
    {
      name: '코딩실',
      about: '한 사람이 한 대씩 쓰며 코딩을 배우는 방이에요.',
      seats: 24,
      machines: [
        ['학습용 노트북', 24, '블록 코딩과 파이썬'],
        ['학습용 로봇', 12, '코드로 움직이는 작은 로봇'],
      ],
    },
    {
      name: '이야기마당',
      about: '만든 것을 나누고 발표해요.',
      seats: 30,
      machines: [['전자 칠판', 1, '발표와 함께 그리기']],
    },
  ],
  거여: [
    {
      name: '메이커룸',
      about: '생각한 것을 손에 잡히는 물건으로 만들어요.',
      seats: 12,
      machines: [
        ['3D 프린터', 6, '플라스틱으로 입체 출력'],
        ['레이저 커터', 1, '나무와 아크릴 자르기', LASER],
      ],
    },
    { name: '설계실', about: '컴퓨터로 모양을 그려요.', seats: 10, machines: [['설계용 컴퓨터', 10, '3D 모델링']] },
  ],
  마천: [
    {
      name: '실내 비행장',
      about: '그물로 둘러싼 안전한 비행장이에요.',
      seats: 16,
      machines: [
        ['조립 드론', 16, '조립하고 날리기'],
        ['비행 시뮬레이터', 4, '날리기 전에 연습'],
      ],
    },
  ],
  문정: [
    {
      name: '로봇 작업실과 경기장',
      about: '로봇을 설계하고 겨루어요.',
      seats: 20,
      machines: [
        ['로봇 조립 세트', 20, '설계와 조립'],
        ['로봇 축구 경기장', 1, '모둠 경기'],
      ],
    },
  ],
  방이: [
    {
      name: '가상현실 방',
      about: '멀미가 나면 바로 쉴 수 있는 자리가 있어요.',
      seats: 8,
      machines: [
        ['가상현실 헤드셋', 8, '만 13세 이상 체험과 만들기'],
        ['360도 카메라', 2, '우리 동네 찍기'],
      ],
    },
  ],
  삼전: [
    {
      name: '작은 방송국',
      about: '찍고 편집하고 내보내요.',
      seats: 10,
      machines: [
        ['방송용 카메라', 3, '영상 찍기'],
        ['편집 컴퓨터', 6, '자막과 편집'],
      ],
    },
  ],
  석촌: [
    {
      name: '디지털 창작실',
      about: '그림책과 이야기를 만들어요.',
      seats: 16,
      machines: [
        ['그림 태블릿', 16, '그림 그리기'],
        ['그림책 스캐너', 2, '손그림 옮기기'],
      ],
    },
  ],
  송파: [
    {
      name: '과학 실험실',
      about: '실험복과 보안경을 빌려 드려요.',
      seats: 20,
      machines: [
        ['전자 현미경', 2, '작은 것 크게 보기'],
        ['천체 망원경', 4, '밤하늘 보기'],
      ],
    },
  ],
  오금: [
    {
      name: '시민 연구실',
      about: '데이터로 동네를 살펴요.',
      seats: 12,
      machines: [
        ['데이터 컴퓨터', 12, '표와 지도 만들기'],
        ['공기 측정기', 10, '동네 공기 재기'],
      ],
    },
  ],
  오륜: [
    {
      name: '스포츠 과학실',
      about: '내 몸의 움직임을 숫자로 보아요.',
      seats: 12,
      machines: [
        ['체력 측정기', 3, '힘과 유연성'],
        ['동작 분석 카메라', 2, '자세 살펴보기'],
      ],
    },
  ],
  위례: [
    {
      name: '가족 공방',
      about: '온 가족이 함께 나무와 전자 부품을 다루어요.',
      seats: 16,
      machines: [
        ['목공 작업대', 8, '나무 다루기'],
        ['납땜 세트', 10, '전자 공작'],
      ],
    },
  ],
  잠실: [
    {
      name: '웹툰실',
      about: '한 칸씩 그려 이야기를 만들어요.',
      seats: 24,
      machines: [['액정 태블릿', 24, '웹툰과 애니메이션']],
    },
  ],
  잠실3: [
    {
      name: '녹음실',
      about: '팟캐스트와 소리책을 녹음해요.',
      seats: 4,
      machines: [
        ['녹음 마이크', 4, '목소리 녹음'],
        ['음향 믹서', 1, '소리 섞기'],
      ],
    },
  ],
  장지: [
    {
      name: '도로 교실',
      about: '바닥의 길을 따라 자동차가 스스로 달려요.',
      seats: 16,
      machines: [['자율주행 모형차', 10, '길 찾기 코딩']],
    },
  ],
  풍납: [
    {
      name: '디지털 역사 교실',
      about: '깨진 그릇을 화면에서 다시 붙여요.',
      seats: 16,
      machines: [
        ['3D 스캐너', 3, '유물 본뜨기'],
        ['3D 프린터', 4, '되살린 유물 출력'],
      ],
    },
  ],
}

const WEEKDAYS = [0, 1, 2, 3, 4]

/** Put zones and machines where they belong; those that are reserved are reserved by the hour. */
async function furnish(ctx: Context, facilities: readonly Facility[]): Promise<void> {
  const centres = facilities.filter(({ name }) => name.endsWith('미래교육센터'))
  for (const [start, list] of Object.entries(zones)) {
    const named = centres.filter(({ name }) => name.startsWith(start.replace(/\d$/, '')))
    const centre = named.length > 1 ? named.find(({ dong }) => (dong === '잠실3동') === (start === '잠실3')) : named[0]
    if (!centre) throw new Error(`No centre of the demo begins with ${start}`)
    for (const { name, about, seats, machines } of list) {
      await keepZone(ctx, centre.id, undefined, { name, name_en: null, about, seats })
      const zone = (await zonesAt(ctx.db, centre.id)).find((one) => one.name === name)?.id ?? null
      for (const [machine, count, purpose, course] of machines) {
        const reserved = ['레이저 커터', '가상현실 헤드셋', '녹음 마이크'].includes(machine)
        const space = reserved ? await machineSpace(ctx, centre.id, machine) : null
        const details = { name: machine, name_en: null, zone, count, purpose, course: course ?? null, space }
        await keepEquipment(ctx, centre.id, undefined, details)
      }
    }
    await welcomeClasses(ctx, centre.id, { most: 30, about: '두 시간 동안 둘러보고 직접 만들어 봐요. 비용은 없어요.' })
  }
}

async function machineSpace(ctx: Context, facility: string, name: string): Promise<string> {
  const added = await addSpace(ctx, facility, null, {
    name,
    name_en: null,
    kind: 'machine',
    seats: 4,
    about: '혼자 또는 모둠으로 한 시간씩 쓸 수 있어요.',
    equipment: [],
    entry: '안내데스크에서 이름을 말해 주세요.',
    terms: { ...STANDARD, month_hours: 6, purposes: ['making', 'recording'] },
  })
  if ('field' in added) throw new Error(`The machine ${name}: ${added.reason}`)
  await sayHours(
    ctx,
    added.id,
    WEEKDAYS.map((weekday) => ({ weekday, opens: 14 * 60, closes: 20 * 60 })),
  )
  return added.id
}

const MAKER = '송파 음악창작소가 직접 만들었어요.'

const shelf: {
  kind: 'audio' | 'score' | 'words'
  title: string
  about: string
  transcript: string | null
  file?: { name: string; bytes: (ctx: Context) => Promise<Buffer> }
}[] = [
  {
    kind: 'audio',
    title: '도레미 음계 들어 보기',
    about: '악기를 처음 만나는 분을 위한 다장조 음계예요. 한 음씩 따라 불러 보세요.',
    transcript: '도, 레, 미, 파, 솔, 라, 시, 도. 여덟 음이 한 음에 0.4초씩 차례로 올라가요.',
    file: { name: '음계.wav', bytes: async () => scale() },
  },
  {
    kind: 'audio',
    title: '1분에 60번, 연습용 박자',
    about: '느리게 연습할 때 틀어 두는 박자예요. 네 박자마다 첫 박이 높게 들려요.',
    transcript: '1초에 한 번 똑딱 소리가 여덟 번 나요. 첫 번째와 다섯 번째 소리가 조금 높아요.',
    file: { name: '박자60.wav', bytes: async () => clicks() },
  },
  {
    kind: 'score',
    title: '나루의 노래 악보',
    about: '다섯 음만 써서 리코더와 실로폰으로도 연주할 수 있어요.',
    transcript: null,
    file: {
      name: '나루의노래.pdf',
      bytes: (ctx) => score('Naru Song', [0, 2, 4, 2, 0, 0, 2, 4, 4, 2, 1, 2, 0], ctx.now),
    },
  },
  {
    kind: 'score',
    title: '다섯 음 오르내리기 연습',
    about: '손가락을 푸는 짧은 연습곡이에요. 천천히 열 번 반복해 보세요.',
    transcript: null,
    file: { name: '오르내리기.pdf', bytes: (ctx) => score('Five notes', [0, 1, 2, 3, 4, 3, 2, 1, 0], ctx.now) },
  },
  {
    kind: 'words',
    title: '나루의 노래 가사',
    about: '악보와 함께 불러 보세요.',
    transcript:
      '강물 따라 나루에 배가 닿으면\n모르던 이웃이 친구가 되고\n네가 아는 것 하나 내가 아는 것 하나\n나누어 실으면 노래가 되네',
  },
  {
    kind: 'words',
    title: '바이올린 활 긋기, 첫 일주일',
    about: '악기를 빌린 첫 주에 하루 10분씩 해 보는 차례예요.',
    transcript:
      '첫째 날: 활을 조이고 송진을 다섯 번 발라요.\n둘째 날: 가운데 두 줄만 길게 그어요.\n셋째 날: 거울 앞에서 활이 똑바른지 보아요.\n넷째 날: 네 박자씩 세며 그어요.\n다섯째 날: 줄을 바꾸어 보아요.\n여섯째 날: 아는 노래의 첫 소절을 찾아보아요.\n일곱째 날: 활을 풀고 줄을 닦아 쉬게 해요.',
  },
]

/** Fill the shelf of the Music Creation Center with what it made itself. */
async function fillShelf(ctx: Context, facilities: readonly Facility[]): Promise<void> {
  const music = facilityNamed([...facilities], '송파 악기도서관')
  for (const { file, ...details } of shelf) {
    const id = await addContent(ctx, music.id, { ...details, maker: MAKER, link: null })
    const refused = file && (await keepFile(ctx, id, { name: file.name, bytes: await file.bytes(ctx) }))
    const hidden = refused ?? (await showContent(ctx, id))
    if (hidden) throw new Error(`${details.title}: ${hidden}`)
  }
}

/** Three classes ask to come: one is expected, one could not be taken, one waits for an answer. */
async function comeWithClasses(
  ctx: Context,
  facilities: readonly Facility[],
  { teacher, officer }: { teacher: string; officer: string },
): Promise<void> {
  const today = dayOf(ctx.now)
  const by = (id: string, days: number): Context => ({
    ...ctx,
    now: new Date(ctx.now.getTime() - days * 24 * 3_600_000),
    who: { id, name: '', grants: [] },
  })
  const ask = async (at: string, name: string, days: number[], wishes: string) => {
    const id = randomUUID()
    const [first_on = today, second_on = null, third_on = null] = days.map((day) => schoolDay(addDays(today, day)))
    const form = {
      id,
      school: '가락초등학교',
      grade: 'e5',
      class: name,
      headcount: 24,
      first_on,
      second_on,
      third_on,
      wishes,
    }
    const refused = await askVisit(by(teacher, 4), facilityNamed([...facilities], at).id, form)
    if (refused) throw new Error(`A class of the demo: ${JSON.stringify(refused)}`)
    return { id, first_on }
  }
  const expected = await ask('거여', '3반', [16, 19, 23], '오전에 가면 좋겠어요. 휠체어를 쓰는 학생이 한 명 있어요.')
  await answerVisit(
    by(officer, 2),
    expected.id,
    instant(expected.first_on, '10:00'),
    '1층 로비에서 만나요. 물을 챙겨 오세요.',
  )
  const full = await ask('방이', '2반', [9], '가상현실을 체험해 보고 싶어요.')
  await answerVisit(by(officer, 2), full.id, null, '그날은 장비를 점검해요. 다른 날짜로 다시 신청해 주세요.')
  await ask('가락', '1반', [20, 23, 27], '코딩을 처음 하는 학생이 많아요.')
}

/** The day itself, or the Monday after a weekend. */
const schoolDay = (day: Day): Day => addDays(day, weekdayOf(day) > 4 ? 7 - weekdayOf(day) : 0)

/** All of it. */
export async function openCentres(
  ctx: Context,
  facilities: readonly Facility[],
  people: { teacher: string; officer: string },
): Promise<void> {
  await furnish(ctx, facilities)
  await fillShelf(ctx, facilities)
  await comeWithClasses(ctx, facilities, people)
}
