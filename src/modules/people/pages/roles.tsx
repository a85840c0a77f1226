import { Button, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import type { View } from '#platform/view.ts'
import type { Role } from '../rules/roles.ts'
import { words as account } from '../words/account.ts'
import { words } from '../words/office.ts'
import { DeskPage } from '#design/desk.tsx'
import { type Facility, type GrantRow, GrantTable, RoleFields } from './person.tsx'

type Change = { at: Date; event: string; name: string | null; by: string | null; role: string }

type Props = {
  view: View
  grants: GrantRow[]
  changes: Change[]
  facilities: Facility[]
  given?: Partial<Record<string, string>>
  errors?: Errors
  done?: string | undefined
}

/** Who may do what in the district, and how it came about. */
export const Roles = ({ view, grants, changes, facilities, given = {}, errors = {}, done }: Props) => {
  const w = words[view.lang].roles
  const names = account[view.lang].roles
  const said = done === 'invited' ? w.invited : words[view.lang].person.done[done as 'ended']
  return (
    <DeskPage view={view} title={w.title} lead={w.lead} done={said}>
      <ErrorSummary errors={errors} />
      <GrantTable view={view} grants={grants} facilities={facilities} back="/office/roles" />
      <p>{w.giveLead}</p>
      <form method="post" action="/office/roles/invitations" class="n-form n-stack">
        <h2 class="n-heading">{w.invite}</h2>
        <p>{w.inviteLead}</p>
        <Input
          name="email"
          label={w.email}
          type="email"
          value={given.email}
          error={errors.email}
          maxlength={200}
          required
        />
        <RoleFields view={view} facilities={facilities} errors={errors} given={given} />
        <Button rank="primary">{w.send}</Button>
      </form>
      <h2 class="n-heading">{w.history}</h2>
      <Table
        caption={w.history}
        columns={[{ label: w.at, head: true }, { label: w.holder }, { label: w.what }, { label: w.by }]}
        empty={w.noHistory}
        rows={changes.map((change) => [
          <When at={change.at} />,
          change.name,
          `${names[change.role as Role]} ${change.event === 'people.granted' ? w.granted : w.ended}`,
          change.by ?? account[view.lang].looks.naru,
        ])}
      />
    </DeskPage>
  )
}

/** The page behind an invitation to a role. */
export const AcceptRole = ({
  view,
  role,
  action,
  errors,
}: {
  view: View
  role: string
  action: string
  errors: Errors
}) => {
  const w = words[view.lang].roles
  return (
    <Page view={view} title={w.accept} lead={w.acceptLead(account[view.lang].roles[role as Role])} hidden>
      <ErrorSummary errors={errors} />
      <PressForm action={action} rank="primary" size="large">
        {w.acceptPress}
      </PressForm>
    </Page>
  )
}
