/** Looks at other people's data, and the telephone numbers that stay sealed. */
import type { Context } from '#platform/context.ts'
import { readPhone } from '../rules/people.ts'
import { sealedPhoneOf } from '../store/people.ts'
import { addLooks } from '../store/records.ts'

const PHONE = 'people.phone'

/**
 * Leave a row for every look at another person's data and for every export. `whose` may be many people, or none
 * for an export that names nobody.
 */
export async function look(ctx: Context, whose: string | string[] | null, what: string, reason: string): Promise<void> {
  const others = [whose].flat().filter((id) => id === null || id !== ctx.who.id)
  if (others.length === 0) return
  await addLooks(
    ctx.db,
    others.map((id) => ({ who: ctx.who.id ?? null, whose: id, what, reason, at: ctx.now })),
  )
}

/** A person's telephone number, opened to send them something. */
export async function phoneOf(ctx: Context, person: string): Promise<string | undefined> {
  const sealed = await sealedPhoneOf(ctx.db, person)
  return sealed && ctx.tools.vault.open(sealed, PHONE)
}

/** The columns that keep a telephone number: sealed, and a fingerprint to find it by. No number empties them. */
export function keptPhone(
  ctx: Context,
  phone: string | undefined,
): { phone: string | null; phone_print: string | null } {
  const digits = phone && readPhone(phone)
  if (!digits) return { phone: null, phone_print: null }
  return { phone: ctx.tools.vault.seal(digits, PHONE), phone_print: phonePrint(ctx, digits) }
}

export const phonePrint = (ctx: Context, digits: string): string => ctx.tools.vault.fingerprint(digits, PHONE)
