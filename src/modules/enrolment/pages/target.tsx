import { Actions, Button } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words as merge } from '../words/merge.ts'
import { words } from '../words/office.ts'
import { hoursOf, periodOf, whereOf } from './pieces.tsx'

/** A class in one line: what it is, when, where, and what is left. */
export const lineOf = (programme: Programme, lang: View['lang']): string => {
  const { capacity, taken } = programme
  const left = merge[lang].seats(capacity === null ? undefined : Math.max(0, capacity - taken))
  return [programme.title, periodOf(programme, lang), hoursOf(programme, lang), whereOf(programme), left]
    .filter(Boolean)
    .join(' · ')
}

type Props = {
  view: View
  address: string
  sought: string
  targets: Programme[]
  errors: Errors
  given: Given
}

/** Moving a learner: into one of the classes like this one, or one found by its title. */
export const MoveTo = ({ view, address, sought, targets, errors, given }: Props) => {
  const { lang } = view
  const w = words[lang].one
  return (
    <section class="n-section n-stack" aria-labelledby="move">
      <h2 class="n-heading" id="move">
        {w.moveTitle}
      </h2>
      <p>{w.moveLead}</p>
      <search>
        <form method="get" action={`${address}#move`}>
          <Fields>
            <Input name="words" label={w.words} value={sought} maxlength={100} />
            <Actions>
              <Button rank="tertiary" icon="search">
                {w.search}
              </Button>
            </Actions>
          </Fields>
        </form>
      </search>
      {targets.length === 0 ? (
        <p>{w.toNone}</p>
      ) : (
        <form method="post" action={`${address}/move`}>
          <input type="hidden" name="words" value={sought} />
          <Fields>
            <Select
              name="to"
              label={w.to}
              hint={sought ? w.toFound(sought) : w.toHint}
              options={targets.map((one) => ({ value: one.id, label: lineOf(one, lang) }))}
              required
              value={given.to}
              error={errors.to}
            />
            <Input
              name="move_reason"
              label={w.moveReason}
              hint={w.reasonHint}
              maxlength={200}
              required
              value={given.move_reason}
              error={errors.move_reason}
            />
            <Actions>
              <Button rank="secondary">{w.move}</Button>
            </Actions>
          </Fields>
        </form>
      )}
    </section>
  )
}
