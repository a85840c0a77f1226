import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { dayOf, showMoment, timeOf } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Interview } from '../../reviewing.ts'
import { words } from '../../words/review/ranking.ts'
import { OfficePage } from '../office.tsx'

type Props = {
  view: View
  programme: Programme
  application: string
  name: string
  interview: Interview | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** When and where one applicant is interviewed. */
export const InterviewPage = ({ view, programme, application, name, interview, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang].call
  const address = `/office/programmes/${programme.id}/review`
  return (
    <OfficePage view={view} programme={programme} title={w.title(name)} lead={w.lead}>
      <ErrorSummary errors={errors} />
      {interview && <Facts framed facts={[[w.standing, `${showMoment(interview.at, lang)} · ${interview.place}`]]} />}
      <form method="post" action={`${address}/applicants/${application}`} novalidate>
        <Fields>
          <Input
            name="at"
            label={w.at}
            type="datetime-local"
            width="medium"
            required
            value={given.at ?? (interview && `${dayOf(interview.at)}T${timeOf(interview.at)}`)}
            error={errors.at}
          />
          <Input
            name="place"
            label={w.place}
            maxlength={200}
            required
            value={given.place ?? interview?.place}
            error={errors.place}
          />
          <Actions>
            <Button rank="primary">{w.press}</Button>
            <LinkButton href={`${address}/ranking`} rank="tertiary">
              {words[lang].short}
            </LinkButton>
          </Actions>
        </Fields>
      </form>
    </OfficePage>
  )
}
