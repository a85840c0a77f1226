import { readCourses } from './courses.ts'
import MiniSearch from 'minisearch'
import { openIndex } from '#platform/search/index.ts'
import { termsOf } from '#platform/search/tokens.ts'
import { PROGRAMME_FIELDS } from '#modules/catalogue/understanding/fields.ts'
import { ask } from '#modules/catalogue/understanding/ask.ts'
const { courses } = readCourses('/work/shared/data/search')
const texts = [...new Set(courses.map((c) => c.texts.text ?? ''))].filter((t) => t.length > 150)
let seed = 7; const rnd = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648 }
const index = openIndex(PROGRAMME_FIELDS)
texts.forEach((t, i) => index.put(`p${i}`, { text: t }))
const mini = new MiniSearch({ fields: ['text'], tokenize: (t) => [...termsOf(t).counts].flatMap(([x, n]) => Array(n).fill(x) as string[]), processTerm: (t) => t })
mini.addAll(texts.map((text, i) => ({ id: `p${i}`, text })))
const tails = ['은 무엇인가요?', '는 언제 하나요?', '에 대해 알려주세요', '의 방법은?', '을 배우는 곳은 어디인가?', '는 누구인가?', '']
let a = 0, b = 0, n = 0; const bad: string[] = []
for (const [i, t] of texts.entries()) {
  const words = t.match(/[가-힣]{2,}/g) ?? []
  if (words.length < 20) continue
  const s = Math.floor(rnd() * (words.length - 8)); const w = words.slice(s, s + 8).filter(() => rnd() < 0.45)
  if (w.length < 2) continue
  const q = w.map((x) => x.replace(/[은는을를이가의에]$/, '')).join(rnd() < .5 ? ' ' : '의 ') + tails[Math.floor(rnd() * tails.length)]
  const r1 = ask(index, q, { now: new Date('2026-07-27'), limit: 10 }).hits.findIndex((h) => h.id === `p${i}`)
  const r2 = mini.search(q, { tokenize: (t) => [...termsOf(t).counts.keys()] }).slice(0, 10).findIndex((h) => h.id === `p${i}`)
  a += r1 < 0 ? 0 : 1 / (r1 + 1); b += r2 < 0 ? 0 : 1 / (r2 + 1); n++
  if (r1 !== 0 && r2 === 0) bad.push(`${q} ${r1 + 1}`)
}
console.log(n, 'ours', (a / n).toFixed(3), 'mini', (b / n).toFixed(3)); console.log(bad.slice(0, 15).join('\n'))
