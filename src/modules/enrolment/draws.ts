/** The draw of a programme gathered for its pages and its file: what was promised, what was done, and by whom. */
import type { Programme } from '#modules/catalogue/index.ts'
import { peopleByIds } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { entryOf, SECRET, termsFrozen } from './actions/draw.ts'
import type { Terms } from './draw/list.ts'
import type { DrawRecord, Line } from './draw/record.ts'
import * as store from './store/draws.ts'

export type StepDone = { step: string; at: Date; by: string | undefined; reason: string | null }
export type OneDraw = {
  draw: store.Draw
  steps: StepDone[]
  announced: boolean
  /** Seats drawn first for a door or a group. */
  kept: Terms['quotas']
  overrides: (store.Override & { by: string | undefined })[]
}

/** Every draw of a programme, the one that counts last, each with its steps and their authors. */
export async function drawsWithSteps(ctx: Context, programme: string): Promise<OneDraw[]> {
  const draws = await store.drawsOf(ctx.db, programme)
  const steps = await store.stepsOf(
    ctx.db,
    draws.map(({ id }) => id),
  )
  const overrides = await Promise.all(draws.map(({ id }) => store.overridesOf(ctx.db, id)))
  const authors = [...steps, ...overrides.flat()].flatMap(({ who }) => who ?? [])
  const names = new Map((await peopleByIds(ctx.db, [...new Set(authors)])).map(({ id, name }) => [id, name]))
  const nameOf = (who: string | null) => (who ? names.get(who) : undefined)
  return draws.map((draw, at) => {
    const own = steps.filter((row) => row.draw === draw.id)
    return {
      draw,
      steps: own.map(({ step, at, who, reason }) => ({ step, at, reason, by: nameOf(who) })),
      kept: termsFrozen(draw).quotas,
      announced: own.some(({ step }) => step === 'announced'),
      overrides: (overrides[at] ?? []).map((row) => ({ ...row, by: nameOf(row.who) })),
    }
  })
}

const whenOf = (one: OneDraw, step: string): string =>
  one.steps.find((done) => done.step === step)?.at.toISOString() ?? ''

/** The entries of a draw with what became of them. */
export const linesOf = async (ctx: Context, draw: string): Promise<Line[]> =>
  (await store.entriesOf(ctx.db, draw)).map((row) => ({
    ...entryOf(row),
    score: row.score ?? '',
    turn: row.turn ?? 0,
    result: row.result as Line['result'],
    ...(row.reserve !== null && { reserve: row.reserve }),
  }))

/** The public record of a draw that was drawn and is announced, or was replaced after it was drawn: with its secret, without people. */
export async function recordOf(
  ctx: Context,
  programme: Programme,
  all: OneDraw[],
  one: OneDraw,
): Promise<DrawRecord | undefined> {
  const { draw } = one
  const before = all.find((other) => other.draw.id === draw.supersedes)
  const superseded = before?.steps.find(({ step }) => step === 'superseded')
  if (!draw.seed || !draw.list_hash || !(one.announced || draw.superseded_at)) return undefined
  return {
    format: 'naru-draw/1',
    title: programme.title,
    district: ctx.district.name,
    terms: termsFrozen(draw),
    promise: {
      commitment: draw.commitment,
      made_at: whenOf(one, 'promised'),
      draws_at: programme.draws_at?.toISOString() ?? '',
      round: draw.beacon_round,
    },
    list: { entries: draw.entries ?? 0, hash: draw.list_hash, frozen_at: whenOf(one, 'frozen') },
    draw: {
      secret: ctx.tools.vault.open(draw.secret, SECRET),
      beacon: draw.beacon,
      seed: draw.seed,
      drawn_at: whenOf(one, 'drawn'),
      announced_at: whenOf(one, 'announced') || whenOf(one, 'superseded'),
    },
    overrides: one.overrides.map(({ number, at, reason }) => ({ number, at: at.toISOString(), reason })),
    supersedes: superseded ? { reason: superseded.reason ?? '', at: superseded.at.toISOString() } : null,
    entries: await linesOf(ctx, draw.id),
  }
}
