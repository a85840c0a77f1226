import { isDeepStrictEqual } from 'node:util'
import type { Sheet } from '#platform/sheet.ts'
import { columnsOf, type Field, fieldOf, koreanOf } from './columns.ts'
import type { Note, Refusal, StandardCourse } from './course.ts'
import { sourceKey } from './key.ts'
import { parseCourse } from './parse.ts'

export type CourseRow = { row: number; key: string; course: StandardCourse; notes: Note[] }
/** A row that is the same course as row `into`: word for word, or an older state of it. */
export type Merged = { row: number; into: number; reason: 'identical' | 'older' }

export type CourseFile = {
  courses: CourseRow[]
  refused: ({ row: number } & Refusal)[]
  merged: Merged[]
  /** Columns nothing was taken from. */
  unread: string[]
}

/** Without these a table is about something else. */
const NEEDED: Field[] = ['title', 'starts_on']

/** All rows of a file to courses, each once, and a word for every row that is not among them. */
export function readCourses(
  sheet: Pick<Sheet, 'header' | 'rows' | 'ragged'>,
): CourseFile | { refused: 'not-courses'; missing: string[] } {
  const columns = columnsOf(sheet.header)
  const missing = NEEDED.filter((field) => !columns.has(field)).map(koreanOf)
  if (missing.length > 0) return { refused: 'not-courses', missing }

  const refused: CourseFile['refused'] = []
  const merged: Merged[] = []
  const kept = new Map<string, CourseRow>()
  const titleColumn = columns.get('title') ?? ''
  for (const { number, expected, found, kept: usable } of sheet.ragged)
    if (!usable) refused.push({ row: number, column: '', value: `${found}/${expected}`, reason: 'too-many-cells' })

  /** Put a row among the courses, or say what became of it. */
  function place(one: CourseRow) {
    const other = kept.get(one.key)
    const meeting = other && meet(other, one)
    if (meeting === 'twin') return place(asTwin(one, titleColumn))
    if (meeting === 'again')
      refused.push({ row: one.row, column: titleColumn, value: one.course.title, reason: 'same-course-again' })
    else if (meeting) merged.push(meeting)
    if (!other || (typeof meeting === 'object' && meeting.into === one.row)) kept.set(one.key, one)
  }

  for (const { number: row, cells } of sheet.rows) {
    const parsed = parseCourse(cells, columns)
    if ('refused' in parsed) {
      refused.push(...parsed.refused.map((refusal) => ({ row, ...refusal })))
      continue
    }
    place({ row, key: sourceKey(parsed.course), ...parsed })
  }
  const courses = [...kept.values()].sort((a, b) => a.row - b.row)
  const unread = sheet.header.filter((name) => !fieldOf(name))
  return { courses, refused: refused.sort((a, b) => a.row - b.row), merged, unread }
}

/**
 * Two rows with one key: collections keep every state of a course, so the newer date wins. Otherwise a number used twice
 * for different courses is refused the second time, while rows that are alike without having a number may be two classes.
 */
function meet(first: CourseRow, second: CourseRow): Merged | 'twin' | 'again' {
  const [before = '', after = ''] = [first.course.reference_on, second.course.reference_on]
  if (before && after && before !== after)
    return after > before
      ? { row: first.row, into: second.row, reason: 'older' }
      : { row: second.row, into: first.row, reason: 'older' }
  if (isDeepStrictEqual(first.course, second.course)) return { row: second.row, into: first.row, reason: 'identical' }
  return second.course.id ? 'again' : 'twin'
}

/** Nothing an office published gets lost for looking like another row; somebody is told to look at the two. */
function asTwin(one: CourseRow, column: string): CourseRow {
  const [plain = '', times = '1'] = one.key.split('~')
  const notes: Note[] = one.notes.filter(({ note }) => note !== 'like-another-row')
  notes.push({ column, value: one.course.title, note: 'like-another-row' })
  return { ...one, key: `${plain}~${Number(times) + 1}`, notes }
}
