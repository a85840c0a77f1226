import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { Facility } from '#modules/places/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../../words/allotment/office.ts'

type Props = { view: View; facilities: readonly Facility[]; given: Given; errors?: Errors | undefined }

/** The numbers of the rule an officer says, with their range and unit. */
export const NUMBERS = [
  ['minutes', 30, 720],
  ['wishes', 1, 10],
  ['most', 1, 14],
  ['a_day', 1, 5],
  ['priority', 0, 100],
  ['memory', 0, 100],
  ['seasons', 0, 12],
] as const

/** Writing down a season: where, when, and the rule it is divided by. */
export const NewSeason = ({ view, facilities, given, errors = {} }: Props) => {
  const w = words[view.lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name], required: true })
  return (
    <DeskPage
      view={view}
      title={w.add}
      crumbs={[
        { href: '/office/rooms', label: w.rooms },
        { href: '/office/rooms/allotments', label: w.title },
      ]}
    >
      <ErrorSummary errors={errors} />
      <form method="post" action="/office/rooms/allotments" class="n-stack">
        <Fields>
          <Select
            {...field('facility')}
            label={w.fields.facility}
            options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Input {...field('name')} label={w.fields.name} hint={w.fields.nameHint} maxlength={100} />
          <DateInput {...field('from_on')} label={w.fields.from_on} />
          <DateInput {...field('to_on')} label={w.fields.to_on} />
          <Input {...field('opens_at')} type="datetime-local" label={w.fields.opens_at} hint={w.fields.moment} />
          <Input {...field('closes_at')} type="datetime-local" label={w.fields.closes_at} hint={w.fields.moment} />
          <DateInput {...field('result_on')} label={w.fields.result_on} />
        </Fields>
        <fieldset class="n-stack">
          <legend class="n-legend">{w.fields.rule}</legend>
          <Fields>
            {NUMBERS.map(([name, min, max]) => (
              <Input
                {...field(name)}
                label={w.fields[name]}
                type="number"
                min={min}
                max={max}
                width="short"
                unit={name === 'priority' || name === 'memory' ? '%' : undefined}
              />
            ))}
          </Fields>
        </fieldset>
        <Actions>
          <Button rank="primary">{w.fields.press}</Button>
        </Actions>
      </form>
    </DeskPage>
  )
}
