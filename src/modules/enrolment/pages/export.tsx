import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { EXPORT_REASONS } from '../rules.ts'
import { words } from '../words/office.ts'
import { OfficePage } from './office.tsx'

type Props = { view: View; programme: Programme; errors?: Errors | undefined; given?: Given | undefined }

/** Asks why before a list of people leaves the house. */
export const Export = ({ view, programme, errors = {}, given = {} }: Props) => {
  const w = words[view.lang].export
  return (
    <OfficePage view={view} programme={programme} title={w.title} lead={w.lead}>
      <ErrorSummary errors={errors} />
      <form method="post" action={`/office/programmes/${programme.id}/applicants/export`}>
        <Fields>
          <Radios
            name="reason"
            label={w.reason}
            required
            value={given.reason}
            error={errors.reason}
            choices={EXPORT_REASONS.map((reason) => ({ value: reason, label: w.reasons[reason] }))}
          />
          <Input
            name="note"
            label={w.note}
            hint={w.noteHint}
            required
            maxlength={200}
            value={given.note}
            error={errors.note}
          />
          <Actions>
            <Button rank="primary" icon="download">
              {w.press}
            </Button>
          </Actions>
        </Fields>
      </form>
    </OfficePage>
  )
}
