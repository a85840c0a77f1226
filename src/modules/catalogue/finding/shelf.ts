/**
 * The index of a district's programmes in this process: loaded from the database when somebody first asks, and kept fresh by what the
 * database says of every change, in whatever process it was made.
 */
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises'
import type { Context } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import { openIndex } from '#platform/search/index.ts'
import { searchable, type Searchable, searchableAfter } from '../store/search/searchable.ts'
import { PROGRAMME_FIELDS } from '../understanding/fields.ts'
import type { Traits } from '../understanding/fits.ts'

export type Shelf = {
  index: ReturnType<typeof openIndex>
  traits: Map<string, Traits>
  /** What programmes are filed under, and how many of them. */
  fields: Map<string, number>
}

type Kept = { shelf: Promise<Shelf>; stale: Set<string>; freshening: Promise<void> }

const CHANNEL = 'naru_programmes'
/** So long changes are gathered before they are read, when nobody asks in between. Milliseconds. */
const GATHERED = 200
/** So many are read at once, and so many put before others may have a turn. */
const BATCH = 500
const SLICE = 100
/** So long somebody who asks waits for an index that is being loaded. Milliseconds. */
const PATIENCE = 250

// An index belongs to the district as this process has it open, and ends with it.
const shelves = new WeakMap<District, Kept>()
const listening = new WeakSet<District>()

/** The index as the database says it is now. */
export async function shelfOf({ district }: Pick<Context, 'district'>): Promise<Shelf> {
  const kept = shelves.get(district) ?? open(district)
  await freshen(district, kept)
  return kept.shelf
}

/** The index, or nothing where it is still being loaded and will be for a while. */
export async function shelfSoon(ctx: Pick<Context, 'district'>, patience = PATIENCE): Promise<Shelf | undefined> {
  const waited = new AbortController()
  const shelf = shelfOf(ctx)
  // Whoever does not wait for it must not be hurt when it fails; whoever asks next will be told.
  shelf.catch(() => {})
  try {
    return await Promise.race([shelf, pause(patience, undefined, { signal: waited.signal })])
  } finally {
    waited.abort()
  }
}

function open(district: District): Kept {
  const kept: Kept = { shelf: listenAndLoad(district), stale: new Set(), freshening: Promise.resolve() }
  shelves.set(district, kept)
  // What could not be loaded is asked for again.
  kept.shelf.catch(() => shelves.get(district) === kept && shelves.delete(district))
  return kept
}

/** Listening begins before reading, so that nothing is missed between the two: what is said meanwhile waits in `stale`. */
async function listenAndLoad(district: District): Promise<Shelf> {
  if (!listening.has(district)) {
    await district.listen(CHANNEL, (id) => hear(district, id))
    listening.add(district)
  }
  const shelf: Shelf = { index: openIndex(PROGRAMME_FIELDS), traits: new Map(), fields: new Map() }
  let last: string | undefined
  do {
    const some = await searchableAfter(district.db, last, BATCH)
    for (const [at, one] of some.entries()) {
      put(shelf, one)
      if (at % SLICE === SLICE - 1) await breathe()
    }
    last = some.length < BATCH ? undefined : some.at(-1)?.id
  } while (last)
  return shelf
}

function hear(district: District, id: string | undefined): void {
  const kept = shelves.get(district)
  if (!kept) return
  if (id === undefined) return void shelves.delete(district)
  if (kept.stale.size === 0) setTimeout(() => void freshen(district, kept).catch(() => {}), GATHERED).unref()
  kept.stale.add(id)
}

function put({ index, traits, fields }: Shelf, one: Searchable): void {
  index.put(one.id, one.texts)
  count(fields, traits.get(one.id)?.field, -1)
  count(fields, one.traits.field, 1)
  traits.set(one.id, one.traits)
}

function remove({ index, traits, fields }: Shelf, id: string): void {
  index.remove(id)
  count(fields, traits.get(id)?.field, -1)
  traits.delete(id)
}

function count(fields: Map<string, number>, field: string | undefined, more: number): void {
  if (field === undefined) return
  const now = (fields.get(field) ?? 0) + more
  if (now > 0) fields.set(field, now)
  else fields.delete(field)
}

/** Read anew what changed. One after the other, so that an older reading never comes after a newer one. */
function freshen({ db }: District, kept: Kept): Promise<void> {
  if (kept.stale.size === 0) return kept.freshening
  const work = async () => {
    const shelf = await kept.shelf
    while (kept.stale.size > 0) {
      const ids = [...kept.stale].slice(0, BATCH)
      for (const id of ids) kept.stale.delete(id)
      const found = new Map((await readAnew(db, ids, kept)).map((one) => [one.id, one]))
      for (const id of ids) {
        const one = found.get(id)
        if (one) put(shelf, one)
        else remove(shelf, id)
      }
      await breathe()
    }
  }
  return (kept.freshening = kept.freshening.catch(() => {}).then(work))
}

/** What could not be read stays stale. */
async function readAnew(db: District['db'], ids: string[], { stale }: Kept): Promise<Searchable[]> {
  try {
    return await searchable(db, ids)
  } catch (error) {
    for (const id of ids) stale.add(id)
    throw error
  }
}
