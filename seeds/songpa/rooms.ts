/** The rooms of the demo: studios of the Music Creation Center, practice rooms, a hall with two rooms inside, and a week of reservations. */
import { randomUUID } from 'node:crypto'
import { billsOfReservations, takeAtDesk } from '#modules/money/index.ts'
import type { Facility } from '#modules/places/index.ts'
import {
  addSpace,
  approve,
  arrive,
  bookForHouse,
  miss,
  type Order,
  type Outcome,
  reserve,
  sayHours,
  STANDARD,
  type Terms,
} from '#modules/reservations/index.ts'
import { addDays, type Day, dayOf, instant, weekdayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from '../crowd.ts'
import { facilityNamed } from '../offer.ts'
import { payOnline } from '../pay.ts'

type Room = {
  name: string
  name_en: string
  kind: string
  seats: number
  about: string
  equipment: string[]
  entry: string
  terms: Partial<Terms>
}

/** Songpa lends studios by the hour from nine to nine, two hours at a time and eight a month. */
const STUDIO: Partial<Terms> = { most: 120, month_hours: 8, ahead_days: 28, fee: 3000 }
const SOLO: Partial<Terms> = { ...STUDIO, helps: ['engineer', 'recording'], purposes: ['making', 'recording'] }
const GROUP: Partial<Terms> = {
  ...STUDIO,
  helps: ['engineer', 'recording'],
  purposes: ['practice', 'recording', 'making'],
}

const studios: Room[] = [1, 2, 3, 4].map((number) => ({
  name: `스튜디오 ${number}`,
  name_en: `Studio ${number}`,
  kind: 'studio',
  seats: number < 3 ? 2 : 8,
  about:
    number < 3 ? '혼자 곡을 만드는 미디(MIDI) 작업실이에요.' : '밴드와 합주 모임이 함께 연습하고 녹음하는 곳이에요.',
  equipment:
    number < 3
      ? ['마스터 건반', '오디오 인터페이스', '모니터 스피커', '작곡용 컴퓨터']
      : ['드럼', '기타 앰프 2대', '베이스 앰프', '마이크 4개', '믹서'],
  entry: '1층 안내데스크에서 열쇠를 받아요.',
  terms: number < 3 ? SOLO : GROUP,
}))

/** What goes along with the studios, as many as there are. */
const gear: (Room & { count: number; goes_along: boolean })[] = [
  { name: '이동식 앰프', name_en: 'Portable amplifier', count: 2 },
  { name: '빔프로젝터', name_en: 'Projector', count: 1 },
].map((one) => ({
  ...one,
  goes_along: true,
  kind: 'gear',
  seats: 1,
  about: '스튜디오를 예약할 때 함께 빌려요.',
  equipment: [],
  entry: '1층 안내데스크에서 받아요.',
  terms: { most: 120, ahead_days: 28, purposes: ['practice', 'recording', 'making', 'event'] },
}))

const practice: Room[] = ['물결', '바람'].map((name, at) => ({
  name: `연습실 ${name}`,
  name_en: `Practice room ${at + 1}`,
  kind: 'practice',
  seats: at === 0 ? 6 : 10,
  about: '거울과 스피커가 있어 춤과 노래를 연습하기 좋아요.',
  equipment: ['벽 거울', '블루투스 스피커'],
  entry: '문 앞 QR을 찍으면 담당자가 열어 드려요.',
  terms: { slot: 30, least: 30, most: 180, after: 10, ahead_days: 14, purposes: ['practice', 'meeting'] },
}))

const hall: Room = {
  name: '배움마당',
  name_en: 'Learning hall',
  kind: 'hall',
  seats: 80,
  about: '발표회와 마을 잔치를 여는 큰 마당이에요. 가운데 벽을 닫으면 두 방이 돼요.',
  equipment: ['빔프로젝터', '이동 무대', '접이식 의자 80개'],
  entry: '사무실에서 열쇠를 받아요.',
  terms: {
    least: 120,
    most: 480,
    before: 30,
    after: 30,
    lead_days: 7,
    ahead_days: 90,
    approval: true,
    fee: 20_000,
    who: ['district'],
    purposes: ['event', 'class', 'meeting'],
  },
}
const halves: Room[] = ['해방', '달방'].map((name, at) => ({
  name: `배움마당 ${name}`,
  name_en: `Half ${at + 1} of the hall`,
  kind: 'room',
  seats: 30,
  about: '수업과 모임에 쓰는 방이에요.',
  equipment: ['칠판', '책상 15개'],
  entry: '사무실에서 열쇠를 받아요.',
  terms: { most: 240, ahead_days: 60, fee: 5000, purposes: ['class', 'meeting'] },
}))

async function add(ctx: Context, at: Facility, room: Room, inside: string | null = null): Promise<string> {
  const added = await addSpace(ctx, at.id, inside, { ...room, terms: { ...STANDARD, ...room.terms } })
  if ('field' in added) throw new Error(`The room ${room.name}: ${added.reason}`)
  return added.id
}

const week = (opens: number, closes: number, weekdays: number[]) =>
  weekdays.map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 }))

/** Open the rooms and let the family and their neighbours reserve some of the days to come. */
export async function lendRooms(
  ctx: Context,
  facilities: Facility[],
  people: { parent: string; teen: string; officer: string; neighbours: readonly Neighbour[] },
): Promise<void> {
  const music = facilityNamed(facilities, '송파 악기도서관')
  const youth = facilityNamed(facilities, '마천 청소년공간')
  const school = facilityNamed(facilities, '송파 평생학습원')
  const rooms: string[] = []
  for (const room of studios) {
    const id = await add(ctx, music, room)
    await sayHours(ctx, id, week(9, 21, [1, 2, 3, 4, 5]))
    rooms.push(id)
  }
  for (const room of gear) await sayHours(ctx, await add(ctx, music, room), week(9, 21, [1, 2, 3, 4, 5]))
  for (const room of practice) {
    const id = await add(ctx, youth, room)
    await sayHours(ctx, id, week(11, 20, [1, 2, 3, 4, 5, 6]))
    rooms.push(id)
  }
  const house = await add(ctx, school, hall)
  await sayHours(ctx, house, week(9, 21, [0, 1, 2, 3, 4, 5]))
  for (const room of halves) rooms.push(await add(ctx, school, room, house))

  const by = (who: string): Context => ({ ...ctx, who: { ...ctx.who, id: who } })
  const today = dayOf(ctx.now)
  const ask = (who: string, order: Omit<Order, 'id' | 'person'> & { person?: string }) =>
    reserve(by(who), { person: who, ...order, id: randomUUID() })

  const evening = { party: 1, purpose: 'making' as const, days: openDays(today, [1, 2, 3, 4, 5], 1) }
  const help = { kind: 'recording' as const, wish: '아이가 만든 노래를 기타와 함께 녹음하고 싶어요.' }
  await ask(people.parent, { ...evening, help, space: rooms[0] ?? '', from: 19 * 60, to: 20 * 60 })
  const own = await ask(people.parent, { ...evening, space: rooms[1] ?? '', from: 10 * 60, to: 11 * 60 })
  await payFor(ctx, made(own), people.parent)
  await ask(people.parent, {
    person: people.teen,
    space: rooms[4] ?? '',
    days: openDays(today, [5, 6], 1),
    from: 14 * 60,
    to: 15 * 60 + 30,
    party: 4,
    purpose: 'practice',
  })
  await bookForHouse(ctx, {
    id: randomUUID(),
    space: rooms[2] ?? '',
    slots: openDays(today, [3], 2).map((day) => ({ day, from: 18 * 60, to: 20 * 60 })),
    what: { ko: '녹음 세션: 우리 동네 소리 모으기', en: 'Recording session: sounds of our neighbourhood' },
    party: 6,
  })
  const event = { party: 60, purpose: 'event' as const, from: 14 * 60, to: 17 * 60, note: '마을 합창단 봄 발표회' }
  await ask(people.neighbours[0]?.applicant ?? people.parent, {
    space: house,
    days: openDays(addDays(today, 14), [5], 1),
    ...event,
  })
  const approved = await ask(people.neighbours[1]?.applicant ?? people.parent, {
    space: house,
    days: openDays(addDays(today, 28), [5], 1),
    ...event,
    note: '평생학습 동아리 전시회',
  })
  if (typeof approved === 'object' && 'made' in approved)
    for (const { id } of approved.made) await approve(by(people.officer), id)

  const paid: string[] = []
  // Last week is told as it was asked for then, so that there is something to look back on.
  const before = (who: string): Context => ({ ...by(who), now: instant(addDays(today, -9), '09:00') })
  for (const [at, { applicant }] of people.neighbours.slice(40, 130).entries()) {
    // Evenings and Saturdays are wanted most.
    const from = (at % 3 === 0 ? 11 + (at % 5) : 16 + (at % 3)) * 60
    const outcome = await reserve(before(applicant), {
      id: randomUUID(),
      person: applicant,
      space: rooms[at % rooms.length] ?? '',
      days: [addDays(today, -1 - ((at * 5) % 7))],
      from,
      to: from + 60,
      party: 2,
      purpose: at % rooms.length < 2 ? 'making' : at % rooms.length < 6 ? 'practice' : 'meeting',
    })
    for (const id of made(outcome)) await (at % 11 === 0 ? miss : arrive)(by(people.officer), id)
    paid.push(...made(outcome))
  }

  // Neighbours come to what is near, each to another hour; whoever finds it taken or closed goes without.
  for (const [at, { applicant }] of people.neighbours.slice(2, 40).entries()) {
    const from = (11 + ((at * 3) % 8)) * 60
    const outcome = await ask(applicant, {
      space: rooms[at % rooms.length] ?? '',
      days: [addDays(today, at % 6)],
      from,
      to: from + 60,
      party: 1 + (at % 2),
      purpose: at % rooms.length < 2 ? 'making' : at % rooms.length < 6 ? 'practice' : 'meeting',
    })
    if (at % 6 === 0) for (const id of made(outcome)) await arrive(by(people.officer), id)
    if (at % 5 !== 1) paid.push(...made(outcome))
  }
  await takeFees(by(people.officer), paid)
}

const made = (outcome: Outcome): string[] =>
  typeof outcome === 'object' && 'made' in outcome ? outcome.made.map(({ id }) => id) : []

/** The desk takes the fees of those who came, or who pay beforehand. */
async function takeFees(ctx: Context, reservations: readonly string[]): Promise<void> {
  const bills = await billsOfReservations(ctx.db, reservations)
  for (const [at, { charge, left }] of [...bills.values()].entries())
    if (left > 0) await takeAtDesk(ctx, charge.id, at % 3 === 0 ? 'cash' : 'card', left)
}

/** The parent pays on the phone. */
async function payFor(ctx: Context, reservations: readonly string[], payer: string): Promise<void> {
  for (const { charge } of (await billsOfReservations(ctx.db, reservations)).values())
    await payOnline({ ...ctx, who: { ...ctx.who, id: payer } }, charge.id, charge.title ?? '')
}

/** The first days from this one on that are one of these weekdays. */
function openDays(from: Day, weekdays: readonly number[], count: number): Day[] {
  const days = Array.from({ length: 14 }, (_, at) => addDays(from, at + 1))
  return days.filter((day) => weekdays.includes(weekdayOf(day))).slice(0, count)
}
