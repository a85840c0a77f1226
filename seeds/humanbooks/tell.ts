/** The Human Library of the demo: a list the office had before, a neighbour who became a book, and some who asked to. Told with actions. */
import { randomUUID } from 'node:crypto'
import { apply, confirm, confirmedBooks, inviteToTalk, type Listed, takeInBooks } from '#modules/humanbooks/index.ts'
import { giveCheckConsent, noteCleared, type Person } from '#modules/people/index.ts'
import { addDays, DAY, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { callings, type Calling } from './kinds.ts'

const BOOKS = 555

const FAMILY = '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 남 심'.split(' ')
const GIVEN =
  '영숙 정호 미란 성우 은경 태준 지혜 상철 현주 동욱 수진 병철 나래 경호 연희 준식 혜원 기범 선영 종민 가은 명수 소라 재현 옥자 민재 유리 광수 하늘 진아 복순 세훈 다솜 용재 향미 우진 말자 찬호 예린 덕수'.split(
    ' ',
  )

/** The n-th of a list, going around. */
const nth = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('The demo draws from an empty list.')
  return one
}

/** Does the last syllable end in a consonant? Korean particles ask. */
const closed = (word: string) => ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28 > 0
const object = (word: string) => `${word}${closed(word) ? '을' : '를'}`
const subject = (word: string) => `${word}${closed(word) ? '이' : '가'}`
const topic = (word: string) => `${word}${closed(word) ? '은' : '는'}`
const together = (word: string) => `${word}${closed(word) ? '과' : '와'}`

type Life = Calling & { years: number; dong: string; at: number }

/** Titles any calling can carry; its own two come first. */
const TITLES: ((life: Life) => string)[] = [
  ({ titles }) => titles[0],
  ({ titles }) => titles[1],
  ({ thing, years }) => `${together(thing)} 보낸 ${years}년`,
  ({ thing }) => `${subject(thing)} 나에게 물어본 것`,
  ({ place }) => `${place}에서 다시 배운 말`,
  ({ thing, dong }) => `${dong}에서 ${object(thing)} 이야기해요`,
  ({ thing }) => `나는 왜 ${object(thing)} 떠나지 못했나`,
  ({ place, years }) => `${place}, 그곳에서 ${years}번의 겨울`,
  ({ thing, dong }) => `${dong} 사람이 들려주는 ${thing} 이야기`,
  ({ job, years }) => `${job}, ${years}년을 하고서야 알게 된 것`,
]

const MIDDLES = [
  '잘하는 사람은 늘 따로 있었어요. 저는 오래 하는 사람이 되기로 했지요.',
  '그만두려고 쓴 편지가 서랍에 세 통 있어요. 한 번도 부치지는 않았어요.',
  '집에서는 반대가 심했어요. 지금은 어머니가 가장 큰 소리로 자랑하세요.',
  '월급날마다 계산기를 두드렸어요. 숫자는 모자랐는데 이상하게 하루는 모자라지 않았어요.',
  '선배의 한마디로 버텼어요. “너만 어려운 게 아니야, 그러니 같이 하자.”',
  '아이가 태어나고 일하는 마음이 달라졌어요. 누군가의 아이라고 생각하면 손이 조심스러워져요.',
  '크게 아프고 난 뒤 하루를 반으로 줄였는데, 남은 반이 더 길어졌어요.',
  '이 일을 한다고 하면 다들 괜찮냐고 먼저 물어요. 그 질문이 저를 여기까지 데려왔어요.',
]
const ENDINGS: ((dong: string) => string)[] = [
  (dong) => `지금은 ${dong}에 살아요. 저처럼 길을 돌아온 분과 천천히 이야기하고 싶어요.`,
  (dong) => `${dong} 작은 모임에서 처음 제 이야기를 꺼냈어요. 듣던 분이 울어서 저도 울었지요. 그래서 책이 되었어요.`,
  (dong) => `제 이야기가 정답은 아니에요. ${dong}에서 만나면 당신의 이야기도 한 쪽 들려주세요.`,
  (dong) => `어릴 때 이런 어른을 한 번만 만났더라면 하고 생각해요. ${dong} 아이들에게 그 한 번이 되고 싶어요.`,
  (dong) => `${dong}에 온 지 여러 해가 되었어요. 받은 것을 갚을 길을 찾다가 인물도서를 알게 되었어요.`,
]

const GIVERS = ['onsite', 'visit', 'online'] as const

/** The books of the list: every calling in turn, each time another life. No two have the same title. */
export function lives(dongs: readonly string[]): Listed[] {
  const taken = new Set<string>()
  return Array.from({ length: BOOKS }, (_, at): Listed => {
    const calling = nth(callings, at)
    const round = Math.floor(at / callings.length)
    const life: Life = { ...calling, at, years: 5 + ((at * 7) % 37), dong: nth(dongs, at * 5 + round) }
    const headline = titleOf(life, round, taken)
    taken.add(headline)
    return {
      name: nth(FAMILY, at * 11 + round) + nth(GIVEN, at * 7 + round * 3),
      headline,
      field: calling.field,
      themes: calling.themes,
      career: `${calling.job} ${life.years}년`,
      story: [calling.was, nth(MIDDLES, at * 3 + round), calling.turn, nth(ENDINGS, at + round)(life.dong)].join('\n'),
      ask_me: [0, 1, 2].map((shift) => nth(calling.asks, round + shift)),
      readers: at % 5 === 0 ? ['adult', 'senior'] : at % 3 === 0 ? ['youth', 'adult'] : ['child', 'youth', 'adult'],
      languages: at % 29 === 0 ? ['ko', 'en'] : at % 41 === 0 ? ['ko', 'zh'] : at % 53 === 0 ? ['ko', 'vi'] : ['ko'],
      ways: GIVERS.filter((way, which) => which === 0 || (at + which) % 3 !== 0 || way === 'online'),
      dong: life.dong,
      times: [at % 7, (at * 3 + 2) % 7]
        .filter((weekday, which, all) => all.indexOf(weekday) === which)
        .sort((a, b) => a - b)
        .map((weekday) => ({ weekday, from: (10 + (at % 5) * 2) * 60, to: (12 + (at % 5) * 2) * 60 })),
      age_band: nth(['20', '30', '40', '50', '60', '70'], at * 5 + 2),
      gender: at % 2 === 0 ? 'female' : 'male',
      phone: null,
    }
  })
}

function titleOf(life: Life, round: number, taken: ReadonlySet<string>): string {
  for (let shift = 0; shift < TITLES.length; shift++) {
    const title = nth(TITLES, round + shift)(life)
    if (!taken.has(title)) return title
  }
  return `${topic(life.thing)} ${life.years}년째 나의 스승`
}

const ROBOT: Listed = {
  name: '윤태식',
  headline: '로봇에게 걷는 법을 가르친 30년',
  field: 'career',
  themes: ['로봇', '공학', '실패', '진로'],
  career: '전 로봇 공학자, 지금은 동네 메이커 할아버지',
  story:
    '제가 만든 첫 로봇은 세 걸음을 걷고 넘어졌어요. 네 걸음째를 걷게 하는 데 이 년이 걸렸지요.\n말이 없는 아이였어요. 사람보다 나사가 편했고, 발표 시간이면 배가 아팠어요. 그래도 넘어지는 로봇 옆에 앉아 있는 일은 누구보다 잘했어요.\n연구소를 나온 지금은 문정동에서 아이들과 로봇을 고쳐요. 수줍은 친구일수록 반가워요. 말 대신 나사부터 돌려도 괜찮아요.',
  ask_me: [
    '말주변이 없어도 공학자가 될 수 있나요?',
    '로봇은 왜 자꾸 넘어지나요?',
    '중학생은 무엇부터 만들어 보면 좋을까요?',
  ],
  readers: ['child', 'youth', 'adult'],
  languages: ['ko', 'en'],
  ways: ['onsite', 'visit', 'online'],
  dong: '문정1동',
  times: [
    { weekday: 2, from: 15 * 60, to: 18 * 60 },
    { weekday: 5, from: 10 * 60, to: 13 * 60 },
  ],
  age_band: '60',
  gender: 'male',
  phone: null,
}

type Known = { engineer: string; officer: string }

/** Fill the library. */
export async function tellHumanLibrary(
  ctx: Context,
  dongs: readonly string[],
  { engineer, officer }: Known,
  neighbours: readonly Person[],
): Promise<void> {
  const today = dayOf(ctx.now)
  const as = (id: string, name = '', days = 0): Context => ({
    ...ctx,
    now: new Date(ctx.now.getTime() - days * DAY),
    who: { id, name, grants: [] },
  })
  await takeInBooks(as(officer, '정유진', 60), lives(dongs))
  const people = (await confirmedBooks(ctx.db)).map(({ person }) => person)
  // Most were asked about last spring; one in nine has not agreed yet, and one in eleven is due again soon.
  const cleared = people.filter((_, at) => at % 9 !== 0)
  const soon = cleared.filter((_, at) => at % 11 === 0)
  await noteCleared(
    as(officer),
    cleared.filter((person) => !soon.includes(person)),
    addDays(today, -120),
  )
  await noteCleared(as(officer), soon, addDays(today, -330))

  const book = randomUUID()
  await become(as(engineer, '윤태식', 40), book, ROBOT)
  await confirm(as(officer, '정유진', 30), book, '로봇 교실 아이들이 벌써 기다리고 있어요.')
  await noteCleared(as(officer), [engineer], addDays(today, -28))

  const [first, second, third] = lives(dongs).slice(200, 203)
  const [a, b, c] = neighbours
  for (const [person, life, days] of [
    [a, first, 6],
    [b, second, 4],
    [c, third, 1],
  ] as const) {
    if (!person || !life) continue
    const id = randomUUID()
    await become(as(person.id, person.name, days), id, {
      ...life,
      name: person.name,
      headline: `${life.headline}, 두 번째 이야기`,
    })
    await giveCheckConsent(as(person.id, person.name, days), person.id)
    if (person === a)
      await inviteToTalk(as(officer, '정유진', 2), id, {
        starts_at: instant(addDays(today, 3), '14:00'),
        place: '송파 배움나루 상담실',
      })
  }
}

async function become(ctx: Context, id: string, { phone: _phone, ...telling }: Listed): Promise<void> {
  const answer = await apply(ctx, id, telling, ['photo', 'clip', 'recorded'])
  if ('refusal' in answer) throw new Error(`The Human Book of the demo: ${answer.refusal}`)
}
