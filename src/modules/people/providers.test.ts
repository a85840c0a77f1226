import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { expect, onTestFinished, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { addChild, addPersona, appoint } from './index.ts'

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean; birthdate?: string }

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A real OpenID provider on this machine, at which whoever comes is already known. */
async function provider(claims: Claims, returnTo: string) {
  const server = createServer()
  const issuer = await listening(server)
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'naru',
        client_secret: 'a-secret-of-naru',
        redirect_uris: [returnTo],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'birthdate'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...claims }) }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/enter/${interaction.uid}` },
    cookies: { keys: ['a-key'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  })
  const answer = oidc.callback()
  const enter = async (request: IncomingMessage, response: ServerResponse) => {
    const { params, grantId } = await oidc.interactionDetails(request, response)
    const grant = grantId ? await oidc.Grant.find(grantId) : undefined
    const given = grant ?? new oidc.Grant({ accountId: claims.sub, clientId: String(params.client_id) })
    given.addOIDCScope(String(params.scope))
    await oidc.interactionFinished(request, response, {
      login: { accountId: claims.sub },
      consent: { grantId: await given.save() },
    })
  }
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/enter/')) void enter(request, response)
    else answer(request, response)
  })
  return issuer
}

/** Follow a provider's own redirects, cookies and all, until it sends the visitor back to Naru. */
async function through(url: string): Promise<string> {
  const cookies = new Map<string, string>()
  let here = url
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(here, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`${answer.status} at ${here}: ${await answer.text()}`)
    here = new URL(next, here).href
    if (here.includes('/return?')) return here.slice(new URL(here).origin.length)
  }
  throw new Error('The provider never sent anybody back.')
}

/** A district whose provider knows this visitor. `identity`: it checks who people are. */
async function linked(claims: Claims, { identity = false } = {}) {
  const providers: Parameters<typeof world>[0] = { providers: [] }
  const gu = await world(providers)
  const issuer = await provider(claims, gu.ctx().tools.address(gu.district.name, '/sign-in/with/local/return'))
  providers.providers?.push({
    name: 'local',
    label: '우리동네',
    issuer,
    id: 'naru',
    secret: 'a-secret-of-naru',
    identity,
  })
  return gu
}

const go = async (gu: World, query = '') => (await gu.get(`/sign-in/with/local${query}`)).headers.get('location') ?? ''
const visit = async (gu: World, query = '') => gu.get(await through(await go(gu, query)))

const persona = (gu: World, name: string, email: string) =>
  addPersona(gu.ctx(), {
    name,
    born_on: '1985-04-05',
    email,
    label: { ko: name, en: name },
    about: { ko: name, en: name },
  })

const sujin: Claims = {
  sub: 's1',
  name: '한수진',
  email: 'sujin@example.kr',
  email_verified: true,
  birthdate: '1990-02-03',
}

test('somebody new comes from a provider, agrees, and is a person; the next time they are simply in', async () => {
  const gu = await linked(sujin)
  expect(await gu.page('/sign-in')).toContain('우리동네로 계속하기')
  expect((await visit(gu)).headers.get('location')).toBe('/sign-up/joining')
  const form = await gu.page('/sign-up/joining')
  for (const part of ['한수진', 'sujin@example.kr', '1990-02-03', '우리동네 계정을 확인했어요'])
    expect(form).toContain(part)
  const fields = { name: '한수진', email: 'sujin@example.kr', born_on: '1990-02-03' }
  expect((await gu.post('/sign-up/joining', fields)).status).toBe(422)
  const done = await gu.post('/sign-up/joining', { ...fields, consent_service: 'yes' })
  expect(done.headers.get('location')).toBe('/account?done=joined')
  await gu.post('/sign-out')
  expect((await visit(gu, '?back=/account')).headers.get('location')).toBe('/account')
  expect((await gu.get('/account')).status).toBe(200)
  expect(await gu.db.selectFrom('people').select('name').execute()).toEqual([{ name: '한수진' }])
})

test('another address than the confirmed one must answer a letter first', async () => {
  const gu = await linked(sujin)
  await visit(gu)
  const answer = await gu.post('/sign-up/joining', {
    name: '한수진',
    email: 'else@example.kr',
    born_on: '1990-02-03',
    consent_service: 'yes',
  })
  expect(await answer.text()).toContain('전자우편을 확인해 주세요')
  expect(await gu.db.selectFrom('people').selectAll().execute()).toEqual([])
  await gu.settle()
  expect(gu.letters[0]?.to).toBe('else@example.kr')
  await gu.post(new URL(gu.letters[0]?.body.match(/http\S+/)?.[0] ?? '').pathname)
  await gu.post('/sign-out')
  expect((await visit(gu)).headers.get('location')).toBe('/')
})

test('a child under 14 who comes from a provider is asked to come with a guardian', async () => {
  const gu = await linked({ ...sujin, birthdate: '2015-01-01' })
  await visit(gu)
  const answer = await gu.post('/sign-up/joining', {
    name: '한수진',
    email: 'sujin@example.kr',
    born_on: '2015-01-01',
    consent_service: 'yes',
  })
  expect(await answer.text()).toContain('보호자와 함께해 주세요')
})

test('an account is linked by its address only where the provider has confirmed it', async () => {
  const gu = await linked(sujin)
  const person = await persona(gu, '한수진', 'sujin@example.kr')
  expect((await visit(gu)).headers.get('location')).toBe('/')
  const identities = await gu.db.selectFrom('identities').select(['person', 'subject']).execute()
  expect(identities).toEqual([{ person, subject: 's1' }])

  const other = await linked({ ...sujin, email_verified: false })
  await persona(other, '한수진', 'sujin@example.kr')
  expect((await visit(other)).headers.get('location')).toBe('/sign-up/joining')
  expect(await other.db.selectFrom('identities').selectAll().execute()).toEqual([])
})

test('staff link a provider themselves, signed in, and nobody takes over what is linked', async () => {
  const gu = await linked(sujin)
  const officer = await persona(gu, '한수진', 'sujin@example.kr')
  await appoint(gu.ctx(), officer, 'officer')
  expect((await visit(gu)).headers.get('location')).toBe('/sign-in?refused=link-first')
  expect(await gu.page('/sign-in?refused=link-first')).toContain('먼저 로그인한 뒤')
  await gu.as(officer)
  expect((await visit(gu, '?for=link')).headers.get('location')).toBe('/account/security?done=linked')
  await gu.as(await persona(gu, '남남이', 'other@example.kr'))
  expect((await visit(gu, '?for=link')).headers.get('location')).toBe('/account/security?refused=linked-elsewhere')
  await gu.as(officer)
  expect(await (await gu.post('/account/identities/removal', { provider: 'local' })).text()).toContain(
    '하나 남은 로그인 방법',
  )
})

test('an answer that belongs to another browser, or is used twice, lets nobody in', async () => {
  const gu = await linked(sujin)
  await persona(gu, '한수진', 'sujin@example.kr')
  const back = await through(await go(gu))
  const errand = gu.cookies.get('naru_errand') ?? ''
  gu.cookies.delete('naru_errand')
  expect((await gu.get(back)).headers.get('location')).toBe('/sign-in?refused=provider-failed')
  gu.cookies.set('naru_errand', errand)
  expect((await gu.get(back)).headers.get('location')).toBe('/')
  gu.cookies.set('naru_errand', errand)
  expect((await gu.get(back)).headers.get('location')).toBe('/sign-in?refused=provider-failed')
  expect((await gu.get('/sign-in/with/unknown')).status).toBe(404)
  await gu.as()
  expect((await gu.get('/sign-in/with/local?for=link')).status).toBe(404)
})

test('a guardian proves themselves where identities are checked, with the name and birth date we know', async () => {
  const gu = await linked({ ...sujin, birthdate: '1985-04-05' }, { identity: true })
  const ward = async (guardian: string) => {
    const added = await addChild(gu.ctx({ id: guardian }), guardian, {
      name: '이서준',
      born_on: '2016-05-05',
      relationship: 'mother',
    })
    return 'id' in added ? added.id : ''
  }
  const mother = await persona(gu, '한수진', 'mother@example.kr')
  const child = await ward(mother)
  await gu.as(mother)
  expect(await gu.page(`/account/household/${child}/sign-in`)).toContain('우리동네에서 확인하기')
  expect(await go(gu, `?for=prove&child=${child}`)).toContain('prompt=login')
  expect((await visit(gu, `?for=prove&child=${child}`)).headers.get('location')).toBe(
    `/account/household/${child}/sign-in?done=proven`,
  )

  const other = await persona(gu, '남남이', 'other@example.kr')
  const theirs = await ward(other)
  await gu.as(other)
  expect((await gu.get(`/sign-in/with/local?for=prove&child=${child}`)).status).toBe(404)
  const answer = await visit(gu, `?for=prove&child=${theirs}`)
  expect(answer.headers.get('location')).toBe(`/account/household/${theirs}/sign-in?refused=other-person`)
  const proofs = await gu.db.selectFrom('guardianships').select(['child', 'verified_by']).orderBy('since').execute()
  expect(proofs).toEqual(
    expect.arrayContaining([
      { child, verified_by: 'identity' },
      { child: theirs, verified_by: null },
    ]),
  )
})

test('a provider without id tokens, as Naver is, lets people in and confirms no address', async () => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url?.startsWith('/token'))
      response.end(JSON.stringify({ access_token: 't', token_type: 'bearer', expires_in: '3600' }))
    else
      response.end(
        JSON.stringify({
          resultcode: '00',
          response: { id: 'n1', name: '한수진', email: 'sujin@example.kr', birthyear: '1990', birthday: '02-03' },
        }),
      )
  })
  const issuer = await listening(server)
  const endpoints = { authorize: `${issuer}/authorize`, token: `${issuer}/token`, userinfo: `${issuer}/me` }
  const gu = await world({
    providers: [{ name: 'naver', label: '네이버', issuer, id: 'naru', secret: 's', endpoints }],
  })
  await persona(gu, '한수진', 'sujin@example.kr')
  const to = new URL((await gu.get('/sign-in/with/naver')).headers.get('location') ?? '')
  const back = await gu.get(`/sign-in/with/naver/return?code=c&state=${to.searchParams.get('state')}`)
  expect(back.headers.get('location')).toBe('/sign-up/joining')
  expect(await gu.page('/sign-up/joining')).toContain('1990-02-03')
  expect(await gu.db.selectFrom('identities').selectAll().execute()).toEqual([])
})

test('a provider that does not answer is said, and no door stays half open', async () => {
  const gu = await world({
    providers: [{ name: 'gone', label: '없는곳', issuer: 'http://127.0.0.1:9', id: 'naru', secret: 's' }],
  })
  expect((await gu.get('/sign-in/with/gone')).headers.get('location')).toBe('/sign-in?refused=provider-failed')
  expect(await gu.page('/sign-in?refused=provider-failed')).toContain('그 서비스로 로그인하지 못했어요')
})
