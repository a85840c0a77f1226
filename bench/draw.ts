/**
 * A season of draws: 100,000 entries over 500 programmes, with families and weights, and the verifier in a real browser on 20,000 entries.
 *
 *   npm run bench:draw
 *   npm run bench:draw -- --entries 20000 --programmes 100
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { drawLots } from '../src/modules/enrolment/draw/draw.ts'
import { commitmentTo, type Entry, listHash, seedOf, type Terms } from '../src/modules/enrolment/draw/list.ts'
import { type DrawRecord, readRecord, writeRecord } from '../src/modules/enrolment/draw/record.ts'
import { sha256 } from '../src/modules/enrolment/draw/sha256.ts'
import { verify } from '../src/modules/enrolment/draw/verify.ts'
import { launch } from '../test/browser/chromium.ts'

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '100000' }, programmes: { type: 'string', default: '500' } },
})
const ENTRIES = Number(values.entries)
const PROGRAMMES = Number(values.programmes)
const IN_BROWSER = 20_000
const AT = '2026-03-09T09:00:00.000Z'

/** A list as a district has it: one in five is in a family of two or three, and one in three lost once or twice before. */
function listOf(first: number, count: number): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at < count; at += 1) {
    const family = at % 15
    entries.push({
      number: first + at,
      lots: 1 + (at % 3 === 0 ? 1 + (at % 2) : 0),
      ...(family < 3 && { bond: 1 + Math.floor(at / 15) }),
      ...(at % 10 === 9 && { quota: 'priority' }),
    })
  }
  return entries
}

const termsOf = (programme: number, entries: number): Terms => ({
  programme: `00000000-0000-4000-8000-${String(programme).padStart(12, '0')}`,
  seats: Math.ceil(entries / 5),
  reserves: Math.ceil(entries / 10),
  quotas: [{ group: 'priority', seats: Math.ceil(entries / 50) }],
})

/** Everything a draw asks of the engine: hash the list, make the seed, draw. */
function drawOf(programme: number, entries: Entry[]): DrawRecord {
  const terms = termsOf(programme, entries.length)
  const secret = sha256(`secret ${programme}`)
  const hash = listHash(terms, entries)
  const seed = seedOf({ secret, beacon: undefined, listHash: hash, programme: terms.programme })
  const drawn = drawLots(terms, entries, seed)
  return {
    format: 'naru-draw/1',
    title: `${programme}`,
    district: 'bench',
    terms,
    promise: { commitment: commitmentTo(secret), made_at: AT, draws_at: AT, round: null },
    list: { entries: entries.length, hash, frozen_at: AT },
    draw: { secret, beacon: null, seed, drawn_at: AT, announced_at: AT },
    overrides: [],
    supersedes: null,
    entries: entries.map((entry, at) => {
      const { score = '', turn = 0, result = 'lost', reserve } = drawn[at] ?? {}
      return { ...entry, score, turn, result, ...(reserve !== undefined && { reserve }) }
    }),
  }
}

const seconds = (began: number) => (performance.now() - began) / 1000
const megabytes = () => process.memoryUsage.rss() / 1_000_000

const lists = Array.from({ length: PROGRAMMES }, (_, at) => {
  const each = Math.floor(ENTRIES / PROGRAMMES)
  return listOf(1 + at * each, each)
})
let most = megabytes()
const began = performance.now()
let won = 0
const records = lists.map((entries, at) => {
  const record = drawOf(at + 1, entries)
  won += record.entries.filter(({ result }) => result === 'won').length
  most = Math.max(most, megabytes())
  return record
})
const drawing = seconds(began)

const checking = performance.now()
const untrue = records.filter((record) => verify(record).length > 0).length
const checked = seconds(checking)

const one = performance.now()
const large = drawOf(1, listOf(1, ENTRIES))
const single = seconds(one)
const file = writeRecord(large)
const reading = performance.now()
const read = readRecord(file)
if ('unreadable' in read) throw new Error(read.unreadable.path)
const readIn = seconds(reading)

/** The island as residents get it, on a bare page, pressed once. */
async function inBrowser() {
  const manifest = JSON.parse(readFileSync(new URL('../dist/manifest.json', import.meta.url), 'utf8')) as Record<
    string,
    { file: string }
  >
  const island = manifest['src/islands/draw.ts']?.file
  if (!island) throw new Error('Build first: npm run build')
  const record = writeRecord(drawOf(1, listOf(1, IN_BROWSER)))
  const page = `<!DOCTYPE html><html lang="en"><title>bench</title><naru-draw src="/record.json"><p hidden><button>again</button></p><output></output></naru-draw><script type="module" src="/${island}"></script></html>`
  const fetch = (request: Request) => {
    const { pathname } = new URL(request.url)
    const answer = (body: string, type: string) => new Response(body, { headers: { 'content-type': type } })
    if (pathname === '/') return answer(page, 'text/html')
    if (pathname === '/record.json') return answer(record, 'application/json')
    if (!pathname.startsWith('/assets/')) return new Response('', { status: 404 })
    return answer(readFileSync(new URL(`../dist${pathname}`, import.meta.url), 'utf8'), 'text/javascript')
  }
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  const browser = await launch()
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${await promise}/`)
    const began = performance.now()
    await tab.click('button')
    await tab.waitForFunction(`/same|different|could not/.test(document.querySelector('output').textContent)`)
    return { seconds: seconds(began), said: (await tab.textContent('output')) ?? '' }
  } finally {
    await browser.close()
    server.close()
  }
}
const browser = await inBrowser()
const same = browser.said.startsWith('It is the same')

const rows: [string, string][] = [
  [
    `${PROGRAMMES} draws of ${ENTRIES / PROGRAMMES} entries, ${ENTRIES.toLocaleString('en')} in all`,
    `${drawing.toFixed(2)} s`,
  ],
  ['all of them verified', `${checked.toFixed(2)} s, ${untrue} untrue`],
  [`one draw of ${ENTRIES.toLocaleString('en')} entries`, `${single.toFixed(2)} s`],
  [`its record read (${(file.length / 1_000_000).toFixed(1)} MB)`, `${readIn.toFixed(2)} s`],
  ['most memory while drawing', `${most.toFixed(0)} MB`],
  [
    `browser: record of ${IN_BROWSER.toLocaleString('en')} fetched and drawn again`,
    `${browser.seconds.toFixed(2)} s, ${same ? 'the same' : browser.said}`,
  ],
]
const width = Math.max(...rows.map(([name]) => name.length))
for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`)
console.log(
  JSON.stringify({
    bench: 'draw',
    entries: ENTRIES,
    programmes: PROGRAMMES,
    seconds: Number(drawing.toFixed(3)),
    verify_seconds: Number(checked.toFixed(3)),
    one_draw_seconds: Number(single.toFixed(3)),
    memory_mb: Math.round(most),
    won,
    untrue,
    browser_entries: IN_BROWSER,
    browser_seconds: Number(browser.seconds.toFixed(3)),
    browser_same: same,
  }),
)
