/** What officers of a district say about finding, as this process knows it: read when first asked for, and anew whenever it changes anywhere. */
import type { Day } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import type { Pin } from '../kept.ts'
import { pinsFrom, saidLines } from '../store/search/guide.ts'
import { startingLines } from '../understanding/starting.ts'
import { keyOf, readThesaurus, type Thesaurus } from '../understanding/thesaurus.ts'

export type Guide = { thesaurus: Thesaurus; pins: readonly Pin[] }

const CHANNEL = 'naru_search'
const ALWAYS: Day = '0001-01-01'

const guides = new WeakMap<District, Promise<Guide>>()
const listening = new WeakSet<District>()

/** Thesaurus and pins of a district. Inside a transaction they are read by it: the embedded database has one connection. */
export async function guideOf({ district, db }: Pick<Context, 'district' | 'db'>): Promise<Guide> {
  if (db.isTransaction) return load(db)
  if (!listening.has(district)) {
    await district.listen(CHANNEL, () => forgetGuide(district))
    listening.add(district)
  }
  let guide = guides.get(district)
  if (!guide) {
    guide = load(district.db)
    guides.set(district, guide)
    // What could not be read is asked for again.
    guide.catch(() => guides.delete(district))
  }
  return guide
}

/** Whoever changes it must see it changed at once, before the database says so. */
export const forgetGuide = (district: District): void => void guides.delete(district)

async function load(db: District['db']): Promise<Guide> {
  const said = await saidLines(db)
  return { thesaurus: thesaurusWith(said), pins: await pinsFrom(db, ALWAYS) }
}

/** The starting thesaurus as a district changed it. */
export function thesaurusWith(said: readonly { line: string; used: boolean }[]): Thesaurus {
  const left = new Set(said.filter(({ used }) => !used).map(({ line }) => line))
  const own = said.filter(({ used }) => used).map(({ line }) => line)
  return readThesaurus([...startingLines.filter((line) => !left.has(line)), ...own].join('\n'))
}

/** Programmes shown first for this query on this day, with the reason. */
export const pinnedFor = ({ pins }: Guide, query: string, today: Day): Map<string, string> => {
  const key = keyOf(query)
  return new Map(
    pins
      .filter((pin) => pin.query === key && pin.until_on >= today)
      .map(({ programme, reason }) => [programme, reason]),
  )
}
