/** The measurements side by side, and once more as one line of JSON. */
import { cpus, loadavg } from 'node:os'
import type { Faults } from './sweep.ts'

export type Line = {
  way: string
  name: string
  rate: number
  p50?: number
  p95?: number
  p99?: number
  lost?: number
  answers?: unknown[]
  faults?: Faults
}

const FAULTS = [
  'inversions',
  'oversold',
  'duplicates',
  'overlimit',
  'split',
  'kept',
  'counters',
  'overtaken',
  'broken',
  'unanswered',
] as const

export function print(lines: Line[], about: object): void {
  const ceiling = lines.find(({ way }) => way === 'pages')?.rate ?? NaN
  const hot = lines.find(({ way }) => way === 'hot')?.rate ?? NaN
  const head = ['', 'a second', 'of ceiling', 'x hot row', 'p50 ms', 'p95 ms', 'p99 ms', ...FAULTS, 'resent']
  const ms = (value: number | undefined) => (value === undefined ? '' : value.toFixed(0))
  const rows = lines.map(({ name, rate, p50, p95, p99, faults, lost }) => [
    name,
    Math.round(rate).toLocaleString('en'),
    `${Math.round((100 * rate) / ceiling)} %`,
    (rate / hot).toFixed(2),
    ms(p50),
    ms(p95),
    ms(p99),
    ...FAULTS.map((fault) => (faults ? String(faults[fault]) : '')),
    lost === undefined ? '' : String(lost),
  ])
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const draw = (row: string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  console.log(['', draw(head), draw(widths.map((width) => '-'.repeat(width))), ...rows.map(draw), ''].join('\n'))
  const plain = lines.map((line) => ({ ...line, answers: line.answers?.length }))
  console.log(
    JSON.stringify({
      bench: 'rush',
      cpus: cpus().length,
      node: process.version,
      load: loadavg()[1],
      ...about,
      lines: plain,
    }),
  )
}
