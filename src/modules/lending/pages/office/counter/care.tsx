import { Actions, Button } from '#design/button.tsx'
import { Input } from '#design/input.tsx'
import { showMoment } from '#platform/clock.ts'
import { words } from '../../../words/office.ts'
import { words as shared } from '../../../words/shared.ts'
import { BASE, Section } from '../frame.tsx'
import type { WithItem } from './props.ts'

/** What it is in care for, and that it is well again. */
export const Care = ({ view, item, care }: WithItem) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Section id="care" title={shared[lang].state.repair}>
      {care.map((row) => (
        <form method="post" action={`${BASE}/items/${item.id}/care/${row.id}`} class="n-form n-stack">
          <p>
            {shared[lang].care[row.kind]} · {showMoment(row.begun_at, lang)} {row.what}
          </p>
          <Input
            name="cost"
            id={`cost-${row.id}`}
            type="number"
            min={0}
            label={w.careCost}
            unit={w.won}
            width="medium"
            optional
          />
          <Actions>
            <Button rank="primary">{w.careEnd}</Button>
          </Actions>
        </form>
      ))}
    </Section>
  )
}
