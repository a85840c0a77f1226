/** Real courses and what people typed to find them, from files beside the project that are not part of it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Texts } from '#platform/search/index.ts'
import { audienceOf } from '#modules/catalogue/standard/audience.ts'
import type { Traits } from '#modules/catalogue/understanding/fits.ts'

export type Course = { id: string; texts: Texts; traits: Traits }
export type Query = { id: string; class: string; q: string; rel: string[] }

const LETTERS = '월화수목금토일'

function courseOf(row: Record<string, string>): Course {
  const at = (column: string) => row[column]?.trim() ?? ''
  const { state, min_age = 0, max_age = 120 } = audienceOf(at('교육대상구분'))
  const weekdays = [...at('운영요일').matchAll(/([월화수목금토일])(?:요일)?/g)].map(([, letter = '']) =>
    LETTERS.indexOf(letter),
  )
  const traits: Traits = {
    ...(state === 'stated' && { ages: [min_age, max_age] as const }),
    ...(weekdays.length > 0 && { weekdays }),
    ...(at('교육시작시각') && { start_time: at('교육시작시각') }),
    ...(at('교육방법구분') && { mode: at('교육방법구분') === '온라인' ? ('online' as const) : ('onsite' as const) }),
    ...(/^\d+$/.test(at('수강료')) && { fee: Number(at('수강료')) === 0 ? ('free' as const) : ('paid' as const) }),
    starts_on: at('교육시작일자'),
    ends_on: at('교육종료일자'),
    closes_on: at('접수종료일자'),
    opens_on: at('접수시작일자'),
  }
  const texts: Texts = {
    title: at('강좌명'),
    category: at('강좌분류'),
    audience: at('교육대상구분'),
    place: `${at('교육장소')} ${at('교육장도로명주소')}`,
    organiser: at('운영기관명'),
    instructor: at('강사명'),
    text: at('강좌내용'),
  }
  return { id: at('원본ID'), texts, traits }
}

/** Courses and queries in a folder with `courses.csv` and `courses.dev.json`. */
export function readCourses(folder: string): { courses: Course[]; queries: Query[] } {
  const rows = parse<Record<string, string>>(readFileSync(path.join(folder, 'courses.csv')), {
    columns: true,
    bom: true,
  })
  const queries = JSON.parse(readFileSync(path.join(folder, 'courses.dev.json'), 'utf8')) as Query[]
  return { courses: rows.map(courseOf), queries }
}
