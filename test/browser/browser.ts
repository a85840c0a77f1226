/** A real headless Chromium for tests: pages at phone and desktop width, measured for access, weight and stillness. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { serve } from '@hono/node-server'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { onTestFinished } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules/.cache')
const PACKED = path.join(ROOT, 'node_modules/@sparticuz/chromium/bin')
const sizes = { 360: { width: 360, height: 800 }, 1280: { width: 1280, height: 900 } }
const finished = new WeakMap<Page, Request[]>()
const grumbles = new WeakMap<Page, string[]>()
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
export async function visit(url: string, { width = 1280, javascript = true, cookies = {}, language = 'ko-KR' }: Visit = {}) {
  const context = await (await shared()).newContext({
    viewport: sizes[width],
    isMobile: width === 360,
    hasTouch: width === 360,
    javaScriptEnabled: javascript,
    locale: language,
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
  })
  closeWithTest(() => context.close())
  const { origin } = new URL(url)
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })))
  const page = await context.newPage()
  listen(page)
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

/** Breaches of WCAG 2.2 A and AA and of axe's best practices, one readable line for each element. None is `[]`. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which a page's content security policy does not govern.
  await page.evaluate(axe.source)
  const { violations: found } = (await page.evaluate(`axe.run(document, ${JSON.stringify(axeOptions)})`)) as axe.AxeResults
  return found.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const fix = failureSummary?.split('\n').slice(1).map((line) => line.trim()).join('; ')
      return `${id} (${impact}) ${target.join(' ')}: ${help}. ${fix}`
    }),
  )
}

const axeOptions: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // New in WCAG 2.2, and off in axe until somebody asks.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/** Everything the browser complained about since the visit: script errors, refused resources, policy breaches. */
export const complaints = (page: Page): string[] => grumbles.get(page) ?? []

/**
 * Cumulative layout shift since the visit, without unit: 0 is still, 0.1 is the most that Core Web Vitals call good.
 * The sum of all shifts, which is never less than the official measure (the worst five seconds). Needs JavaScript on.
 */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const add = (entries: PerformanceEntryList) => {
          for (const shift of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!shift.hadRecentInput) sum += shift.value
        }
        const observer = new PerformanceObserver((list) => add(list.getEntries()))
        observer.observe({ type: 'layout-shift', buffered: true })
        const report = () => {
          add(observer.takeRecords())
          resolve(sum)
        }
        // Two frames later every shift so far has been reported.
        requestAnimationFrame(() => requestAnimationFrame(report))
      }),
  )

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
    messages.map(({ line, column, message, ruleId, selector }) => `${line}:${column} ${ruleId} ${selector ?? ''}: ${message}`),
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

async function launch() {
  const { executablePath, env } = findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // It sees only our own pages, and a sandbox cannot be had as root or in most containers.
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-gpu', '--font-render-hinting=none'],
  })
}

/** The Chromium named by CHROMIUM_PATH, else the one npm brought (Linux on x64), else the system's. */
function findChromium(): { executablePath: string; env: Record<string, string> } {
  const named = process.env['CHROMIUM_PATH']
  if (named) return { executablePath: named, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium()
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file))
  if (system) return { executablePath: system, env: {} }
  throw new Error('no Chromium for the browser tests: install one and name it in CHROMIUM_PATH')
}

/**
 * npm brings Chromium compressed, with the few libraries and the font that a bare Linux lacks. Unpacked once, beside the
 * packages: aside first and then renamed, so that two workers starting together never run half a browser.
 */
function unpackedChromium() {
  const { version } = JSON.parse(readFileSync(path.join(PACKED, '../package.json'), 'utf8')) as { version: string }
  const home = path.join(CACHE, `chromium-${version}`)
  if (!existsSync(home)) unpack(home)
  return {
    executablePath: path.join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_FILE: path.join(home, 'fonts.conf') },
  }
}

function unpack(home: string) {
  mkdirSync(CACHE, { recursive: true })
  const draft = mkdtempSync(`${home}-`)
  // The package unpacks into the temporary folder, whichever that is: a process of its own can have its own.
  execFileSync(process.execPath, ['--input-type=module', '-e', UNPACK, PACKED], { cwd: ROOT, env: { ...process.env, TMPDIR: draft } })
  writeFileSync(path.join(draft, 'fonts.conf'), fontSettings(home))
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

const UNPACK = `
  import { inflate } from '@sparticuz/chromium'
  await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) => inflate(process.argv[1] + '/' + file)))
`

const fontSettings = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`
