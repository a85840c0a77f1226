/**
 * Let's Learn Together: which classes serve most of a district that wishes, proved to a gap, beside the way of a careful person by hand.
 *
 *   npm run bench:match                 2,000 wishes, 300 offers, 120 rooms, 60 times of the week
 *   npm run bench:match -- --wishes 500 --offers 80 --rooms 40 --seconds 30
 */
import { parseArgs } from 'node:util'
import { loadHighs } from '#platform/solver/highs.ts'
import { run } from '#platform/solver/run.ts'
import { topicOf } from '../src/modules/catalogue/understanding/topic.ts'
import { readThesaurus } from '../src/modules/catalogue/understanding/thesaurus.ts'
import { startingLines } from '../src/modules/catalogue/understanding/starting.ts'
import { faultsOf } from '../src/modules/magnet/matching/check.ts'
import { fitsBy, type Topic } from '../src/modules/magnet/matching/fit.ts'
import { match, matchByHand } from '../src/modules/magnet/matching/match.ts'
import { piecesOf } from '../src/modules/magnet/matching/options.ts'
import {
  type Class,
  type Offer,
  type Problem,
  type Room,
  type Wish,
  worthOfClasses,
} from '../src/modules/magnet/matching/problem.ts'

const { values } = parseArgs({
  options: {
    wishes: { type: 'string', default: '2000' },
    offers: { type: 'string', default: '300' },
    rooms: { type: 'string', default: '120' },
    slots: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
  },
})
const [WISHES, OFFERS, ROOMS, SLOTS] = [values.wishes, values.offers, values.rooms, values.slots].map(Number) as [
  number,
  number,
  number,
  number,
]
const DONGS = 27
const NOW = new Date('2026-03-02T01:00:00Z')

let state = Number(values.seed) * 2_654_435_761
/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}
const upTo = (count: number) => Math.floor(chance() * count)
const one = <T>(of: readonly T[]): T => of[upTo(of.length)] as T
const some = <T>(of: readonly T[], count: number): T[] => [...new Set(Array.from({ length: count }, () => one(of)))]

const FIELDS: Record<string, readonly string[]> = {
  문화예술: ['서예', '붓글씨', '수채화', '유화', '민화', '캘리그라피', '도예', '도자기', '사진', '드로잉'],
  음악: ['우쿨렐레', '기타', '피아노', '합창', '장구', '가야금', '하모니카', '드럼'],
  건강: ['요가', '필라테스', '탁구', '라인댄스', '명상', '태극권', '배드민턴'],
  요리: ['제과제빵', '김장', '바리스타', '전통주', '비건 요리', '반찬'],
  외국어: ['영어회화', '일본어', '중국어', '스페인어', '프랑스어', '베트남어'],
  디지털: ['스마트폰', '키오스크', '엑셀', '영상편집', '코딩', '3d프린터', '챗gpt', '인공지능'],
  인문: ['글쓰기', '독서토론', '한국사', '철학', '자서전', '고전 읽기'],
  생활: ['목공', '가죽공예', '뜨개질', '정리수납', '텃밭', '꽃꽂이', '재봉'],
}
const AROUND = ['배우고 싶어요', '기초반', '처음 배우는', '취미', '주말', '초급', '함께', '쉬운', '직장인', '어르신']
const AGES = ['child', 'youth', 'adult', 'adult', 'adult', 'senior', 'senior'] as const
const dongs = Array.from({ length: DONGS }, (_, at) => `${at + 1}동`)
/** Evenings of the week and the weekend are what most people can. */
const busy = Array.from({ length: SLOTS }, (_, at) => at).filter((at) => at % 3 === 2 || at >= (SLOTS * 5) / 7)
const times = (count: number) =>
  [...new Set(Array.from({ length: count }, () => (chance() < 0.6 ? one(busy) : upTo(SLOTS))))].sort((a, b) => a - b)

const thesaurus = readThesaurus(startingLines.join('\n'))
const topics = new Map<string, Topic>()
const about = (id: string) => {
  const [field, subjects] = one(Object.entries(FIELDS))
  topics.set(id, topicOf(`${one(AROUND)} ${one(subjects)} ${one(AROUND)}`, thesaurus, NOW))
  return chance() < 0.9 ? field : null
}

const wishes: Wish[] = Array.from({ length: WISHES }, (_, at) => {
  const ages = one(AGES)
  const dong = one(dongs)
  return {
    id: `w${at}`,
    field: about(`w${at}`),
    level: chance() < 0.5 ? null : one(['beginner', 'intermediate']),
    places: chance() < 0.5 ? [] : [dong, ...some(dongs, 3)],
    people: Array.from({ length: 1 + Math.floor(chance() ** 3 * 20) }, (_, who) => ({
      id: chance() < 0.03 ? `p${upTo(500)}` : `w${at}p${who}`,
      slots: times(2 + upTo(8)),
      ages,
      dong: chance() < 0.7 ? dong : one(dongs),
      waiting: upTo(90),
    })),
  }
}).map((wish) => ({ ...wish, people: [...new Map(wish.people.map((person) => [person.id, person])).values()] }))
const offers: Offer[] = Array.from({ length: OFFERS }, (_, at) => ({
  id: `o${at}`,
  teacher: `t${chance() < 0.15 ? upTo(at + 1) : at}`,
  field: about(`o${at}`),
  level: chance() < 0.6 ? null : one(['beginner', 'intermediate']),
  slots: times(3 + upTo(8)),
  facilities: [],
  places: chance() < 0.3 ? [] : some(dongs, 2 + upTo(5)),
  ages: chance() < 0.5 ? [] : [...new Set([one(AGES), one(AGES), 'adult'])],
  least: 4 + upTo(4),
  most: 8 + upTo(17),
  kind: chance() < 0.1 ? 'studio' : null,
  needs: chance() < 0.15 ? ['빔프로젝터'] : [],
}))
const rooms: Room[] = Array.from({ length: ROOMS }, (_, at) => ({
  id: `r${at}`,
  facility: `f${upTo(55)}`,
  dong: dongs[at % DONGS] ?? null,
  seats: one([8, 10, 12, 15, 20, 30, 40]),
  kind: chance() < 0.15 ? 'studio' : 'room',
  has: chance() < 0.6 ? ['빔프로젝터'] : [],
  slots: Array.from({ length: SLOTS }, (_, slot) => slot).filter(() => chance() < 0.45),
}))
const problem: Problem = {
  wishes,
  offers,
  rooms,
  load: 2,
  weights: {
    people: 10,
    waiting: 2,
    dong: 3,
    age: 3,
    scarce: { dongs: new Set(dongs.slice(0, 7)), ages: new Set(['senior']) },
  },
  fits: fitsBy(wishes, offers, topics),
}

const served = (classes: readonly Class[]) => classes.reduce((sum, { people }) => sum + people.length, 0)
const since = (began: number) => (performance.now() - began) / 1000

const handBegan = performance.now()
const { classes: byHand } = matchByHand(problem)
const handSeconds = since(handBegan)
const pieces = piecesOf(problem)
const began = performance.now()
const highs = await loadHighs()
const best = await match(problem, async (model, seconds) => run(highs, model, seconds), Number(values.seconds))
const seconds = since(began)
const faults = faultsOf(problem, best.classes).length + faultsOf(problem, byHand).length
const handWorth = worthOfClasses(problem, byHand)
const people = new Set(wishes.flatMap((wish) => wish.people.map(({ id }) => id))).size
const percent = (share: number) => `${(share * 100).toFixed(2)} %`
const rows: string[][] = [
  ['', 'proved', 'by hand (greedy)'],
  ['classes', String(best.classes.length), String(byHand.length)],
  ['people served', String(served(best.classes)), String(served(byHand))],
  ['weighted', String(best.worth), String(handWorth)],
  ['seconds', seconds.toFixed(1), handSeconds.toFixed(1)],
  ['gap to the optimum, proved', percent(best.gap), percent((best.bound - handWorth) / best.bound)],
]
console.log(
  `${WISHES} wishes of ${people} people, ${OFFERS} offers, ${ROOMS} rooms, ${SLOTS} times; ${pieces.length} pieces, ${pieces.reduce((sum, { options }) => sum + options.length, 0)} possible classes`,
)
for (const [name = '', own = '', hand = ''] of rows)
  console.log(`${name.padEnd(28)}${own.padStart(12)}${hand.padStart(20)}`)
console.log(`served ${(served(best.classes) / served(byHand)).toFixed(3)} times as many as by hand; ${faults} faults`)
console.log(
  JSON.stringify({
    bench: 'match',
    wishes: WISHES,
    offers: OFFERS,
    rooms: ROOMS,
    slots: SLOTS,
    people,
    seconds: Number(seconds.toFixed(2)),
    gap: Number(best.gap.toFixed(5)),
    classes: best.classes.length,
    served: served(best.classes),
    worth: best.worth,
    bound: best.bound,
    greedy_served: served(byHand),
    greedy_worth: handWorth,
    served_ratio: Number((served(best.classes) / served(byHand)).toFixed(4)),
    faults,
  }),
)
if (faults > 0) process.exitCode = 1
