/** Lists of facilities come in: tried first, applied all or nothing, and the same list again changes nothing. */
import { type Context, record, together } from '#platform/context.ts'
import { type Plan, plan, type Report, reportOf, type Standing } from '#platform/intake.ts'
import { isRefused, readSheet, type SheetRefusal, type Source } from '#platform/sheet.ts'
import { pointOf } from '../rules.ts'
import { boundsAround, correctionsOf, dongNamed, facilityOf, type Taken } from '../rules/taking.ts'
import { type PlaceFile, readPlaces, type StandardPlace } from '../standard.ts'
import * as dongStore from '../store/dongs.ts'
import * as store from '../store/facilities.ts'
import { type GivenFile, finishImport, keepApplied, keepTried, waitingFile } from './imports.ts'
import { locator } from '../land.ts'

/** A file of somebody's list. `source` says whose list it is: under the same name the next file replaces this one. */
export type FacilityFile = { file: Source; name: string; source: string }
export type FileRefusal = SheetRefusal | { refused: 'not-places'; missing: string[] }
export type Imported = { report: Report; id?: number }

/** Take in a list of facilities, or with `dryRun` only say what it would do. All rows that can be read, or none. */
export async function importFacilities(
  ctx: Context,
  given: FacilityFile,
  { dryRun }: { dryRun: boolean },
): Promise<Imported | FileRefusal> {
  const rows = await read(ctx, given)
  if (isWrong(rows)) return rows
  if (dryRun) return { report: (await compare(ctx, given.source, rows, await settledBy(ctx))).report }
  return together(ctx, async (ctx) => {
    const report = await apply(ctx, given.source, rows)
    return { report, id: await keepApplied(ctx, 'facilities', given, report) }
  })
}

/** Try a list and keep it until somebody applies it. Answers the number of its report. */
export async function tryFacilities(ctx: Context, given: GivenFile): Promise<{ id: number } | FileRefusal> {
  const tried = await importFacilities(ctx, { ...given, file: given.bytes }, { dryRun: true })
  return 'refused' in tried ? tried : { id: await keepTried(ctx, 'facilities', given, tried.report) }
}

/** Apply a list that was tried. What changed in between is compared again. Answers nothing when it does not wait any more. */
export const applyFacilities = (ctx: Context, id: number) =>
  together(ctx, async (ctx): Promise<Report | undefined> => {
    const given = await waitingFile(ctx, 'facilities', id)
    if (!given) return undefined
    const rows = await read(ctx, { ...given, file: given.bytes })
    if (isWrong(rows)) return undefined
    const report = await apply(ctx, given.source, rows)
    await finishImport(ctx, id, report)
    return report
  })

async function read(ctx: Context, { file, name }: FacilityFile): Promise<PlaceFile | FileRefusal> {
  const sheet = await readSheet(file, name)
  if (isRefused(sheet)) return sheet
  const middles = (await dongStore.dongs(ctx.db)).flatMap((dong) => pointOf(dong) ?? [])
  return readPlaces(sheet, boundsAround(middles))
}

/** A file with rows has a list of those refused; a file refused as a whole has a name for it. */
const isWrong = (rows: PlaceFile | FileRefusal): rows is FileRefusal => !Array.isArray(rows.refused)

/** What these rows would do, and what of it people are told. */
async function compare(ctx: Context, source: string, { places, refused }: PlaceFile, settled: Settled) {
  const known = await store.facilitiesOfSource(ctx.db, source)
  const standing = new Map(known.map((row) => [row.source_key ?? '', standingOf(row.standard)]))
  const made = plan(
    standing,
    places.map(({ row, key, place }) => ({ row, key, value: place })),
    { differing },
  )
  const names = new Map(known.map((row) => [row.source_key, row.name]))
  const notes = places.flatMap(({ row, place, notes }) => [
    ...notes.map(({ note, ...cell }) => ({ row, ...cell, reason: note })),
    ...(place.dong && !settled(place).dong ? [{ row, column: '', value: place.dong, reason: 'unknown-dong' }] : []),
  ])
  const report = reportOf(
    made,
    (place) => facilityOf(place).name,
    (key) => names.get(key) ?? key,
    refused,
    notes,
  )
  return { made, report, ids: new Map(known.map((row) => [row.source_key ?? '', row.id])) }
}

const standingOf = (standard: unknown): Standing<StandardPlace> =>
  ({ value: standard ?? NOTHING, gone: standard === null }) as Standing<StandardPlace>
const NOTHING: StandardPlace = { name: '', kind: 'other', kind_raw: '' }

/** A newer date of the list alone changes nothing. */
const differing = (before: StandardPlace, after: StandardPlace) => {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof StandardPlace>
  return [...names].filter((name) => name !== 'reference_on' && before[name] !== after[name])
}

async function apply(ctx: Context, source: string, rows: PlaceFile): Promise<Report> {
  await store.holdSource(ctx.db, source)
  const settled = await settledBy(ctx)
  const { made, report, ids } = await compare(ctx, source, rows, settled)
  await write(ctx, source, made, ids, settled)
  await record(ctx, 'places.imported', source, report.counts)
  return report
}

type Settled = (place: StandardPlace) => Taken

/** A listed place as a facility of this district: its dong by the district's own name, or found on the outlines. */
async function settledBy(ctx: Context): Promise<Settled> {
  const dongs = await dongStore.dongs(ctx.db)
  const names = dongs.map(({ name }) => name)
  const locate = locator(dongs)
  return (place) => {
    const taken = facilityOf(place)
    return { ...taken, dong: dongNamed(names, taken.dong) ?? locate(taken) }
  }
}

async function write(
  ctx: Context,
  source: string,
  made: Plan<StandardPlace>,
  ids: Map<string, string>,
  settled: Settled,
) {
  const { db, now } = ctx
  await store.addFacilities(
    db,
    made.added.map(({ key, value }) => ({
      ...settled(value),
      source,
      source_key: key,
      standard: JSON.stringify(value),
      added_at: now,
      changed_at: now,
    })),
  )
  for (const { key, value, before, returned } of made.changed) {
    const corrections = returned ? settled(value) : correctionsOf(settled(before), settled(value))
    await store.changeFacility(db, ids.get(key) ?? '', {
      ...corrections,
      ...(returned && { gone_at: null }),
      standard: JSON.stringify(value),
      changed_at: now,
    })
  }
  if (made.gone.length > 0) await store.markGone(db, source, made.gone, now)
}
