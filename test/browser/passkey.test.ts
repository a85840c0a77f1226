import { expect, test } from 'vitest'
import { addPersona } from '#modules/people/index.ts'
import { world } from '../world.ts'
import { complaints, served, violations, visit } from './browser.ts'

test('a resident registers a passkey on this device and signs in with it, without a password', async () => {
  const gu = await world()
  const person = await addPersona(gu.ctx(), {
    name: '김나루',
    born_on: '1985-04-05',
    email: 'naru@example.kr',
    label: { ko: '김나루', en: 'Naru Kim' },
    about: { ko: '주민', en: 'A resident' },
  })
  const address = (await served(gu.web.fetch)).replace('127.0.0.1', gu.host)
  await gu.as(person)
  const page = await visit(`${address}/account/security`, {
    cookies: { naru_session: gu.cookies.get('naru_session') ?? '' },
  })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })

  await page.getByRole('button', { name: '이 기기에 패스키 등록하기' }).click()
  await page.waitForURL('**/account/security?done=passkey')
  expect(await page.textContent('main')).toContain('패스키를 등록했어요')
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: '로그아웃', exact: true }).first().click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto(`${address}/sign-in?back=/account`)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '패스키로 로그인' }).click()
  await page.waitForURL((url) => url.pathname === '/account')
  expect(await page.textContent('main')).toContain('naru@example.kr')
  expect(complaints(page)).toEqual([])

  const passkey = await gu.db.selectFrom('passkeys').select(['person', 'used_at']).executeTakeFirstOrThrow()
  expect(passkey).toEqual({ person, used_at: gu.clock.now })
})

test('a passkey nobody registered lets nobody in, and so does an answer that is none', async () => {
  const gu = await world()
  const send = (body: string) =>
    gu.web.request(`http://${gu.host}/passkeys`, {
      method: 'POST',
      headers: { host: gu.host, 'content-type': 'application/json' },
      body,
    })
  for (const body of [JSON.stringify({ response: { id: 'nobody' }, back: '/' }), '{}', 'not json']) {
    const answer = await send(body)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('naru_session')
  }
})
