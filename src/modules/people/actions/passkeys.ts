/** Passkeys (WebAuthn). Their home is the host people see, so a district with a host of its own keeps its own passkeys. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Context, record, together } from '#platform/context.ts'
import * as store from '../store/accounts.ts'
import { personById } from '../store/people.ts'
import { begin, finish } from './errands.ts'
import { beginSignIn } from './signin.ts'

const MINUTES = 5
type Challenge = { challenge: string }

/** The host people see: `naru.kr`, `songpa.localhost:3000`. Browsers give passkeys only over https and on this machine. */
const homeOf = (host: string) => {
  const name = host.replace(/:\d+$/, '')
  const local = name === 'localhost' || name.endsWith('.localhost')
  return { expectedRPID: name, expectedOrigin: [`https://${host}`, ...(local ? [`http://${host}`] : [])] }
}

/** What the device needs to make a passkey for me, and the token of the errand that waits for it. */
export async function askToRegister(ctx: Context, me: string, host: string) {
  const account = await store.accountOf(ctx.db, me)
  const options = await generateRegistrationOptions({
    rpName: ctx.district.settings.title[ctx.lang],
    rpID: homeOf(host).expectedRPID,
    userID: new TextEncoder().encode(me),
    userName: account?.email ?? account?.sign_in_name ?? ctx.who.name,
    userDisplayName: ctx.who.name,
    attestationType: 'none',
    excludeCredentials: (await store.passkeysOf(ctx.db, me)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const token = await begin(ctx, 'passkey', me, { challenge: options.challenge } satisfies Challenge, MINUTES)
  return { options, token }
}

/** Keep a passkey the device has made. False when it does not answer the challenge. */
export async function register(
  ctx: Context,
  me: string,
  { host, token, response, label }: { host: string; token: string | undefined; response: unknown; label: string },
): Promise<boolean> {
  const asked = await finish<Challenge>(ctx, 'passkey', token)
  if (!asked || asked.person !== me) return false
  const answer = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: asked.detail.challenge,
    ...homeOf(host),
  }).catch(() => undefined)
  if (!answer?.verified) return false
  const { id, publicKey, counter, transports = [] } = answer.registrationInfo.credential
  await together(ctx, async (ctx) => {
    await store.addPasskey(ctx.db, {
      id,
      person: me,
      public_key: publicKey,
      counter,
      transports,
      label,
      added_at: ctx.now,
    })
    await record(ctx, 'people.passkey_added', me)
  })
  return true
}

/** What any device needs to show the passkeys it has for this host. */
export async function askToSignIn(ctx: Context, host: string) {
  const options = await generateAuthenticationOptions({ rpID: homeOf(host).expectedRPID, userVerification: 'required' })
  const token = await begin(ctx, 'passkey', null, { challenge: options.challenge } satisfies Challenge, MINUTES)
  return { options, token }
}

/** Sign in with the passkey that answers. Undefined when none of ours does. */
export async function signInByPasskey(
  ctx: Context,
  { host, token, response, agent }: { host: string; token: string | undefined; response: unknown; agent: string },
): Promise<string | undefined> {
  const asked = await finish<Challenge>(ctx, 'passkey', token)
  const given = response as AuthenticationResponseJSON
  const passkey = asked && typeof given?.id === 'string' ? await store.passkeyById(ctx.db, given.id) : undefined
  if (!asked || !passkey || !(await personById(ctx.db, passkey.person))) return undefined
  const answer = await verifyAuthenticationResponse({
    response: given,
    expectedChallenge: asked.detail.challenge,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter },
    ...homeOf(host),
  }).catch(() => undefined)
  if (!answer?.verified) return undefined
  await store.usePasskey(ctx.db, passkey.id, answer.authenticationInfo.newCounter, ctx.now)
  await record(ctx, 'people.signed_in', passkey.person)
  return beginSignIn(ctx, passkey.person, agent)
}

export const removePasskey = (ctx: Context, me: string, id: string) =>
  together(ctx, async (ctx) => {
    await store.removePasskey(ctx.db, me, id)
    await record(ctx, 'people.passkey_removed', me)
  })
