import { violations as faults, htmlFaults, visit } from './browser/browser.ts'
const base = 'http://localhost:3877'
const html = await (await fetch(base + '/sign-in')).text()
const ids = [...html.matchAll(/name="person" value="([0-9a-f-]{36})"/g)].map((m) => m[1]!)
const as = async (at: number) => {
  const r = await fetch(base + '/sign-in/persona', { method: 'POST', redirect: 'manual', headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ person: ids[at]!, back: '/' }) })
  return Object.fromEntries(r.headers.getSetCookie().map((c) => c.split(';')[0]!.split('=') as [string, string]))
}
const parent = await as(0), officer = await as(5)
const list = await (await fetch(base + '/rooms?day=2026-11-24')).text()
const rooms = [...new Set([...list.matchAll(/href="\/rooms\/([0-9a-f-]{36})\?/g)].map((m) => m[1]!))]
const hdr = (c: Record<string, string>) => ({ cookie: Object.entries(c).map(([k, v]) => `${k}=${v}`).join('; ') })
const mineHtml = await (await fetch(base + '/me/reservations', { headers: hdr(parent) })).text()
const res = mineHtml.match(/\/me\/reservations\/([0-9a-f-]{36})/)?.[1]
const office = await (await fetch(base + '/office/rooms', { headers: hdr(officer) })).text()
const sp = office.match(/\/office\/rooms\/([0-9a-f-]{36})\/hours/)?.[1]
const fac = office.match(/facility=([0-9a-f-]{36})/)?.[1]
const studio = sp
const pages: [string, string, Record<string, string>][] = [
  ['find', '/rooms?day=2026-11-24&dong=' + encodeURIComponent('석촌동'), {}],
  ['room', `/rooms/${studio}?day=2026-11-24`, {}],
  ['time', `/rooms/${studio}/booking?day=2026-11-24&from=10:00`, parent],
  ['details', `/rooms/${studio}/booking?day=2026-11-24&from=10:00&length=60`, parent],
  ['mine', '/me/reservations', parent],
  ['one', `/me/reservations/${res}?just=done`, parent],
  ['cancel', `/me/reservations/${res}/cancellation`, parent],
  ['list', '/office/rooms', officer],
  ['form', `/office/rooms/${sp}`, officer],
  ['hours', `/office/rooms/${sp}/hours`, officer],
  ['door', `/office/rooms/${sp}/door`, officer],
  ['board', `/office/rooms/board?facility=${fac}&day=2026-11-24`, officer],
  ['approvals', `/office/rooms/approvals`, officer],
  ['use', `/office/rooms/use?days=7`, officer],
]
const only = process.argv.slice(2)
for (const [name, path, cookies] of pages) {
  if (only.length && !only.includes(name)) continue
  for (const width of [360, 1280] as const) {
    const page = await visit(base + path, { width, cookies })
    await page.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true })
    if (width === 360) {
      console.log(name, 'axe', JSON.stringify(await faults(page)), 'wide', await page.evaluate('document.documentElement.scrollWidth'))
      const text = await (await fetch(base + path, { headers: hdr(cookies) })).text()
      console.log(name, 'html', await htmlFaults(text))
    }
    await page.context().close()
  }
}
process.exit(0)
