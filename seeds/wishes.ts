/** What people of the demo want to learn and can teach: some sixty wishes with who shares them, and offers by neighbours, by rule. */
import { randomUUID } from 'node:crypto'
import { BANDS } from '#modules/catalogue/index.ts'
import { type Slot, report, takeIn } from '#modules/magnet/index.ts'
import { isAdult, noteCleared } from '#modules/people/index.ts'
import { addDays, ageOn, DAY, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from './crowd.ts'

type Ages = keyof typeof BANDS
type Time = `${string}-${'morning' | 'afternoon' | 'evening'}`
type Theme = [topic: string, field: string, ages: Ages | null, times: Time]

/** What there is to learn, for whom, and when it suits most: weekdays as digits from 0, Monday. */
const THEMES: Theme[] = [
  ['서예 처음 배우기', '문화예술', 'senior', '13-morning'],
  ['통기타로 노래 한 곡', '음악', 'adult', '24-evening'],
  ['우쿨렐레 같이 쳐요', '음악', 'child', '2-afternoon'],
  ['휴대전화로 영상 편집하기', '미디어', 'adult', '3-evening'],
  ['손주와 화상통화하는 법', '디지털 생활', 'senior', '1-morning'],
  ['생활 영어 첫걸음', '외국어', 'senior', '02-morning'],
  ['여행 일본어', '외국어', 'adult', '1-evening'],
  ['로봇 코딩 교실', '로봇·드론', 'child', '5-morning'],
  ['드론 날려 보기', '로봇·드론', 'youth', '6-afternoon'],
  ['인공지능으로 그림 그리기', '인공지능·코딩', 'youth', '5-afternoon'],
  ['파이썬 기초', '인공지능·코딩', 'youth', '24-evening'],
  ['글쓰기 모임', '인문·글쓰기', 'adult', '3-evening'],
  ['내 이야기 책으로 엮기', '인문·글쓰기', 'senior', '2-morning'],
  ['집에서 굽는 빵', '요리', 'adult', '5-morning'],
  ['아빠와 만드는 저녁밥', '요리', null, '5-afternoon'],
  ['베란다 텃밭 가꾸기', '환경·생태', null, '5-morning'],
  ['새 소리 듣기 산책', '환경·생태', null, '6-morning'],
  ['어르신 건강 체조', '생활·건강', 'senior', '024-morning'],
  ['바른 자세 요가', '생활·건강', 'adult', '13-evening'],
  ['탁구 처음 치기', '체육', null, '2-evening'],
  ['목공으로 작은 의자 만들기', '메이커', 'adult', '6-afternoon'],
  ['3D 프린터 써 보기', '메이커', 'youth', '5-afternoon'],
  ['그림책 읽어 주기', '부모교육', 'adult', '1-morning'],
  ['사춘기 아이와 이야기하기', '부모교육', 'adult', '3-evening'],
  ['사진 잘 찍는 법', '미디어', null, '6-morning'],
  ['민화 그리기', '문화예술', 'senior', '3-afternoon'],
  ['해금 배우기', '음악', 'adult', '4-evening'],
  ['동네 역사 걷기', '인문교양', null, '5-morning'],
  ['혼자 공부하는 습관', '자기주도학습', 'youth', '1-afternoon'],
  ['과학 실험 놀이', '과학', 'child', '5-morning'],
]
const WISHES = 60
const OFFERS = 25
const SAID = [
  '혼자 하려니 잘 안 돼요. 함께 배우면 좋겠어요.',
  '처음이라 천천히 알려 주시면 좋겠어요.',
  '예전부터 꼭 해 보고 싶었어요.',
  null,
]

const slotsOf = (times: Time): Slot[] => {
  const [days = '', band] = times.split('-')
  return days.split('').map((day) => ({ weekday: Number(day), band: band as Slot['band'] }))
}

type Known = { senior: string; parent: string; officer: string; teacher: string }

/** Tell wishes and offers. The senior wishes for calligraphy, and somebody can teach it. */
export async function tellWishes(
  ctx: Context,
  known: Known,
  neighbours: readonly Neighbour[],
  dongs: readonly string[],
) {
  const today = dayOf(ctx.now)
  const byBand = (ages: Ages | null) =>
    neighbours.filter(({ person }) => {
      const age = ageOn(person.born_on ?? '', today)
      const [from, to] = ages ? BANDS[ages] : [0, 120]
      return age >= from && age <= to
    })
  const wishes: Parameters<typeof takeIn>[1]['wishes'] = []
  const joins: Parameters<typeof takeIn>[1]['joins'] = []
  for (let at = 0; at < WISHES; at += 1) {
    const [topic, field, ages, times] = THEMES[at % THEMES.length] ?? THEMES[0]!
    const again = at >= THEMES.length
    const sharing = byBand(ages)
    // Some are new and shared by two, some are old and shared by a dozen; the second round is of other dongs.
    const count = Math.min(sharing.length, at === 0 ? 7 : 1 + ((at * 5 + (again ? 2 : 6)) % 11))
    const first = (at * 7) % Math.max(1, sharing.length)
    const here = Array.from({ length: count }, (_, one) => sharing[(first + one) % sharing.length]).flatMap(
      (one) => one ?? [],
    )
    const id = randomUUID()
    const opened_at = new Date(ctx.now.getTime() - ((at * 11) % 40) * DAY - at * 60_000)
    const writer = at === 0 ? { learner: known.senior, person: known.senior } : undefined
    const people = [
      ...(writer ? [writer] : []),
      ...here.map(({ person, applicant }) => ({ learner: person.id, person: applicant })),
    ]
    const ended = people.length < 5 && opened_at.getTime() + 30 * DAY < ctx.now.getTime()
    wishes.push({
      id,
      person: people[0]?.person ?? null,
      topic: again ? `${topic} (${dongs[(at * 3) % dongs.length]} 모임)` : topic,
      about: SAID[at % SAID.length] ?? null,
      field,
      level: at % 3 === 2 ? null : 'beginner',
      ages,
      dong: at === 0 ? '오금동' : at % 4 === 3 ? null : (dongs[(at * 3) % dongs.length] ?? null),
      hoped: at % 3 === 0 ? 10 : null,
      opened_at,
      closes_at: instant(addDays(dayOf(opened_at), 30)),
      ended_at: ended ? ctx.now : null,
      ended_for: ended ? 'too-few' : null,
    })
    for (const [place, one] of people.entries())
      joins.push({
        wish: id,
        ...one,
        // Most can come when it suits the theme, some at any time, some on one day only.
        slots: JSON.stringify(place % 4 === 3 ? [] : place % 4 === 2 ? slotsOf(times).slice(0, 1) : slotsOf(times)),
        joined_at: new Date(Math.min(ctx.now.getTime(), opened_at.getTime() + place * 5 * 3_600_000)),
      })
  }

  const adults = neighbours.filter(({ person, applicant }) => person.id === applicant && isAdult(person, ctx.now))
  const offers = Array.from({ length: OFFERS }, (_, at) => {
    const [topic, field, ages, times] = THEMES[at] ?? THEMES[0]!
    const person = at === 7 ? known.teacher : (adults[(at * 2) % adults.length]?.person.id ?? known.teacher)
    const asked_at = new Date(ctx.now.getTime() - (50 - at) * DAY)
    const reviewed = at < OFFERS - 4
    const declined = at === OFFERS - 5
    return {
      id: randomUUID(),
      person,
      topic,
      field,
      level: 'beginner',
      plan: `${topic}: 첫 시간에 서로 인사하고, 쉬운 것부터 하나씩 함께 해 봐요. 마지막 시간에는 배운 것을 나눠요.`,
      slots: JSON.stringify(slotsOf(times)),
      dongs: at % 3 === 0 ? [] : [dongs[(at * 3) % dongs.length] ?? '', dongs[(at * 3 + 1) % dongs.length] ?? ''],
      ages: ages ? [ages] : [],
      least: 5,
      most: 10 + (at % 3) * 2,
      meetings: 6 + (at % 3) * 2,
      minutes: ages === 'child' ? 60 : 90,
      fee: at % 2 ? 0 : 50_000,
      materials: field === '요리' ? '앞치마' : null,
      asked_at,
      ...(reviewed && {
        reviewed_at: new Date(asked_at.getTime() + 5 * DAY),
        reviewed_by: known.officer,
        accepted: !declined,
        reason: declined ? '이 주제는 이미 여러 강좌가 있어요. 다른 주제로 다시 제안해 주세요.' : null,
      }),
    }
  })
  await takeIn(ctx, { wishes, joins, offers })
  // Most of those accepted were asked about; a few still are to be.
  const cleared = offers.filter((offer, at) => 'accepted' in offer && offer.accepted && at % 5 !== 4)
  await noteCleared(
    { ...ctx, who: { id: known.officer, name: '', grants: [] } },
    [...new Set(cleared.map(({ person }) => person))],
    addDays(today, -20),
  )
  for (const [at, reason] of (['advert', 'other'] as const).entries()) {
    const wish = wishes.filter(({ ended_at }) => !ended_at)[11 + at]
    if (wish)
      await report(
        { ...ctx, who: { id: known.parent, name: '', grants: [] } },
        { id: randomUUID(), wish: wish.id, reason, note: at === 0 ? '강좌를 파는 글 같아요.' : null },
      )
  }
}
