/** From hardly anything to all of it, in quarters. */
const SHADES = ['n-heat-0', 'n-heat-1', 'n-heat-2', 'n-heat-3', 'n-heat-4']

export type HeatCell = { text: string; /** From 0 to 1. */ share: number }
type Props = {
  caption: string
  /** What the first column says. */
  time: string
  days: readonly string[]
  /** A cell that is not there could never be. */
  rows: readonly { time: string; cells: readonly (HeatCell | undefined)[] }[]
  never: { sign: string; word: string }
}

/** Hours by weekdays as a table, shaded so that it is seen at a glance. */
export const Heat = ({ caption, time, days, rows, never }: Props) => (
  <div class="n-week">
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{time}</th>
          {days.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.time}</th>
            {row.cells.map((cell) =>
              cell ? (
                <td class={SHADES[Math.min(4, Math.ceil(cell.share * 4))]}>{cell.text}</td>
              ) : (
                <td class="n-week-shut">
                  <span aria-hidden="true">{never.sign}</span>
                  <span class="sr-only">{never.word}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
