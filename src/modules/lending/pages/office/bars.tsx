import { Actions, Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import type { Errors } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'
import { BASE, Frame } from './frame.tsx'

type Bar = { loan: string; person: string; from_at: Date; until_at: Date }
type Props = {
  view: View
  rows: Bar[]
  names: ReadonlyMap<string, string>
  given: Given
  errors: Errors
  done: string | undefined
}

/** Who may not borrow for a while; each can be lifted with a reason they read. */
export const Bars = ({ view, rows, names, given, errors, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} title={w.barsTitle} lead={w.barsLead} tab="bars" errors={errors} done={done}>
      {rows.length === 0 && <Empty icon="check">{w.noBars}</Empty>}
      <div class="n-stack">
        {rows.map(({ loan, person, from_at, until_at }) => (
          <Card
            title={names.get(person) ?? ''}
            level={2}
            lines={[
              { icon: 'calendar', text: w.barSpan(showDay(dayOf(from_at), lang), showDay(dayOf(until_at), lang)) },
            ]}
            foot={
              <form method="post" action={`${BASE}/bars/${loan}`} class="n-form n-stack">
                <Input
                  name="reason"
                  id={`reason-${loan}`}
                  label={w.reason}
                  hint={w.reasonHint}
                  required
                  maxlength={200}
                  value={given.loan === loan ? given.reason : undefined}
                  error={errors[`reason-${loan}`]}
                />
                <Actions>
                  <Button label={w.liftOf(names.get(person) ?? '')}>{w.lift}</Button>
                </Actions>
              </form>
            }
          />
        ))}
      </div>
    </Frame>
  )
}
