import { Badges, Tag } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { PayBadge } from '#modules/money/index.ts'
import { shortDay, showMoment } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Learning } from '../learning.ts'
import { refusalToCancel } from '../rules.ts'
import { words as completionWords } from '../words/completion.ts'
import { words as draw } from '../words/draw/office.ts'
import { words } from '../words/mine.ts'
import { announced } from '../words/review/mine.ts'
import { words as surveyWords } from '../words/survey.ts'
import { hoursOf, StandingBadge, whereOf } from './pieces.tsx'

/** Asked once, when the class is over: how was it? */
export const Due = ({ view, item, named }: { view: View; item: Learning; named: boolean }) => {
  const w = surveyWords[view.lang]
  const { application, programme, learner } = item
  return (
    <Notice
      kind="info"
      title={named ? w.dueFor(programme.title, learner.name) : w.due(programme.title)}
      action={
        <LinkButton
          href={`/me/applications/${application.id}/survey`}
          rank="secondary"
          size="small"
          label={`${w.answer}: ${programme.title}, ${learner.name}`}
        >
          {w.answer}
        </LinkButton>
      }
    />
  )
}

/** One programme of the learner's page: where it stands, what happens next, what came of it. */
export const LearningCard = ({ view, item, named }: { view: View; item: Learning; named: boolean }) => {
  const { lang } = view
  const w = words[lang]
  const { application, programme, learner, standing, place, when, marked, completion, certificate } = item
  const c = completionWords[lang].mine
  const address = `/me/applications/${application.id}`
  const where = whereOf(programme)
  const hours = hoursOf(programme, lang)
  return (
    <Card
      title={programme.title}
      href={address}
      badges={
        <Badges>
          <StandingBadge lang={lang} standing={standing} place={place} method={programme.method} />
          {item.bill && <PayBadge lang={lang} bill={item.bill} />}
          {named && <Tag>{learner.name}</Tag>}
        </Badges>
      }
      lines={[
        { icon: 'clock', text: nextOf(item, view) },
        ...(when !== 'past' && hours ? [{ icon: 'calendar' as const, text: hours }] : []),
        ...(when !== 'past' && where ? [{ icon: 'place' as const, text: where }] : []),
        ...(application.entered_at && programme.method === 'lottery'
          ? [{ icon: 'file' as const, text: `${draw[lang].mine.number} ${application.number}` }]
          : []),
        ...(marked > 0 || completion ? [{ icon: 'check' as const, text: attendedOf(item, lang) }] : []),
      ]}
      foot={
        certificate ? (
          <LinkButton
            href={`${address}/certificate.pdf`}
            rank="secondary"
            size="small"
            icon="download"
            label={c.certificateFor(programme.title, learner.name)}
          >
            {c.certificate}
          </LinkButton>
        ) : (
          when !== 'past' &&
          !refusalToCancel(application, programme, view.now) && (
            <LinkButton
              href={`${address}/cancellation`}
              rank="tertiary"
              size="small"
              label={`${w.cancel}: ${programme.title}, ${learner.name}`}
            >
              {w.cancel}
            </LinkButton>
          )
        )
      }
    />
  )
}

/** What came of the lessons: completed or not, once that was decided, else how many were attended so far. */
function attendedOf({ completion, came, marked }: Learning, lang: Lang): string {
  const c = completionWords[lang].mine
  if (!completion) return words[lang].attended(came, marked)
  const say = completion.outcome === 'completed' ? c.completed : c.notCompleted
  return say(completion.attended, completion.counted)
}

/** The one sentence of a card: what happens next. */
function nextOf({ standing, when, next, programme, application, place }: Learning, { lang }: View): string {
  const w = words[lang]
  if (standing === 'waiting') return w.nextWaiting((place ?? 1) - 1)
  if (standing === 'entered' && programme.draws_at)
    return announced(programme.method, lang).card(showMoment(programme.draws_at, lang))
  if (standing === 'unlucky') return announced(programme.method, lang).cardLost
  if (when !== 'past' && next) return w.next(next.number, showMoment(next.starts_at, lang))
  if (programme.starts_on) return w.starts(shortDay(programme.starts_on, lang))
  return showMoment(application.applied_at, lang)
}
