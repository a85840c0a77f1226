import { readCourses } from './courses.ts'
import { openIndex } from '#platform/search/index.ts'
import { PROGRAMME_FIELDS } from '#modules/catalogue/understanding/fields.ts'
import { ask } from '#modules/catalogue/understanding/ask.ts'
import { fits } from '#modules/catalogue/understanding/fits.ts'
const { courses } = readCourses('/work/shared/data/search')
const index = openIndex(PROGRAMME_FIELDS)
for (const c of courses) index.put(c.id, c.texts)
const traits = new Map(courses.map((c) => [c.id, c.traits]))
const title = new Map(courses.map((c) => [c.id, c.texts.title]))
const now = new Date('2026-07-27T10:00:00+09:00')
for (const q of process.argv.slice(2)) {
  const t = performance.now()
  const { hits, understood, relaxed } = ask(index, q, { now, limit: 5, dongs: ['개포1동', '개포2동', '논현1동', '일원본동'], fits: (f, id) => fits(f, traits.get(id) ?? {}, '2026-07-27') })
  console.log(`«${q}» ${(performance.now() - t).toFixed(1)} ms [${understood.words.map((w) => `${w.text}:${w.weight}`)}] ${JSON.stringify(understood.facets)} ${understood.pieces.map((p) => p.text)} ${understood.retyped.map((r) => r.to)} ${relaxed ? 'RELAXED' : ''}\n     ${hits.map((h) => `${title.get(h.id)?.slice(0, 40)} ${h.score.toFixed(1)}`).join(' | ')}`)
}
