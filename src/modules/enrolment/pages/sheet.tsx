import { Actions } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import type { Programme, Session } from '#modules/catalogue/index.ts'
import { gradeName } from '#modules/people/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/attendance.ts'
import { words as office } from '../words/office.ts'
import type { Pupil } from './attendance.tsx'
import { hoursOf, periodOf, whereOf } from './pieces.tsx'

/** The attendance sheet for paper: who, and a column for each lesson, with the marks there are. */
export const Sheet = ({
  view,
  programme,
  sessions,
  pupils,
}: {
  view: View
  programme: Programme
  sessions: Session[]
  pupils: Pupil[]
}) => {
  const { lang } = view
  const w = words[lang]
  const { columns } = office[lang].applicants
  const about = [periodOf(programme, lang), hoursOf(programme, lang), whereOf(programme), programme.instructor]
    .filter(Boolean)
    .join(' · ')
  return (
    <Page
      view={view}
      title={w.sheet(programme.title)}
      lead={about}
      crumbs={[{ href: `/office/programmes/${programme.id}/attendance`, label: w.title(programme.title) }]}
      wide
      unsearched
      hidden
    >
      <Actions>
        <p>{w.printHint}</p>
      </Actions>
      <Table
        caption={w.sheet(programme.title)}
        columns={[
          { label: columns.name, head: true },
          { label: office[lang].export.grade },
          ...sessions.map((session) => ({ label: shortDate(session) })),
          { label: w.sign },
        ]}
        rows={pupils.map((pupil, at) => [
          `${at + 1}. ${pupil.learner.name}`,
          pupil.learner.grade ? gradeName(pupil.learner.grade, lang) : '',
          ...sessions.map((session) => {
            const mark = pupil.marks.get(session.id)
            return mark ? w.signs[mark] : ''
          }),
          '',
        ])}
        empty={w.noPeople}
      />
      <p>{w.legend}</p>
    </Page>
  )
}

/** 3.16: as narrow as a column of a sheet must be. */
const shortDate = ({ starts_at }: Session) => dayOf(starts_at).slice(5).split('-').map(Number).join('.')
