import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import type { Person } from '../rules/people.ts'
import { words } from '../words/household.ts'
import { ConsentBoxes, Terms } from './consent.tsx'
import { Account } from './shell.tsx'

type Given = Partial<Record<string, string>>

type Props = {
  view: View
  child: Person
  /** 'proof' before the guardian was checked, 'form' when it may be opened, 'open' when it is. */
  step: 'proof' | 'form' | 'open'
  signInName?: string | null | undefined
  /** A guardian may close and renew only what a guardian opened. */
  supervised: boolean
  codeIsOut: boolean
  identities: { name: string; label: string }[]
  given: Given
  errors: Errors
  done?: string | undefined
}

/** A child's own sign-in: prove, open, look after. */
export const OwnSignIn = (props: Props) => {
  const { view, child, step, errors, done } = props
  const w = words[view.lang]
  return (
    <Account
      view={view}
      title={w.ownTitle(child.name)}
      lead={w.ownLead}
      crumbs={[{ href: '/account/household', label: w.title }]}
      done={w.done[done as keyof typeof w.done]}
    >
      <ErrorSummary errors={errors} />
      {step === 'proof' && <Proof {...props} />}
      {step === 'form' && <Open {...props} />}
      {step === 'open' && <Standing {...props} />}
    </Account>
  )
}

const hereOf = (child: Person) => `/account/household/${child.id}/sign-in`

const Proof = ({ view, child, codeIsOut, identities, given, errors }: Props) => {
  const w = words[view.lang]
  const here = hereOf(child)
  return (
    <>
      <h2 class="n-heading">{w.proof}</h2>
      <p>{w.proofLead}</p>
      <h3>{w.sms}</h3>
      <p>{w.smsLead}</p>
      <form method="post" action={`${here}/message`} class="n-form n-stack">
        <Input
          name="phone"
          label={w.phone}
          type="tel"
          value={given.phone}
          error={errors.phone}
          autocomplete="tel"
          maxlength={20}
          width="medium"
          required
        />
        <Button rank={codeIsOut ? 'secondary' : 'primary'}>{codeIsOut ? w.smsAgain : w.smsSend}</Button>
      </form>
      {codeIsOut && (
        <form method="post" action={`${here}/code`} class="n-form n-stack">
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
          <Button rank="primary">{w.check}</Button>
        </form>
      )}
      <h3>{w.paper}</h3>
      <p>{w.paperLead}</p>
      <LinkButton href={`${here}/form`}>{w.paperPrint}</LinkButton>
      <h3>{w.identity}</h3>
      <IdentityProof view={view} child={child} identities={identities} given={given} errors={errors} />
    </>
  )
}

const IdentityProof = ({
  view,
  child,
  identities,
  given,
  errors,
}: Pick<Props, 'view' | 'child' | 'identities' | 'given' | 'errors'>) => {
  const w = words[view.lang]
  if (identities.length > 0)
    return (
      <>
        <p>{w.identityLead}</p>
        <Actions>
          {identities.map(({ name, label }) => (
            <LinkButton href={`/sign-in/with/${name}?for=prove&child=${child.id}`}>{w.identityGo(label)}</LinkButton>
          ))}
        </Actions>
      </>
    )
  if (!view.demo) return <p>{w.identityNone}</p>
  return (
    <form method="post" action={`${hereOf(child)}/identity`} class="n-form n-stack">
      <p>{w.identityDemo}</p>
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
        <DateInput name="born_on" label={w.born} value={given.born_on} error={errors.born_on} required />
      </Fields>
      <Button>{w.check}</Button>
    </form>
  )
}

const Open = ({ view, child, given, errors }: Props) => {
  const w = words[view.lang]
  return (
    <form method="post" action={hereOf(child)} class="n-form n-stack">
      <Fields>
        <Input
          name="sign_in_name"
          label={w.signInName}
          hint={w.signInNameHint}
          value={given.sign_in_name}
          error={errors.sign_in_name}
          autocomplete="off"
          maxlength={20}
          width="medium"
          required
        />
        <Input
          name="password"
          label={w.password}
          hint={w.passwordHint}
          type="password"
          error={errors.password}
          autocomplete="new-password"
          required
        />
      </Fields>
      <ConsentBoxes
        view={view}
        purposes={['own_sign_in']}
        given={given.consent_own_sign_in === 'yes' ? ['own_sign_in'] : []}
        errors={errors}
      />
      <Button rank="primary" size="large">
        {w.open}
      </Button>
    </form>
  )
}

const Standing = ({ view, child, signInName, supervised, errors }: Props) => {
  const w = words[view.lang]
  return (
    <>
      <Notice kind="info">{signInName ? w.ownOpen(signInName) : w.done.opened}</Notice>
      {supervised && (
        <>
          <form method="post" action={`${hereOf(child)}/password`} class="n-form n-stack">
            <h2 class="n-heading">{w.renew}</h2>
            <Input
              name="password"
              label={w.password}
              hint={w.renewHint}
              type="password"
              error={errors.password}
              autocomplete="new-password"
              required
            />
            <Button>{w.renew}</Button>
          </form>
          <h2 class="n-heading">{w.close}</h2>
          <p>{w.closeHint}</p>
          <PressForm action={`${hereOf(child)}/closing`} rank="danger">
            {w.close}
          </PressForm>
        </>
      )}
    </>
  )
}

/** The form on paper, to print, sign and bring to a desk. */
export const PaperForm = ({ view, guardian, child }: { view: View; guardian: Person; child: Person }) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={w.paperTitle}
      lead={w.paperHow}
      crumbs={[{ href: hereOf(child), label: w.ownTitle(child.name) }]}
      hidden
    >
      <p>{w.paperText(`${guardian.name} (${guardian.born_on ?? ''})`, `${child.name} (${child.born_on ?? ''})`)}</p>
      <Terms purpose="own_sign_in" lang={view.lang} />
      <p class="n-pre">{w.paperDate}</p>
      <p class="n-pre">{w.paperSign}</p>
      <p class="n-pre">{w.paperStaff}</p>
    </Page>
  )
}
