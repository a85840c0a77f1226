import { visit } from './browser/browser.ts'
const base = 'http://localhost:4391'
const html = await (await fetch(base + '/sign-in')).text()
const ids = [...html.matchAll(/name="person" value="([0-9a-f-]{36})"/g)].map((m) => m[1])
const enter = async (who: number) => {
  const r = await fetch(base + '/sign-in/persona', { method: 'POST', redirect: 'manual', headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ person: ids[who] ?? '', back: '/' }) })
  return Object.fromEntries(r.headers.getSetCookie().map((c) => c.split(';')[0]!.split('=') as [string, string]))
}
const get = async (path: string, cookies: Record<string, string>) => (await fetch(base + path, { redirect: 'manual', headers: { cookie: Object.entries(cookies).map(([a, b]) => `${a}=${b}`).join('; ') } })).text()
const shot = async (path: string, width: 360 | 1280, name: string, cookies: Record<string, string>) => {
  const page = await visit(base + path, { width, cookies })
  await page.screenshot({ path: `/tmp/fin-${name}.png`, fullPage: true })
  console.log(name, await page.title())
}
const parent = await enter(0)
const found = await get('/programmes?q=' + encodeURIComponent('어린이 방송국'), parent)
const programme = found.match(/\/programmes\/([0-9a-f-]{36})"/)?.[1]
const start = await get(`/programmes/${programme}/party`, parent)
const party = start.match(/\/parties\/([0-9a-f-]{36})/)?.[1]
await shot(`/programmes/${programme}/party`, 360, 'start', parent)
await shot(`/parties/${party}`, 360, 'party', parent)
await shot(`/parties/${party}`, 1280, 'party-wide', parent)
await shot(`/programmes/${programme}/party?code=ABCDEF`, 360, 'join', parent)
const officer = await enter(5)
await shot('/office/bars', 360, 'bars', officer)
await shot('/office/bars', 1280, 'bars-wide', officer)
const barred = (await get('/office/bars', officer)).match(/\/office\/bars\/([0-9a-f-]{36})/)?.[1]
await shot(`/office/bars/${barred}`, 360, 'barred', officer)
await shot('/me', 360, 'me', parent)
process.exit(0)
