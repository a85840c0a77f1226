/** Every page, as everyone: answered, valid, readable by all, without a door that leads nowhere. */
import { beforeAll, describe, expect, test } from 'vitest'
import { complaints, htmlFaults, layoutShift, screenshot, served, transferred, violations, visit } from './browser.ts'
import { type Role, ROLES, town, type Town } from './town.ts'

let songpa: Town
/** Pages that answered with a document, and the first role that saw each. */
const pages = new Map<string, Role>()

beforeAll(async () => {
  songpa = await town()
}, 180_000)

const get = (path: string, role: Role) => {
  const session = songpa.sessions[role]
  return songpa.web.request(`http://${songpa.host}${path}`, {
    headers: { host: songpa.host, ...(session && { cookie: `naru_session=${session}` }) },
    redirect: 'manual',
  })
}

const isDocument = (answer: Response) =>
  answer.status === 200 && (answer.headers.get('content-type') ?? '').includes('text/html')

/** Addresses a page links to on this site, without what only changes the page itself. */
const linksIn = (html: string) =>
  [...html.matchAll(/\b(?:href|action|src)="(\/[^"#]*)/g)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    .filter((path) => !/^\/(assets|display|sign-out)/.test(path))

/** One of each kind of address is enough: ids and values of filters make no new kind. */
const kindOf = (path: string) => path.replaceAll(/[0-9a-f-]{36}|[\w-]{43}|\d+/g, '*').replaceAll(/=[^&]*/g, '=*')

describe.each(ROLES)('as %s', (role) => {
  test(
    'every route answers, every document is valid, and every link leads somewhere',
    { timeout: 240_000 },
    async () => {
      const faults: string[] = []
      const links = new Map<string, string>()
      for (const path of songpa.addresses) {
        const answer = await get(path, role)
        if (![200, 302, 303, 404, 410].includes(answer.status)) faults.push(`${path} answers ${answer.status}`)
        if (!(answer.headers.get('content-type') ?? '').includes('text/html')) continue
        const html = await answer.text()
        if (isDocument(answer) && html.includes('<!DOCTYPE html>')) {
          if (!pages.has(path)) pages.set(path, role)
          for (const link of linksIn(html)) links.set(kindOf(link), `${link} (on ${path})`)
        }
        if (html.includes('<!DOCTYPE html>'))
          faults.push(...(await htmlFaults(html)).map((fault) => `${path} ${fault}`))
      }
      const posts = new Set(songpa.web.routes.filter((route) => route.method === 'POST').map((route) => route.path))
      for (const place of links.values()) {
        const path = place.split(' ')[0] ?? ''
        const answer = await get(path, role)
        const isPost = [...posts].some((post) =>
          new RegExp(`^${post.replaceAll(/:\w+(\{.*?\}(?=\/|$))?/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
        )
        if (answer.status >= 400 && !isPost) faults.push(`${place} leads to ${answer.status}`)
      }
      expect(faults).toEqual([])
    },
  )
})

test('what is the office’s is not found by residents', async () => {
  const offices = songpa.addresses.filter((path) => path.startsWith('/office') && !path.includes('invitations'))
  expect(offices.length).toBeGreaterThan(10)
  for (const path of offices) {
    expect([path, (await get(path, 'parent')).status]).toEqual([path, 404])
    expect([path, (await get(path, 'visitor')).status]).toEqual([path, 303])
  }
})

describe.each([360, 1280] as const)('at %i pixels', (width) => {
  test('every page is readable by everyone, calm and without complaint', { timeout: 600_000 }, async () => {
    const base = (await served(songpa.web.fetch)).replace('127.0.0.1', songpa.host)
    const faults: string[] = []
    expect(pages.size).toBeGreaterThan(40)
    const look = async ([path, role]: [string, Role]) => {
      const session = songpa.sessions[role]
      const page = await visit(base + path, { width, cookies: session ? { naru_session: session } : {} })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (wide > 0) faults.push(`${path} is ${wide} px too wide`)
      if ((await layoutShift(page)) > 0.02) faults.push(`${path} shifts by ${await layoutShift(page)}`)
      // Before axe, which writes styles of its own into the page.
      faults.push(...complaints(page).map((complaint) => `${path} ${complaint}`))
      faults.push(...(await violations(page)).map((fault) => `${path} ${fault}`))
      await screenshot(
        page,
        `${
          path
            .replaceAll(/[0-9a-f-]{36}/g, 'id')
            .replaceAll(/\W+/g, '-')
            .replace(/^-/, '') || 'home'
        }-${role}-${width}`,
      )
      await page.context().close()
    }
    const waiting = [...pages]
    const walk = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await look(next)
    }
    await Promise.all([walk(), walk()])
    expect(faults).toEqual([])
  })
})

test('the home page weighs at most 100 KB without fonts, holds still, and needs no JavaScript', async () => {
  const base = (await served(songpa.web.fetch)).replace('127.0.0.1', songpa.host)
  const page = await visit(base, { width: 360 })
  expect(await transferred(page)).toBeLessThan(100_000)
  expect(await layoutShift(page)).toBeLessThan(0.02)
  const plain = await visit(base, { width: 360, javascript: false })
  expect(await plain.locator('h1').innerText()).toContain('무엇을 배워')
  expect(await plain.locator('a[href^="/programmes/"]').count()).toBeGreaterThan(3)
})
