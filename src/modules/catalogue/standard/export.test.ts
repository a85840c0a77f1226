import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '#platform/sheet/html.ts'
import { tidy } from '#platform/sheet/values.ts'
import { isRefused, readSheet } from '#platform/sheet.ts'
import {
  compare,
  type CourseLike,
  parseCourse,
  readCourses,
  type StandardCourse,
  toApi,
  toStandard,
} from '../standard.ts'

/** Out and in again: a course that came in by the standard goes out without loss. */
function parseAgain(back: StandardCourse): StandardCourse {
  const again = parseCourse(toStandard(back))
  if ('refused' in again) throw new Error('refused')
  return again.course
}

const text = fc
  .string({ unit: fc.constantFrom('가', '나', 'A', '1', '&', ';', '<', '>', 'b', ' ', '"', ',', '/'), maxLength: 12 })
  .map(tidy)
const optional = fc.option(
  text.filter((it) => plainText(it) !== '' && !['-', '.'].includes(it)),
  { nil: undefined },
)
const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const course = fc.record({
  title: text.filter((it) => plainText(it) !== ''),
  starts_on: day,
  days: fc.uniqueArray(
    fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const),
  ),
  won: fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: undefined }),
  capacity: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
  mode: fc.constantFrom('online' as const, 'offline' as const, 'both' as const, 'unknown' as const),
  selection: fc.constantFrom('first-come' as const, 'lottery' as const, 'review' as const, 'unknown' as const),
  ways: fc.subarray(['external' as const, 'online' as const, 'visit' as const, 'phone' as const, 'other' as const]),
  organiser: optional,
  place: optional,
  credit_bank: fc.option(fc.boolean(), { nil: undefined }),
  always_open: fc.boolean(),
})

test('what is published comes back as it was, as far as the standard can hold it', () => {
  fc.assert(
    fc.property(course, ({ days, won, capacity, mode, selection, ways, organiser, place, credit_bank, ...rest }) => {
      const like: CourseLike = {
        ...rest,
        mode: { value: mode },
        selection: { value: selection },
        apply_by: { ways },
        weekdays: { days },
        ...(won === undefined ? {} : { fee: { won } }),
        ...(capacity === undefined ? {} : { capacity }),
        ...(organiser === undefined ? {} : { organiser }),
        ...(place === undefined ? {} : { place }),
        ...(credit_bank === undefined ? {} : { credit_bank }),
      }
      for (const cells of [toStandard(like), toApi(like)]) {
        const parsed = parseCourse(cells)
        if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused))
        const { course: back } = parsed
        expect(back).toMatchObject({
          title: rest.title,
          starts_on: rest.starts_on,
          mode: { value: mode },
          selection: { value: selection },
        })
        expect([back.capacity, back.fee.won, back.organiser, back.place, back.credit_bank]).toEqual([
          capacity,
          won,
          organiser,
          place,
          credit_bank,
        ])
        expect(back.weekdays.days).toEqual([...days].sort((a, b) => a - b))
        expect(back.apply_by.ways).toEqual(ways)
        expect(back.always_open).toBe(rest.always_open)
        expect(compare(back, parseAgain(back))).toEqual({ answer: 'unchanged' })
      }
    }),
  )
})

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))
const FILES: [string, string, number, number, number, number][] = [
  ['courses/gangnam_standard_2026-04.csv', 'utf-8', 322, 322, 0, 0],
  ['courses/national_excerpt_27_columns.csv', 'utf-8', 10, 10, 0, 0],
  ['courses/seoul_everlearning_2026-07.csv', 'utf-8', 785, 763, 22, 0],
  ['courses/songpa_everlearning_2026-07.csv', 'utf-8', 50, 50, 0, 0],
  ['as-published/gangnam_standard_cp949_crlf.csv', 'cp949', 322, 322, 0, 0],
  ['as-published/gangnam_standard_utf8_bom.csv', 'utf-8', 322, 322, 0, 0],
]

test.skipIf(!existsSync(data))(
  'published course files are read whole, each row a course or a word about it',
  async () => {
    for (const [name, encoding, rows, courses, merged, refused] of FILES) {
      const sheet = await readSheet(data + name, name)
      if (isRefused(sheet)) throw new Error(`${name}: ${sheet.refused}`)
      const file = readCourses(sheet)
      if (!('courses' in file)) throw new Error(`${name}: ${file.missing.join()}`)
      const counts = [
        name,
        sheet.encoding,
        sheet.rows.length,
        file.courses.length,
        file.merged.length,
        file.refused.length,
      ]
      expect(counts).toEqual([name, encoding, rows, courses, merged, refused])
      for (const { course: one } of file.courses)
        expect(compare(compact(one), compact(parseAgain(one))).answer, one.title).toBe('unchanged')
    }
  },
)

/** Texts are what the standard writes in its own words, and the source's own columns are not in it. */
function compact(course: StandardCourse): StandardCourse {
  const { id: _, city: _c, district: _d, source: _s, provider: _p, provider_code: _q, category: _k, ...held } = course
  const [weekdays, apply_by, mode] = [
    { ...held.weekdays, raw: '' },
    { ...held.apply_by, raw: '' },
    { ...held.mode, raw: '' },
  ]
  return { ...held, weekdays, apply_by, mode, fee: { ...held.fee, raw: '' }, selection: { ...held.selection, raw: '' } }
}

test.skipIf(!existsSync(data))('published files that are no courses say so', async () => {
  const tally = await readSheet(`${data}courses/quirk_tally.csv`, 'quirk_tally.csv')
  expect(isRefused(tally) || readCourses(tally)).toEqual({
    refused: 'not-courses',
    missing: ['강좌명', '교육시작일자'],
  })
  expect(readdirSync(`${data}courses`)).toHaveLength(5)
})
