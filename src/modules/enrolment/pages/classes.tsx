import { Badge, Badges } from '#design/badge.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Programme, Session } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/class.ts'
import { hoursOf, periodOf } from './pieces.tsx'

/** A class of the desk: `mine` when its teacher has the name of who looks; `undecided` when it is over and completion is not. */
export type Taught = { programme: Programme; next: Session | undefined; mine: boolean; undecided: boolean }

/** The classes somebody teaches or runs: one's own first. */
export const Classes = ({ view, classes }: { view: View; classes: Taught[] }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <DeskPage view={view} title={w.desk} lead={w.lead} unsearched>
      <Table
        caption={w.caption}
        columns={[
          { label: w.columns.programme, head: true },
          { label: w.columns.when },
          { label: w.columns.people, number: true },
          { label: w.columns.next },
        ]}
        rows={classes.map(({ programme, next, mine, undecided }) => [
          <>
            <a href={`/office/programmes/${programme.id}/class`}>{programme.title}</a>{' '}
            <Badges>
              {mine && <Badge tone="primary">{w.mine}</Badge>}
              {undecided && <Badge tone="warning">{w.undecided}</Badge>}
            </Badges>
          </>,
          [periodOf(programme, lang), hoursOf(programme, lang)].filter(Boolean).join(' '),
          w.people(programme.taken),
          next ? showMoment(next.starts_at, lang) : w.over,
        ])}
        empty={w.none}
      />
    </DeskPage>
  )
}
