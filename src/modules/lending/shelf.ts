/** The shelves as residents see them: kinds of instruments, what is free of each, where. */
import { type Facility, openFacilities } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { SIZES } from './rules/items.ts'
import { items, models } from './store/items.ts'
import { queues } from './store/loans.ts'
import type { Item, Model } from './things.ts'

export type Shelf = { branch: Facility; size: string | null; free: number; all: number }
export type Kind = { model: Model; shelves: Shelf[]; free: number; all: number; waiting: number; givers: string[] }
export type Looking = { q: string; family: string; branch: string; free: boolean }

/** Every kind there is at least one of, with its shelves. A district has some hundreds of instruments. */
export async function kinds(ctx: Context): Promise<Kind[]> {
  const facilities = new Map((await openFacilities(ctx.db)).map((facility) => [facility.id, facility]))
  const things = Map.groupBy(
    (await items(ctx.db)).filter(({ state }) => state !== 'retired'),
    ({ model }) => model,
  )
  const waiting = await queues(ctx.db)
  return (await models(ctx.db)).flatMap((model) => {
    const mine = things.get(model.id) ?? []
    const shelves = shelvesOf(mine, facilities)
    if (shelves.length === 0) return []
    return {
      model,
      shelves,
      free: sum(shelves.map(({ free }) => free)),
      all: sum(shelves.map(({ all }) => all)),
      waiting: waiting.get(model.id) ?? 0,
      givers: [...new Set(mine.flatMap(({ donor }) => donor ?? []))],
    }
  })
}

function shelvesOf(things: Item[], facilities: ReadonlyMap<string, Facility>): Shelf[] {
  return [...Map.groupBy(things, ({ branch, size }) => `${branch} ${size ?? ''}`).values()]
    .flatMap((group) => {
      const [first] = group
      const branch = first && facilities.get(first.branch)
      return branch ? { branch, size: first.size, free: group.filter(isFree).length, all: group.length } : []
    })
    .sort((a, b) => byText(a.branch.name, b.branch.name) || rank(a.size) - rank(b.size))
}

const isFree = ({ state }: Item) => state === 'shelf'
const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0)
const rank = (size: string | null) => SIZES.findIndex((known) => known === size)
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export type Free = { branch: string; size: string | null; free: number }

/** How many of a model can be promised now, for each branch and size it comes in; of one branch where it is named. */
export async function freeAt(ctx: Context, model: string, branch?: string): Promise<Free[]> {
  const all = (await items(ctx.db, { model, ...(branch && { branches: [branch] }) })).filter(
    ({ state }) => state !== 'retired',
  )
  return [...Map.groupBy(all, (item) => `${item.branch} ${item.size ?? ''}`).values()].flatMap((group) => {
    const [first] = group
    return first ? { branch: first.branch, size: first.size, free: group.filter(isFree).length } : []
  })
}

/** The kinds that are looked for. At a branch, only what stands there counts. */
export const lookFor = (all: readonly Kind[], { q, family, branch, free }: Looking): Kind[] =>
  all.flatMap((kind) => {
    const { model } = kind
    const text = [model.name, model.name_en, model.maker, model.about].filter(Boolean).join('\n').toLowerCase()
    const words = q.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
    if (!words.every((word) => text.includes(word)) || (family && model.family !== family)) return []
    const shelves = branch ? kind.shelves.filter((shelf) => shelf.branch.id === branch) : kind.shelves
    const here = sum(shelves.map((shelf) => shelf.free))
    if (shelves.length === 0 || (free && here === 0)) return []
    return { ...kind, shelves, free: here, all: sum(shelves.map((shelf) => shelf.all)) }
  })

/** Branches that keep instruments. */
export const branchesOf = (all: readonly Kind[]): Facility[] => [
  ...new Map(all.flatMap(({ shelves }) => shelves.map(({ branch }) => [branch.id, branch]))).values(),
]
