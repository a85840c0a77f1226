import { Button } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../words/signin.ts'

type Props = { view: View; back: string; setup: { picture: string; secret: string } | undefined; errors?: Errors }

/** Six digits from an app; the first time, how to set the app up. */
export const SecondFactor = ({ view, back, setup, errors = {} }: Props) => {
  const w = words[view.lang].factor
  return (
    <Page view={view} title={w.title} lead={w.lead} hidden>
      <ErrorSummary errors={errors} />
      {setup && (
        <section class="n-stack" aria-labelledby="setup">
          <h2 class="n-heading" id="setup">
            {w.setup}
          </h2>
          <ol>
            {w.setupSteps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <img src={setup.picture} alt={w.picture} width="220" height="220" />
          <p>
            {w.secret}: <code>{setup.secret.replaceAll(/(.{4})/g, '$1 ')}</code>
          </p>
        </section>
      )}
      <form method="post" action="/account/second-factor" class="n-form n-stack">
        <input type="hidden" name="back" value={back} />
        <Input
          name="code"
          label={w.code}
          error={errors.code}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={10}
          width="short"
          required
        />
        <Button rank="primary" size="large">
          {w.submit}
        </Button>
      </form>
      {!setup && <p>{w.lost}</p>}
    </Page>
  )
}
