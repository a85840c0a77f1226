/** Files of courses come in: tried first, applied all or nothing, and the same file again changes nothing. */
import { randomUUID } from 'node:crypto'
import {
  facilitiesByName,
  finishImport,
  type GivenFile,
  keepApplied,
  keepTried,
  waitingFile,
} from '#modules/places/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { type CellNote, type Change, type Plan, plan, type Report, reportOf } from '#platform/intake.ts'
import { isRefused, readSheet, type SheetRefusal, type Source } from '#platform/sheet.ts'
import { sessionsOf } from '../rules.ts'
import { compare, type CourseFile, readCourses, type StandardCourse } from '../standard.ts'
import * as store from '../store/intake.ts'
import type { Details } from '../programme.ts'
import { addSessions, replaceSessions } from '../store/sessions.ts'
import { type ApplyAt, detailsOf } from '../taking.ts'
import { differences, only, TIMETABLE } from './edit.ts'

/** A file of courses. `source` says whose list it is: under the same name the next file replaces this one. */
export type CoursesFile = { file: Source; name: string; source: string; applyAt?: ApplyAt }
export type FileRefusal = SheetRefusal | { refused: 'not-courses'; missing: string[] }
export type Imported = { report: Report; id?: number }

/** Take in a file of courses, or with `dryRun` only say what it would do. All rows that can be read, or none. */
export async function importCourses(
  ctx: Context,
  given: CoursesFile,
  { dryRun }: { dryRun: boolean },
): Promise<Imported | FileRefusal> {
  const file = await read(given)
  if (!('courses' in file)) return file
  if (dryRun) return { report: (await weigh(ctx, given.source, file)).report }
  return together(ctx, async (ctx) => apply(ctx, given, file, (report) => keepApplied(ctx, 'courses', given, report)))
}

/** Try a file and keep it until somebody applies it. Answers the number of its report. */
export async function tryCourses(ctx: Context, given: GivenFile): Promise<{ id: number } | FileRefusal> {
  const tried = await importCourses(ctx, { ...given, file: given.bytes }, { dryRun: true })
  return 'refused' in tried ? tried : { id: await keepForLater(ctx, given, tried.report) }
}

/** Keep a file that was tried, with what it would do. Answers the number of its report. */
export const keepForLater = (ctx: Context, given: GivenFile, report: Report): Promise<number> =>
  keepTried(ctx, 'courses', given, report)

/** Apply exactly the file that was tried. What changed in between is weighed again. Answers nothing when it does not wait any more. */
export const applyCourses = (ctx: Context, id: number, applyAt: ApplyAt): Promise<Imported | undefined> =>
  together(ctx, async (ctx) => {
    const given = await waitingFile(ctx, 'courses', id)
    if (!given) return undefined
    const file = await read({ ...given, file: given.bytes })
    if (!('courses' in file)) return undefined
    return apply(ctx, { ...given, applyAt }, file, async (report) => {
      await finishImport(ctx, id, report)
      return id
    })
  })

async function read({ file, name }: Pick<CoursesFile, 'file' | 'name'>): Promise<CourseFile | FileRefusal> {
  const sheet = await readSheet(file, name)
  return isRefused(sheet) ? sheet : readCourses(sheet)
}

type Weighed = { made: Plan<StandardCourse>; report: Report; known: Map<string, store.Stored> }

/** What these rows would do, and what of it people are told. */
async function weigh(ctx: Context, source: string, { courses, refused, merged, unread }: CourseFile): Promise<Weighed> {
  const known = new Map((await store.programmesOfSource(ctx.db, source)).map((row) => [row.source_key, row]))
  const standing = new Map([...known].map(([key, row]) => [key, { value: row.standard, gone: row.gone_at !== null }]))
  const made = plan(
    standing,
    courses.map(({ row, key, course }) => ({ row, key, value: course })),
    { differing },
  )
  const notes: CellNote[] = [
    ...unread.map((column) => ({ row: 1, column, value: '', reason: 'no-such-column' })),
    ...merged.map(({ row, into, reason }) => ({ row, column: '', value: `→ ${into}`, reason })),
    ...courses.flatMap(({ row, notes }) => notes.map(({ note, ...cell }) => ({ row, ...cell, reason: note }))),
  ]
  const report = reportOf(
    made,
    ({ title }) => title,
    (key) => known.get(key)?.title ?? key,
    refused,
    notes,
  )
  return { made, report, known }
}

const differing = (before: StandardCourse, after: StandardCourse): string[] => {
  const found = compare(before, after)
  return found.answer === 'changed' ? found.fields : []
}

async function apply(
  ctx: Context,
  given: Omit<CoursesFile, 'file'>,
  file: CourseFile,
  keep: (report: Report) => Promise<number>,
): Promise<Imported> {
  const { source, applyAt = 'source' } = given
  await store.holdSource(ctx.db, source)
  const { made, report, known } = await weigh(ctx, source, file)
  const id = await keep(report)
  const facility = await facilitiesByName(ctx.db)
  const details = (course: StandardCourse) =>
    detailsOf(course, course.organiser ? facility(course.organiser) : undefined, applyAt)
  await add(ctx, source, made, details)
  await changeAll(ctx, made.changed, { known, details, id })
  await store.markGone(ctx.db, source, made.gone, ctx.now)
  await record(ctx, 'catalogue.imported', String(id), { source, ...report.counts })
  return { report, id }
}

/** A few hundred at a time: what one statement can carry, and no more in memory than that. */
const BATCH = 500

async function add(
  ctx: Context,
  source: string,
  { added }: Plan<StandardCourse>,
  details: (course: StandardCourse) => Details,
) {
  const { now, who } = ctx
  const about = { source, added_by: who.id ?? null, added_at: now, changed_at: now, published_at: now }
  for (let from = 0; from < added.length; from += BATCH) {
    const rows = added
      .slice(from, from + BATCH)
      .map(({ key, value }) => ({ id: randomUUID(), key, value, taken: details(value) }))
    await store.addProgrammes(
      ctx.db,
      rows.map(({ id, key, value, taken }) => ({
        ...about,
        ...taken,
        id,
        source_key: key,
        standard: JSON.stringify(value),
      })),
    )
    await addSessions(
      ctx.db,
      rows.flatMap(({ id, taken }) =>
        sessionsOf(taken).map((session, at) => ({ ...session, programme: id, number: at + 1 })),
      ),
    )
  }
}

type Around = { known: Map<string, store.Stored>; details: (course: StandardCourse) => Details; id: number }

/** Only what the source changed is changed, so that what an officer corrected here outlives the next file. */
async function changeAll(ctx: Context, changes: readonly Change<StandardCourse>[], around: Around) {
  const histories = []
  for (const { key, value, before: standard } of changes) {
    const stored = around.known.get(key)
    if (!stored) continue
    const [old, now] = [around.details(standard), around.details(value)]
    const columns = differences(old, now)
    const [before, after] = [only(old, columns), kept(only(now, columns), stored)]
    await store.changeTaken(ctx.db, stored.id, {
      ...after,
      standard: JSON.stringify(value),
      gone_at: null,
      changed_at: ctx.now,
    })
    if (columns.length === 0) continue
    if (columns.some((name) => TIMETABLE.includes(name)))
      await replaceSessions(ctx.db, stored.id, sessionsOf(now), ctx.now)
    histories.push({
      programme: stored.id,
      at: ctx.now,
      who: ctx.who.id ?? null,
      import: around.id,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    // A file may change thousands; what nobody has applied for concerns nobody yet.
    if (stored.taken + stored.waiting > 0) await record(ctx, 'catalogue.changed', stored.id, { before, after })
  }
  await store.addHistories(ctx.db, histories)
}

/** Nobody loses a seat or a place in the queue because a file says there are fewer. */
const kept = (after: Partial<Details>, { taken, waiting }: store.Stored): Partial<Details> => ({
  ...after,
  ...(typeof after.capacity === 'number' && { capacity: Math.max(after.capacity, taken) }),
  ...(typeof after.waitlist === 'number' && { waitlist: Math.max(after.waitlist, waiting) }),
})
