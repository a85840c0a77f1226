import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfRound, roundAt, timeOfRound } from './beacon.ts'
import { drawLots } from './draw.ts'
import { commitmentTo, type Entry, listHash, listText, seedOf, type Terms } from './list.ts'
import { type DrawRecord, lineOfEntry, readRecord, writeRecord } from './record.ts'
import { sha256 } from './sha256.ts'
import { FORMULA } from '../words/draw/method.ts'
import { verify } from './verify.ts'

const secret = sha256('a secret for tests')

export function recordOf(terms: Terms, entries: Entry[], beacon: string | null = null): DrawRecord {
  const hash = listHash(terms, entries)
  const seed = seedOf({ secret, beacon: beacon ?? undefined, listHash: hash, programme: terms.programme })
  const drawn = drawLots(terms, entries, seed)
  const at = '2026-03-09T09:00:00.000Z'
  return {
    format: 'naru-draw/1',
    title: '시험 강좌',
    district: 'songpa',
    terms,
    promise: { commitment: commitmentTo(secret), made_at: at, draws_at: at, round: beacon ? 5_000_000 : null },
    list: { entries: entries.length, hash, frozen_at: at },
    draw: { secret, beacon, seed, drawn_at: at, announced_at: at },
    overrides: [],
    supersedes: null,
    entries: entries
      .toSorted((a, b) => a.number - b.number)
      .map((entry, index) => {
        const { score = '', turn = 0, result = 'lost', reserve } = drawn[index] ?? {}
        return { ...entry, score, turn, result, ...(reserve !== undefined && { reserve }) }
      }),
  }
}

const nine: Entry[] = [101, 102, 103, 104, 105, 106, 107, 108, 109].map((number) => ({
  number,
  lots: number === 105 ? 3 : 1,
  ...(number < 103 && { bond: 1 }),
}))
const terms: Terms = { programme: '7b0a6c1e-0000-4000-8000-000000000001', seats: 4, reserves: 3, quotas: [] }
const honest = () => structuredClone(recordOf(terms, nine))
const places = (record: DrawRecord) => verify(record).map(({ at, number }) => (number ? `${at} ${number}` : at))

test('an honest record is true, with and without a beacon, and stays so through its file', () => {
  expect(verify(honest())).toEqual([])
  expect(verify(recordOf(terms, nine, sha256('beacon')))).toEqual([])
  const read = readRecord(writeRecord(honest()))
  expect(read).toEqual({ record: JSON.parse(JSON.stringify(honest())) })
})

test('whoever changes a line, the verifier names that line', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom('lots', 'result', 'reserve', 'bond', 'quota', 'number', 'score'),
      (index, what) => {
        const record = honest()
        const line = record.entries[index]
        if (!line) return
        const { number } = line
        const changes = {
          lots: () => (line.lots += 1),
          result: () => (line.result = line.result === 'won' ? 'lost' : 'won'),
          reserve: () => (line.reserve = (line.reserve ?? 0) + 1),
          bond: () => (line.bond = 77),
          quota: () => (line.quota = 'priority'),
          number: () => (line.number = 500),
          score: () => (line.score = sha256('other')),
        }
        changes[what]()
        const named = verify(record).flatMap((difference) => difference.number ?? [])
        expect(named).toContain(what === 'number' ? 500 : number)
        expect(lineOfEntry(writeRecord(record), line.number)).toBe(
          writeRecord(record)
            .split('\n')
            .findIndex((text) => text.includes(`"number":${line.number},`)) + 1,
        )
      },
    ),
  )
})

test('taking a line out or putting one in is found, and where', () => {
  const less = honest()
  const [gone] = less.entries.splice(6, 1)
  expect(verify(less)).toContainEqual({ at: 'missing', said: String(gone?.turn), found: 'none' })
  expect(places(less)).toContain('list')
  const more = honest()
  more.entries.push({ number: 110, lots: 1, score: sha256('x'), turn: 9, result: 'lost' })
  expect(places(more)).toEqual(expect.arrayContaining(['count', 'list', 'score 110']))
})

test('another secret, seed, hash or number of seats does not go unseen', () => {
  const change = (work: (record: DrawRecord) => void) => {
    const record = honest()
    work(record)
    return places(record)
  }
  expect(change((record) => (record.draw.secret = sha256('other')))).toEqual(['secret', 'seed'])
  expect(change((record) => (record.draw.seed = sha256('other')))).toContain('seed')
  expect(change((record) => (record.list.hash = sha256('other')))).toContain('list')
  expect(change((record) => (record.terms = { ...terms, seats: 5 }))).toContain('list')
  expect(change((record) => (record.promise.round = 5))).toContain('beacon')
})

test('what cannot be read is refused with its place', () => {
  const file = writeRecord(honest())
  const line = file.split('\n').findIndex((text) => text.includes('"number":104,')) + 1
  expect(readRecord(file.replace('{"number":104,"lots":1', '{"number":104,"lots":-1'))).toEqual({
    unreadable: { path: 'entries.3.lots', line },
  })
  expect(readRecord(file.replace('"number":104', '"number":103'))).toEqual({
    unreadable: { path: 'entries.3.number', line },
  })
  expect(readRecord(file.replace('"format": "naru-draw/1"', '"format": "other"'))).toMatchObject({
    unreadable: { path: 'format' },
  })
  expect(readRecord(file.slice(0, 400))).toHaveProperty('unreadable')
  for (const text of ['', 'null', '[]', '{"format":"naru-draw/1"}'])
    expect(readRecord(text)).toHaveProperty('unreadable')
})

test('the beacon’s round is fixed by the announced time, and nobody knows it before', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), (at) => {
      const wait = timeOfRound(roundAt(at)).getTime() - at.getTime()
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThan(3000)
    }),
  )
  expect(addressOfRound('https://api.drand.sh', 7)).toMatch(
    /^https:\/\/api\.drand\.sh\/52db9ba7[0-9a-f]{56}\/public\/7$/,
  )
})

test('docs/draw.md says what the code does: its vectors come out', () => {
  const text = readFileSync(new URL('../../../../docs/draw.md', import.meta.url), 'utf8')
  // What residents read on the site is the same formula.
  expect(text).toContain(FORMULA)
  const blocks = [...text.matchAll(/```(\w+) vector\n([\s\S]*?)```/g)]
  const list = blocks.find(([, kind]) => kind === 'text')?.[2] ?? ''
  const file = blocks.find(([, kind]) => kind === 'json')?.[2] ?? ''
  const read = readRecord(file)
  if (!('record' in read)) throw new Error(JSON.stringify(read))
  expect(verify(read.record)).toEqual([])
  expect(listText(read.record.terms, read.record.entries)).toBe(list)
  for (const hash of ['sha256 of the list', 'commitment', 'seed'] as const)
    expect(text).toContain(
      {
        'sha256 of the list': sha256(list),
        commitment: commitmentTo(read.record.draw.secret),
        seed: read.record.draw.seed,
      }[hash],
    )
})
