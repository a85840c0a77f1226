import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Textarea } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { REPORT_REASONS } from '../rules/wish.ts'
import type { Wish } from '../things.ts'
import { words } from '../words/wish.ts'

/** Saying that something is wrong with a wish. */
export const ReportWish = ({ view, wish, given, errors }: { view: View; wish: Wish; given: Given; errors: Errors }) => {
  const w = words[view.lang]
  const address = `/wishes/${wish.id}`
  return (
    <Page
      view={view}
      title={w.reportTitle}
      lead={w.reportLead}
      crumbs={[
        { href: '/wishes', label: w.crumb },
        { href: address, label: wish.topic },
      ]}
      hidden
    >
      <ErrorSummary errors={errors} />
      <form method="post" action={`${address}/report`} class="n-form n-stack" novalidate>
        <input type="hidden" name="form" value={given.form} />
        <Fields>
          <Radios
            name="reason"
            label={w.reportWhy}
            required
            value={given.reason}
            error={errors.reason}
            choices={REPORT_REASONS.map((reason) => ({ value: reason, label: w.reasons[reason] }))}
          />
          <Textarea name="note" label={w.reportNote} value={given.note} error={errors.note} maxlength={500} optional />
          <Actions>
            <Button rank="primary" size="large">
              {w.reportSend}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Page>
  )
}
