/** What the steps of a bundle share: their frame, what is kept from step to step, and what went wrong. */
import type { Child } from 'hono/jsx'
import { LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { nameOf } from '#modules/lending/index.ts'
import type { Given } from '#platform/http.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Thing } from '../../bundle.ts'
import { words } from '../../words/bundle.ts'

export type StepProps = {
  view: View
  programme: Programme
  given: Given
  errors: Errors
  /** Something was gone when it was asked for: which, in a sentence. */
  gone?: string | undefined
}

export const addressOf = ({ id }: Programme) => `/programmes/${id}/bundle`

/** 바이올린 1/2 */
export const thingName = ({ model, size }: Thing, lang: Lang): string =>
  [nameOf(model, lang), size].filter(Boolean).join(' ')

export const Frame = ({
  view,
  programme,
  errors,
  gone,
  step,
  children,
}: StepProps & { step: number; children?: Child }) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={w.title}
      lead={programme.title}
      crumbs={[{ href: `/programmes/${programme.id}`, label: programme.title }]}
      hidden
    >
      <Steps steps={w.steps} current={step} />
      {gone && (
        <Notice kind="warning" title={w.gone.title} answer>
          <p>{gone}</p>
          <p>{w.gone.rest}</p>
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      {children}
    </Page>
  )
}

/** What was chosen before, kept on the way. */
export const Kept = ({ given, names }: { given: Given; names: readonly string[] }) => (
  <>
    {names.map((name) => (
      <input type="hidden" name={name} value={given[name] ?? ''} />
    ))}
  </>
)

/** The step before, with what was chosen. */
export const Previous = ({ view, programme, given, step }: StepProps & { step: number }) => (
  <LinkButton
    href={`${addressOf(programme)}?${new URLSearchParams({ ...given, step: String(step) })}`}
    rank="tertiary"
    size="large"
  >
    {words[view.lang].previous}
  </LinkButton>
)
