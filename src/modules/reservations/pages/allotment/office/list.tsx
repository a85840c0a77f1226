import { Actions, LinkButton } from '#design/button.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Facility } from '#modules/places/index.ts'
import { showPeriod } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Allotment } from '../../../allotment.ts'
import { words } from '../../../words/allotment/office.ts'
import { StageBadge } from '../pieces.tsx'

/** `waiting`: groups to verify, where whoever looks may. */
type Props = { view: View; seasons: readonly Line[]; waiting: number | undefined }
type Line = { allotment: Allotment; facility: Facility; applications: number }

/** The seasons of those who run them. */
export const SeasonDesk = ({ view, seasons, waiting }: Props) => {
  const w = words[view.lang]
  return (
    <DeskPage view={view} title={w.title} lead={w.about} crumbs={[{ href: '/office/rooms', label: w.rooms }]}>
      <Actions>
        <LinkButton href="/office/rooms/allotments/new" rank="primary">
          {w.add}
        </LinkButton>
        {waiting !== undefined && <LinkButton href="/office/groups">{w.groups(waiting)}</LinkButton>}
      </Actions>
      <Table
        caption={w.title}
        columns={[
          { label: w.columns.name, head: true },
          { label: w.columns.facility },
          { label: w.columns.season },
          { label: w.columns.state },
          { label: w.columns.applications, number: true },
        ]}
        rows={seasons.map(({ allotment, facility, applications }) => [
          <a href={`/office/rooms/allotments/${allotment.id}`}>{allotment.name}</a>,
          facility.name,
          showPeriod(allotment.from_on, allotment.to_on, view.lang),
          <StageBadge view={view} allotment={allotment} />,
          String(applications),
        ])}
        empty={w.none}
      />
    </DeskPage>
  )
}
