import { Button, LinkButton, PressForm } from '#design/button.tsx'
import type { Errors } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'
import { BASE, Frame } from './frame.tsx'

type Props = {
  view: View
  members: { person: string; name: string; since: Date }[]
  on: boolean
  given: Given
  errors: Errors
  done?: string | undefined
}

/** Who votes on new Human Books. */
export const Members = ({ view, members, on, given, errors, done }: Props) => {
  const w = words[view.lang].committee
  return (
    <Frame view={view} tab="committee" lead={w.lead} errors={errors} done={done}>
      {!on && (
        <Notice action={<LinkButton href="/office/policies/parts/humanbooks">{w.policies}</LinkButton>}>{w.off}</Notice>
      )}
      <Table
        caption={w.members}
        columns={[{ label: w.members, head: true }, { label: w.since }, { label: w.remove, quiet: true }]}
        empty={w.none}
        rows={members.map(({ person, name, since }) => [
          name,
          <When at={since} />,
          <PressForm
            action={`${BASE}/committee/dismissal`}
            fields={{ person }}
            size="small"
            label={w.removeLabel(name)}
          >
            {w.remove}
          </PressForm>,
        ])}
      />
      <form method="post" action={`${BASE}/committee`} class="n-form n-stack">
        <h2 class="n-heading">{w.add}</h2>
        <Input
          name="email"
          label={w.email}
          hint={w.emailHint}
          type="email"
          value={given.email}
          error={errors.email}
          required
        />
        <Button>{w.press}</Button>
      </form>
    </Frame>
  )
}
