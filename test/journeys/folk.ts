/** Invented people and programmes for stories. */
import { addDays, type Day, dayOf, instant, weekdayOf } from '#platform/clock.ts'
import type { World } from '../world.ts'

type PersonDetails = { born_on?: string | null; grade?: string; residence?: string; dong?: string }

/** A person of this district who has no account. */
export async function person(
  gu: World,
  name: string,
  { born_on = '1985-05-05', ...details }: PersonDetails = {},
): Promise<string> {
  const { id } = await gu.db
    .insertInto('people')
    .values({ name, born_on, added_at: gu.clock.now, ...details })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A person with an account and a confirmed address. */
export async function adult(gu: World, name: string, details: PersonDetails = {}): Promise<string> {
  const id = await person(gu, name, details)
  await gu.db
    .insertInto('accounts')
    .values({ person: id, email: `${id}@example.kr`, email_confirmed_at: gu.clock.now, opened_at: gu.clock.now })
    .execute()
  return id
}

/** A child of this guardian. */
export async function child(gu: World, guardian: string, name: string, details: PersonDetails): Promise<string> {
  const id = await person(gu, name, details)
  await gu.db
    .insertInto('guardianships')
    .values({ guardian, child: id, relationship: 'mother', since: gu.clock.now })
    .execute()
  return id
}

/** A member of staff with one role, for the district or for one facility. */
export async function worker(gu: World, name: string, role: string, facility: string | null = null): Promise<string> {
  const id = await adult(gu, name)
  await gu.db.insertInto('grants').values({ person: id, role, facility, given_at: gu.clock.now }).execute()
  await gu.db
    .insertInto('second_factors')
    .values({ person: id, secret: 'sealed', confirmed_at: gu.clock.now })
    .execute()
  return id
}

export async function facility(gu: World, name: string): Promise<string> {
  const { id } = await gu.db
    .insertInto('facilities')
    .values({ name, kind: 'future_education_center', added_at: gu.clock.now, changed_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type ProgrammeDetails = {
  title?: string
  capacity?: number
  waitlist?: number
  min_age?: number
  max_age?: number
  grades?: string[]
  residence?: string
  method?: string
  channels?: string[]
  facility?: string
  venue?: string
  opens_at?: Date
  closes_at?: Date
  starts_on?: Day
  fee?: number
  /** How many weekly lessons of two hours, from 16:00. */
  lessons?: number
  published?: boolean
}

/** A published programme which opened an hour ago and begins in two weeks. */
export async function programme(
  gu: World,
  { lessons = 4, published = true, ...details }: ProgrammeDetails = {},
): Promise<string> {
  const now = gu.clock.now
  const starts_on = details.starts_on ?? addDays(dayOf(now), 14)
  const { id } = await gu.db
    .insertInto('programmes')
    .values({
      title: '한지 공예 교실',
      capacity: 10,
      waitlist: 5,
      fee: 0,
      venue: '2층 배움방',
      channels: ['online', 'desk', 'phone'],
      opens_at: new Date(now.getTime() - 3_600_000),
      closes_at: instant(addDays(starts_on, -1), '18:00'),
      weekdays: [weekdayOf(starts_on)],
      ends_on: addDays(starts_on, 7 * Math.max(lessons - 1, 0)),
      start_time: '16:00',
      end_time: '18:00',
      published_at: published ? now : null,
      added_at: now,
      changed_at: now,
      ...details,
      starts_on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const meetings = Array.from({ length: lessons }, (_, at) => {
    const day = addDays(starts_on, 7 * at)
    return { programme: id, number: at + 1, starts_at: instant(day, '16:00'), ends_at: instant(day, '18:00') }
  })
  if (meetings.length > 0) await gu.db.insertInto('sessions').values(meetings).execute()
  return id
}

/** What must hold of every programme at every moment. Returns what does not. */
export async function broken(gu: World): Promise<string[]> {
  const programmes = await gu.db.selectFrom('programmes').selectAll().execute()
  const applications = await gu.db.selectFrom('applications').selectAll().where('cancelled_at', 'is', null).execute()
  return programmes.flatMap(({ id, title, taken, offered, waiting, capacity, starts_on, start_time }) => {
    const here = applications.filter((row) => row.programme === id)
    const admitted = here.filter((row) => row.admitted_at)
    const offers = here.filter((row) => !row.admitted_at && row.offered_at)
    const queue = here.filter((row) => !row.admitted_at && !row.offered_at && row.waitlisted_at)
    const begun = starts_on !== null && instant(starts_on, start_time ?? '00:00') <= gu.clock.now
    const laws: [string, boolean][] = [
      ['taken is the count of those who have a seat or an offer', taken === admitted.length + offers.length],
      ['offered is the count of those who were offered one', offered === offers.length],
      [
        'a family is offered seats as one, or not at all',
        offers.every((row) => row.bond === null || !queue.some(({ bond }) => bond === row.bond)),
      ],
      ['waiting is the count of those who wait', waiting === queue.length],
      ['no seat is sold twice', capacity === null || taken <= capacity],
      [
        'nobody waits beside a free seat',
        begun ||
          queue.every(({ bond }) => {
            const family = bond === null ? 1 : queue.filter((row) => row.bond === bond).length
            return capacity !== null && taken + family > capacity
          }),
      ],
      ['nobody applies twice', new Set(here.map((row) => row.learner)).size === here.length],
    ]
    return laws.filter(([, holds]) => !holds).map(([law]) => `${title}: ${law}`)
  })
}
