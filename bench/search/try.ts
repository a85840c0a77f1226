import { readCourses } from './courses.ts'
import { openIndex } from '#platform/search/index.ts'
import { PROGRAMME_FIELDS } from '#modules/catalogue/understanding/fields.ts'
import { ask } from '#modules/catalogue/understanding/ask.ts'
import { fits } from '#modules/catalogue/understanding/fits.ts'
const { courses, queries } = readCourses('/work/shared/data/search')
const t0 = performance.now()
const index = openIndex(PROGRAMME_FIELDS)
for (const c of courses) index.put(c.id, c.texts)
console.log('build', performance.now() - t0, index.terms, index.lexicon.size)
const traits = new Map(courses.map((c) => [c.id, c.traits]))
const title = new Map(courses.map((c) => [c.id, c.texts.title]))
const now = new Date('2026-07-27T10:00:00+09:00')
const half = process.argv[2] ?? 'all', verbose = process.argv[3]
const per: Record<string, { n: number; mrr: number; rec: number; empty: number }> = {}
const times: number[] = []
for (const [at, q] of queries.entries()) {
  if (half === 'a' && at % 2) continue
  if (half === 'b' && !(at % 2)) continue
  const t = performance.now()
  const { hits, understood } = ask(index, q.q, { now, limit: 10, fits: (f, id) => fits(f, traits.get(id) ?? {}, '2026-07-27') })
  times.push(performance.now() - t)
  const rank = hits.findIndex((h) => q.rel.includes(h.id))
  const got = hits.filter((h) => q.rel.includes(h.id)).length / Math.min(10, q.rel.length)
  for (const k of [q.class, 'ALL']) {
    const p = (per[k] ??= { n: 0, mrr: 0, rec: 0, empty: 0 })
    p.n++; p.mrr += rank < 0 ? 0 : 1 / (rank + 1); p.rec += got; p.empty += hits.length ? 0 : 1
  }
  if ((rank !== 0 ) || verbose === 'v' || (verbose === 'r' && got < 1))
    console.log(`${q.class} «${q.q}» rank ${rank + 1} rec ${got.toFixed(2)} [${understood.words.map((w) => `${w.text}:${w.weight}`)}] ${JSON.stringify(understood.facets)}\n     got: ${hits.slice(0, 3).map((h) => `${title.get(h.id)} ${h.score.toFixed(1)}`).join(' | ')}\n     rel: ${q.rel.slice(0, 2).map((i) => title.get(i)).join(' | ')}`)
}
times.sort((a, b) => a - b)
for (const [k, p] of Object.entries(per)) console.log(k.padEnd(10), p.n, (p.mrr / p.n).toFixed(3), (p.rec / p.n).toFixed(3), p.empty)
console.log('p50', times[times.length >> 1]?.toFixed(2), 'p95', times[Math.floor(times.length * 0.95)]?.toFixed(2))
