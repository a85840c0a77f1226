import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import type { View } from '#platform/view.ts'
import type { Role } from '../rules/roles.ts'
import { words } from '../words/account.ts'
import { words as office } from '../words/office.ts'
import { Account } from './shell.tsx'

type Look = { at: Date; whose: string; what: string; reason: string; roles: string | null }

/** Who has looked at my data and that of my household, and why. By role: staff act for the district, not for themselves. */
export const Looks = ({ view, looks }: { view: View; looks: Look[] }) => {
  const { looks: w, roles } = words[view.lang]
  const reasons: Record<string, string> = office[view.lang].reasons
  const titles = (held: string | null) =>
    held
      ?.split(',')
      .map((role) => roles[role as Role])
      .join(', ') ?? w.staff
  return (
    <Account view={view} title={w.title} lead={w.lead}>
      <Table
        caption={w.title}
        columns={[
          { label: w.at, head: true },
          { label: w.whose },
          { label: w.who },
          { label: w.what },
          { label: w.reason },
        ]}
        rows={looks.map((look) => [
          <When at={look.at} />,
          look.whose,
          titles(look.roles),
          w.whats[look.what] ?? look.what,
          reasons[look.reason] ?? look.reason,
        ])}
        empty={w.none}
      />
    </Account>
  )
}
