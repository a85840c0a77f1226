/**
 * The set of classes that serves most (weighted) people. A relaxation proves what nobody can do better than and says which classes are
 * worth a closer look; among those each piece of the problem is solved as a mixed-integer model with rooms counted by dong and time.
 * What pieces want of the same room, or the same person, is settled between them afterwards.
 */
import type { Model } from '#platform/solver/model.ts'
import type { Solution } from '#platform/solver/run.ts'
import { blocksOf, coreOf, isSmall } from './cores.ts'
import { greedy } from './greedy.ts'
import { modelOf, type Opened } from './model.ts'
import { type Piece, piecesOf } from './options.ts'
import { classesOf, open, type Plan, sit, worthOfPlan } from './plan.ts'
import type { Class, Problem } from './problem.ts'
import { relax } from './relax.ts'
import { close, leftOf, settled } from './settle.ts'

export type Solver = (model: Model, seconds: number) => Promise<Solution>
export type Matching = {
  classes: Class[]
  /** In tenths of the policy's points. No set of classes is worth more than `bound`. */
  worth: number
  bound: number
  /** Share (0 to 1) between the two; 0 is the best there is. */
  gap: number
}

/** Of the time so much is for pieces by themselves; the rest is for those that met, and for large ones block by block. */
const FIRST = 0.3
/** Even a small piece is given this long, in seconds. */
const LEAST = 1
/** Steps of the relaxation; after these its bound hardly falls. */
const STEPS = 300

type Proved = { opened: Opened[]; bound: number }

/** Propose classes within about so many seconds. Where time runs out, the best found so far, never worse than what is done by hand, and how far from the best it may be. */
export async function match(problem: Problem, solve: Solver, seconds: number): Promise<Matching> {
  const { load } = problem
  const pieces = piecesOf(problem)
  const byHand = greedy(pieces, load)
  const relaxed = relax(pieces, load, worthOfPlan(byHand), STEPS)
  const worths = new Map(
    pieces.flatMap((piece, at) => piece.options.map((option, place) => [option, relaxed.options[at]?.[place] ?? 0])),
  )
  const small = pieces.filter(isSmall)
  const large = pieces.filter((piece) => !small.includes(piece))
  const cores = small.map((piece) => coreOf(piece, worths, byHand))
  const proved = await provedAll(cores, load, solve, seconds * FIRST)
  // What was proved of a core holds for its piece only where it left nothing out.
  const whole = large.length === 0 && cores.every((core, at) => core.options.length === small[at]?.options.length)
  const sum = proved.reduce((all, { bound }) => all + bound, 0)
  const bound = whole ? Math.min(relaxed.bound, sum) : relaxed.bound
  const { plan, hurt } = settled(cores, proved, load)
  greedy(pieces, load, plan)
  const blocks = large.flatMap(blocksOf)
  const rest = [...hurt, ...blocks]
  for (const one of rest)
    await improve(coreOf(one, worths, plan), plan, load, solve, Math.max(LEAST, (seconds * (1 - FIRST)) / rest.length))
  greedy(pieces, load, plan)
  const best = worthOfPlan(plan) >= worthOfPlan(byHand) ? plan : byHand
  const worth = worthOfPlan(best)
  return { classes: classesOf(best), worth, bound, gap: bound > 0 ? Math.max(0, (bound - worth) / bound) : 0 }
}

/** What the careful person would propose, with the bound of the relaxation: in an instant, without a solver. */
export function matchByHand(problem: Problem): Matching {
  const pieces = piecesOf(problem)
  const plan = greedy(pieces, problem.load)
  const worth = worthOfPlan(plan)
  const { bound } = relax(pieces, problem.load, worth, STEPS)
  return { classes: classesOf(plan), worth, bound, gap: bound > 0 ? Math.max(0, (bound - worth) / bound) : 0 }
}

async function prove(piece: Piece, load: number, solve: Solver, seconds: number): Promise<Proved> {
  const { model, opened } = modelOf(piece, load)
  const { values, goals } = await solve(model, seconds)
  // Worths are whole numbers, and so is what can be reached of them. Nobody can be served better than in what they like best.
  const most = piece.alike.reduce((sum, { people, worth }) => sum + people.length * Math.max(...worth.values()), 0)
  const bound = goals[0] ? Math.min(most, Math.floor(goals[0].bound + 1e-6)) : most
  return { opened: values.length > 0 ? opened(values) : [], bound }
}

/** Pieces one after the other, each with its share of the time. */
async function provedAll(pieces: readonly Piece[], load: number, solve: Solver, seconds: number): Promise<Proved[]> {
  const sizes = pieces.map(
    ({ options, alike }) => options.length + alike.reduce((sum, { worth }) => sum + worth.size, 0),
  )
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const proved: Proved[] = []
  for (const [at, piece] of pieces.entries())
    proved.push(await prove(piece, load, solve, Math.max(LEAST, (seconds * (sizes[at] ?? 0)) / all)))
  return proved
}

/** Solve a part of a piece once more with the rooms and people the rest leaves it; what is worth more stands. */
async function improve(piece: Piece, plan: Plan, load: number, solve: Solver, seconds: number): Promise<void> {
  const own = new Set(piece.options)
  const before = plan.classes.filter(({ option }) => own.has(option))
  for (const one of before) close(plan, one)
  const left = leftOf(piece, plan)
  const { opened } = await prove(left, load, solve, seconds)
  const { plan: now } = settled([left], [{ opened }], load)
  const worthBefore = before.reduce((sum, { people }) => people.reduce((all, { worth }) => all + worth, sum), 0)
  const better = worthOfPlan(now) > worthBefore
  for (const { option, room, people } of better ? now.classes : before) {
    const whole = better ? piece.options[left.options.indexOf(option)] : option
    const opened = whole && open(plan, whole, room)
    for (const { seat, worth } of opened ? people : []) if (opened) sit(plan, opened, seat, worth)
  }
}
