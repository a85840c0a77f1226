import { Button, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Select } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { gradeName, needsGuardian, type Person, showPhone } from '../rules/people.ts'
import { type Role, ROLES } from '../rules/roles.ts'
import { words as account } from '../words/account.ts'
import { words } from '../words/office.ts'
import { reasonOptions } from './find.tsx'
import { DeskPage } from '#design/desk.tsx'

const up = (view: View) => [{ href: '/office/people', label: words[view.lang].find.title }]

/** Nobody's page opens without a reason. */
export const AskReason = ({ view, id }: { view: View; id: string }) => {
  const w = words[view.lang]
  return (
    <DeskPage view={view} title={w.person.ask} lead={w.person.askLead} crumbs={up(view)}>
      <form method="get" action={`/office/people/${id}`} class="n-form n-stack">
        <Select name="reason" label={w.find.reason} options={reasonOptions(view)} required />
        <Button rank="primary">{w.person.see}</Button>
      </form>
    </DeskPage>
  )
}

export type Facility = { id: string; name: string }
type Guardian = { guardian: string; child: string; name: string; relationship: string; verified_at: Date | null }
export type GrantRow = {
  id: number
  person: string
  name: string
  role: string
  facility: string | null
  given_at: Date
}

type Props = {
  view: View
  person: Person
  phone: string | undefined
  hasAccount: boolean
  wards: Person[]
  guardians: Guardian[]
  reason: string
  /** For a district admin: roles to give and end. */
  roles: { standing: GrantRow[]; facilities: Facility[]; hasFactor: boolean } | undefined
  done?: string | undefined
  errors?: Errors
}

/** One person, for those who serve them. */
export const PersonFile = (props: Props) => {
  const { view, person, phone, hasAccount, wards, guardians, roles, done, errors = {} } = props
  const w = words[view.lang].person
  const mine = guardians.filter((one) => one.child === person.id)
  const school = [person.school, person.grade && gradeName(person.grade, view.lang)].filter(Boolean).join(' ')
  return (
    <DeskPage view={view} title={person.name} crumbs={up(view)} done={w.done[done as keyof typeof w.done]}>
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [w.born, person.born_on && showDay(person.born_on, view.lang)],
          [w.phone, phone && showPhone(phone)],
          [w.dong, person.dong],
          [w.school, school],
          [w.account, hasAccount ? w.hasAccount : w.noAccount],
          [w.guardians, mine.map((one) => one.name).join(', ')],
        ]}
      />
      <Wards view={view} person={person} wards={wards} guardians={guardians} reason={props.reason} />
      {roles && <Roles view={view} person={person} {...roles} errors={errors} reason={props.reason} />}
    </DeskPage>
  )
}

const Wards = ({
  view,
  person,
  wards,
  guardians,
  reason,
}: Pick<Props, 'view' | 'person' | 'wards' | 'guardians' | 'reason'>) => {
  const w = words[view.lang].person
  const standing = (child: Person) => guardians.find((one) => one.child === child.id && one.guardian === person.id)
  return (
    <>
      <h2 class="n-heading">{w.children}</h2>
      {wards.length === 0 && <p>{w.none}</p>}
      <ul>
        {wards.map((child) => (
          <li>
            {child.name} ({child.born_on}){' '}
            {standing(child)?.verified_at
              ? w.proven
              : needsGuardian(child, view.now) && (
                  <PressForm
                    action={`/office/people/${person.id}/proof`}
                    fields={{ child: child.id, reason }}
                    size="small"
                  >
                    {w.paper(person.name)}
                  </PressForm>
                )}
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={`/office/people/addition?guardian=${person.id}&reason=${reason}`}>{w.addChild}</LinkButton>
      </p>
    </>
  )
}

type RolesProps = NonNullable<Props['roles']> & { view: View; person: Person; errors: Errors; reason: string }

const Roles = ({ view, person, standing, facilities, hasFactor, errors, reason }: RolesProps) => {
  const w = words[view.lang].roles
  return (
    <>
      <h2 class="n-heading">{w.title}</h2>
      <GrantTable
        view={view}
        grants={standing}
        facilities={facilities}
        back={`/office/people/${person.id}?reason=${reason}`}
      />
      <form method="post" action={`/office/people/${person.id}/roles`} class="n-form n-stack">
        <h3>{w.give}</h3>
        <input type="hidden" name="reason" value={reason} />
        <RoleFields view={view} facilities={facilities} errors={errors} />
        <Button>{w.submit}</Button>
      </form>
      {hasFactor && (
        <>
          <p>{w.resetLead}</p>
          <PressForm action={`/office/people/${person.id}/second-factor`} fields={{ reason }} rank="danger">
            {w.reset}
          </PressForm>
        </>
      )}
    </>
  )
}

/** A role and where it holds. */
export const RoleFields = ({
  view,
  facilities,
  errors,
  given = {},
}: {
  view: View
  facilities: Facility[]
  errors: Errors
  given?: Partial<Record<string, string>>
}) => {
  const w = words[view.lang].roles
  const names = account[view.lang].roles
  return (
    <Fields>
      <Select
        name="role"
        label={w.role}
        value={given.role}
        error={errors.role}
        options={ROLES.map((value) => ({ value, label: names[value] }))}
        required
      />
      <Select
        name="facility"
        label={w.facility}
        value={given.facility}
        error={errors.facility}
        blank={w.everywhere}
        options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
    </Fields>
  )
}

/** Roles that stand, each with the press that ends it. */
export const GrantTable = ({
  view,
  grants,
  facilities,
  back,
}: {
  view: View
  grants: GrantRow[]
  facilities: Facility[]
  back: string
}) => {
  const w = words[view.lang].roles
  const names = account[view.lang].roles
  const place = (id: string | null) => (id ? (facilities.find((one) => one.id === id)?.name ?? id) : w.everywhere)
  return (
    <Table
      caption={w.title}
      columns={[
        { label: w.holder, head: true },
        { label: w.role },
        { label: w.where },
        { label: w.since },
        { label: w.action, quiet: true },
      ]}
      empty={w.none}
      rows={grants.map((grant) => [
        grant.name,
        names[grant.role as Role],
        place(grant.facility),
        showDay(dayOf(grant.given_at), view.lang),
        <PressForm
          action="/office/roles/ending"
          fields={{ grant: String(grant.id), back }}
          size="small"
          label={w.endLabel(grant.name, names[grant.role as Role])}
        >
          {w.end}
        </PressForm>,
      ])}
    />
  )
}
