import { Button, LinkButton, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Bilingual, View } from '#platform/view.ts'
import { PasskeyPress } from './passkey.tsx'
import { words } from '../words/signin.ts'

type Props = {
  view: View
  back: string
  name?: string | undefined
  errors?: Errors | undefined
  done?: string | undefined
  providers: readonly { name: string; label: string }[]
  personas: readonly { person: string; label: Bilingual; about: Bilingual }[]
}

/** Every way in, on one page; in a demo the people one may be come first. */
export const SignIn = ({ view, back, name, errors = {}, done, providers, personas }: Props) => {
  const w = words[view.lang].signIn
  const said = done && w.done[done as keyof typeof w.done]
  return (
    <Page view={view} title={w.title} islands={['passkey']} hidden>
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {personas.length > 0 && (
        <>
          <h2 class="n-heading">{w.personas}</h2>
          <p>{w.personasLead}</p>
          <Cards
            cards={personas.map(({ person, label, about }) => (
              <Card
                title={label[view.lang]}
                foot={
                  <PressForm action="/sign-in/persona" fields={{ person, back }} label={w.be(label[view.lang])}>
                    {w.look}
                  </PressForm>
                }
              >
                {about[view.lang]}
              </Card>
            ))}
          />
          <h2 class="n-heading">{w.else}</h2>
        </>
      )}
      <form method="post" action="/sign-in" class="n-form n-stack">
        <input type="hidden" name="back" value={back} />
        <Fields>
          <Input
            name="name"
            label={w.name}
            value={name}
            error={errors.name}
            autocomplete="username"
            maxlength={200}
            required
          />
          <Input
            name="password"
            label={w.password}
            type="password"
            error={errors.password}
            autocomplete="current-password"
            required
          />
        </Fields>
        <Button rank="primary" size="large" block>
          {w.submit}
        </Button>
        <p>
          <a href="/password">{w.forgot}</a>
        </p>
      </form>
      <PasskeyPress task="sign-in" back={back} failed={w.passkeyFailed} hint={w.passkeyHint} label={w.passkey} />
      {providers.length > 0 && (
        <>
          <h2 class="n-heading">{w.providers}</h2>
          <div class="n-actions">
            {providers.map((provider) => (
              <LinkButton href={`/sign-in/with/${provider.name}?back=${encodeURIComponent(back)}`} size="large">
                {w.with(provider.label)}
              </LinkButton>
            ))}
          </div>
        </>
      )}
      <p>
        {w.join} <a href="/sign-up">{w.joinLink}</a>
      </p>
    </Page>
  )
}
