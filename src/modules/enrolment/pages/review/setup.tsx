import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { opensFrom, type Review, standing } from '../../review.ts'
import { words } from '../../words/review/office.ts'
import { OfficePage } from '../office.tsx'
import { Criteria, Questions, TermsForm } from './parts.tsx'
import { Reviewers } from './reviewers.tsx'

export type SetUpProps = {
  view: View
  review: Review
  /** How many are under review, and how many of them are fully scored. */
  counts: { applicants: number; scored: number }
  /** What cannot be changed any more: the questions once one has answered, the criteria once one was scored. */
  fixed: { questions: boolean; criteria: boolean }
  /** Who can be appointed. */
  staff: { id: string; name: string }[]
  said?: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** How the applicants of a programme are reviewed, for those who run it: what is asked, what counts, who reviews, and how far it is. */
export const SetUp = (props: SetUpProps) => {
  const { view, review, said, errors = {} } = props
  const { programme, done } = review
  const w = words[view.lang]
  return (
    <OfficePage view={view} programme={programme} title={w.title(programme.title)} lead={w.lead} tab="review">
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {programme.method === 'review' ? (
        <>
          <State {...props} />
          <Questions {...props} />
          <Criteria {...props} />
          {!done.confirmed && <TermsForm {...props} />}
          <Reviewers {...props} />
        </>
      ) : (
        <p>{w.notReview}</p>
      )}
    </OfficePage>
  )
}

const State = ({ view, review, counts }: SetUpProps) => {
  const { lang } = view
  const w = words[lang]
  const { programme, steps, done } = review
  const from = opensFrom(programme)
  const step = (name: string) => {
    const found = steps.find((row) => row.step === name)
    return found && w.state.opened(showMoment(found.at, lang), found.by ?? w.state.someone)
  }
  const address = `/office/programmes/${programme.id}/review`
  return (
    <section class="n-section n-stack" aria-labelledby="state">
      <h2 class="n-heading" id="state">
        {w.state.title}
      </h2>
      <Facts
        framed
        facts={[
          [w.state.applicants, w.people(counts.applicants)],
          [w.state.reviewers, w.people(standing(review).length)],
          [w.state.scored, done.opened && w.people(counts.scored)],
          [w.state.opens, !done.opened && from && showMoment(from, lang)],
          [w.state.openedAt, step('opened')],
          [w.state.announces, programme.draws_at && showMoment(programme.draws_at, lang)],
          [w.state.confirmedAt, step('confirmed')],
        ]}
      />
      {!done.opened && from && view.now >= from && (
        <>
          <p>{w.state.openAbout}</p>
          <PressForm action={`${address}/opening`} rank="primary">
            {w.state.open}
          </PressForm>
        </>
      )}
      {done.opened && (
        <Actions>
          <LinkButton href={`${address}/ranking`} rank="primary">
            {w.state.ranking}
          </LinkButton>
        </Actions>
      )}
    </section>
  )
}
