import { More } from '#design/accordion.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkboxes } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { FileInput, Textarea } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import type { Person } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Review } from '../../review.ts'
import type { Written } from '../../reviewing.ts'
import { LONGEST_ANSWER } from '../../rules/review.ts'
import { words } from '../../words/review/answers.ts'
import { aboutPerson, ApplySteps } from '../pieces.tsx'

type Props = {
  view: View
  review: Review
  learner: Person
  /** Where the form goes. */
  action: string
  written: Written
  /** Until when it can be changed. */
  until: Date | undefined
  /** For how many days after the decision it is kept. */
  days: number
  /** The application, once there is one: then this is no step on the way to it. */
  application: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** What reviewers are to read: answers and papers. A step of applying, and the page to change them until the closing. */
export const Answers = (props: Props) => {
  const { view, review, learner, written, application, errors = {}, given = {} } = props
  const { lang } = view
  const { programme } = review
  const w = words[lang]
  const address = `/programmes/${programme.id}`
  const back = application ? `/me/applications/${application}` : address
  return (
    <Page
      view={view}
      title={w.title}
      crumbs={[{ href: address, label: programme.title }]}
      lead={programme.title}
      hidden
    >
      {!application && <ApplySteps lang={lang} method={programme.method} at="write" />}
      <ErrorSummary errors={errors} />
      <p>{w.lead}</p>
      <Around {...props} />
      <form method="post" action={props.action} enctype="multipart/form-data" novalidate>
        <Fields>
          <AnswerFields lang={lang} review={review} written={written} errors={errors} given={given} />
          <Actions>
            <Button rank="primary" size="large">
              {application ? w.keep : w.next}
            </Button>
            <LinkButton href={back} rank="tertiary" size="large">
              {w.back}
            </LinkButton>
          </Actions>
        </Fields>
      </form>
      {written.papers.length > 0 && (
        <More title={w.see}>
          <ul>
            {written.papers.map(({ id, name }) => (
              <li>
                <a href={`${address}/application/papers/${id}?learner=${learner.id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </More>
      )}
    </Page>
  )
}

type FieldsProps = Pick<Props, 'review' | 'written'> & { lang: Lang; errors: Errors; given: Given }

/** A field for each question, and for papers where they are taken: for applicants, and for staff who type what they are told. */
export const AnswerFields = ({ lang, review, written, errors, given }: FieldsProps) => {
  const w = words[lang]
  return (
    <>
      {written.answers.map(({ question, answer }) => (
        <Textarea
          name={`q${question.id}`}
          label={question.question}
          hint={w.answerHint}
          rows={6}
          maxlength={LONGEST_ANSWER}
          required={question.required}
          optional={!question.required}
          value={given[`q${question.id}`] ?? answer}
          error={errors[`q${question.id}`]}
        />
      ))}
      {review.terms.papers !== null && (
        <FileInput
          name="papers"
          label={w.papers}
          hint={w.papersHint(review.terms.papers)}
          accept=".pdf,.jpg,.jpeg,.png,.hwp,.hwpx"
          multiple
          optional
          error={errors.papers}
        />
      )}
      {written.papers.length > 0 && (
        <Checkboxes
          name="gone"
          label={w.gone}
          choices={written.papers.map(({ id, name, size }) => ({ value: id, label: w.paper(name, sizeOf(size)) }))}
        />
      )}
    </>
  )
}

/** For whom, until when, by what it is judged, and how it is kept. */
const Around = ({ view, review, learner, until, days }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { draws_at, capacity } = review.programme
  return (
    <>
      <Facts
        framed
        facts={[
          [w.learner, `${learner.name} ${aboutPerson(view, learner)}`],
          [w.until, until && showMoment(until, lang)],
          [w.decided, draws_at && showMoment(draws_at, lang)],
          [w.seats, capacity && w.seatsOf(capacity)],
          [
            w.criteria,
            review.criteria.length > 0 && (
              <ol>
                {review.criteria.map((criterion) => (
                  <li>{criterionIn(criterion, lang)}</li>
                ))}
              </ol>
            ),
          ],
        ]}
      />
      <More title={w.privacyTitle}>
        <p>{w.privacy(days)}</p>
      </More>
    </>
  )
}

/** 활동 계획 (40점 × 2) */
export const criterionIn = ({ name, most, weight }: Review['criteria'][number], lang: Lang): string =>
  weight === 1 ? words[lang].criterion(name, most) : words[lang].weighted(name, most, weight)

/** 1.2MB, 340KB */
export const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)}MB` : `${Math.ceil(bytes / 1000)}KB`
