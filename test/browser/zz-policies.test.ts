import { expect, test } from 'vitest'
import { appointed, at, facility, offered } from '../catalogue.ts'
import { world } from '../world.ts'
import { htmlFaults, served, violations, visit } from './browser.ts'

test('look', async () => {
  const gu = await world()
  const here = await facility(gu, '새싹도서관')
  const id = await offered(gu, '어린이 바이올린', { facility: here, fee: 30_000, opens_at: at('2026-03-05T10:00') })
  await appointed(gu, 'officer')
  await gu.post('/office/policies/presets/gwanak')
  const quotas = { doors_desk: '10', groups_priority: '20', kept_hours: '24', do: 'save' }
  console.log((await gu.post(`/office/policies/facilities/${here}/parts/quotas`, quotas)).status)
  const limits = { limit1_most: '2', limit1_per: 'term', limit1_area: 'all', term_months: '6', do: 'save', from: '2026-04-01T00:00', reason: '여름학기 준비' }
  console.log((await gu.post(`/office/policies/facilities/${here}/parts/limits`, limits)).status)
  const base = await served((request) => {
    const headers = new Headers(request.headers)
    headers.set('host', gu.host)
    const url = new URL(request.url)
    return gu.web.request(`http://${gu.host}${url.pathname}${url.search}`, { headers, method: request.method, body: request.method === 'POST' ? request.body : null, duplex: 'half' } as RequestInit)
  })
  const cookies = Object.fromEntries(gu.cookies)
  const pages: [string, string][] = [
    ['overview', '/office/policies'],
    ['facility', `/office/policies/facilities/${here}`],
    ['programme', `/office/policies/programmes/${id}`],
    ['stages', '/office/policies/parts/stages'],
    ['refunds', '/office/policies/parts/refunds'],
    ['limits', '/office/policies/parts/limits'],
    ['quotas', '/office/policies/parts/quotas'],
    ['payment', '/office/policies/parts/payment'],
    ['reductions', '/office/policies/parts/reductions'],
    ['penalties', '/office/policies/parts/penalties'],
    ['preset', '/office/policies/presets/songpa'],
    ['history', `/office/policies/facilities/${here}/history`],
    ['public', `/programmes/${id}`],
  ]
  const wanted = process.env.PAGES?.split(',')
  for (const width of [360, 1280] as const)
    for (const [name, path] of pages) {
      if (wanted && !wanted.includes(name)) continue
      const page = await visit(`${base}${path}`, { width, cookies })
      if (name === 'public') await page.locator('details').last().evaluate((one) => one.closest('main')?.querySelectorAll('details').forEach((d) => (d.open = true)))
      if (name === 'stages') {
        await page.locator('#f-stage1_after').fill('1')
        await page.getByRole('button', { name: '미리 보기' }).click()
        await page.waitForLoadState()
      }
      if (width === 1280) {
        const wrong = [...(await violations(page)), ...(await htmlFaults(await page.content()))]
        if (wrong.length) console.log(name, wrong)
      }
      await page.screenshot({ path: `/tmp/pol-${name}-${width}.png`, fullPage: true })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) console.log(name, width, 'overflows', wide)
    }
  expect(1).toBe(1)
}, 200_000)
