import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Disclosed, Shown } from '../rules/disclosure.ts'
import { SCORES, type SurveyRefusal } from '../rules/survey.ts'
import { words as mine } from '../words/mine.ts'
import { words } from '../words/survey.ts'

type Props = {
  view: View
  application: string
  programme: Programme
  refusal: SurveyRefusal | undefined
  errors?: Errors | undefined
  given?: Record<string, string> | undefined
}

/** Five questions about a class that is over. */
export const Survey = ({ view, application, programme, refusal, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Page view={view} title={w.title} lead={programme.title} crumbs={[{ href: '/me', label: mine[lang].title }]} hidden>
      <ErrorSummary errors={errors} />
      {refusal ? (
        <>
          <Notice kind="info" title={w.refusals[refusal]} />
          <Actions>
            <LinkButton href="/me" rank="primary">
              {mine[lang].title}
            </LinkButton>
          </Actions>
        </>
      ) : (
        <form method="post" action={`/me/applications/${application}/survey`} class="n-stack" novalidate>
          <p>{w.lead}</p>
          <Fields>
            {w.questions.map((question, at) => (
              <Radios
                name={`q${at + 1}`}
                label={question}
                required
                row
                choices={SCORES.toReversed().map((score) => ({ value: String(score), label: w.scores[score] ?? '' }))}
                value={given[`q${at + 1}`]}
                error={errors[`q${at + 1}`]}
              />
            ))}
          </Fields>
          <Actions>
            <Button rank="primary" size="large">
              {w.send}
            </Button>
          </Actions>
        </form>
      )}
    </Page>
  )
}

/** What was answered, as counts that give nobody away. */
export const SurveyResults = ({
  lang,
  results,
}: {
  lang: Lang
  /** Nothing while too few have answered. */
  results: (Disclosed | undefined)[] | undefined
}) => {
  const w = words[lang]
  const say = (shown: Shown) => (shown === 'few' ? w.few : w.people(shown))
  const total = results?.find((result) => result !== undefined)?.total
  return (
    <section class="n-part" aria-labelledby="survey-results">
      <h2 class="n-heading" id="survey-results">
        {w.results}
      </h2>
      {!results && <p>{w.tooFew}</p>}
      {results && (
        <>
          <p>
            {total !== undefined && w.turnout(say(total))} {w.rounded}
          </p>
          <Table
            caption={w.results}
            columns={[
              { label: w.question, head: true },
              ...SCORES.toReversed().map((score) => ({ label: w.scores[score] ?? '', number: true })),
            ]}
            rows={w.questions.map((question, at) => {
              const result = results[at]
              return [question, ...(result ? result.cells.toReversed().map(say) : SCORES.map(() => w.withheld))]
            })}
          />
        </>
      )}
    </section>
  )
}
