/** The parts of a problem that are worth a closer look: the likely options of each teacher, and large pieces in blocks. */
import type { Option, Piece } from './options.ts'
import type { Plan } from './plan.ts'

/** So many options of each teacher are looked at closely. */
const CLOSELY = 8
/** A piece with more teachers than this is improved in blocks of so many, so often. */
const [BLOCK, PASSES] = [24, 3]

/** Whether a piece is solved in one go. */
export const isSmall = (piece: Piece): boolean => teachersOf(piece).length <= BLOCK

const teachersOf = ({ options }: Piece): string[] => [...new Set(options.map(({ offer }) => offer.teacher))]

/** The part of a piece in which its best classes very likely are: what each teacher does best at the prices of the relaxation, and what stands. */
export function coreOf(piece: Piece, worths: ReadonlyMap<Option, number>, plan: Plan): Piece {
  const standing = new Set(plan.classes.map(({ option }) => option))
  const worth = (option: Option) => (standing.has(option) ? Infinity : (worths.get(option) ?? 0))
  const likely = [...Map.groupBy(piece.options, ({ offer }) => offer.teacher).values()].flatMap((own) =>
    own.toSorted((a, b) => worth(b) - worth(a)).slice(0, CLOSELY),
  )
  return likely.length === piece.options.length ? piece : partOf(piece, new Set(likely))
}

/** A piece with only these of its options. */
function partOf(piece: Piece, wanted: ReadonlySet<Option>): Piece {
  const places = piece.options.flatMap((option, place) => (wanted.has(option) ? [place] : []))
  const now = new Map(places.map((place, at) => [place, at]))
  const moved = <T>(all: ReadonlyMap<number, T>) =>
    new Map([...all].flatMap(([place, one]) => (now.has(place) ? [[now.get(place) ?? 0, one] as const] : [])))
  return {
    options: places.flatMap((place) => piece.options[place] ?? []),
    alike: piece.alike
      .map(({ people, worth, wishes }) => ({ people, worth: moved(worth), wishes: wishes.map(moved) }))
      .filter(({ worth }) => worth.size > 0),
  }
}

/** A large piece in blocks of teachers whose classes the same people would come to; every pass cuts it elsewhere. */
export const blocksOf = (piece: Piece): Piece[] => Array.from({ length: PASSES }, (_, pass) => cut(piece, pass)).flat()

function cut(piece: Piece, pass: number): Piece[] {
  const teacher = piece.options.map(({ offer }) => offer.teacher)
  const shared = new Map<string, Map<string, number>>()
  for (const { people, worth } of piece.alike) {
    const own = [...new Set([...worth.keys()].map((place) => teacher[place] ?? ''))]
    for (const one of own) {
      const others = shared.get(one) ?? new Map<string, number>()
      shared.set(one, others)
      for (const other of own) others.set(other, (others.get(other) ?? 0) + people.length)
    }
  }
  const left = new Set(teachersOf(piece))
  const begin = [...left]
  const blocks: Piece[] = []
  while (left.size > 0) {
    const first = begin.find((one, at) => left.has(one) && at >= (pass * begin.length) / PASSES) ?? [...left][0] ?? ''
    const block = new Set([first])
    const ties = new Map(shared.get(first))
    left.delete(first)
    while (block.size < BLOCK && left.size > 0) {
      let next = ''
      for (const one of left) if (!next || (ties.get(one) ?? 0) > (ties.get(next) ?? 0)) next = one
      block.add(next)
      left.delete(next)
      for (const [other, many] of shared.get(next) ?? []) ties.set(other, (ties.get(other) ?? 0) + many)
    }
    blocks.push(partOf(piece, new Set(piece.options.filter(({ offer }) => block.has(offer.teacher)))))
  }
  return blocks
}
