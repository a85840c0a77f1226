/** The record of a draw as a file: everything needed to draw again, and nothing about people. */
import type { Result } from './draw.ts'
import { type Entry, MOST_LOTS, type Terms } from './list.ts'

export const FORMAT = 'naru-draw/1'

/** An entry with what became of it. */
export type Line = Entry & { score: string; turn: number; result: Result; reserve?: number | undefined }

export type DrawRecord = {
  format: typeof FORMAT
  title: string
  district: string
  terms: Terms
  /** Published before applications opened. `round` is of the beacon drand quicknet; null where none was promised. */
  promise: { commitment: string; made_at: string; draws_at: string; round: number | null }
  list: { entries: number; hash: string; frozen_at: string }
  draw: { secret: string; beacon: string | null; seed: string; drawn_at: string; announced_at: string }
  /** Seats given by hand afterwards, each with its reason. */
  overrides: { number: number; at: string; reason: string }[]
  /** Why an earlier draw of this programme was replaced by this one. */
  supersedes: { reason: string; at: string } | null
  entries: Line[]
}

/** The record as its file: what is about the draw on top, then one entry a line. */
export function writeRecord({ entries, ...head }: DrawRecord): string {
  const top = JSON.stringify(head, null, 1).slice(0, -2)
  return `${top},\n "entries": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n ]\n}\n`
}

/** What cannot be read: where in the record, and the line of the file where that is known. */
export type Unreadable = { path: string; line?: number }

const HASH = /^[0-9a-f]{64}$/
type Check = (value: unknown) => boolean

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Check = (value) => typeof value === 'string' && value.length <= 1000
const isHash: Check = (value) => typeof value === 'string' && HASH.test(value)
const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
const isCount = isWhole(0, 1_000_000)
const isWord: Check = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value)
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

const shapes: Record<string, Record<string, Check>> = {
  '': { format: (value) => value === FORMAT, title: isText, district: isText },
  terms: { programme: isText, seats: isCount, reserves: isCount },
  promise: { commitment: isHash, made_at: isTime, draws_at: isTime, round: orNull(isWhole(1, 1e15)) },
  list: { entries: isCount, hash: isHash, frozen_at: isTime },
  draw: { secret: isHash, beacon: orNull(isHash), seed: isHash, drawn_at: isTime, announced_at: isTime },
}
const quota = { group: isWord, seats: isCount }
const override = { number: isWhole(1, 1e15), at: isTime, reason: isText }
const entry = {
  number: isWhole(1, 1e15),
  lots: isWhole(1, MOST_LOTS),
  bond: maybe(isWhole(1, 1e9)),
  quota: maybe(isWord),
  score: isHash,
  turn: isWhole(1, 1_000_000),
  result: (value: unknown) => value === 'won' || value === 'reserve' || value === 'lost',
  reserve: maybe(isCount),
}

/** The first part that is not as it must be. */
function wrongIn(value: unknown, shape: Record<string, Check>): string | undefined {
  if (!isObject(value)) return ''
  return Object.entries(shape).find(([name, check]) => !check(value[name]))?.[0]
}

/** Read a file as a record, or say where it cannot be read. */
export function readRecord(text: string): { record: DrawRecord } | { unreadable: Unreadable } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1]
    return { unreadable: { path: '', ...(position && { line: lineAt(text, Number(position)) }) } }
  }
  const path = unreadableIn(value)
  if (path === undefined) return { record: value as DrawRecord }
  const at = /^entries\.(\d+)/.exec(path)?.[1]
  const begins = text.indexOf('"entries": [')
  return { unreadable: { path, ...(at && begins >= 0 && { line: lineAt(text, begins) + 1 + Number(at) }) } }
}

function unreadableIn(value: unknown): string | undefined {
  if (!isObject(value)) return ''
  for (const [part, shape] of Object.entries(shapes)) {
    const wrong = wrongIn(part === '' ? value : value[part], shape)
    if (wrong !== undefined) return [part, wrong].filter(Boolean).join('.')
  }
  const lists: [string, unknown, Record<string, Check>][] = [
    ['terms.quotas', (value.terms as Record<string, unknown>).quotas, quota],
    ['overrides', value.overrides, override],
    ['entries', value.entries, entry],
  ]
  for (const [name, list, shape] of lists) {
    if (!Array.isArray(list) || list.length > 1_000_000) return name
    for (const [index, item] of list.entries()) {
      const wrong = wrongIn(item, shape)
      if (wrong !== undefined) return `${name}.${index}.${wrong}`
    }
  }
  const numbers = new Set<number>()
  for (const [index, { number }] of (value.entries as Entry[]).entries()) {
    if (numbers.has(number)) return `entries.${index}.number`
    numbers.add(number)
  }
  return undefined
}

/** Lines are counted from 1. */
const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** The line of the file on which an entry stands. */
export function lineOfEntry(text: string, number: number): number | undefined {
  const position = new RegExp(`"number":\\s*${number}\\b(?=[^}]*"lots")`).exec(text)?.index
  return position === undefined ? undefined : lineAt(text, position)
}
