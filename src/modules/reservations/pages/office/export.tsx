import { Actions, Button } from '#design/button.tsx'
import { Checkbox, Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import type { Facility } from '#modules/places/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { EXPORT_REASONS, FORMATS } from '../../rules/export.ts'
import { words } from '../../words/export.ts'
import { words as office } from '../../words/office.ts'
import { Frame } from './frame.tsx'

type Props = { view: View; facilities: readonly Facility[]; given: Given; errors: Errors }

/** Asks which days, as what and why, before a list leaves the house. */
export const ExportPage = ({ view, facilities, given, errors }: Props) => {
  const w = words[view.lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <Frame view={view} title={w.title} lead={w.lead}>
      <ErrorSummary errors={errors} />
      <form method="post" action="/office/rooms/export" class="n-form n-stack" novalidate>
        <Fields>
          <Select
            {...field('facility')}
            label={office[view.lang].facility}
            blank={false}
            options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateInput {...field('from')} label={w.from} required />
          <DateInput {...field('to')} label={w.to} required />
          <Radios
            {...field('format')}
            label={w.format}
            required
            choices={FORMATS.map((format) => ({ value: format, label: w.formats[format] }))}
          />
          <Checkbox name="names" label={w.names} hint={w.namesHint} checked={given.names === 'yes'} />
          <Radios
            {...field('reason')}
            label={w.reason}
            required
            choices={EXPORT_REASONS.map((reason) => ({ value: reason, label: w.reasons[reason] }))}
          />
          <Input {...field('note')} label={w.note} required maxlength={200} />
        </Fields>
        <Actions>
          <Button rank="primary" icon="download">
            {w.open}
          </Button>
        </Actions>
      </form>
    </Frame>
  )
}
