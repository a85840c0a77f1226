/** Solving in the thread that calls: what the worker does. HiGHS (highs.dev), compiled to WebAssembly. */
import type { Highs } from 'highs'
import { lpText, type Model, type Row } from './model.ts'

export type Solution = {
  /** `best`: no way is better. `good`: time ran out, and a better way may exist. `none`: time ran out before any way was found. */
  status: 'best' | 'good' | 'none' | 'infeasible' | 'unbounded'
  /** For each goal reached: its value, what it can be at most, and the share (0 to 1) between the two. */
  goals: { value: number; bound: number; gap: number }[]
  /** For each variable its value; those that are whole are whole. Empty where there is no way. */
  values: number[]
}

/**
 * Solve the goals of a model one after the other, each as good as those before allow, within so many seconds in all.
 * The same model has the same answer as long as time does not run out.
 */
export function run(highs: Highs, model: Model, seconds: number): Solution {
  const rows: Row[] = [...model.rows]
  const goals: Solution['goals'] = []
  let values: number[] = []
  let left = seconds
  for (const goal of model.goals) {
    const one = once(highs, lpText({ ...model, rows }, goal), model.variables.length, left)
    if (one.status === 'infeasible' || one.status === 'unbounded') return { status: one.status, goals, values: [] }
    if (one.status === 'none') return { status: goals.length > 0 ? 'good' : 'none', goals, values }
    values = model.variables.map(({ whole }, at) => tidy(one.values[at] ?? 0, whole))
    const value = goal.reduce((sum, [at, times]) => sum + times * (values[at] ?? 0), 0)
    const bound = one.status === 'best' ? value : Math.max(one.bound, value)
    goals.push({ value, bound, gap: (bound - value) / Math.max(1, Math.abs(bound)) })
    if (one.status === 'good') return { status: 'good', goals, values }
    rows.push({ sum: goal, is: '>=', of: value })
    left -= one.took
    if (left <= 0 && goals.length < model.goals.length) return { status: 'good', goals, values }
  }
  return { status: 'best', goals, values }
}

type Once = { status: Solution['status']; bound: number; values: number[]; took: number }

const once = (highs: Highs, text: string, count: number, seconds: number): Once =>
  highs.withModel({ format: 'lp', data: text }, (model): Once => {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-6, random_seed: 0 })
    model.run()
    const { modelStatus } = highs.constants
    const status = model.getModelStatus()
    const took = model.getRunTime()
    if (status === modelStatus.infeasible) return { status: 'infeasible', bound: 0, values: [], took }
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
      return { status: 'unbounded', bound: 0, values: [], took }
    // 2: a feasible point. HiGHS says so whether it proved it best or ran out of time.
    if (Number(model.info.get('primal_solution_status')) !== 2) return { status: 'none', bound: 0, values: [], took }
    const best = status === modelStatus.optimal || status === modelStatus.empty
    const bound = Number(model.info.get('mip_dual_bound'))
    // HiGHS numbers variables as it meets them in the text.
    const found = model.getSolution().colValue
    const values = Array.from({ length: count }, (_, at) => found?.[model.getColByName(`x${at}`)] ?? 0)
    return { status: best ? 'best' : 'good', bound, values, took }
  })

// A whole variable comes as 0.9999999; -0 reads badly.
const tidy = (value: number, whole: boolean) => (whole ? Math.round(value) + 0 : value)
