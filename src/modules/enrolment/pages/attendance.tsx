import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Chips } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Programme, Session } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { type Mark, MARKS } from '../rules.ts'
import { words } from '../words/attendance.ts'
import { words as office } from '../words/office.ts'
import { OfficePage } from './office.tsx'
import { whereOf } from './pieces.tsx'

/** One who has a seat, with the marks by session. */
export type Pupil = { id: string; learner: Person; marks: Map<string, Mark>; notes: Map<string, string> }

const counted = (session: Session, pupils: Pupil[]) => pupils.filter((pupil) => pupil.marks.has(session.id)).length

/** The lessons near today of everything one may mark. */
export const Lessons = ({
  view,
  lessons,
}: {
  view: View
  lessons: { session: Session; programme: Programme; marked: number; all: number }[]
}) => {
  const { lang } = view
  const w = words[lang]
  return (
    <DeskPage view={view} title={w.deskTitle} lead={w.deskLead} unsearched>
      <Table
        caption={w.deskTitle}
        columns={[
          { label: office[lang].programmes, head: true },
          { label: w.session(0), quiet: true },
          { label: w.fill, quiet: true },
        ]}
        rows={lessons.map(({ session, programme, marked, all }) => [
          <a href={`/office/programmes/${programme.id}/attendance/${session.id}`}>{programme.title}</a>,
          [w.session(session.number), showMoment(session.starts_at, lang), whereOf(programme)]
            .filter(Boolean)
            .join(' · '),
          <Badge tone={marked >= all && all > 0 ? 'success' : 'gray'}>{w.marked(marked, all)}</Badge>,
        ])}
        empty={w.none}
      />
    </DeskPage>
  )
}

type Props = { view: View; programme: Programme; sessions: Session[]; pupils: Pupil[]; teaching: boolean }

/** All lessons of a programme, each with how many are marked. */
export const Attendance = ({ view, programme, sessions, pupils, teaching }: Props) => {
  const { lang } = view
  const w = words[lang]
  const address = `/office/programmes/${programme.id}/attendance`
  return (
    <OfficePage view={view} programme={programme} title={w.title(programme.title)} tab="attendance" teaching={teaching}>
      <Actions>
        <LinkButton href={`${address}/print`} rank="secondary" icon="file">
          {office[lang].applicants.print}
        </LinkButton>
      </Actions>
      <Table
        caption={w.title(programme.title)}
        columns={[{ label: w.session(0), head: true }, { label: office[lang].applicants.columns.standing }]}
        rows={sessions.map((session) => [
          <a href={`${address}/${session.id}`}>
            {w.session(session.number)} {showMoment(session.starts_at, lang)}
          </a>,
          w.marked(counted(session, pupils), pupils.length),
        ])}
        empty={w.noSessions}
      />
    </OfficePage>
  )
}

/** Marking who came to one lesson: on a phone, one row of big words for each. */
export const Fill = ({
  view,
  programme,
  session,
  pupils,
  teaching,
  saved,
}: Omit<Props, 'sessions'> & { session: Session; saved: number | undefined }) => {
  const { lang } = view
  const w = words[lang]
  const address = `/office/programmes/${programme.id}/attendance`
  return (
    <OfficePage
      view={view}
      programme={programme}
      title={`${w.session(session.number)} ${showMoment(session.starts_at, lang)}`}
      lead={programme.title}
      teaching={teaching}
    >
      {saved !== undefined && (
        <Notice kind="success" answer>
          {w.saved(saved)}
        </Notice>
      )}
      {pupils.length === 0 ? (
        <Empty icon="people">{w.noPeople}</Empty>
      ) : (
        <form method="post" action={`${address}/${session.id}`} class="n-stack">
          {pupils.map((pupil) => (
            <div class="n-stack">
              <Chips
                one
                name={pupil.id}
                label={pupil.learner.name}
                choices={MARKS.map((mark) => ({ value: mark, label: w.marks[mark] }))}
                values={[pupil.marks.get(session.id) ?? ''].filter(Boolean)}
              />
              <details class="n-more" open={pupil.notes.has(session.id)}>
                <summary aria-label={w.noteFor(pupil.learner.name)}>{w.note}</summary>
                <div class="n-fold">
                  <Input
                    name={`note-${pupil.id}`}
                    label={w.noteFor(pupil.learner.name)}
                    hint={w.noteHint}
                    maxlength={200}
                    value={pupil.notes.get(session.id)}
                  />
                </div>
              </details>
            </div>
          ))}
          <Actions>
            <Button rank="primary" size="large">
              {w.save}
            </Button>
            <Button rank="secondary" size="large" name="rest" value="present">
              {w.rest}
            </Button>
            <LinkButton href={address} rank="tertiary" size="large">
              {w.back}
            </LinkButton>
          </Actions>
        </form>
      )}
    </OfficePage>
  )
}
