import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import { More } from '#design/accordion.tsx'
import type { Programme, Session } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { beginningOf, refusalToCancel, type Standing } from '../rules.ts'
import type { Application } from '../application.ts'
import type { Certificate } from '../teaching.ts'
import { words } from '../words/apply.ts'
import { words as draw } from '../words/draw/office.ts'
import { words as completion } from '../words/completion.ts'
import { words as mine } from '../words/mine.ts'
import { words as survey } from '../words/survey.ts'
import { type Family, FamilyBox } from './draw/family.tsx'
import { aboutPerson, feeOf, hoursOf, periodOf, StandingBadge, whereOf } from './pieces.tsx'

export type ResultProps = {
  view: View
  application: Application
  programme: Programme
  learner: Person
  applicant: string | undefined
  sessions: Session[]
  standing: Standing
  /** Place in the queue, for who waits. */
  place: number | undefined
  /** What brought the reader here: they just applied, or asked a second time. */
  just?: 'done' | 'twice' | undefined
  /** Brothers and sisters in the same draw. */
  family?: Family | undefined
  /** Once it was completed. */
  certificate?: Certificate | undefined
  surveyDue?: boolean | undefined
}

/** An application: its number, where it stands and what happens next. Third step of applying, and the page to come back to. */
export const Result = (props: ResultProps) => {
  const { view, application, programme, learner, sessions, standing, place, just } = props
  const { lang } = view
  const t = words[lang]
  const w = t.done
  const d = draw[lang].mine
  const lives = ['admitted', 'entered', 'waiting', 'attending'].includes(standing)
  const cancellable = lives && !refusalToCancel(application, programme, view.now)
  return (
    <Page
      view={view}
      title={just === 'done' ? programme.title : w.title}
      crumbs={[{ href: '/me', label: mine[lang].title }]}
      hidden
    >
      {just === 'done' && <Steps steps={t.steps} current={3} />}
      {just === 'twice' && (
        <Notice kind="info" answer>
          {w.twice}
        </Notice>
      )}
      {standing === 'waiting' && <Notice kind="warning" title={w.waiting(place ?? 1)} answer={just === 'done'} />}
      {standing === 'admitted' && <Notice kind="success" title={w.admitted} answer={just === 'done'} />}
      {standing === 'entered' && (
        <Notice kind="success" title={d.entered(application.number)} answer={just === 'done'} />
      )}
      {standing === 'unlucky' && <Notice kind="info" title={d.unlucky} />}
      <Facts
        framed
        facts={[
          [application.entered_at ? d.number : w.number, <strong>{application.number}</strong>],
          [w.standing, <StandingBadge lang={lang} standing={standing} place={place} />],
          [t.check.learner, `${learner.name} ${aboutPerson(view, learner)}`],
          [t.check.programme, <a href={`/programmes/${programme.id}`}>{programme.title}</a>],
          [t.check.period, periodOf(programme, lang)],
          [t.check.time, hoursOf(programme, lang)],
          [t.check.place, whereOf(programme)],
          [t.check.fee, feeOf(programme, lang)],
          [w.applied, showMoment(application.applied_at, lang)],
          [w.by, props.applicant !== learner.name && props.applicant],
          [w.channel, w.channels[application.channel]],
          [w.reason, standing === 'dropped' ? programme.cancel_reason : application.cancel_reason],
        ]}
      />
      {(lives || standing === 'unlucky') && <Next {...props} cancellable={cancellable} />}
      {props.family && <FamilyBox view={view} programme={programme.id} family={props.family} />}
      {sessions.length > 0 && (
        <More title={w.sessions}>
          <ol>
            {sessions.map((session) => (
              <li>{showMoment(session.starts_at, lang)}</li>
            ))}
          </ol>
        </More>
      )}
      <Actions>
        {props.certificate && (
          <>
            <LinkButton href={`/me/applications/${application.id}/certificate.pdf`} rank="primary" icon="download">
              {completion[lang].mine.certificate}
            </LinkButton>
            <LinkButton href={`/certificates/${props.certificate.code}`} rank="secondary">
              {completion[lang].mine.verify}
            </LinkButton>
          </>
        )}
        {props.surveyDue && (
          <LinkButton href={`/me/applications/${application.id}/survey`} rank="secondary">
            {survey[lang].answer}
          </LinkButton>
        )}
        <LinkButton href="/me" rank={props.certificate ? 'tertiary' : 'primary'}>
          {w.mine}
        </LinkButton>
        {lives && sessions.length > 0 && (
          <LinkButton href={`/me/applications/${application.id}/calendar.ics`} rank="secondary" icon="calendar">
            {w.calendar}
          </LinkButton>
        )}
        {cancellable && (
          <LinkButton href={`/me/applications/${application.id}/cancellation`} rank="tertiary">
            {w.cancel}
          </LinkButton>
        )}
      </Actions>
    </Page>
  )
}

const Next = (props: ResultProps & { cancellable: boolean }) => {
  const { view, application, programme, sessions, standing, cancellable } = props
  const { lang } = view
  const w = words[lang].done
  const d = draw[lang].mine
  const begins = sessions[0]?.starts_at ?? beginningOf(programme)
  const fee = programme.fee ? feeOf(programme, lang) : undefined
  const lines = [
    standing === 'entered' && programme.draws_at && d.enteredNext(showMoment(programme.draws_at, lang)),
    standing === 'entered' && d.cancelNext,
    standing === 'unlucky' && d.unluckyNext,
    standing === 'waiting' && w.nextWaiting,
    standing === 'admitted' && (begins ? w.nextAdmitted(showMoment(begins, lang)) : w.nextNoDate),
    fee && standing !== 'unlucky' && w.nextFee(fee),
    standing === 'admitted' && cancellable && begins && w.nextCancel(showMoment(begins, lang)),
  ].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <section class="n-section n-stack" aria-labelledby="next">
      <h2 class="n-heading" id="next">
        {w.next}
      </h2>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {application.entered_at && (
        <p>
          <a class="n-link" href={`/draws/${programme.id}`}>
            {d.see}
          </a>
        </p>
      )}
    </section>
  )
}
