import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkbox, Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { DongField } from './dong.tsx'
import { GRADES, gradeName, type Person, RESIDENCES, type Residence, showPhone } from '../rules/people.ts'
import type { Role } from '../rules/roles.ts'
import { words } from '../words/account.ts'
import { Account } from './shell.tsx'

type Props = {
  view: View
  person: Person
  phone: string | undefined
  account: { email: string | null; sign_in_name: string | null } | undefined
  roles: { role: string }[]
  mayLeave: boolean
  done?: string | undefined
}

/** What is known about me. */
export const Details = ({ view, person, phone, account, roles, mayLeave, done }: Props) => {
  const { details: w, roles: roleWords } = words[view.lang]
  return (
    <Account view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]}>
      <Facts
        framed
        facts={[
          [w.name, person.name],
          [w.born, person.born_on && showDay(person.born_on, view.lang)],
          [w.email, account?.sign_in_name ? undefined : (account?.email ?? w.noEmail)],
          [w.signInName, account?.sign_in_name],
          [w.phone, phone && showPhone(phone)],
          [w.dong, person.dong],
          [w.residence, w.residences[person.residence as Residence]],
          [w.school, person.school],
          [w.grade, person.grade && gradeName(person.grade, view.lang)],
          [w.language, w.languages[person.language as 'ko' | 'en']],
          [w.roles, roles.map((grant) => roleWords[grant.role as Role]).join(', ')],
        ]}
      />
      <Actions>
        <LinkButton href="/account/details" rank="primary" icon="pencil">
          {w.edit}
        </LinkButton>
      </Actions>
      <h2 class="n-heading">{w.take}</h2>
      <p>{w.takeHint}</p>
      <Actions>
        <LinkButton href="/account/data.json" icon="download" download>
          {w.take}
        </LinkButton>
        {mayLeave && (
          <LinkButton href="/account/leaving" rank="text">
            {w.leave}
          </LinkButton>
        )}
      </Actions>
    </Account>
  )
}

type EditProps = {
  view: View
  given: Partial<Record<string, string>>
  errors?: Errors
  agreed: boolean
  hasEmail: boolean
}

/** Correct it. */
export const EditDetails = ({ view, given, errors = {}, agreed, hasEmail }: EditProps) => {
  const { details: w } = words[view.lang]
  return (
    <Account view={view} title={w.editTitle} crumbs={[{ href: '/account', label: w.title }]}>
      <ErrorSummary errors={errors} />
      <form method="post" action="/account/details" class="n-form n-stack">
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
            value={given.born_on}
            error={errors.born_on}
            autocomplete="bday"
            required
          />
          <DongField
            view={view}
            label={w.dong}
            hint={w.dongHint}
            value={given.dong}
            error={errors.dong}
            blank={w.dongNone}
          />
          <Input
            name="phone"
            label={w.phone}
            hint={w.phoneHint}
            type="tel"
            value={given.phone}
            error={errors.phone}
            autocomplete="tel"
            maxlength={20}
            optional
          />
          {!agreed && (
            <Checkbox
              name="consent_contact"
              label={w.consentHere}
              hint={w.consentHint}
              checked={given.consent_contact === 'yes'}
              error={errors.consent_contact}
            />
          )}
          <Radios
            name="residence"
            label={w.residence}
            value={given.residence}
            error={errors.residence}
            choices={RESIDENCES.map((value) => ({ value, label: w.residences[value] }))}
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
          <Radios
            name="language"
            label={w.language}
            value={given.language}
            error={errors.language}
            choices={[
              { value: 'ko', label: w.languages.ko },
              { value: 'en', label: w.languages.en },
            ]}
            row
          />
        </Fields>
        <Button rank="primary" size="large">
          {w.save}
        </Button>
      </form>
      {hasEmail && <NewEmail view={view} given={given} errors={errors} />}
    </Account>
  )
}

const NewEmail = ({ view, given, errors }: { view: View; given: Partial<Record<string, string>>; errors: Errors }) => {
  const { details: w } = words[view.lang]
  return (
    <form method="post" action="/account/email" class="n-form n-stack">
      <h2 class="n-heading">{w.newEmail}</h2>
      <Input
        name="email"
        label={w.email}
        hint={w.newEmailHint}
        type="email"
        value={given.email}
        error={errors.email}
        autocomplete="email"
        maxlength={200}
        required
      />
      <Button size="medium">{w.send}</Button>
    </form>
  )
}
