import { Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { DongField } from './dong.tsx'
import { OWN_PURPOSES } from '../rules/consents.ts'
import { words } from '../words/signin.ts'
import { ConsentBoxes } from './consent.tsx'

type Props = {
  view: View
  given: Partial<Record<string, string>>
  errors?: Errors | undefined
  consents: readonly string[]
  /** Coming from a provider: its label, and no password. */
  from?: string | undefined
}

/** The form that opens an account, also for those who come from a provider and only fill in what is missing. */
export const SignUp = ({ view, given, errors = {}, consents, from }: Props) => {
  const w = words[view.lang].signUp
  return (
    <Page view={view} title={from ? w.joining : w.title} lead={from ? w.joiningLead(from) : w.lead} hidden>
      <ErrorSummary errors={errors} />
      <form method="post" action={from ? '/sign-up/joining' : '/sign-up'} class="n-form n-stack">
        <Fields>
          <Input
            name="name"
            label={w.name}
            value={given.name}
            error={errors.name}
            autocomplete="name"
            maxlength={50}
            required
          />
          <DateInput
            name="born_on"
            label={w.born}
            hint={w.bornHint}
            value={given.born_on}
            error={errors.born_on}
            autocomplete="bday"
            required
          />
          <Input
            name="email"
            label={w.email}
            type="email"
            hint={w.emailHint}
            value={given.email}
            error={errors.email}
            autocomplete="email"
            maxlength={200}
            required
          />
          {!from && (
            <Input
              name="password"
              label={w.password}
              type="password"
              hint={w.passwordHint}
              error={errors.password}
              autocomplete="new-password"
              required
            />
          )}
          <DongField
            view={view}
            label={w.dong}
            hint={w.dongHint}
            value={given.dong}
            error={errors.dong}
            blank={w.dongNone}
          />
        </Fields>
        <ConsentBoxes view={view} purposes={OWN_PURPOSES} given={consents} errors={errors} />
        <Button rank="primary" size="large" block>
          {w.submit}
        </Button>
      </form>
      {!from && (
        <p>
          {w.have} <a href="/sign-in">{words[view.lang].signIn.title}</a>
        </p>
      )}
    </Page>
  )
}

/** To a child under 14, kindly: somebody must come along. */
export const WithGuardian = ({ view }: { view: View }) => {
  const w = words[view.lang].signUp
  return (
    <Page view={view} title={w.under} hidden>
      <Notice kind="info">{w.underBody}</Notice>
      <div class="n-actions">
        <LinkButton href="/" rank="primary">
          {view.district.title[view.lang]}
        </LinkButton>
        <LinkButton href="/sign-up">{w.title}</LinkButton>
      </div>
    </Page>
  )
}
