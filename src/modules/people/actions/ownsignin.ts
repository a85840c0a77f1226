/** A child's own sign-in: the guardian proves who they are (by one of three ways), consents, and opens it. */
import { type Context, record, together } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import { hashPassword, newCode } from '#platform/vault.ts'
import { needsProof, type ProofRefusal } from '../rules/household.ts'
import type { Person } from '../rules/people.ts'
import { CODE_TRIES, type PasswordRefusal, refusalOfPassword } from '../rules/secrets.ts'
import * as accounts from '../store/accounts.ts'
import { endErrands, finishErrand, tryErrand } from '../store/errands.ts'
import * as store from '../store/people.ts'
import { words } from '../words/letters.ts'
import { begin, errandOf, HOUR, lately } from './errands.ts'
import { type Ward, wardOf } from './household.ts'
import { keep } from './password.ts'
import { agree } from './signup.ts'

const CODE_MINUTES = 10
const CODES_AN_HOUR = 5

/** Send a code to the guardian's telephone. The number is used for this and not kept. */
export const sendCode = (ctx: Context, guardian: string, { child }: Ward, phone: string) =>
  together(ctx, async (ctx): Promise<'rest' | undefined> => {
    if ((await lately(ctx, 'people.proof_code_sent', guardian, HOUR)) >= CODES_AN_HOUR) return 'rest'
    await endErrands(ctx.db, guardian, 'proof', ctx.now)
    const code = newCode()
    await begin(ctx, 'proof', guardian, { child: child.id, code }, CODE_MINUTES)
    const body = words[ctx.lang].code(ctx.district.settings.title[ctx.lang], code)
    await post(ctx, { channel: 'sms', to: phone, subject: '', body })
    await record(ctx, 'people.proof_code_sent', guardian)
  })

/** Is a code on its way for this child? */
export const codeIsOut = async (ctx: Context, guardian: string, child: string): Promise<boolean> =>
  (await errandOf<{ child: string }>(ctx, 'proof', guardian))?.detail.child === child

/** The code from the text message. After five wrong ones it ends, and a new one must be asked for. */
export async function proveByCode(
  ctx: Context,
  guardian: string,
  { child }: Ward,
  code: string,
): Promise<ProofRefusal | undefined> {
  const open = await errandOf<{ child: string; code: string }>(ctx, 'proof', guardian)
  if (open?.detail.child !== child.id) return 'code-ended'
  // Counted before it is compared and outside of any transaction, so that tries at the same moment count too.
  if ((await tryErrand(ctx.db, open.hash)) > CODE_TRIES) return 'code-ended'
  if (open.detail.code !== code) return 'wrong-code'
  return together(ctx, async (ctx) => {
    if (!(await finishErrand(ctx.db, open.hash, ctx.now))) return 'code-ended'
    await proven(ctx, guardian, child.id, 'sms')
  })
}

/** It has been proven that this guardian is who they say. */
export const proven = (ctx: Context, guardian: string, child: string, by: 'sms' | 'paper' | 'identity') =>
  together(ctx, async (ctx) => {
    await store.verifyGuardian(ctx.db, guardian, child, by, ctx.now)
    await record(ctx, 'people.guardian_proven', child, { guardian, by })
  })

/** What a provider that checks identities says must be what we know of the guardian. */
export async function proveByIdentity(
  ctx: Context,
  guardian: Person,
  child: string,
  claims: { name?: string | undefined; born_on?: string | undefined },
): Promise<ProofRefusal | undefined> {
  if (claims.name !== guardian.name || claims.born_on !== guardian.born_on) return 'other-person'
  await proven(ctx, guardian.id, child, 'identity')
}

export type OwnSignInRefusal = PasswordRefusal | 'unproven' | 'name-taken' | 'already-open'

/** Open a child's own sign-in, supervised by the guardian who consents here. */
export async function openOwnSignIn(
  ctx: Context,
  guardian: string,
  child: string,
  form: { sign_in_name: string; password: string },
): Promise<OwnSignInRefusal | undefined> {
  const ward = await wardOf(ctx, guardian, child)
  if (!ward || needsProof(ward.child, ward.guardianship, ctx.now)) return 'unproven'
  const refusal = refusalOfPassword(form.password, form.sign_in_name)
  if (refusal) return refusal
  const password_hash = await hashPassword(form.password)
  return together(ctx, async (ctx) => {
    if (await accounts.accountOf(ctx.db, child)) return 'already-open'
    const row = {
      person: child,
      sign_in_name: form.sign_in_name,
      password_hash,
      opened_at: ctx.now,
      opened_by: guardian,
    }
    if (!(await accounts.addAccount(ctx.db, row))) return 'name-taken'
    await agree(ctx, child, ['own_sign_in'], guardian)
    await record(ctx, 'people.own_sign_in_opened', child)
  })
}

/** A new password for the child, who is signed out everywhere. Only of a sign-in that a guardian opened. */
export async function renewPassword(
  ctx: Context,
  { child }: Ward,
  password: string,
): Promise<PasswordRefusal | 'not-open' | undefined> {
  const account = await accounts.accountOf(ctx.db, child.id)
  if (!account?.opened_by) return 'not-open'
  const refusal = refusalOfPassword(password, account.sign_in_name ?? '')
  if (refusal) return refusal
  await together(ctx, async (ctx) => {
    await keep(ctx, child.id, password)
    await accounts.endSignIns(ctx.db, child.id)
  })
}
