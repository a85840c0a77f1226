/** Numbers side by side, words on the left. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(wide(title), ...rows.map((row) => wide(row[at] ?? ''))))
  const fill = (cell: string, at: number) => ' '.repeat(Math.max(0, (widths[at] ?? 0) - wide(cell)))
  const draw = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell + fill(cell, at) : fill(cell, at) + cell)).join('  ')
  return ['', draw(head), draw(widths.map((width) => '-'.repeat(width))), ...rows.map(draw), ''].join('\n')
}

/** Korean letters take two places on a terminal. */
const wide = (text: string) => Array.from(text).reduce((sum, letter) => sum + (/[ᄀ-ᇿ㄰-㆏가-힣]/.test(letter) ? 2 : 1), 0)
