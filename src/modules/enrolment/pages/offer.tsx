import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Badges, Tag } from '#design/badge.tsx'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Learning } from '../learning.ts'
import type { Offering } from '../offers.ts'
import { words } from '../words/offer.ts'
import { hoursOf, periodOf, StandingBadge, whereOf } from './pieces.tsx'

/** Full minutes left until then. */
const minutesTo = (until: Date, now: Date): number =>
  Math.max(0, Math.floor((until.getTime() - now.getTime()) / 60_000))

const Answers = ({ view, id, title, names }: { view: View; id: string; title: string; names: string }) => {
  const w = words[view.lang]
  return (
    <Actions>
      <PressForm action={`/me/applications/${id}/acceptance`} rank="primary" label={w.acceptFor(title, names)}>
        {w.accept}
      </PressForm>
      <LinkButton href={`/me/applications/${id}/cancellation`} rank="tertiary" label={w.declineFor(title, names)}>
        {w.decline}
      </LinkButton>
    </Actions>
  )
}

/** A seat that waits for an answer, first on the learner's page. */
export const OfferCard = ({ view, item, offering }: { view: View; item: Learning; offering: Offering }) => {
  const { lang } = view
  const w = words[lang]
  const { application, programme } = item
  const names = offering.names.join(', ')
  const [period, hours, where] = [periodOf(programme, lang), hoursOf(programme, lang), whereOf(programme)]
  return (
    <Card
      title={programme.title}
      href={`/me/applications/${application.id}`}
      badges={
        <Badges>
          <StandingBadge lang={lang} standing="offered" />
          {offering.names.map((name) => (
            <Tag>{name}</Tag>
          ))}
        </Badges>
      }
      lines={[
        {
          icon: 'clock',
          text: (
            <>
              <strong>{w.until(showMoment(offering.until, lang))}</strong> {w.left(minutesTo(offering.until, view.now))}
            </>
          ),
        },
        ...(period ? [{ icon: 'calendar' as const, text: [period, hours].filter(Boolean).join(' ') }] : []),
        ...(where ? [{ icon: 'place' as const, text: where }] : []),
      ]}
      foot={<Answers view={view} id={application.id} title={programme.title} names={names} />}
    >
      {offering.names.length > 1 ? w.family(names) : w.about}
    </Card>
  )
}

/** The same on the page of the application itself. */
export const OfferBox = ({
  view,
  id,
  title,
  offering,
}: {
  view: View
  id: string
  title: string
  offering: Offering
}) => {
  const w = words[view.lang]
  const names = offering.names.join(', ')
  return (
    <Notice
      kind="warning"
      title={`${w.title}. ${w.until(showMoment(offering.until, view.lang))}`}
      action={<Answers view={view} id={id} title={title} names={names} />}
    >
      <p>{w.left(minutesTo(offering.until, view.now))}</p>
      <p>{w.about}</p>
      {offering.names.length > 1 && <p>{w.family(names)}</p>}
    </Notice>
  )
}
