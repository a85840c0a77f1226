/** The second factor of staff: six digits from an app, each good once (RFC 6238, 30 seconds, one step either way). */
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'
import { type Context, record, together } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import { mustRest, REST_MINUTES } from '../rules/secrets.ts'
import * as store from '../store/accounts.ts'
import { words } from '../words/letters.ts'
import { lately } from './errands.ts'

const SEALED = 'second_factors.secret'

const totp = (ctx: Context, secret: string, label = '') =>
  new TOTP({ issuer: ctx.district.settings.title[ctx.lang], label, secret: Secret.fromBase32(secret) })

export type Setup = { picture: string; secret: string }

/** What an app needs to be set up, as a picture and as letters; undefined when it is set up already. */
export async function setupOf(ctx: Context, me: string): Promise<Setup | undefined> {
  // Made once and kept until confirmed, so that reloading the page does not void what was scanned.
  await store.addFactor(ctx.db, me, ctx.tools.vault.seal(new Secret().base32, SEALED))
  const factor = await store.factorOf(ctx.db, me)
  if (!factor || factor.confirmed_at) return undefined
  const secret = ctx.tools.vault.open(factor.secret, SEALED)
  const uri = totp(ctx, secret, ctx.who.name).toString()
  const svg = await QRCode.toString(uri, { type: 'svg', margin: 2 })
  return { secret, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}

export type FactorRefusal = 'wrong-code' | 'used-code' | 'rest'

/** Give the second factor in this session; the first right code also confirms the app. */
export async function giveFactor(ctx: Context, me: string, code: string): Promise<FactorRefusal | undefined> {
  if (mustRest(await lately(ctx, 'people.code_refused', me, REST_MINUTES))) return 'rest'
  const factor = await store.factorOf(ctx.db, me)
  const clock = factor && totp(ctx, ctx.tools.vault.open(factor.secret, SEALED))
  const timestamp = ctx.now.getTime()
  const delta = clock?.validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: 1 }) ?? null
  if (!clock || delta === null) {
    await record(ctx, 'people.code_refused', me)
    return 'wrong-code'
  }
  return together(ctx, async (ctx) => {
    if (!(await store.takeStep(ctx.db, me, clock.counter({ timestamp }) + delta, ctx.now))) return 'used-code'
    if (ctx.who.session) await store.giveSecondFactor(ctx.db, ctx.who.session, ctx.now)
    await record(ctx, 'people.second_factor_given', me)
  })
}

/** Take a lost second factor away; the person sets up a new one at the next sign-in and is told. */
export const resetFactor = (ctx: Context, person: string) =>
  together(ctx, async (ctx) => {
    await store.removeFactor(ctx.db, person)
    await store.endSignIns(ctx.db, person)
    const email = await store.emailOf(ctx.db, person)
    if (email)
      await post(ctx, {
        channel: 'mail',
        to: email,
        ...words[ctx.lang].factorReset(ctx.district.settings.title[ctx.lang]),
      })
    await record(ctx, 'people.second_factor_reset', person)
  })
