/**
 * How well and how fast courses are found, ours beside what PostgreSQL and a common library do, in one run on one machine.
 *
 *   npm run bench:search
 *   npm run bench:search -- --only quality --misses
 *   npm run bench:search -- --only freshness
 *   npm run bench:search -- --data ../shared/data/search --sizes 2000,16000
 *
 * `--data` (or SEARCH_DATA) is a folder with `courses.csv`, real courses in the columns of the national standard with 강좌분류 and 원본ID,
 * and `courses.dev.json`, queries with the courses that answer them. They are not part of the project.
 */
import { existsSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Query, readCourses } from './search/courses.ts'
import { type Engine, fill, ours, rivals, TEN } from './search/engines.ts'
import { freshness } from './search/freshness.ts'
import { manyOf } from './search/many.ts'
import { table } from './search/table.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.SEARCH_DATA ?? '../shared/data/search' },
    sizes: { type: 'string', default: '2000,16000,100000' },
    /** Quality against the others, speed, freshness, or all of them. */
    only: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
  },
})
if (!existsSync(path.join(values.data, 'courses.csv'))) {
  console.error(`No courses.csv in ${values.data}. Say where it is: npm run bench:search -- --data <folder>`)
  process.exit(1)
}
const { courses, queries } = readCourses(values.data)

const NAME = 'Naru'

type Quality = { queries: number; mrr: number; recall: number; empty: number }
const quality = (): Quality => ({ queries: 0, mrr: 0, recall: 0, empty: 0 })

/** Mean reciprocal rank and recall among the first ten, and how many queries find nothing, by class and over all. */
async function judge(find: (query: string) => Promise<string[]>, engine: string): Promise<Map<string, Quality>> {
  const all = new Map<string, Quality>([['all', quality()]])
  for (const { q, class: name, rel } of queries) {
    const found = (await find(q)).slice(0, TEN)
    const rank = found.findIndex((id) => rel.includes(id))
    if (!all.has(name)) all.set(name, quality())
    for (const sum of [all.get('all'), all.get(name)]) {
      if (!sum) continue
      sum.queries += 1
      sum.mrr += rank < 0 ? 0 : 1 / (rank + 1)
      sum.recall += found.filter((id) => rel.includes(id)).length / Math.min(TEN, rel.length)
      sum.empty += found.length === 0 ? 1 : 0
    }
    if (values.misses && engine === NAME && rank !== 0) console.log(`  ${name} «${q}»: first answer at ${rank + 1}`)
  }
  for (const sum of all.values()) for (const key of ['mrr', 'recall', 'empty'] as const) sum[key] /= sum.queries
  return all
}

const index = fill(courses)
const first = ours(index, courses)
const own = async (query: string) => first(query)
const engines: Engine[] =
  values.only && values.only !== 'quality' ? [] : [...(await rivals(courses)), { name: NAME, find: own }]
const judged: { name: string; by: Map<string, Quality> }[] = []
for (const engine of engines)
  if ('missing' in engine) console.log(`${engine.name} was not measured: ${engine.missing}.`)
  else judged.push({ name: engine.name, by: await judge((query) => engine.find(query), engine.name) })

const mine = judged.at(-1)?.by ?? new Map<string, Quality>()
const three = (value: number | undefined) => (value ?? 0).toFixed(3)
const percent = (value: number | undefined) => `${(100 * (value ?? 0)).toFixed(1)} %`
if (judged.length > 0) {
  console.log(`${courses.length} courses, ${queries.length} queries`)
  console.log(
    table(
      ['engine', 'MRR@10', 'recall@10', 'empty'],
      judged.map(({ name, by }) => [
        name,
        three(by.get('all')?.mrr),
        three(by.get('all')?.recall),
        percent(by.get('all')?.empty),
      ]),
    ),
  )
  console.log(
    table(
      [
        'class',
        'queries',
        ...judged.map(({ name }) => name.split(/[ ,(]/)[0] + (name.includes('all') ? ' all' : '')),
        'recall@10',
        'empty',
      ],
      [...mine].map(([name, sum]) => [
        name,
        String(sum.queries),
        ...judged.map(({ by }) => three(by.get(name)?.mrr)),
        three(sum.recall),
        percent(sum.empty),
      ]),
    ),
  )
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/**
 * Time of each query after one round to warm up, of building, of replacing one course, and the memory it takes. Where others use the
 * machine too, the time of the processor says more than that of the clock: both are given.
 */
function measure(size: number, asked: readonly Query[]) {
  const many = manyOf(courses, size)
  globalThis.gc?.()
  const before = process.memoryUsage()
  const began = performance.now()
  const worked = process.threadCpuUsage()
  const built = fill(many)
  const build = (performance.now() - began) / 1000
  const { user, system } = process.threadCpuUsage(worked)
  globalThis.gc?.()
  const after = process.memoryUsage()
  const find = ours(built, many, 20)
  for (const { q } of asked) find(q)
  const work: number[] = []
  const times = asked.map(({ q }) => {
    const before = process.threadCpuUsage()
    const began = performance.now()
    find(q)
    const took = performance.now() - began
    const { user, system } = process.threadCpuUsage(before)
    work.push((user + system) / 1000)
    return took
  })
  const puts = many.slice(0, 200).map(({ id, texts }) => {
    const began = performance.now()
    built.put(id, { ...texts, title: `${texts.title} 새로` })
    return performance.now() - began
  })
  times.sort((a, b) => a - b)
  work.sort((a, b) => a - b)
  puts.sort((a, b) => a - b)
  const memory = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1_000_000
  return {
    size,
    build_s: build,
    build_cpu_s: (user + system) / 1_000_000,
    p50_ms: at(times, 0.5),
    p95_ms: at(times, 0.95),
    p95_cpu_ms: at(work, 0.95),
    most_ms: at(times, 1),
    put_ms: at(puts, 0.5),
    memory_mb: memory,
  }
}

const sizes = values.sizes
  .split(',')
  .map(Number)
  .filter((size) => size > 0 && (!values.only || values.only === 'speed'))
const speeds = sizes.map((size) => measure(size, queries))
if (speeds.length > 0)
  console.log(
    table(
      [
        'programmes',
        'build s',
        'of it cpu',
        'p50 ms',
        'p95 ms',
        'p95 cpu ms',
        'slowest ms',
        'replace one ms',
        'memory MB',
      ],
      speeds.map((line) => [
        line.size.toLocaleString('en'),
        line.build_s.toFixed(2),
        line.build_cpu_s.toFixed(2),
        line.p50_ms.toFixed(2),
        line.p95_ms.toFixed(2),
        line.p95_cpu_ms.toFixed(2),
        line.most_ms.toFixed(2),
        line.put_ms.toFixed(2),
        line.memory_mb.toFixed(0),
      ]),
    ),
  )

const delays = !values.only || values.only === 'freshness' ? await freshness() : []
if (!delays) console.log('Freshness was not measured: no PostgreSQL server is installed.')
else if (delays.length > 0)
  console.log(
    table(
      ['changed here, found there', 'p50 ms', 'p95 ms', 'slowest ms'],
      [[String(delays.length), ...[0.5, 0.95, 1].map((share) => at(delays, share).toFixed(1))]],
    ),
  )

const round = (value: number) => Number(value.toFixed(4))
console.log(
  JSON.stringify({
    bench: 'search',
    cpus: cpus().length,
    node: process.version,
    load: round(loadavg()[0] ?? 0),
    courses: courses.length,
    queries: queries.length,
    engines: Object.fromEntries(
      judged.map(({ name, by }) => [
        name,
        {
          mrr: round(by.get('all')?.mrr ?? 0),
          recall: round(by.get('all')?.recall ?? 0),
          empty: round(by.get('all')?.empty ?? 0),
        },
      ]),
    ),
    classes: Object.fromEntries(
      [...mine].map(([name, { mrr, recall, empty }]) => [
        name,
        { mrr: round(mrr), recall: round(recall), empty: round(empty) },
      ]),
    ),
    freshness: delays && {
      p50_ms: round(at(delays, 0.5)),
      p95_ms: round(at(delays, 0.95)),
      most_ms: round(at(delays, 1)),
    },
    speeds: speeds.map((line) => Object.fromEntries(Object.entries(line).map(([key, value]) => [key, round(value)]))),
  }),
)
