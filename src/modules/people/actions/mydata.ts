/** What is known about me: seen, corrected, taken along. */
import { type Context, record, together } from '#platform/context.ts'
import * as accounts from '../store/accounts.ts'
import { checksOf } from '../store/checks.ts'
import { groupsOf } from '../store/groups.ts'
import * as store from '../store/people.ts'
import { consentsOf, grantsOf, looksAt } from '../store/records.ts'
import { keptPhone, phoneOf } from './looks.ts'
import { toldBy } from './qualifications.ts'

/** What another module adds to the data people take along, under its own name. */
export type MyDataPart = { name: string; of(ctx: Context, people: string[]): Promise<unknown> }

/** Everything kept about me and the children I answer for, as JSON can say it. */
export async function myData(ctx: Context, me: string, parts: readonly MyDataPart[]): Promise<object> {
  const people = await store.household(ctx.db, me)
  const ids = people.map((person) => person.id)
  const others = await Promise.all(parts.map(async (part) => [part.name, await part.of(ctx, ids)] as const))
  await record(ctx, 'people.data_taken', me)
  return {
    made_at: ctx.now,
    district: ctx.district.name,
    me: { ...people[0], phone: await phoneOf(ctx, me) },
    children: people.slice(1),
    guardians: await store.guardiansOf(ctx.db, ids),
    accounts: await accounts.accountsOf(ctx.db, ids),
    identities: await accounts.identitiesOf(ctx.db, me),
    passkeys: (await accounts.passkeysOf(ctx.db, me)).map(({ label, added_at, used_at }) => ({
      label,
      added_at,
      used_at,
    })),
    sign_ins: (await accounts.signInsOf(ctx.db, me, ctx.now)).map(({ began_at, ends_at, agent }) => ({
      began_at,
      ends_at,
      agent,
    })),
    roles: await grantsOf(ctx.db, me),
    consents: await consentsOf(ctx.db, ids),
    qualifications: await toldBy(ctx, ids),
    groups: await groupsOf(ctx.db, ids),
    background_checks: (await checksOf(ctx.db, ids)).map(
      ({ person, kind, consent_on, asked_on, replied_on, clear, recheck_due }) => ({
        person,
        kind,
        consent_on,
        asked_on,
        replied_on,
        clear,
        recheck_due,
      }),
    ),
    looks: (await looksAt(ctx.db, ids, 10_000)).map(({ at, whose, what, reason, roles }) => ({
      at,
      whose,
      what,
      reason,
      roles,
    })),
    ...Object.fromEntries(others),
  }
}

export type Details = {
  name: string
  born_on: string
  dong?: string | undefined
  residence: string
  phone?: string | undefined
  school?: string | undefined
  grade?: string | undefined
  language: string
}

/** Correct what is written about me. */
export const correct = (ctx: Context, me: string, details: Details) =>
  together(ctx, async (ctx) => {
    const { phone, ...rest } = details
    const row = {
      ...rest,
      dong: rest.dong || null,
      school: rest.school || null,
      grade: rest.grade || null,
      ...keptPhone(ctx, phone),
    }
    await store.changePerson(ctx.db, me, row)
    await record(ctx, 'people.corrected', me)
  })
