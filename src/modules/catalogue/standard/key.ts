import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { StandardCourse } from './course.ts'

/**
 * By what a course is known again in the next file of the same source: the source's own number where it has one, else
 * title, organiser, first day, first hour and place, without spaces and signs. Neither the link nor the instructor, fee,
 * seats or application days are part of it: those change while the course stays the same. The hour is, because a
 * morning and an afternoon class often share all the rest. Rows of one file that still share a key get «~2», «~3».
 */
export function sourceKey(course: StandardCourse): string {
  if (course.id) return `id:${course.id}`
  const { title, organiser, starts_on, starts_at, place, address } = course
  const natural = [title, organiser, starts_on, starts_at, place ?? address].map(bare).join('\n')
  return `natural:${createHash('sha256').update(natural).digest('hex').slice(0, 32)}`
}

/** + and # tell C, C++ and C# apart. */
const bare = (text = '') =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '')

export type Comparison =
  | { answer: 'added' }
  | { answer: 'changed'; fields: (keyof StandardCourse)[] }
  | { answer: 'unchanged' }

/** What a new file changes in a course. A newer date of the file alone changes nothing. */
export function compare(before: StandardCourse | undefined, after: StandardCourse): Comparison {
  if (!before) return { answer: 'added' }
  const names = new Set([...namesOf(before), ...namesOf(after)])
  const fields = [...names].filter((name) => name !== 'reference_on' && !isDeepStrictEqual(before[name], after[name]))
  return fields.length === 0
    ? { answer: 'unchanged' }
    : { answer: 'changed', fields: fields.sort((a, b) => (a < b ? -1 : 1)) }
}

const namesOf = (course: StandardCourse) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a course has no other properties
  Object.keys(course) as (keyof StandardCourse)[]
