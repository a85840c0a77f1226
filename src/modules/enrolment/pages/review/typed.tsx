import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import type { Person } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Review } from '../../review.ts'
import type { Written } from '../../reviewing.ts'
import { words } from '../../words/review/answers.ts'
import { OfficePage } from '../office.tsx'
import { aboutPerson } from '../pieces.tsx'
import { AnswerFields } from './answers.tsx'

type Props = {
  view: View
  review: Review
  learner: Person
  /** The page of the applicant, where it leads back to. */
  back: string
  written: Written
  until: Date | undefined
  saved: boolean
  errors?: Errors | undefined
  given?: Given | undefined
}

/** What somebody who came to the desk or phoned answers, typed in by staff. */
export const Typed = ({ view, review, learner, back, written, until, saved, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  return (
    <OfficePage view={view} programme={review.programme} title={w.typed.title(learner.name)} lead={w.typed.lead}>
      <ErrorSummary errors={errors} />
      {saved && (
        <Notice kind="success" answer>
          {w.typed.saved}
        </Notice>
      )}
      <Facts
        framed
        facts={[
          [w.learner, `${learner.name} ${aboutPerson(view, learner)}`],
          [w.until, until && showMoment(until, lang)],
        ]}
      />
      <form method="post" action={`${back}/answers`} enctype="multipart/form-data" novalidate>
        <Fields>
          <AnswerFields lang={lang} review={review} written={written} errors={errors} given={given} />
          <Actions>
            <Button rank="primary">{w.keep}</Button>
            <LinkButton href={back} rank="tertiary">
              {w.back}
            </LinkButton>
          </Actions>
        </Fields>
      </form>
    </OfficePage>
  )
}
