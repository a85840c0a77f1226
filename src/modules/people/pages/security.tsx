import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/account.ts'
import { PasskeyPress } from './passkey.tsx'
import { Account } from './shell.tsx'

type Props = {
  view: View
  hasPassword: boolean
  passkeys: { id: string; label: string; added_at: Date; used_at: Date | null }[]
  providers: { name: string; label: string; linked: boolean }[]
  sessions: { id: string; device: string | undefined; began_at: Date; ends_at: Date; here: boolean }[]
  done?: string | undefined
  errors?: Errors | undefined
}

/** How I sign in, and where I am signed in. */
export const Security = ({ view, errors = {}, done, ...rest }: Props) => {
  const { security: w } = words[view.lang]
  return (
    <Account view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]} islands={['passkey']}>
      <ErrorSummary errors={errors} />
      <Password view={view} errors={errors} hasPassword={rest.hasPassword} />
      <Passkeys view={view} passkeys={rest.passkeys} />
      {rest.providers.length > 0 && <Providers view={view} providers={rest.providers} />}
      <Sessions view={view} sessions={rest.sessions} />
    </Account>
  )
}

const Password = ({ view, errors, hasPassword }: Pick<Props, 'view' | 'hasPassword'> & { errors: Errors }) => {
  const { security: w } = words[view.lang]
  return (
    <form method="post" action="/account/password" class="n-form n-stack">
      <h2 class="n-heading">{w.password}</h2>
      <Fields>
        {hasPassword && (
          <Input name="old" label={w.old} type="password" error={errors.old} autocomplete="current-password" required />
        )}
        <Input
          name="password"
          label={w.next}
          hint={w.nextHint}
          type="password"
          error={errors.password}
          autocomplete="new-password"
          required
        />
      </Fields>
      <Button>{hasPassword ? w.changePassword : w.setPassword}</Button>
    </form>
  )
}

const Passkeys = ({ view, passkeys }: Pick<Props, 'view' | 'passkeys'>) => {
  const { security: w } = words[view.lang]
  return (
    <>
      <h2 class="n-heading">{w.passkeys}</h2>
      {passkeys.length === 0 && <p>{w.noPasskeys}</p>}
      <Cards
        cards={passkeys.map((passkey) => (
          <Card
            title={passkey.label}
            foot={
              <PressForm
                action="/account/passkeys/removal"
                fields={{ id: passkey.id }}
                size="small"
                label={w.removeLabel(passkey.label)}
              >
                {w.remove}
              </PressForm>
            }
          >
            {w.added(showMoment(passkey.added_at, view.lang))}
            {passkey.used_at && ` · ${w.used(showMoment(passkey.used_at, view.lang))}`}
          </Card>
        ))}
      />
      <PasskeyPress
        task="register"
        back="/account/security?done=passkey"
        hint={w.passkeysLead}
        failed={w.passkeyFailed}
        label={w.addPasskey}
      />
    </>
  )
}

const Providers = ({ view, providers }: Pick<Props, 'view' | 'providers'>) => {
  const { security: w } = words[view.lang]
  return (
    <>
      <h2 class="n-heading">{w.providers}</h2>
      <Actions>
        {providers.map(({ name, label, linked }) =>
          linked ? (
            <PressForm action="/account/identities/removal" fields={{ provider: name }}>
              {w.unlinkLabel(label)}
            </PressForm>
          ) : (
            <LinkButton href={`/sign-in/with/${name}?for=link`}>{w.link(label)}</LinkButton>
          ),
        )}
      </Actions>
    </>
  )
}

const Sessions = ({ view, sessions }: Pick<Props, 'view' | 'sessions'>) => {
  const { security: w } = words[view.lang]
  const device = (name: string | undefined) => name ?? w.unknownDevice
  return (
    <>
      <h2 class="n-heading">{w.sessions}</h2>
      <Table
        caption={w.sessions}
        columns={[
          { label: w.device, head: true },
          { label: w.since },
          { label: w.until },
          { label: w.action, quiet: true },
        ]}
        rows={sessions.map((session) => [
          device(session.device),
          <When at={session.began_at} />,
          <When at={session.ends_at} show="day" />,
          session.here ? (
            w.here
          ) : (
            <PressForm
              action="/account/sessions/ending"
              fields={{ which: session.id }}
              size="small"
              label={w.endLabel(device(session.device))}
            >
              {w.end}
            </PressForm>
          ),
        ])}
      />
      {sessions.length > 1 && (
        <PressForm action="/account/sessions/ending" fields={{ which: 'others' }}>
          {w.endOthers}
        </PressForm>
      )}
    </>
  )
}
