import { holds, reach } from '#modules/people/index.ts'
import { type Facility, facilitiesFor } from '#modules/places/index.ts'
import type { Web } from '#platform/http.ts'
import { KEEPERS } from '../desks.ts'
import { itemById, items } from '../store/items.ts'
import { loanById } from '../store/loans.ts'
import type { Item, Loan } from '../things.ts'

/** The branches whoever asks works for. */
export const reachOf = (c: Web) => reach(c.var.ctx.who, KEEPERS)

/** Places an instrument may be moved to or stand at: those that keep some, and one's own. */
export async function branchesFor(c: Web): Promise<Facility[]> {
  const { ctx } = c.var
  const open = (await facilitiesFor(ctx.db, 'all')).filter(({ gone_at }) => !gone_at)
  const kept = new Set((await items(ctx.db)).map(({ branch }) => branch))
  const mine = reachOf(c)
  return open.filter(({ id }) => kept.has(id) || mine === 'all' || mine.includes(id))
}

/** The names of all places an instrument may have come by. */
export const placesOf = async (c: Web): Promise<Map<string, string>> =>
  new Map((await facilitiesFor(c.var.ctx.db, 'all')).map(({ id, name }) => [id, name]))

/** Where whoever asks may put an instrument. */
export async function ownBranches(c: Web): Promise<Facility[]> {
  const all = await branchesFor(c)
  const mine = reachOf(c)
  return mine === 'all' ? all : all.filter(({ id }) => mine.includes(id))
}

/** An instrument of one's own branch; others are not found. */
export async function itemHere(c: Web): Promise<Item | undefined> {
  const item = await itemById(c.var.ctx.db, c.req.param('item') ?? '')
  return item && holds(c.var.ctx.who, KEEPERS, item.branch) ? item : undefined
}

/** Whether whoever asks works at one end of a way. */
export const meets = (c: Web, ...branches: readonly string[]): boolean =>
  branches.some((branch) => holds(c.var.ctx.who, KEEPERS, branch))

/** A wish for one's own branch; others are not found. */
export async function loanHere(c: Web): Promise<Loan | undefined> {
  const loan = await loanById(c.var.ctx.db, c.req.param('loan') ?? '')
  return loan && holds(c.var.ctx.who, KEEPERS, loan.branch) ? loan : undefined
}
