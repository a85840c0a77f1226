/** Drawing again from the record alone, and saying where it differs. Runs in a browser, at the command line and in tests. */
import { type Drawn, drawLots } from './draw.ts'
import { commitmentTo, listHash, seedOf } from './list.ts'
import type { DrawRecord, Line } from './record.ts'

/** Where a record is not what its own formula makes. `said` is in the record, `found` is what comes out. */
export type Difference = {
  at: 'secret' | 'list' | 'count' | 'beacon' | 'seed' | 'missing' | 'score' | 'turn' | 'result' | 'reserve'
  /** The entry, where it is about one. */
  number?: number
  said: string
  found: string
}

/** Every difference between the record and what is drawn again from it; none when it is true. */
export function verify(record: DrawRecord): Difference[] {
  const { terms, promise, list, draw, entries } = record
  const differences: Difference[] = []
  const compare = (at: Difference['at'], said: string | number, found: string | number) => {
    if (said !== found) differences.push({ at, said: String(said), found: String(found) })
  }
  compare('secret', promise.commitment, commitmentTo(draw.secret))
  compare('count', list.entries, entries.length)
  compare('list', list.hash, listHash(terms, entries))
  if ((promise.round === null) !== (draw.beacon === null))
    compare('beacon', String(promise.round), draw.beacon ?? 'none')
  const beacon = draw.beacon ?? undefined
  compare('seed', draw.seed, seedOf({ secret: draw.secret, beacon, listHash: list.hash, programme: terms.programme }))
  return [...differences, ...differencesIn(entries, drawLots(terms, entries, draw.seed))]
}

/** A changed line shows in its own score. Only where all scores agree can the order of the turns be at fault. */
function differencesIn(said: readonly Line[], drawn: readonly Drawn[]): Difference[] {
  const found = new Map(drawn.map((entry) => [entry.number, entry]))
  const differ = (at: 'score' | 'turn' | 'result' | 'reserve') =>
    said.flatMap((line): Difference[] => {
      const [is, should] = [String(line[at] ?? 'none'), String(found.get(line.number)?.[at] ?? 'none')]
      return is === should ? [] : [{ at, number: line.number, said: is, found: should }]
    })
  const scores = differ('score')
  if (scores.length > 0) return scores
  const gaps = missingTurns(said)
  if (gaps.length > 0) return gaps
  return [...differ('turn'), ...differ('result'), ...differ('reserve')]
}

/** Turns are counted without a gap: where one is missing, somebody was taken out of the list. */
function missingTurns(said: readonly Line[]): Difference[] {
  const turns = new Set(said.map(({ turn }) => turn))
  const last = said.reduce((most, { turn }) => Math.max(most, turn), 0)
  const gaps: Difference[] = []
  for (let turn = 1; turn <= last && gaps.length < 100; turn += 1)
    if (!turns.has(turn)) gaps.push({ at: 'missing', said: String(turn), found: 'none' })
  return gaps
}
