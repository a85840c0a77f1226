import { Actions, Button } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words as applyWords } from '../words/apply.ts'
import { words } from '../words/office.ts'
import type { Applicant } from '../applicants.ts'
import { OfficePage } from './office.tsx'
import { aboutPerson, StandingBadge } from './pieces.tsx'

type Props = {
  view: View
  programme: Programme
  row: Applicant
  phone: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** One applicant: how to reach them, and taking them out or moving them, with a reason. */
export const OneApplicant = ({ view, programme, row, phone, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang].one
  const { application, learner, standing } = row
  const address = `/office/programmes/${programme.id}/applicants/${application.id}`
  const done = applyWords[lang].done
  return (
    <OfficePage view={view} programme={programme} title={learner.name}>
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [done.number, application.number],
          [done.standing, <StandingBadge lang={lang} standing={standing} place={row.place} />],
          [applyWords[lang].check.learner, `${learner.name} ${aboutPerson(view, learner)}`],
          [w.guardian, row.applicant],
          [w.phone, phone && <a href={`tel:${phone.replaceAll('-', '')}`}>{phone}</a>],
          [done.channel, done.channels[application.channel]],
          [done.applied, showMoment(application.applied_at, lang)],
          [done.reason, application.cancel_reason],
        ]}
      />
      {!application.cancelled_at && (
        <>
          <section class="n-section n-stack" aria-labelledby="cancellation">
            <h2 class="n-heading" id="cancellation">
              {w.cancelTitle}
            </h2>
            <p>{w.cancelLead}</p>
            <form method="post" action={`${address}/cancellation`}>
              <Fields>
                <Textarea
                  name="reason"
                  label={w.reason}
                  hint={w.reasonHint}
                  rows={2}
                  maxlength={200}
                  required
                  value={given.reason}
                  error={errors.reason}
                />
                <Actions>
                  <Button rank="danger">{w.cancel}</Button>
                </Actions>
              </Fields>
            </form>
          </section>
          <section class="n-section n-stack" aria-labelledby="move">
            <h2 class="n-heading" id="move">
              {w.moveTitle}
            </h2>
            <p>{w.moveLead}</p>
            <form method="post" action={`${address}/move`}>
              <Fields>
                <Input name="to" label={w.to} hint={w.toHint} required value={given.to} error={errors.to} />
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
          </section>
        </>
      )}
    </OfficePage>
  )
}
