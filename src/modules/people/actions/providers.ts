/** Signing in elsewhere: any OpenID provider by discovery, and providers that know only OAuth 2 and a page about the user (Naver). */
import * as oidc from 'openid-client'
import { readDay } from '#platform/clock.ts'
import type { Provider } from '#platform/config.ts'
import { addressOf, type Context, record, together } from '#platform/context.ts'
import * as store from '../store/accounts.ts'
import { personById } from '../store/people.ts'
import { grantsOf } from '../store/records.ts'
import { begin, errand, finish } from './errands.ts'
import { proveByIdentity } from './ownsignin.ts'
import { beginSignIn } from './signin.ts'
import { join, type Joining, writeToConfirm } from './signup.ts'

const MINUTES = 15

/** Why somebody goes to a provider, and where they come back to. */
export type Errand = { provider: string; aim: 'sign-in' | 'link' | 'prove'; back: string; child?: string | undefined }
type Visit = Errand & { nonce: string; verifier: string }

/** What a provider says of somebody. An address counts as confirmed only when a signed id token says so. */
export type Claims = {
  subject: string
  email?: string | undefined
  confirmed: boolean
  name?: string | undefined
  born_on?: string | undefined
}

export const providerNamed = (ctx: Context, name: string): Provider | undefined =>
  ctx.tools.providers.find((provider) => provider.name === name)

// Discovery is asked once for each provider; a failed answer is not kept.
const known = new Map<string, Promise<oidc.Configuration>>()

function clientOf({ issuer, id, secret, endpoints }: Provider): Promise<oidc.Configuration> {
  const key = `${issuer} ${id}`
  const execute = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : []
  const client =
    known.get(key) ??
    (endpoints
      ? Promise.resolve(plainClient(issuer, id, secret, endpoints))
      : oidc.discovery(new URL(issuer), id, secret, undefined, { execute }))
  known.set(key, client)
  client.catch(() => known.delete(key))
  return client
}

function plainClient(
  issuer: string,
  id: string,
  secret: string,
  { authorize, token, userinfo }: NonNullable<Provider['endpoints']>,
) {
  const server = { issuer, authorization_endpoint: authorize, token_endpoint: token, userinfo_endpoint: userinfo }
  const client = new oidc.Configuration(server, id, secret)
  if (issuer.startsWith('http://')) oidc.allowInsecureRequests(client)
  return client
}

const returnAddress = (ctx: Context, { name }: Provider) => addressOf(ctx, `/sign-in/with/${name}/return`)

/** The address to go to, and the token which is both the state and the cookie that must come back together. */
export async function goTo(
  ctx: Context,
  provider: Provider,
  to: Errand,
): Promise<{ url: string; token: string } | 'provider-failed'> {
  const visit: Visit = { ...to, nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
  try {
    const client = await clientOf(provider)
    const token = await begin(ctx, 'provider', ctx.who.id ?? null, visit, MINUTES)
    const url = oidc.buildAuthorizationUrl(client, {
      redirect_uri: returnAddress(ctx, provider),
      scope: provider.scope ?? 'openid profile email',
      state: token,
      nonce: visit.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(visit.verifier),
      code_challenge_method: 'S256',
      ...(to.aim === 'prove' && { prompt: 'login' }),
    })
    return { url: url.href, token }
  } catch (error) {
    ctx.tools.log.warn({ provider: provider.name, err: error }, 'provider')
    return 'provider-failed'
  }
}

/** Come back from a provider with its answer in the query. The errand ends here, whatever the answer. */
export async function comeBack(
  ctx: Context,
  provider: Provider,
  token: string | undefined,
  query: string,
): Promise<{ visit: Errand; by: string | null; claims: Claims } | undefined> {
  const visit = await finish<Visit>(ctx, 'provider', token)
  if (!visit || !token || visit.detail.provider !== provider.name) return undefined
  try {
    const client = await clientOf(provider)
    const tokens = await oidc.authorizationCodeGrant(client, new URL(`${returnAddress(ctx, provider)}${query}`), {
      pkceCodeVerifier: visit.detail.verifier,
      expectedState: token,
      ...(!provider.endpoints && { expectedNonce: visit.detail.nonce, idTokenExpected: true }),
    })
    const claims = provider.endpoints
      ? await plainClaims(client, tokens.access_token, provider.endpoints.userinfo)
      : await signedClaims(client, tokens)
    return { visit: visit.detail, by: visit.person, claims }
  } catch (error) {
    ctx.tools.log.warn({ provider: provider.name, err: error }, 'provider')
    return undefined
  }
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>

async function signedClaims(client: oidc.Configuration, tokens: Tokens): Promise<Claims> {
  const signed = tokens.claims()
  if (!signed) throw new Error('No id token.')
  const more = client.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(client, tokens.access_token, signed.sub)
    : {}
  const said: Record<string, unknown> = { ...more, ...signed }
  return { subject: signed.sub, confirmed: said.email_verified === true, ...readable(said) }
}

async function plainClaims(client: oidc.Configuration, token: string, address: string): Promise<Claims> {
  const answer = await oidc.fetchProtectedResource(client, token, new URL(address), 'GET')
  const body = (await answer.json()) as { response?: Record<string, unknown> } & Record<string, unknown>
  const said = body.response ?? body
  const subject = said.id ?? said.sub
  if (typeof subject !== 'string' && typeof subject !== 'number') throw new Error('The provider names nobody.')
  const birthdate =
    said.birthdate ?? (said.birthyear && said.birthday ? `${text(said.birthyear)}-${text(said.birthday)}` : undefined)
  return { subject: String(subject), confirmed: false, ...readable({ ...said, birthdate }) }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.normalize('NFC').trim() : undefined

const readable = (said: Record<string, unknown>) => ({
  email: text(said.email)?.toLowerCase(),
  name: text(said.name) ?? text(said.nickname),
  born_on: readDay(text(said.birthdate) ?? ''),
})

export type Arrival = Claims & { provider: string }
export type ProviderRefusal = 'link-first' | 'linked-elsewhere'

/**
 * Sign in with what a provider says. Somebody new is asked to join. An account with the same address is linked only when
 * the provider has confirmed the address, and never that of staff, whose door must not depend on another's.
 */
export const arrive = (ctx: Context, provider: string, claims: Claims, agent: string) =>
  together(ctx, async (ctx): Promise<{ token: string } | { joining: string } | ProviderRefusal> => {
    const identity = await store.identityAt(ctx.db, provider, claims.subject)
    const person = identity?.person ?? (await linkedByAddress(ctx, provider, claims))
    if (person === 'link-first') return person
    if (person && (await personById(ctx.db, person))) {
      await record(ctx, 'people.signed_in', person, { provider })
      return { token: await beginSignIn(ctx, person, agent) }
    }
    const arrival: Arrival = { ...claims, provider }
    return { joining: await begin(ctx, 'joining', null, arrival, 60) }
  })

async function linkedByAddress(ctx: Context, provider: string, { email, confirmed, subject }: Claims) {
  const account = email && confirmed ? await store.accountNamed(ctx.db, email) : undefined
  if (!account?.email_confirmed_at) return undefined
  if ((await grantsOf(ctx.db, account.person)).length > 0) return 'link-first'
  await keepIdentity(ctx, account.person, provider, subject)
  return account.person
}

async function keepIdentity(ctx: Context, person: string, provider: string, subject: string): Promise<void> {
  await store.addIdentity(ctx.db, { provider, subject, person, linked_at: ctx.now })
  await record(ctx, 'people.identity_linked', person, { provider })
}

/** Link what a provider says to the account I am signed in to. */
export const link = (ctx: Context, me: string, provider: string, { subject }: Claims) =>
  together(ctx, async (ctx): Promise<ProviderRefusal | undefined> => {
    const identity = await store.identityAt(ctx.db, provider, subject)
    if (identity && identity.person !== me) return 'linked-elsewhere'
    if (!identity) await keepIdentity(ctx, me, provider, subject)
  })

export const removeIdentity = (ctx: Context, me: string, provider: string) =>
  together(ctx, async (ctx) => {
    await store.removeIdentity(ctx.db, me, provider)
    await record(ctx, 'people.identity_removed', me, { provider })
  })

/** A guardian has been to a provider that checks who people are. */
export async function proveThere(ctx: Context, me: string, child: string, claims: Claims) {
  const guardian = await personById(ctx.db, me)
  return guardian ? proveByIdentity(ctx, guardian, child, claims) : 'other-person'
}

export const arrivalOf = (ctx: Context, token: string | undefined) => errand<Arrival>(ctx, 'joining', token)

/**
 * Join with what the provider said and what the form added. Only the address the provider has confirmed is taken as it
 * is; any other must answer a letter first.
 */
export const joinFrom = (ctx: Context, token: string | undefined, form: Joining & { email: string }, agent: string) =>
  together(ctx, async (ctx): Promise<{ token: string } | 'letter' | 'ended' | 'link-first'> => {
    const arrival = await finish<Arrival>(ctx, 'joining', token)
    if (!arrival) return 'ended'
    const { provider, subject, email, confirmed } = arrival.detail
    const joining: Joining = { ...form, identity: { provider, subject } }
    if (!confirmed || email !== form.email) {
      await writeToConfirm(ctx, joining, form.email)
      return 'letter'
    }
    if (await store.accountNamed(ctx.db, form.email)) return 'link-first'
    return { token: await beginSignIn(ctx, await join(ctx, joining), agent) }
  })
