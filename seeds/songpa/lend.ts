/** The parent of the demo always finds an instrument offered to her family: where the last offer ran out, one that is free is kept back until her child waits for it. */
import { randomUUID } from 'node:crypto'
import {
  ask,
  hasInstrumentOffer,
  type Kind,
  kinds,
  releaseAside,
  setAside,
  settleLending,
  type Shelf,
} from '#modules/lending/index.ts'
import { household, isAdult, personWithEmail } from '#modules/people/index.ts'
import { addDays, type Day, dayOf, weekdayOf } from '#platform/clock.ts'
import { type Context, together } from '#platform/context.ts'

/** What a child would like, first things first. */
const WISHES = ['바이올린', '우쿨렐레', '멜로디언']
/** What fits a child of nine, where it comes in sizes. */
const MIDDLE = '1/2'

export async function renewInstrument(ctx: Context, email: string): Promise<void> {
  const parent = await personWithEmail(ctx.db, email)
  if (!parent) return
  // What ran out while nobody was here ends first.
  await settleLending(ctx)
  const children = (await household(ctx.db, parent)).filter((person) => !isAdult(person, ctx.now))
  const family = children.map(({ id }) => id)
  if (await hasInstrumentOffer(ctx, family)) return
  const all = await kinds(ctx)
  for (const { kind, shelf } of WISHES.flatMap((name) => shelvesOf(all, name)))
    for (const child of family) if (await waitFor(ctx, kind, shelf, parent, child)) return
}

/** Shelves with something free that nobody waits for. */
const shelvesOf = (all: readonly Kind[], name: string): { kind: Kind; shelf: Shelf }[] =>
  all
    .filter(({ model, waiting }) => model.name === name && waiting === 0)
    .flatMap((kind) => kind.shelves.filter(({ free }) => free > 0).map((shelf) => ({ kind, shelf })))
    .sort((a, b) => Number(b.shelf.size === MIDDLE) - Number(a.shelf.size === MIDDLE))

/** All that is free is kept back while the child asks, so that the child waits; then it comes free, and is offered. */
const waitFor = (ctx: Context, { model }: Kind, shelf: Shelf, parent: string, child: string): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const today = dayOf(ctx.now)
    const aside = { id: randomUUID(), from: today, until: today, what: '오늘 돌아온 악기' }
    const { branch, size, free: count } = shelf
    await setAside(ctx, { ...aside, model: model.id, size, count, branch: branch.id })
    const who = { id: parent, name: '', grants: [] }
    const wish = { id: randomUUID(), model: model.id, size, branch: branch.id, borrower: child, months: 2 }
    const asked = await ask({ ...ctx, who }, { ...wish, day: opening(addDays(today, 3)), time: '15:00' })
    await releaseAside(ctx, aside.id)
    return asked.loan !== undefined
  })

const opening = (day: Day): Day => (weekdayOf(day) === 6 ? addDays(day, 1) : day)
