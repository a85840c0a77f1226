import { readCourses } from './courses.ts'
import { fill, ours } from './engines.ts'
import { toKeys, strokesOf, toHangul, initialsOf, partsOf, syllableOf } from '#platform/search/hangul.ts'
const { courses } = readCourses('/work/shared/data/search')
const index = fill(courses); const find = ours(index, courses)
let seed = Number(process.argv[2] ?? 1); const rnd = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648 }
const pick = <T>(a: readonly T[]) => a[Math.floor(rnd() * a.length)] as T
const tight = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const titles = courses.map((c) => ({ id: c.id, t: tight(c.texts.title ?? ''), c }))
const nouns = [...new Set(courses.flatMap((c) => (c.texts.title ?? '').match(/[가-힣]{3,6}/g) ?? []))].filter((w) => !/[은는을를의에로한할된하며고과와]$|배우는|만드는|위한|함께|교실|강좌|과정|특강|월$|시작|쉽게/.test(w)).filter((w) => { const n = titles.filter((x) => x.t.includes(w)).length; return n >= 1 && n <= 60 })
const eng = [...new Set(courses.flatMap((c) => (c.texts.title ?? '').toLowerCase().match(/[a-z]{3,12}/g) ?? []))]
const near = 'qwertyuiop asdfghjkl zxcvbnm'
const typo = (w: string) => { const k = toKeys(w).toLowerCase(); for (let tries = 0; tries < 50; tries++) { const i = Math.floor(rnd() * k.length); const m = pick(['sub', 'sub', 'del', 'dup', 'swap']); const row = near.split(' ').find((r) => r.includes(k[i]!))!; const j = row.indexOf(k[i]!); const nk = row[j + (rnd() < .5 ? -1 : 1)] ?? row[j]!; const out = m === 'sub' ? k.slice(0, i) + nk + k.slice(i + 1) : m === 'del' ? k.slice(0, i) + k.slice(i + 1) : m === 'dup' ? k.slice(0, i) + k[i] + k.slice(i) : k.slice(0, i) + (k[i + 1] ?? '') + k[i] + k.slice(i + 2); const h = toHangul(out); if (/^[가-힣]+$/.test(h) && h !== w) return h } return w }
const frames = ['X 배우고 싶어요', 'X 수업 있나요?', 'X 알려주세요', 'X 강좌 추천해줘', 'X교실', 'X반 신청', '초보도 할 수 있는 X', 'X은 어디서 배우나요', 'X에 대한 강의', 'X를 배울 수 있는 곳이 있을까요']
const classes: Record<string, (w: string) => string> = { typo, chosung: (w) => initialsOf(w), kbd: (w) => toKeys(w), prefix: (w) => { const l = [...w]; const n = 1 + Math.floor(rnd() * (l.length - 1)); return l.slice(0, n).join('') + partsOf(l[n]!)[0] }, prefix2: (w) => { const l = [...w]; const n = 1 + Math.floor(rnd() * (l.length - 1)); const [a, b] = partsOf(l[n]!); return l.slice(0, n).join('') + syllableOf(a, b) }, space: (w) => { const n = 1 + Math.floor(rnd() * (w.length - 1)); return `${w.slice(0, n)} ${w.slice(n)}${pick(['', ' 강좌', ' 초급'])}` }, frame: (w) => pick(frames).replace('X', w), glue: (w) => w }
for (const [name, make] of Object.entries(classes)) {
  let mrr = 0, rec = 0, n = 0; const bad: string[] = []
  for (let i = 0; i < 150; i++) {
    const w = pick(nouns); const q = make(w)
    const rel = name === 'chosung' ? titles.filter((x) => initialsOf(x.t.replace(/[^가-힣]/g, '')).includes(initialsOf(w))) : name.startsWith('prefix') ? titles.filter((x) => strokesOf(x.t).includes(strokesOf(q))) : titles.filter((x) => x.t.includes(w))
    const ids = new Set(rel.map((r) => r.id)); const got = find(q); const r = got.findIndex((id) => ids.has(id)); mrr += r < 0 ? 0 : 1 / (r + 1); rec += got.filter((id) => ids.has(id)).length / Math.min(10, ids.size); n++
    if (r !== 0) bad.push(`${q}(${w}:${r + 1}→${courses.find((c) => c.id === got[0])?.texts.title?.slice(0, 22)})`)
  }
  console.log(name, (mrr / n).toFixed(3), (rec / n).toFixed(3), bad.slice(0, 14).join(' ; '))
}
{ let mrr = 0, n = 0; const bad: string[] = []; for (const w of eng) { const q = toHangul(w); const ids = new Set(titles.filter((x) => x.t.includes(w)).map((x) => x.id)); const got = find(q); const r = got.findIndex((id) => ids.has(id)); mrr += r < 0 ? 0 : 1 / (r + 1); n++; if (r) bad.push(`${q}(${w}:${r + 1})`) } console.log('kbd-ko', (mrr / n).toFixed(3), n, bad.slice(0, 25).join(' ; ')) }
{ let mrr = 0, n = 0, rec = 0; const bad: string[] = []; const D = '월화수목금토일'; for (let i = 0; i < 200; i++) { const w = pick(nouns); const own = titles.filter((x) => x.t.includes(w) && x.c.traits.weekdays); if (!own.length) continue; const d = pick(pick(own).c.traits.weekdays!); const ids = new Set(own.filter((x) => x.c.traits.weekdays!.includes(d)).map((x) => x.id)); const q = pick([`${D[d]}요일 ${w}`, `${w} ${D[d]}요일`, `${D[d]}요일에 하는 ${w}`]); const got = find(q); const r = got.findIndex((id) => ids.has(id)); mrr += r < 0 ? 0 : 1 / (r + 1); rec += got.filter((id) => ids.has(id)).length / Math.min(10, ids.size); n++; if (r) bad.push(`${q}:${r + 1}`) } console.log('day', (mrr / n).toFixed(3), (rec / n).toFixed(3), bad.slice(0, 15).join(' ; ')) }
