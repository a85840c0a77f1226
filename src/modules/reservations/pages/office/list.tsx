import { Badge } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Facility } from '#modules/places/index.ts'
import type { View } from '#platform/view.ts'
import { laidOut } from '../../rules/tree.ts'
import type { Space } from '../../space.ts'
import { words as common } from '../../words.ts'
import { words as desk } from '../../words/desk.ts'
import { words } from '../../words/office.ts'
import { ChooseFacility, Frame } from './frame.tsx'

type Props = {
  view: View
  facilities: readonly Facility[]
  facility: Facility | undefined
  spaces: readonly Space[]
  saved: boolean
}

/** The spaces of a facility, in the order in which they lie in each other. */
export const Spaces = ({ view, facilities, facility, spaces, saved }: Props) => {
  const { lang } = view
  const w = words[lang]
  const c = common[lang]
  return (
    <Frame view={view} title={w.title} lead={w.lead} tab="list" facility={facility?.id}>
      {saved && (
        <Notice kind="success" answer>
          {w.saved}
        </Notice>
      )}
      <ChooseFacility view={view} action="/office/rooms" facilities={facilities} chosen={facility?.id} />
      <Table
        caption={facility?.name ?? w.title}
        show
        columns={[
          { label: w.columns.name, head: true },
          { label: w.columns.kind },
          { label: w.columns.seats },
          { label: w.columns.terms },
          { label: w.columns.presses, quiet: true },
        ]}
        rows={laidOut(spaces).map(({ space, depth }) => [
          <>
            {depth > 0 && <span aria-hidden="true">{'└ '.padStart(depth * 2, ' ')}</span>}
            <a href={`/office/rooms/${space.id}`}>{space.name}</a>{' '}
            {space.closed_at && <Badge tone="disabled">{w.closed}</Badge>}
          </>,
          c.kinds[space.kind],
          c.people(space.seats),
          [
            c.room.lengthOf(c.hours(space.terms.least), c.hours(space.terms.most)),
            space.terms.approval ? w.tabs.approvals : '',
          ]
            .filter(Boolean)
            .join(' · '),
          <Actions>
            {!space.closed_at && (
              <LinkButton
                href={`/office/rooms/${space.id}/booking`}
                rank="secondary"
                size="small"
                label={desk[lang].book.label(space.name)}
              >
                {desk[lang].book.open}
              </LinkButton>
            )}
            <LinkButton
              href={`/office/rooms/${space.id}/hours`}
              rank="tertiary"
              size="small"
              label={`${space.name} ${w.hours}`}
            >
              {w.hours}
            </LinkButton>
            <LinkButton
              href={`/office/rooms/${space.id}/door`}
              rank="tertiary"
              size="small"
              label={`${space.name} ${w.door}`}
            >
              {w.door}
            </LinkButton>
          </Actions>,
        ])}
        empty={w.none}
      />
      {facility && (
        <Actions>
          <LinkButton href={`/office/rooms/new?facility=${facility.id}`} rank="primary">
            {w.add}
          </LinkButton>
        </Actions>
      )}
    </Frame>
  )
}
