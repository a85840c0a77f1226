/** The neighbourhoods of a district: named by hand, or taken in with their outlines from GeoJSON. */
import { type Context, record, together } from '#platform/context.ts'
import { plan, type Report, reportOf } from '#platform/intake.ts'
import { locator, middleOf } from '../land.ts'
import { type Area, type OutlineRefusal, readAreas } from '../outline.ts'
import * as store from '../store/dongs.ts'
import * as facilities from '../store/facilities.ts'
import { type GivenFile, finishImport, keepApplied, keepTried, waitingFile } from './imports.ts'

export type NamedDong = { name: string; lat?: number; lng?: number }

/** Say which neighbourhoods the district has, in its own order. What is known of those that stay, stays. */
export const setDongs = (ctx: Context, names: readonly (string | NamedDong)[]) =>
  together(ctx, async (ctx) => {
    const wanted = names.map((one) => (typeof one === 'string' ? { name: one } : one))
    for (const [position, { name, ...point }] of wanted.entries())
      await store.keepDong(ctx.db, name, { ...point, position })
    await store.dropDongsExcept(
      ctx.db,
      wanted.map(({ name }) => name),
    )
    await record(ctx, 'places.dongs_set', ctx.district.name, { count: wanted.length })
  })

export type OutlineFile = { file: Uint8Array; name: string; source: string }
export type OutlineFault = OutlineRefusal | { refused: 'no-such-dong' | 'unnamed-areas' }

/**
 * Take in the outlines of the neighbourhoods, or with `dryRun` only say what it would do. Where the district has named its
 * neighbourhoods, a file may hold more than them (a whole city) and every one of them must be in it; else it names them.
 */
export async function importDongs(
  ctx: Context,
  given: OutlineFile,
  { dryRun }: { dryRun: boolean },
): Promise<{ report: Report; id?: number } | OutlineFault> {
  const areas = await read(ctx, given.file)
  if ('refused' in areas) return areas
  if (dryRun) return { report: reportFor(await store.dongs(ctx.db), areas) }
  return together(ctx, async (ctx) => {
    const report = await apply(ctx, areas)
    return { report, id: await keepApplied(ctx, 'dongs', given, report) }
  })
}

/** Try a file of outlines and keep it until somebody applies it. */
export async function tryDongs(ctx: Context, given: GivenFile): Promise<{ id: number } | OutlineFault> {
  const tried = await importDongs(ctx, { ...given, file: given.bytes }, { dryRun: true })
  return 'refused' in tried ? tried : { id: await keepTried(ctx, 'dongs', given, tried.report) }
}

/** Apply outlines that were tried. Answers nothing when they do not wait any more. */
export const applyDongs = (ctx: Context, id: number) =>
  together(ctx, async (ctx): Promise<Report | undefined> => {
    const given = await waitingFile(ctx, 'dongs', id)
    const areas = given && (await read(ctx, given.bytes))
    if (!areas || 'refused' in areas) return undefined
    const report = await apply(ctx, areas)
    await finishImport(ctx, id, report)
    return report
  })

async function read(ctx: Context, file: Uint8Array): Promise<Area[] | OutlineFault> {
  const areas = readAreas(jsonOf(file))
  if ('refused' in areas) return areas
  const known = await store.dongs(ctx.db)
  const wanted = known.length > 0 ? areas.filter(({ name }) => known.some((dong) => dong.name === name)) : areas
  if (wanted.length === 0) return { refused: 'no-such-dong' }
  const names = new Set(wanted.map(({ name }) => name))
  return names.has('') || names.size < wanted.length ? { refused: 'unnamed-areas' } : wanted
}

function jsonOf(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    return undefined
  }
}

const geometryOf = ({ polygons }: Area) => ({ type: 'MultiPolygon', coordinates: polygons })

function reportFor(known: readonly store.Dong[], areas: readonly Area[]): Report {
  const standing = new Map(
    known.map(({ name, outline }) => [name, { value: { name, outline: JSON.stringify(outline) }, gone: false }]),
  )
  const rows = areas.map((area, at) => ({
    row: at + 1,
    key: area.name,
    value: { name: area.name, outline: JSON.stringify(geometryOf(area)) },
  }))
  // A dong the file does not know keeps what it has.
  const held = new Set(known.map(({ name }) => name))
  return reportOf(
    plan(standing, rows, { held }),
    ({ name }) => name,
    (key) => key,
    [],
    [],
  )
}

async function apply(ctx: Context, areas: readonly Area[]): Promise<Report> {
  const known = await store.dongs(ctx.db)
  const report = reportFor(known, areas)
  for (const [at, area] of areas.entries()) {
    const before = known.find(({ name }) => name === area.name)
    await store.keepDong(ctx.db, area.name, {
      code: area.code ?? null,
      position: before?.position ?? known.length + at,
      ...middleOf(area),
      outline: JSON.stringify(geometryOf(area)),
    })
  }
  await findHomes(ctx)
  await record(ctx, 'places.dongs_imported', ctx.district.name, report.counts)
  return report
}

/** Facilities that are on the map but in no dong yet are in one now. */
async function findHomes(ctx: Context) {
  const locate = locator(await store.dongs(ctx.db))
  for (const facility of await facilities.openFacilities(ctx.db)) {
    const dong = facility.dong ? null : locate(facility)
    if (dong) await facilities.changeFacility(ctx.db, facility.id, { dong })
  }
}
