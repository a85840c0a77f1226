import { Button } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../words/signin.ts'

/** Ask for the letter that lets one choose a new password. */
export const AskReset = ({ view, email, errors = {} }: { view: View; email?: string | undefined; errors?: Errors }) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.reset.title} lead={w.reset.lead} hidden>
      <ErrorSummary errors={errors} />
      <form method="post" action="/password" class="n-form n-stack">
        <Fields>
          <Input
            name="email"
            label={w.signUp.email}
            type="email"
            value={email}
            error={errors.email}
            autocomplete="email"
            maxlength={200}
            required
          />
        </Fields>
        <Button rank="primary" size="large">
          {w.reset.submit}
        </Button>
      </form>
    </Page>
  )
}

/** Choose the new password. */
export const ChoosePassword = ({ view, token, errors = {} }: { view: View; token: string; errors?: Errors }) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.reset.title} lead={w.reset.chooseLead} hidden>
      <ErrorSummary errors={errors} />
      <form method="post" action={`/password/${token}`} class="n-form n-stack">
        <Fields>
          <Input
            name="password"
            label={w.reset.choose}
            type="password"
            hint={w.signUp.passwordHint}
            error={errors.password}
            autocomplete="new-password"
            required
          />
        </Fields>
        <Button rank="primary" size="large">
          {w.reset.save}
        </Button>
      </form>
    </Page>
  )
}
