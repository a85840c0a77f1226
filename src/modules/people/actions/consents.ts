/** Consents given and taken back. */
import { type Context, record, together } from '#platform/context.ts'
import { isRequired, type Purpose } from '../rules/consents.ts'
import { accountOf, closeAccounts } from '../store/accounts.ts'
import { changePerson } from '../store/people.ts'
import { forgetQualifications } from '../store/qualifications.ts'
import { withdrawConsent } from '../store/records.ts'
import { agree } from './signup.ts'

/** Agree to an optional purpose after all. */
export const give = (ctx: Context, person: string, purpose: Purpose) =>
  together(ctx, async (ctx) => {
    await agree(ctx, person, [purpose], ctx.who.id ?? null)
    await record(ctx, 'people.consented', person, { purpose })
  })

/** Take a consent back, and at once undo what rested on it. A required one ends by leaving instead. */
export const withdraw = (ctx: Context, person: string, purpose: Purpose) =>
  together(ctx, async (ctx): Promise<'required' | undefined> => {
    if (isRequired(purpose)) return 'required'
    if (!(await withdrawConsent(ctx.db, person, purpose, ctx.now))) return undefined
    if (purpose === 'contact') await changePerson(ctx.db, person, { dong: null, phone: null, phone_print: null })
    if (purpose === 'own_sign_in' && (await accountOf(ctx.db, person))?.opened_by) await closeAccounts(ctx.db, [person])
    if (purpose === 'qualification') await forgetQualifications(ctx.db, person)
    await record(ctx, 'people.consent_withdrawn', person, { purpose })
  })
