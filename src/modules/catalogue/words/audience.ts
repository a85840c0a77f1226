/** Who may take part, as a sentence said before anybody applies. */
import type { Lang } from '#platform/view.ts'
import { GRADES, type Programme } from '../programme.ts'

type For = Pick<Programme, 'min_age' | 'max_age' | 'grades' | 'residence' | 'audience'>

const schools = {
  ko: { e: '초등', m: '중학교', h: '고등학교' },
  en: { e: 'primary', m: 'middle school', h: 'high school' },
}
/** Everyone of a school, from its first year to its last. */
const pupils = {
  ko: { 'e1-e6': '초등학생', 'm1-m3': '중학생', 'h1-h3': '고등학생' } as Record<string, string>,
  en: { 'e1-e6': 'primary school', 'm1-m3': 'middle school', 'h1-h3': 'high school' } as Record<string, string>,
}

/** School years in a row are said once: 초등 4–6학년, 초등 6학년·중학생. */
export function gradesIn(grades: readonly string[], lang: Lang): string {
  const runs: string[][] = []
  for (const grade of GRADES.filter((known) => grades.includes(known))) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last?.[0] === grade[0] && GRADES.indexOf(grade) === GRADES.findIndex((known) => known === last) + 1)
      run.push(grade)
    else runs.push([grade])
  }
  return runs.map((run) => yearsIn(run, lang)).join(lang === 'ko' ? '·' : ', ')
}

function yearsIn(run: readonly string[], lang: Lang): string {
  const [first = '', last = ''] = [run[0], run.at(-1)]
  const whole = pupils[lang][`${first}-${last}`]
  if (whole) return whole
  const school = schools[lang][first[0] as 'e' | 'm' | 'h']
  const years = first === last ? first[1] : `${first[1]}–${last[1]}`
  return lang === 'ko' ? `${school} ${years}학년` : `${school} year ${years}`
}

export function agesIn({ min_age, max_age }: Pick<For, 'min_age' | 'max_age'>, lang: Lang): string {
  const ko = lang === 'ko'
  if (min_age !== null && max_age !== null)
    return min_age === max_age
      ? ko
        ? `만 ${min_age}세`
        : `age ${min_age}`
      : ko
        ? `만 ${min_age}–${max_age}세`
        : `ages ${min_age}–${max_age}`
  if (min_age !== null) return ko ? `만 ${min_age}세 이상` : `age ${min_age} and over`
  if (max_age !== null) return ko ? `만 ${max_age}세 이하` : `up to age ${max_age}`
  return ''
}

/** For whom, in a few words for a card: 초등 4–6학년 · 구민. */
export function audienceIn(programme: For, lang: Lang): string {
  const who =
    [gradesIn(programme.grades, lang), agesIn(programme, lang)].filter(Boolean).join(' · ') ||
    programme.audience ||
    everyone[lang]
  return [who, residents[lang][programme.residence]].filter(Boolean).join(' · ')
}

const everyone = { ko: '누구나', en: 'Everyone' }
const residents = {
  ko: { anyone: '', residents: '구민', district: '구에 살거나 다니는 분' },
  en: { anyone: '', residents: 'residents', district: 'people who live, work or study here' },
}

/** 초등 4–6학년만 신청할 수 있어요. Nothing where everybody may. */
export function eligibilityIn(programme: For, lang: Lang): string | undefined {
  const [grades, ages] = [gradesIn(programme.grades, lang), agesIn(programme, lang)]
  const home = programme.residence !== 'anyone'
  if (!grades && !ages && !home) return undefined
  if (lang === 'en') {
    const who = [grades && `pupils in ${grades}`, ages && `people of ${ages}`].filter(Boolean).join(', ') || 'people'
    const where = {
      anyone: '',
      residents: ' who live in this district',
      district: ' who live, work or study in this district',
    }[programme.residence]
    return `Only ${who}${where} can apply.${ages ? ' Age counts in full years on the first day.' : ''}`
  }
  const where = { anyone: '', residents: '우리 구에 사는 ', district: '우리 구에 살거나 일하거나 다니는 ' }[
    programme.residence
  ]
  const who = [grades, ages && grades ? `(${ages})` : ages].filter(Boolean).join(' ') || '분'
  return `${where}${who}만 신청할 수 있어요.${ages ? ' 나이는 교육을 시작하는 날의 만 나이예요.' : ''}`
}
