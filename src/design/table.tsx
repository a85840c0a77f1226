import type { Child } from 'hono/jsx'
import { Empty } from './empty.tsx'

export type Column = {
  label: string
  /** Numbers stand to the right, their digits below each other. */
  number?: boolean | undefined
  /** The name of the row, read before each of its cells; on a phone the title of its card. */
  head?: boolean | undefined
  /** A label only readers hear: for a column of presses. */
  quiet?: boolean | undefined
}

/**
 * Rows of facts to compare. On a phone every row becomes a card, each cell under its column's label.
 * `caption` names the table for readers; `show` also shows it. A row is a list of cells in the order of the columns.
 */
export const Table = ({
  caption,
  show,
  columns,
  rows,
  empty,
}: {
  caption: string
  show?: boolean | undefined
  columns: Column[]
  rows: Child[][]
  empty?: string | undefined
}) => {
  if (rows.length === 0) return <Empty>{empty}</Empty>
  return (
    <div class="krds-table-wrap n-table">
      {show && (
        <p class="n-table-title" aria-hidden="true">
          {caption}
        </p>
      )}
      <table class="tbl col data">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.number ? 'n-number' : undefined}>
                {column.quiet ? <span class="sr-only">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>{columns.map((column, at) => cell(column, cells[at]))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const cell = (column: Column, content: Child) => {
  if (column.head) return <th scope="row">{content}</th>
  return (
    <td class={column.number ? 'n-number' : undefined} data-label={column.quiet ? undefined : column.label}>
      {content}
    </td>
  )
}
