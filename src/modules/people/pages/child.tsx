import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { View } from '#platform/view.ts'
import { DongField } from './dong.tsx'
import { GRADES, gradeName, type Person, RELATIONSHIPS } from '../rules/people.ts'
import { words } from '../words/household.ts'
import { ConsentBoxes } from './consent.tsx'
import { Account } from './shell.tsx'

type Given = Partial<Record<string, string>>
type FormProps = { view: View; given: Given; errors: Errors }

const ChildFields = ({ view, given, errors }: FormProps) => {
  const w = words[view.lang]
  return (
    <Fields>
      <Input name="name" label={w.name} value={given.name} error={errors.name} maxlength={50} required />
      <DateInput name="born_on" label={w.born} value={given.born_on} error={errors.born_on} required />
      <Radios
        name="relationship"
        label={w.relationship}
        value={given.relationship}
        error={errors.relationship}
        choices={RELATIONSHIPS.map((value) => ({ value, label: w.relationships[value] }))}
        row
        required
      />
      <Input name="school" label={w.school} value={given.school} error={errors.school} maxlength={60} optional />
      <Select
        name="grade"
        label={w.grade}
        value={given.grade}
        error={errors.grade}
        blank={w.gradeNone}
        options={GRADES.map((value) => ({ value, label: gradeName(value, view.lang) }))}
        optional
      />
      <DongField view={view} label={w.dong} value={given.dong} error={errors.dong} blank={w.dongNone} />
    </Fields>
  )
}

const up = (view: View) => [{ href: '/account/household', label: words[view.lang].title }]

/** A new child of the household, with the guardian's consent. */
export const AddChild = ({ view, given, errors, agreed }: FormProps & { agreed: boolean }) => {
  const w = words[view.lang]
  return (
    <Account view={view} title={w.add} lead={w.addLead} crumbs={up(view)}>
      <ErrorSummary errors={errors} />
      <form method="post" action="/account/household/addition" class="n-form n-stack">
        <ChildFields view={view} given={given} errors={errors} />
        <ConsentBoxes view={view} purposes={['child']} given={agreed ? ['child'] : []} errors={errors} />
        <Button rank="primary" size="large">
          {w.add}
        </Button>
      </form>
    </Account>
  )
}

type EditProps = FormProps & { child: Person; mayInvite: boolean; done?: string | undefined }

/** One child: correct what is written, share with another guardian, stop. */
export const EditChild = ({ view, child, given, errors, mayInvite, done }: EditProps) => {
  const w = words[view.lang]
  const here = `/account/household/${child.id}`
  return (
    <Account view={view} title={w.editTitle(child.name)} crumbs={up(view)} done={w.done[done as keyof typeof w.done]}>
      <ErrorSummary errors={errors} />
      <form method="post" action={here} class="n-form n-stack">
        <ChildFields view={view} given={given} errors={errors} />
        <Button rank="primary" size="large">
          {w.save}
        </Button>
      </form>
      {mayInvite && (
        <form method="post" action={`${here}/invitations`} class="n-form n-stack">
          <h2 class="n-heading">{w.invite}</h2>
          <p>{w.inviteLead}</p>
          <Input
            name="email"
            label={w.inviteEmail}
            type="email"
            value={given.email}
            error={errors.email}
            maxlength={200}
            required
          />
          <Button>{w.inviteSend}</Button>
        </form>
      )}
      <Actions>
        <LinkButton href={`${here}/sign-in`}>{w.own}</LinkButton>
        <LinkButton href={`${here}/ending`} rank="text">
          {w.end}
        </LinkButton>
      </Actions>
    </Account>
  )
}

/** Said before a guardian stops. */
export const EndWardship = ({ view, child, goes }: { view: View; child: Person; goes: boolean }) => {
  const w = words[view.lang]
  const here = `/account/household/${child.id}`
  return (
    <Account view={view} title={w.endTitle(child.name)} crumbs={up(view)}>
      <Notice kind="warning">{goes ? w.endAlone : w.endShared}</Notice>
      <Actions>
        <PressForm action={`${here}/ending`} rank="danger">
          {w.end}
        </PressForm>
        <LinkButton href={here}>{w.keep}</LinkButton>
      </Actions>
    </Account>
  )
}

type InvitationProps = { view: View; inviter: Person; child: Person; action: string; given: Given; errors: Errors }

/** The page behind an invitation. */
export const Invitation = ({ view, inviter, child, action, given, errors }: InvitationProps) => {
  const w = words[view.lang]
  return (
    <Account view={view} title={w.invitation} lead={w.invitationLead(inviter.name, child.name)}>
      <ErrorSummary errors={errors} />
      <p>{w.invitationMeans}</p>
      <form method="post" action={action} class="n-form n-stack">
        <Radios
          name="relationship"
          label={w.relationship}
          value={given.relationship}
          error={errors.relationship}
          choices={RELATIONSHIPS.map((value) => ({ value, label: w.relationships[value] }))}
          row
          required
        />
        <Button rank="primary" size="large">
          {w.accept}
        </Button>
      </form>
    </Account>
  )
}
