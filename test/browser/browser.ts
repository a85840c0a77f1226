/** A real headless Chromium for tests: pages at phone and desktop width, measured for access, weight and stillness. */
import path from 'node:path'
import { serve } from '@hono/node-server'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { type Browser, type BrowserContext, type CDPSession, type Page, type Request } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { launch } from './chromium.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const sizes = { 360: { width: 360, height: 800 }, 1280: { width: 1280, height: 900 } }
const finished = new WeakMap<Page, Request[]>()
const grumbles = new WeakMap<Page, string[]>()
const scriptless = new WeakMap<Page, CDPSession>()
let browser: Promise<Browser> | undefined

export type Visit = {
  /** CSS pixels: a phone (with touch) or a desk. Default 1280. */
  width?: keyof typeof sizes
  /** Default true. */
  javascript?: boolean
  /** Name and value, sent to the host of the address. */
  cookies?: Record<string, string>
  /** What the browser says it prefers. Default 'ko-KR'. */
  language?: string
}

/** Opens an address in a browser profile of its own and waits until it is loaded, fonts included. Closes with the test. */
export async function visit(
  url: string,
  { width = 1280, javascript = true, cookies = {}, language = 'ko-KR' }: Visit = {},
) {
  const chromium = await shared()
  const context = await chromium.newContext({
    viewport: sizes[width],
    isMobile: width === 360,
    hasTouch: width === 360,
    locale: language,
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
  })
  closeWithTest(() => context.close())
  const { origin } = new URL(url)
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })))
  const page = await context.newPage()
  listen(page)
  if (!javascript) await withoutScripts(context, page)
  await page.goto(url, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page
}

/** Serves an app (`app.fetch`) on a free port until the test ends. @returns its address, such as http://127.0.0.1:4321 */
export async function served(fetch: (request: globalThis.Request) => Response | Promise<Response>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port))
  closeWithTest(() => new Promise<void>((done) => server.close(() => done())))
  return `http://127.0.0.1:${await promise}`
}

/**
 * Breaches of WCAG 2.2 A and AA and of axe's best practices, one readable line for each element. None is `[]`.
 * @throws when axe saw no text to judge on a page that has some: a missing font must not pass for good contrast.
 */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found, inapplicable } = await withScripts(page, () => judged(page))
  const unseen = inapplicable.some(({ id }) => id === 'color-contrast')
  if (unseen && /\p{L}/u.test(await page.locator('body').innerText()))
    throw new Error('axe did not see the text of this page')
  return found.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const remedy = failureSummary
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
      return `${id} (${impact}) ${target.join(' ')}: ${help}. ${remedy.join('; ')}`
    }),
  )
}

async function judged(page: Page): Promise<axe.AxeResults> {
  // Evaluated through the debugger, which a page's content security policy does not govern.
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run(document, ${JSON.stringify(judgement)})`)
}

const judgement: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // New in WCAG 2.2, and off in axe until somebody asks.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/** Everything the browser complained about since the visit: script errors, refused resources, policy breaches. */
export const complaints = (page: Page): string[] => grumbles.get(page) ?? []

/**
 * Cumulative layout shift since the visit, without unit: 0 is still, 0.1 is the most that Core Web Vitals call good.
 * The sum of all shifts, which is never less than the official measure (the worst five seconds).
 */
export const layoutShift = (page: Page): Promise<number> => withScripts(page, () => page.evaluate(sumOfShifts))

type Shift = PerformanceEntry & { value?: number; hadRecentInput?: boolean }

const sumOfShifts = () =>
  new Promise<number>((resolve) => {
    let sum = 0
    const add = (shifts: Shift[]) => {
      for (const { value = 0, hadRecentInput } of shifts) if (!hadRecentInput) sum += value
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    const report = () => {
      add(observer.takeRecords())
      resolve(sum)
    }
    // Two frames later every shift so far has been reported.
    requestAnimationFrame(() => requestAnimationFrame(report))
  })

/** Bytes of all response bodies since the visit as they crossed the wire (compressed), without fonts. */
export async function transferred(page: Page): Promise<number> {
  const requests = (finished.get(page) ?? []).filter((request) => request.resourceType() !== 'font')
  const bodies = await Promise.all(requests.map(async (request) => (await request.sizes()).responseBodySize))
  return bodies.reduce((sum, size) => sum + size, 0)
}

/** The whole page as test/screens/<name>.png, for people to look at. */
export async function screenshot(page: Page, name: string) {
  await page.screenshot({ path: path.join(ROOT, 'test/screens', `${name}.png`), fullPage: true })
}

/** What is wrong with the HTML itself, one readable line for each fault. None is `[]`. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, message, ruleId, selector }) => `${line}:${column} ${ruleId} ${selector ?? ''}: ${message}`,
    ),
  )
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How the same document is spelled. hono/jsx decides this, and a browser reads each spelling alike.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // Checkboxes that answer one question share its name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // How a telephone number may wrap is typography.
    'tel-non-breaking': 'off',
  },
})

function listen(page: Page) {
  const requests: Request[] = []
  const heard: string[] = []
  finished.set(page, requests)
  grumbles.set(page, heard)
  page.on('requestfinished', (request) => requests.push(request))
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
}

/**
 * Playwright's own switch cannot be turned back on, and then axe waits for ever for its timers on a page without scripts.
 * This is the same switch, kept in our hand.
 */
async function withoutScripts(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  scriptless.set(page, session)
}

/** Lends scripts to a page that was loaded without them: its own never run, since their moment has passed. */
async function withScripts<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const session = scriptless.get(page)
  await session?.send('Emulation.setScriptExecutionDisabled', { value: false })
  try {
    return await work()
  } finally {
    await session?.send('Emulation.setScriptExecutionDisabled', { value: true })
  }
}

/** Outside a test (in a hook, in a script) there is nothing to close with, and the browser's own end has to do. */
function closeWithTest(close: () => Promise<void>) {
  try {
    onTestFinished(close)
  } catch {
    return
  }
}

/** The browser of this worker, started by its first visit. Playwright ends it together with the process. */
function shared() {
  browser ??= launch()
  return browser
}
