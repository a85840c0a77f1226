/** Who wants what: applicants, popular classes, families as one, more wishes than the limit, and forms that are sent twice. Drawn from a fixed seed, so that every way is asked the same. */
import { createHash } from 'node:crypto'

export type Size = {
  people: number
  programmes: number
  applicants: number
  classes: number
  seats: number
  waitlist: number
  connections: number
}

export const QUICK: Size = {
  people: 20_000,
  programmes: 500,
  applicants: 4_000,
  classes: 40,
  seats: 50,
  waitlist: 25,
  connections: 400,
}

/** The size of a rush of which the study speaks. */
export const FULL: Size = { ...QUICK, people: 671_312, programmes: 5_000, applicants: 20_000 }

/** One form as it is posted: by whom, for what, with which id; for two children as one, both or none. */
export type Form = { id: string; person: number; programme: string; children?: [number, number] }

/** What the district says: three classes of one kind a term, and a tenth of the seats kept for seniors until the day before the closing. */
export const MOST = 3
export const SENIOR = { percent: 10, age: 65 }
export const POLICY = {
  limits: [{ most: MOST, per: 'term', area: 'field' }],
  senior_age: SENIOR.age,
  quotas: { doors: {}, groups: { senior: SENIOR.percent }, kept_hours: 24 },
}

/** Every twentieth applicant applies for their two children; every tenth wishes for five classes. */
export const isParent = (person: number): boolean => person % 20 === 0
const WISHES = 5
const wishesOf = (person: number): number => (person % 10 === 3 ? WISHES : 1)
export const childrenOf = (person: number, { people }: Pick<Size, 'people'>): [number, number] => [
  people - 1 - 2 * person,
  people - 2 - 2 * person,
]

/** The ways that are measured, each with classes of its own. */
export const WAYS = ['ours', 'two', 'killed', 'rowlock'] as const
export type Way = (typeof WAYS)[number]

export const NAMES = {
  ceiling: 'HTTP: same server and form, no database, sent on',
  pages: 'HTTP ceiling: the same answers, seats counted in memory',
  insert: 'database: insert one row',
  hot: 'database: one hot row',
  'alone-rowlock': 'row lock for each application, without web',
  alone: 'Naru: one line, by the batch, without web',
  rowlock: 'row lock for each application (no limits, no families)',
  ours: 'Naru: one line, by the batch',
  two: 'Naru, two processes',
  killed: 'Naru, two processes, one killed -9 in the middle',
}

const hex = (text: string) => createHash('sha256').update(text).digest('hex')

/** An id that is the same in every run. */
export function idOf(text: string): string {
  const h = hex(text)
  return [h.slice(0, 8), h.slice(8, 12), `4${h.slice(13, 16)}`, `a${h.slice(17, 20)}`, h.slice(20, 32)].join('-')
}

export const classOf = (way: string, number: number) => idOf(`class ${way} ${number}`)
export const tokenOf = (person: number) => `rush-${person}`

/** Small, quick and good enough to deal cards with (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The forms in the order they are sent: the nth class is wanted 1/n as often as the first, one form in twenty is sent again at once.
 * Locking rows knows no families: there everyone applies for themselves.
 */
export function formsFor(way: string, size: Size, seed = 7): Form[] {
  const { applicants, classes } = size
  const families = !way.endsWith('rowlock')
  const roll = dice(seed)
  const weights = Array.from({ length: classes }, (_, at) => 1 / (at + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const pick = () => {
    let left = roll() * total
    return Math.max(
      0,
      weights.findIndex((weight) => (left -= weight) < 0),
    )
  }
  return Array.from({ length: applicants }, (_, person) => {
    const wishes = new Set<number>()
    while (wishes.size < Math.min(wishesOf(person), classes)) wishes.add(pick())
    return [...wishes].flatMap((wish) => {
      const form: Form = {
        id: idOf(`form ${way} ${person} ${wish}`),
        person,
        programme: classOf(way, wish),
        ...(families && isParent(person) && { children: childrenOf(person, size) }),
      }
      return roll() < 0.05 ? [form, form] : [form]
    })
  }).flat()
}
