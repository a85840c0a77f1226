/** A small Magnet School: a dong with a centre and a room, people who wish for calligraphy, and somebody who teaches it. */
import { randomUUID } from 'node:crypto'
import { addFacility, setDongs } from '#modules/places/index.ts'
import { addSpace, sayHours, STANDARD } from '#modules/reservations/index.ts'
import { adult } from './journeys/folk.ts'
import type { World } from './world.ts'

type Slot = { weekday: number; band: 'morning' | 'afternoon' | 'evening' }
const TUESDAY: Slot[] = [{ weekday: 1, band: 'morning' }]

export async function school(gu: World) {
  await setDongs(gu.ctx(), ['가락동', '문정동'])
  const plain = {
    name_en: null,
    hours: null,
    closed: null,
    lat: null,
    lng: null,
    homepage: null,
    about: null,
    fee: null,
  }
  const centre = await addFacility(gu.ctx(), {
    ...plain,
    name: '가락배움터',
    kind: 'community',
    dong: '가락동',
    address: '가락로 1',
    phone: '02-000-0001',
    capacity: null,
  })
  if (!('id' in centre)) throw new Error(centre.reason)
  return { centre: centre.id, room: await room(gu, centre.id, '2층 배움방') }
}

/** A room open every day from nine to ten at night. */
export async function room(gu: World, centre: string, name: string, seats = 12): Promise<string> {
  const about = { name, name_en: null, kind: 'room', seats, about: null, equipment: [], entry: null }
  const added = await addSpace(gu.ctx(), centre, null, { ...about, terms: STANDARD })
  if ('field' in added) throw new Error(added.reason)
  const week = Array.from({ length: 8 }, (_, weekday) => ({ weekday, opens: 540, closes: 1320 }))
  await sayHours(gu.ctx(), added.id, week)
  return added.id
}

/** A wish of so many people of a dong, a fortnight old. */
export async function wish(
  gu: World,
  topic: string,
  count: number,
  { slots = TUESDAY, dong = '가락동', born_on = '1954-03-01' } = {},
) {
  const id = randomUUID()
  const joined_at = new Date(gu.clock.now.getTime() - 14 * 86_400_000)
  const people: string[] = []
  for (let at = 0; at < count; at += 1)
    people.push(await adult(gu, `소원 ${topic} ${at}`, { born_on, dong, residence: 'resident' }))
  const closes_at = new Date(gu.clock.now.getTime() + 16 * 86_400_000)
  await gu.db
    .insertInto('wishes')
    .values({ id, person: people[0] ?? null, topic, dong, opened_at: joined_at, closes_at })
    .execute()
  await gu.db
    .insertInto('wish_joins')
    .values(people.map((learner) => ({ wish: id, learner, person: learner, slots: JSON.stringify(slots), joined_at })))
    .execute()
  return { id, people }
}

/** An accepted offer to teach, adults unless said otherwise. */
export async function offer(
  gu: World,
  topic: string,
  { slots = TUESDAY, least = 5, meetings = 4, ages = ['adult', 'senior'] } = {},
) {
  const [id, teacher] = [randomUUID(), await adult(gu, `강사 ${topic}`)]
  await gu.db
    .insertInto('teach_offers')
    .values({
      id,
      person: teacher,
      topic,
      plan: '붓을 잡는 법부터 천천히 배워요.',
      slots: JSON.stringify(slots),
      ages,
      least,
      most: 10,
      meetings,
      minutes: 120,
      asked_at: gu.clock.now,
      reviewed_at: gu.clock.now,
      accepted: true,
    })
    .execute()
  return { id, teacher }
}
