/** School years named in a text: «초등 4~6학년», «중1~고3», «초등 저학년», «초등학생», «중고생». */
export const GRADES = ['초1', '초2', '초3', '초4', '초5', '초6', '중1', '중2', '중3', '고1', '고2', '고3']

// «기초 3반» and «주중 2회» name no school.
const SCHOOL = '(?<![기최주광])(초|중|고)(?:등)?(?:학교|학생|교|생)?'
const YEARS = new RegExp(
  `${SCHOOL}\\s*(\\d)\\s*(?:학년)?\\s*(?:[~∼～–-]\\s*(?:${SCHOOL})?\\s*(\\d)\\s*(?:학년)?)?((?:\\s*[,·/]\\s*\\d(?:학년)?)*)`,
  'g',
)
const WHOLE: [RegExp, number, number][] = [
  [/초\W?중\W?고/, 0, 11],
  [/초등\s*저학년|초등학교\s*저학년/, 0, 2],
  [/초등\s*고학년|초등학교\s*고학년/, 3, 5],
  [/초등(?!\s*(학교|학생)?\s*([저고]학년|\d))/, 0, 5],
  [/중\W?고(생|등)|중등/, 6, 11],
  [/중학(교|생)(?!\s*\d)/, 6, 8],
  [/고등학(교|생)(?!\s*\d)|고교생|고등부/, 9, 11],
]

type Span = { from: number; to: number | undefined }

/** A pupil of the first year of primary is six or seven full years old, and so on up. */
export function gradesIn(text: string): { grades: string[]; spans: Span[] } {
  const named = [...text.matchAll(YEARS)].flatMap(yearsOf)
  const whole = WHOLE.filter(([pattern]) => pattern.test(text)).flatMap(([, from, to]) => run(from, to))
  const found = [...new Set([...named, ...whole])].sort((a, b) => a - b)
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return { grades: [], spans: [] }
  const upward = /(초등학?생?|중학생|고등학생|학년)\s*이상/.test(text)
  return {
    grades: (upward && named.length === 0 ? run(first, 11) : found).map((year) => GRADES[year] ?? ''),
    spans: [{ from: first + 6, to: upward && named.length === 0 ? undefined : last + 7 }],
  }
}

function yearsOf([, school = '', low = '', otherSchool, high, more = '']: RegExpExecArray): number[] {
  const first = indexOf(school, low)
  const last = high ? indexOf(otherSchool ?? school, high) : first
  const others = [...more.matchAll(/\d/g)].map(([year]) => indexOf(school, year))
  return [...run(first, last), ...others].filter((year) => year >= 0)
}

const indexOf = (school: string, year: string) => GRADES.indexOf(`${school}${year}`)
const run = (from: number, to: number) => Array.from({ length: Math.max(to - from + 1, 0) }, (_, step) => from + step)
