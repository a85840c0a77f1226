/** Programmes and staff for tests of the catalogue and of what stands on it. */
import { type Details, draft, publish } from '#modules/catalogue/index.ts'
import { addFacility } from '#modules/places/index.ts'
import type { Role } from '#modules/people/index.ts'
import type { World } from './world.ts'

/** 2026-03-02 10:00 is a Monday, and the hour at which every test world begins. */
export const at = (text: string) => new Date(`${text}+09:00`)

export const plain = {
  capacity: 10,
  fee: 0,
  opens_at: at('2026-03-02T09:00'),
  closes_at: at('2026-03-08T18:00'),
  starts_on: '2026-03-10',
  ends_on: '2026-04-01',
  weekdays: [0, 2],
  start_time: '10:00',
  end_time: '12:00',
} satisfies Partial<Details>

export async function drafted(gu: World, title: string, details: Partial<Details> = {}): Promise<string> {
  const made = await draft(gu.ctx(), { ...plain, title, ...details })
  if ('faults' in made) throw new Error(JSON.stringify(made.faults))
  return made.id
}

export async function offered(gu: World, title: string, details: Partial<Details> = {}): Promise<string> {
  const id = await drafted(gu, title, details)
  const refused = await publish(gu.ctx(), id)
  if (refused) throw new Error(JSON.stringify(refused.faults))
  return id
}

export async function facility(gu: World, name: string, dong: string | null = null): Promise<string> {
  const nothing = {
    name_en: null,
    address: null,
    phone: null,
    hours: null,
    closed: null,
    lat: null,
    lng: null,
    homepage: null,
    about: null,
    capacity: null,
    fee: null,
  }
  const made = await addFacility(gu.ctx(), { ...nothing, name, dong, kind: 'library' })
  if (!('id' in made)) throw new Error(made.reason)
  return made.id
}

/** Somebody with this role signs in. */
export async function appointed(gu: World, role: Role, facility: string | null = null): Promise<string> {
  const { id } = await gu.db
    .insertInto('people')
    .values({ name: '김담당', added_at: gu.clock.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await gu.db.insertInto('grants').values({ person: id, role, facility, given_at: gu.clock.now }).execute()
  await gu.as(id)
  return id
}
