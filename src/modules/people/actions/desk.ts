/** Serving people at the desk or on the phone who have no account. */
import { randomUUID } from 'node:crypto'
import { type Context, record, together } from '#platform/context.ts'
import { needsGuardian, type Person, readPhone, type Relationship } from '../rules/people.ts'
import * as store from '../store/people.ts'
import { keptPhone, look, phonePrint } from './looks.ts'
import { agree } from './signup.ts'

const AT_MOST = 20

/** People by name (two letters or more) or telephone number, for those who serve them. Each one found is a look with its reason. */
export async function findServed(ctx: Context, words: string, reason: string): Promise<Person[]> {
  const phone = readPhone(words)
  if (!phone && Array.from(words).length < 2) return []
  const found = await store.findPeople(ctx.db, words, phone && phonePrint(ctx, phone), AT_MOST)
  await look(
    ctx,
    found.map((person) => person.id),
    'search',
    reason,
  )
  return found
}

/** A person's page at the desk: the person, their household and guardians, at the price of a look. */
export async function openFile(ctx: Context, id: string, reason: string) {
  const [person, ...wards] = await store.household(ctx.db, id)
  if (person?.id !== id) return undefined
  await look(ctx, [id, ...wards.map((ward) => ward.id)], 'person', reason)
  const guardians = await store.guardiansOf(ctx.db, [id, ...wards.map((ward) => ward.id)])
  return { person, wards, guardians }
}

export type Served = {
  name: string
  born_on?: string | undefined
  phone?: string | undefined
  dong?: string | undefined
  grade?: string | undefined
  /** The adult who answers for a child: a person found or added before. */
  guardian?: { id: string; relationship: Relationship } | undefined
}

export type ServedRefusal = 'needs-guardian'

/**
 * Write down a person served at the desk or by phone, without an account. The same name, birth date and number again is
 * the same person. A child under 14 needs the guardian who asks.
 */
export const addServed = (ctx: Context, served: Served, channel: 'desk' | 'phone' = 'desk') =>
  together(ctx, async (ctx): Promise<{ id: string } | { refusal: ServedRefusal }> => {
    const { name, born_on = null, phone, dong, grade, guardian } = served
    if (needsGuardian({ born_on }, ctx.now) && !guardian) return { refusal: 'needs-guardian' }
    const kept = keptPhone(ctx, phone)
    const same = kept.phone_print
      ? (await store.findPeople(ctx.db, '', kept.phone_print, AT_MOST)).find(
          (other) => other.name === name && other.born_on === born_on,
        )
      : undefined
    if (same) return { id: same.id }

    const row = { name, born_on, dong: dong || null, grade: grade || null, ...kept, added_at: ctx.now }
    const id = await store.addPerson(ctx.db, row)
    if (guardian) {
      await store.addGuardian(ctx.db, {
        guardian: guardian.id,
        child: id,
        relationship: guardian.relationship,
        since: ctx.now,
      })
      await agree(ctx, id, ['child'], guardian.id)
    }
    await record(ctx, 'people.served', id, { channel })
    return { id }
  })

/** Write down many people served without an account at once, from a list. Answers their ids in the order of the list. */
export const addServedMany = (ctx: Context, list: readonly Pick<Served, 'name' | 'phone' | 'dong'>[]) =>
  together(ctx, async (ctx): Promise<string[]> => {
    const rows = list.map(({ name, phone, dong }) => ({
      id: randomUUID(),
      name,
      dong: dong || null,
      ...keptPhone(ctx, phone),
      added_at: ctx.now,
    }))
    await store.addPeople(ctx.db, rows)
    return rows.map(({ id }) => id)
  })
