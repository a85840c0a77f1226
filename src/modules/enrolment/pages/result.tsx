import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { More } from '#design/accordion.tsx'
import type { Programme, Session } from '#modules/catalogue/index.ts'
import { type Bill, BillBox, PayBadge, PayNow } from '#modules/money/index.ts'
import type { Person } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { beginningOf, refusalToCancel, type Standing } from '../rules.ts'
import type { Application } from '../application.ts'
import type { Waiting } from '../offers.ts'
import type { AcceptRefusal } from '../rules/offer.ts'
import type { Certificate } from '../teaching.ts'
import { words } from '../words/apply.ts'
import { words as draw } from '../words/draw/office.ts'
import { words as completion } from '../words/completion.ts'
import { words as merge } from '../words/merge.ts'
import { words as mine } from '../words/mine.ts'
import { words as offers } from '../words/offer.ts'
import { announced } from '../words/review/mine.ts'
import { words as party } from '../words/party.ts'
import { words as survey } from '../words/survey.ts'
import { BundleBox, type Parts } from './bundle/box.tsx'
import { type Family, FamilyBox } from './draw/family.tsx'
import { OfferBox } from './offer.tsx'
import { TiedBox } from './party/tied.tsx'
import type { Interview } from '../reviewing.ts'
import { words as reviewWords } from '../words/review/answers.ts'
import { aboutPerson, ApplySteps, feeOf, hoursOf, periodOf, StandingBadge, standingIn, whereOf } from './pieces.tsx'

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
  just?: 'done' | 'twice' | 'accepted' | 'alone' | undefined
  /** What there is to say of waiting, of an offer, of being moved. */
  waiting: Waiting
  /** What it costs and what is paid, once there is a seat. */
  bill?: Bill | undefined
  paysOnline?: boolean | undefined
  /** What became of paying just now. */
  paid?: string | undefined
  /** Why an offer could not be accepted just now. */
  why?: AcceptRefusal | undefined
  /** Brothers and sisters in the same draw. */
  family?: Family | undefined
  /** Once it was completed. */
  certificate?: Certificate | undefined
  surveyDue?: boolean | undefined
  /** The instrument and the room that were asked for with it. */
  parts?: Parts | undefined
  /** Of a review: when one is called to an interview, whether what was written can be changed still, whether it lacks something, and the own scores. */
  writing?: { interview: Interview | undefined; open: boolean; lacks: boolean; scores: string | undefined } | undefined
}

/** An application: its number, where it stands and what happens next. Third step of applying, and the page to come back to. */
export const Result = (props: ResultProps) => {
  const { view, application, programme, learner, sessions, standing, place, just, waiting, why, writing } = props
  const { lang } = view
  const t = words[lang]
  const w = t.done
  const d = announced(programme.method, lang)
  const o = offers[lang]
  const lives = ['admitted', 'entered', 'waiting', 'attending'].includes(standing)
  const cancellable = lives && !refusalToCancel(application, programme, view.now)
  return (
    <Page
      view={view}
      title={just === 'done' ? programme.title : w.title}
      crumbs={[{ href: '/me', label: mine[lang].title }]}
      hidden
    >
      {just === 'done' && <ApplySteps lang={lang} method={programme.method} at="done" />}
      {just === 'twice' && (
        <Notice kind="info" answer>
          {w.twice}
        </Notice>
      )}
      {why && (
        <Notice kind="warning" answer>
          {o.refusals[why]}
        </Notice>
      )}
      {just === 'accepted' && (
        <Notice kind="success" answer>
          {o.accepted}
        </Notice>
      )}
      {just === 'alone' && (
        <Notice kind="success" answer>
          {party[lang].tied.done}
        </Notice>
      )}
      {waiting.offering && (
        <OfferBox view={view} id={application.id} title={programme.title} offering={waiting.offering} />
      )}
      {standing === 'lapsed' && !why && (
        <Notice kind="info" title={application.ended_as === 'unpaid' ? o.unpaid : o.lapsed} />
      )}
      {standing === 'waiting' && (
        <Notice
          kind="warning"
          title={
            programme.method === 'review'
              ? standingIn({ lang, standing, place, method: programme.method })
              : w.waiting(place ?? 1)
          }
          answer={just === 'done'}
        />
      )}
      {standing === 'admitted' && <Notice kind="success" title={w.admitted} answer={just === 'done'} />}
      {standing === 'entered' && (
        <Notice kind="success" title={d.entered(application.number)} answer={just === 'done'} />
      )}
      {standing === 'unlucky' && <Notice kind="info" title={d.unlucky} />}
      {standing === 'entered' && writing?.open && writing.lacks && (
        <Notice kind="warning">{reviewWords[lang].lacks}</Notice>
      )}
      {writing?.scores && <Notice kind="info">{writing.scores}</Notice>}
      {props.bill && (
        <PayNow
          view={view}
          bill={props.bill}
          address={`/me/applications/${application.id}`}
          online={props.paysOnline ?? false}
          phone={programme.phone}
          just={props.paid}
        />
      )}
      <Facts
        framed
        facts={[
          [application.entered_at ? d.number : w.number, <strong>{application.number}</strong>],
          [
            w.standing,
            <>
              <StandingBadge lang={lang} standing={standing} place={place} method={programme.method} />{' '}
              {props.bill && <PayBadge lang={lang} bill={props.bill} />}
            </>,
          ],
          [t.check.learner, `${learner.name} ${aboutPerson(view, learner)}`],
          [t.check.programme, <a href={`/programmes/${programme.id}`}>{programme.title}</a>],
          [t.check.period, periodOf(programme, lang)],
          [t.check.time, hoursOf(programme, lang)],
          [t.check.place, whereOf(programme)],
          [t.check.fee, !props.bill && feeOf(programme, lang)],
          [
            reviewWords[lang].interview,
            writing?.interview && `${showMoment(writing.interview.at, lang)} · ${writing.interview.place}`,
          ],
          [w.applied, showMoment(application.applied_at, lang)],
          [w.by, props.applicant !== learner.name && props.applicant],
          [w.channel, w.channels[application.channel]],
          [w.reason, standing === 'dropped' ? programme.cancel_reason : application.cancel_reason],
        ]}
      />
      {props.bill && <BillBox view={view} bill={props.bill} address={`/me/applications/${application.id}`} />}
      {(lives || standing === 'unlucky' || standing === 'offered') && <Next {...props} cancellable={cancellable} />}
      {props.parts && <BundleBox lang={lang} parts={props.parts} />}
      {waiting.tied && <TiedBox view={view} id={application.id} names={waiting.tied} />}
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
        {standing === 'entered' && writing?.open && (
          <LinkButton href={`/programmes/${programme.id}/application/answers?learner=${learner.id}`} rank="secondary">
            {reviewWords[lang].edit}
          </LinkButton>
        )}
        {props.surveyDue && (
          <LinkButton href={`/me/applications/${application.id}/survey`} rank="secondary">
            {survey[lang].answer}
          </LinkButton>
        )}
        {waiting.movedOn && (
          <LinkButton href={`/me/applications/${waiting.movedOn}`} rank="secondary">
            {merge[lang].movedOn}
          </LinkButton>
        )}
        <LinkButton href="/me" rank={props.certificate || waiting.offering ? 'tertiary' : 'primary'}>
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
  const { view, application, programme, sessions, standing, cancellable, place, waiting } = props
  const { lang } = view
  const w = words[lang].done
  const o = offers[lang]
  const { rule, origin } = waiting
  const d = announced(programme.method, lang)
  const begins = sessions[0]?.starts_at ?? beginningOf(programme)
  const fee = programme.fee ? feeOf(programme, lang) : undefined
  const lines = [
    standing === 'entered' && programme.draws_at && d.enteredNext(showMoment(programme.draws_at, lang)),
    standing === 'entered' && d.cancelNext,
    standing === 'unlucky' && d.unluckyNext,
    origin && merge[lang].movedHere(origin.title),
    rule && o.ahead((place ?? 1) - 1),
    rule && o.rule(rule),
    rule && o.ruleEnd,
    standing === 'admitted' && (begins ? w.nextAdmitted(showMoment(begins, lang)) : w.nextNoDate),
    fee && !props.bill && standing !== 'unlucky' && w.nextFee(fee),
    standing === 'admitted' && cancellable && begins && w.nextCancel(showMoment(begins, lang)),
    origin?.fullRefund && cancellable && merge[lang].fullRefund,
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
      {application.entered_at && programme.method === 'lottery' && (
        <p>
          <a class="n-link" href={`/draws/${programme.id}`}>
            {draw[lang].mine.see}
          </a>
        </p>
      )}
    </section>
  )
}
