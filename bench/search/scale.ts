import { readCourses } from './courses.ts'
import { openIndex } from '#platform/search/index.ts'
import { PROGRAMME_FIELDS } from '#modules/catalogue/understanding/fields.ts'
import { ask } from '#modules/catalogue/understanding/ask.ts'
import { fits } from '#modules/catalogue/understanding/fits.ts'
const { courses, queries } = readCourses('/work/shared/data/search')
const N = Number(process.argv[2])
const index = openIndex(PROGRAMME_FIELDS)
const t0 = performance.now()
for (let i = 0; i < N; i++) { const c = courses[i % courses.length]!; index.put(`${c.id}-${i}`, { ...c.texts, title: `${c.texts.title} ${Math.floor(i / courses.length)}기` }) }
console.log('build', performance.now() - t0, 'rss', process.memoryUsage().rss / 1e6)
const traits = new Map(courses.map((c) => [c.id, c.traits]))
const now = new Date('2026-07-27T10:00:00+09:00')
const run = () => { const ts: [number, string][] = []; for (const q of queries) { const t = performance.now(); ask(index, q.q, { now, limit: 20, fits: (f, id) => fits(f, traits.get(id.slice(0, 5)) ?? {}, '2026-07-27') }); ts.push([performance.now() - t, q.q]) } return ts.sort((a, b) => a[0] - b[0]) }
run(); const ts = run()
console.log('p50', ts[ts.length >> 1], 'p95', ts[Math.floor(ts.length * .95)], ts.slice(-14))
