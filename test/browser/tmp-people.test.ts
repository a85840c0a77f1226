import { test, expect } from 'vitest'
import { addPersona, appoint, addChild, findServed } from '#modules/people/index.ts'
import { world } from '../world.ts'
import { htmlFaults, screenshot, served, violations, visit } from './browser.ts'
test('walk', { timeout: 300_000 }, async () => {
  const gu = await world({ providers: [{ name: 'kakao', label: '카카오', issuer: 'http://127.0.0.1:9', id: 'a', secret: 'b' }] })
  const me = await addPersona(gu.ctx(), { name: '최민호', born_on: '1985-04-05', email: 'a@b.kr', label: { ko: '구 관리자', en: 'x' }, about: { ko: '직원의 역할을 정해요', en: 'y' } })
  const other = await addPersona(gu.ctx(), { name: '송하나', born_on: '1985-04-05', email: 'h@b.kr', label: { ko: '학부모', en: 'x' }, about: { ko: '두 아이', en: 'y' } })
  await appoint(gu.ctx(), me, 'district_admin')
  const added = await addChild(gu.ctx({ id: other }), other, { name: '이서준', born_on: '2016-05-05', relationship: 'mother', grade: 'e4' })
  await findServed(gu.ctx({ id: me }), '송하나', 'application')
  const address = (await served(gu.web.fetch)).replace('127.0.0.1', gu.host)
  const found: string[] = []
  for (const [who, path] of [[undefined, '/sign-in'], [undefined, '/sign-up'], [me, '/account/security'], [other, '/account/consents'], [other, '/account/looks'], [other, `/account/household/${'id' in added ? added.id : ''}/sign-in`], [me, `/office/people/${other}?reason=roles`], [me, '/office/roles'], [me, '/account/second-factor']] as const) {
    await gu.as(who)
    for (const width of [360, 1280] as const) {
      const page = await visit(address + path, { width, cookies: who ? { naru_session: gu.cookies.get('naru_session') ?? '' } : {} })
      found.push(...(await violations(page)), ...(await htmlFaults(await (await gu.get(path)).text())))
      await screenshot(page, `p-${path.replaceAll(/[^a-z]+/g, '-').slice(0, 24)}-${width}`)
      await page.context().close()
    }
  }
  expect([...new Set(found)].map((one) => one.slice(0, 200))).toEqual([])
})
