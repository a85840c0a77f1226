/**
 * The index of a district's programmes in this process: loaded from the database when somebody first asks, and kept fresh by what the
 * database says of every change, in whatever process it was made.
 */
import type { Context } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import { openIndex } from '#platform/search/index.ts'
import { searchable } from '../store/search/searchable.ts'
import { PROGRAMME_FIELDS } from '../understanding/fields.ts'
import type { Traits } from '../understanding/fits.ts'

export type Shelf = { index: ReturnType<typeof openIndex>; traits: Map<string, Traits> }

type Kept = { shelf: Promise<Shelf>; stale: Set<string>; freshening: Promise<void> }

const CHANNEL = 'naru_programmes'
/** So long changes are gathered before they are read, when nobody asks in between. Milliseconds. */
const GATHERED = 200
/** So many are read at once. */
const BATCH = 500

// An index belongs to the district as this process has it open, and ends with it.
const shelves = new WeakMap<District, Kept>()

/** The index as the database says it is now. */
export async function shelfOf({ district }: Pick<Context, 'district'>): Promise<Shelf> {
  const kept = shelves.get(district) ?? (await open(district))
  await freshen(district, kept)
  return kept.shelf
}

async function open(district: District): Promise<Kept> {
  const kept: Kept = { shelf: load(district), stale: new Set(), freshening: Promise.resolve() }
  shelves.set(district, kept)
  // What is said before the index is loaded waits in `stale`: nothing is missed between the two.
  await district.listen(CHANNEL, (id) => {
    if (id === undefined) return void shelves.delete(district)
    if (kept.stale.size === 0) setTimeout(() => void freshen(district, kept).catch(() => {}), GATHERED).unref()
    kept.stale.add(id)
  })
  return kept
}

async function load({ db }: District): Promise<Shelf> {
  const shelf: Shelf = { index: openIndex(PROGRAMME_FIELDS), traits: new Map() }
  for (const one of await searchable(db)) put(shelf, one)
  return shelf
}

const put = ({ index, traits }: Shelf, one: Awaited<ReturnType<typeof searchable>>[number]) => {
  index.put(one.id, one.texts)
  traits.set(one.id, one.traits)
}

/** Read anew what changed. One after the other, so that an older reading never comes after a newer one. */
function freshen({ db }: District, kept: Kept): Promise<void> {
  if (kept.stale.size === 0) return kept.freshening
  const work = async () => {
    const shelf = await kept.shelf
    while (kept.stale.size > 0) {
      const ids = [...kept.stale].slice(0, BATCH)
      for (const id of ids) kept.stale.delete(id)
      const found = new Map((await searchable(db, ids)).map((one) => [one.id, one]))
      for (const id of ids) {
        const one = found.get(id)
        if (one) put(shelf, one)
        else {
          shelf.index.remove(id)
          shelf.traits.delete(id)
        }
      }
    }
  }
  return (kept.freshening = kept.freshening.catch(() => {}).then(work))
}
