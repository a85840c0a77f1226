/** A mixed-integer linear model as a small object, and as the text a solver reads (CPLEX LP). Pure. */

/** A sum of variables, each by its place in the list and how many times it counts. */
export type Sum = readonly (readonly [variable: number, times: number])[]

export type Variable = { least: number; most: number; whole: boolean }

/** A sum that is at least, at most or exactly so much. */
export type Row = { sum: Sum; is: '<=' | '>=' | '='; of: number }

export type Model = {
  variables: readonly Variable[]
  rows: readonly Row[]
  /** What is made as great as can be: the first before all, then the second among the ways that are as good for the first, and so on. */
  goals: readonly Sum[]
}

/** A variable that is 0 or 1. */
export const choice: Variable = { least: 0, most: 1, whole: true }

// A line of the format may hold 560 characters; eight terms are far below.
const TERMS_A_LINE = 8

/** One goal of a model as LP text. Variables are x0, x1 … and rows r0, r1 … by their places. */
export function lpText({ variables, rows }: Omit<Model, 'goals'>, goal: Sum): string {
  const written = (sum: Sum) => {
    const terms =
      sum.length === 0 ? ['0 x0'] : sum.map(([at, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${at}`)
    return Array.from({ length: Math.ceil(terms.length / TERMS_A_LINE) }, (_, line) =>
      terms.slice(line * TERMS_A_LINE, (line + 1) * TERMS_A_LINE).join(' '),
    ).join('\n  ')
  }
  const whole = variables.flatMap((one, at) => (one.whole ? [`  x${at}`] : []))
  return [
    'Maximize',
    ` goal: ${written(goal)}`,
    'Subject To',
    ...rows.map(({ sum, is, of }, at) => ` r${at}: ${written(sum)} ${is} ${of}`),
    'Bounds',
    ...variables.map(({ least, most }, at) => ` ${bound(least)} <= x${at} <= ${bound(most)}`),
    ...(whole.length > 0 ? ['General', ...whole] : []),
    'End',
    '',
  ].join('\n')
}

const bound = (value: number) => (Number.isFinite(value) ? String(value) : value < 0 ? '-inf' : '+inf')
