/** Ages, school years and ages of life in a sentence. */
import type { Band } from '../query.ts'
import { alone, type Reading } from './matching.ts'
import type { Facets } from './shape.ts'

type Read = { facets: Facets; also?: string }

const SCHOOLS: Record<string, { letter: string; years: number; first: number; name: string; band: Band }> = {
  초: { letter: 'e', years: 6, first: 7, name: '초등', band: 'child' },
  중: { letter: 'm', years: 3, first: 13, name: '중학', band: 'youth' },
  고: { letter: 'h', years: 3, first: 16, name: '고등', band: 'youth' },
}

/** A pupil of the fourth year is nine or ten; the age asked for is the one most have had their birthday for. */
function grades(school: string, from: string, to: string): Read | undefined {
  const { letter, years, first, name } = SCHOOLS[school.charAt(0)] ?? {}
  const [low, high] = [Number(from), Number(to || from)]
  if (!letter || !years || first === undefined || low < 1 || high < low || high > years) return undefined
  const all = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  return {
    facets: { grade: all.map((year) => `${letter}${year}`), age: all.map((year) => first + year - 1) },
    also: `${name} ${all.map((year) => `${year}학년`).join(' ')}`,
  }
}

const band = (source: string, age: Band[], also: string): Reading<Read> => ({
  pattern: alone(source),
  read: () => ({ facets: { age }, also }),
})

export const peopleReadings: Reading<Read>[] = [
  {
    pattern: alone(
      String.raw`(초등학교|초등학생|초등|중학교|중학생|중등|고등학교|고등학생|고등|초|중|고)\s?(\d)(?:\s?[~∼-]\s?(\d))?\s?(?:학년)?(?:\s?(?:학생|아이|아들|딸|자녀))?`,
    ),
    read: ([, school = '', from = '', to = '']) => grades(school, from, to),
  },
  {
    pattern: alone(
      String.raw`(?:만\s?)?(\d{1,3})\s?(?:세|살)(?:\s?(?:아이|아들|딸|자녀|어린이|아기|된))?(?!\s?(?:이상|이하|미만|부터|까지))`,
    ),
    read: ([, age = '']) => (Number(age) <= 120 ? { facets: { age: [Number(age)] }, also: `${age}세` } : undefined),
  },
  {
    pattern: alone(String.raw`([2-9])0대`),
    read: ([, ten = '']) => ({
      facets: { age: Number(ten) >= 7 ? ['senior'] : [Number(ten) * 10 + 5] },
      also: `${ten}0대`,
    }),
  },
  band(String.raw`어르신|시니어|실버|노인|노년|할머니|할아버지|고령자|seniors?`, ['senior'], '어르신 시니어 실버 노인'),
  band(
    String.raw`영유아|유아|영아|아기|미취학\s?(?:아동|아이)?|유치원생?|아가|toddlers?`,
    ['infant'],
    '유아 영유아 아기',
  ),
  band(String.raw`초등학생|초등생|초등학교|초등|어린이|아동|초딩|kids|children`, ['child'], '초등 어린이 초등학생'),
  band(
    String.raw`청소년|중고생|중고등학생|중학생|고등학생|중등|고등|10대|teens?|teenagers?`,
    ['youth'],
    '청소년 중고생 중학생 고등학생',
  ),
  band(String.raw`성인|어른|직장인|대학생|청년|주부|중년|중장년|adults?`, ['adult'], '성인 직장인'),
]
