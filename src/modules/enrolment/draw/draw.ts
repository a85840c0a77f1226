/** Drawing lots. Deterministic: the same list and seed give the same result everywhere. docs/draw.md tells it step by step. */
import { type Entry, lineOf, type Terms } from './list.ts'
import { sha256 } from './sha256.ts'

export type Result = 'won' | 'reserve' | 'lost'

/** What became of an entry: its smallest lot, its turn, and its place on the reserve list. */
export type Drawn = { number: number; score: string; turn: number; result: Result; reserve?: number }

/** One turn of the draw: an entry alone, or a family as one. */
type Turn = { members: Entry[]; score: string; quota: string | undefined }

/**
 * The smallest of its lots. A lot is the hash of seed, line and its number, so an entry with three lots has three times the chance
 * of the smallest of all: drawing by the smallest lot is drawing lots one by one out of one box (weighted, without replacement),
 * and needs no arithmetic beyond comparing.
 */
function scoreOf(seed: string, members: readonly Entry[]): string {
  const lots = Math.min(...members.map((entry) => entry.lots))
  const line = members.map(lineOf).join('+')
  let least = ''
  for (let lot = 1; lot <= lots; lot += 1) {
    const score = sha256(`${seed}|${line}|${lot}`)
    if (least === '' || score < least) least = score
  }
  return least
}

/** Families count once, with the lots of the member who has fewest: nobody gains by being tied together. */
function turnsOf(entries: readonly Entry[], seed: string): Turn[] {
  const units = new Map<string, Entry[]>()
  for (const entry of entries.toSorted((a, b) => a.number - b.number)) {
    const key = entry.bond === undefined ? `alone ${entry.number}` : `bond ${entry.bond}`
    const members = units.get(key)
    if (members) members.push(entry)
    else units.set(key, [entry])
  }
  const turns = [...units.values()].map((members): Turn => {
    const [first] = members
    const one = members.every(({ quota }) => quota === first?.quota)
    return { members, score: scoreOf(seed, members), quota: one ? first?.quota : undefined }
  })
  const least = ({ members }: Turn) => members[0]?.number ?? 0
  return turns.sort((a, b) => (a.score < b.score ? -1 : a.score > b.score ? 1 : least(a) - least(b)))
}

/** Go through the turns in order and take each that fits whole into what is left. A family is never split at the last seat. */
function take(turns: Iterable<Turn>, places: number): Set<Turn> {
  const taken = new Set<Turn>()
  let left = places
  for (const turn of turns) {
    if (left === 0) break
    if (turn.members.length > left) continue
    taken.add(turn)
    left -= turn.members.length
  }
  return taken
}

const people = (turns: Iterable<Turn>): number => {
  let count = 0
  for (const { members } of turns) count += members.length
  return count
}

/**
 * Draw: first the seats kept for groups, in the order of the list; then all other seats among everyone who is left; then the reserve list.
 * A seat kept for a group that nobody of it takes goes to everyone.
 * @returns one result an entry, in the order of their numbers.
 */
export function drawLots(terms: Terms, entries: readonly Entry[], seed: string): Drawn[] {
  const turns = turnsOf(entries, seed)
  const won = new Set<Turn>()
  const rest = () => turns.filter((turn) => !won.has(turn))
  for (const { group, seats } of terms.quotas) {
    const kept = Math.min(seats, terms.seats - people(won))
    for (const turn of take(
      rest().filter(({ quota }) => quota === group),
      kept,
    ))
      won.add(turn)
  }
  for (const turn of take(rest(), terms.seats - people(won))) won.add(turn)
  const reserve = take(rest(), terms.reserves)

  const drawn: Drawn[] = []
  let place = 0
  for (const [index, turn] of turns.entries()) {
    const result: Result = won.has(turn) ? 'won' : reserve.has(turn) ? 'reserve' : 'lost'
    for (const { number } of turn.members) {
      if (result === 'reserve') place += 1
      drawn.push({
        number,
        score: turn.score,
        turn: index + 1,
        result,
        ...(result === 'reserve' && { reserve: place }),
      })
    }
  }
  return drawn.sort((a, b) => a.number - b.number)
}
