import { expect, test } from 'vitest'
import { addChild, addPersona, appoint, addServed, findServed, look } from '#modules/people/index.ts'
import { world } from '../world.ts'
import { complaints, htmlFaults, layoutShift, screenshot, served, violations, visit } from './browser.ts'

test('walk', { timeout: 600_000 }, async () => {
  const gu = await world({ providers: [{ name: 'kakao', label: '카카오', issuer: 'http://127.0.0.1:9', id: 'a', secret: 'b' }] })
  const p = (name: string, email: string, ko: string, about: string) => addPersona(gu.ctx(), { name, born_on: '1985-04-05', email, dong: '잠실본동', phone: '010-1234-5678', label: { ko, en: ko }, about: { ko: about, en: about } })
  const mother = await p('송하나', 'hana@example.kr', '학부모 송하나', '초등 5학년과 2학년 두 아이를 키워요')
  const admin = await p('최민호', 'minho@example.kr', '구 관리자 최민호', '직원의 역할을 정해요')
  await p('박순임', 'sunim@example.kr', '어르신 박순임', '스마트폰을 배우고 있어요')
  await p('정유진', 'yujin@example.kr', '구청 담당자 정유진', '강좌를 열고 파일을 가져와요')
  await appoint(gu.ctx(), admin, 'district_admin')
  const added = await addChild(gu.ctx({ id: mother }), mother, { name: '이서준', born_on: '2016-05-05', relationship: 'mother', grade: 'e4', school: '가락초등학교', dong: '가락1동' })
  await addChild(gu.ctx({ id: mother }), mother, { name: '이서아', born_on: '2018-05-05', relationship: 'mother', grade: 'e2' })
  const child = 'id' in added ? added.id : ''
  await findServed(gu.ctx({ id: admin }), '송하나', 'application')
  const address = (await served(gu.web.fetch)).replace('127.0.0.1', gu.host)
  const found: string[] = []
  const walk = async (who: string | undefined, paths: string[], name: string) => {
    await gu.as(who)
    for (const path of paths) for (const width of [360, 1280] as const) for (const lang of ['ko', 'en']) {
      if (lang === 'en' && width === 1280) continue
      const cookies = { ...(who && { naru_session: gu.cookies.get('naru_session') ?? '' }), lang }
      const page = await visit(address + path, { width, cookies })
      const html = await page.content()
      const say = (what: string[]) => found.push(...what.map((one) => `${path} ${width} ${lang}: ${one}`))
      say(await violations(page))
      say(complaints(page))
      say(await htmlFaults(await (await gu.get(path)).text()))
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
      if (wide) say(['scrolls sideways'])
      if (lang === 'ko') await screenshot(page, `people-${name}${path.replace(child, 'C').replace(mother, 'M').replaceAll(/[^\w]+/g, '-')}-${width}`)
      await page.context().close()
      void html
    }
  }
  const here = `/account/household/${child}`
  await walk(undefined, ['/sign-in', '/sign-up', '/password'], 'v')
  await walk(mother, ['/account', '/account/details', '/account/household', '/account/household/addition', here, `${here}/sign-in`, `${here}/sign-in/form`, `${here}/ending`, '/account/consents', '/account/security', '/account/looks', '/account/leaving'], 'm')
  await walk(admin, ['/office/people', '/office/people/addition', `/office/people/${mother}`, `/office/people/${mother}?reason=roles`, '/office/roles', `/account/second-factor`], 'a')
  (await import('node:fs')).writeFileSync('/tmp/people-walk.txt', [...new Set(found)].join('\n'))
  expect(found.length).toBe(0)
})
