import { visit, screenshot } from './browser/browser.ts'
const base = 'http://localhost:3111'
const [, , who = '0', width = '360', lang = 'ko', ...paths] = process.argv
const html = await (await fetch(base + '/sign-in')).text()
const ids = [...html.matchAll(/name="person" value="([0-9a-f-]{36})"/g)].map((m) => m[1])
let cookies: Record<string, string> = {}
if (who !== '-') {
  const r = await fetch(base + '/sign-in/persona', { method: 'POST', redirect: 'manual', headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ person: ids[Number(who)]!, back: '/' }) })
  const set = r.headers.getSetCookie().map((c) => c.split(';')[0]!.split('='))
  cookies = Object.fromEntries(set)
}
if (lang === 'en') cookies.naru_lang = 'en'
for (const path of paths) {
  const page = await visit(base + path, { width: Number(width), cookies })
  const name = `look-${who}-${width}-${lang}-${path.replaceAll(/\W+/g, '-')}`.slice(0, 90)
  await screenshot(page, name)
  console.log(name, await page.title())
}
process.exit(0)
