import { More } from '#design/accordion.tsx'
import { Badges } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { PayBadge } from '#modules/money/index.ts'
import { dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Booked, Mark } from '../booked.ts'
import { whenOf } from '../rules/desk.ts'
import { nameOf } from '../space.ts'
import { words } from '../words.ts'
import { StateBadge } from './pieces.tsx'

/** 나의 공간 예약: what comes first, what was, and points for not coming. */
export const Mine = ({
  view,
  booked,
  marks,
  several,
  cancelled,
}: {
  view: View
  booked: readonly Booked[]
  marks: readonly Mark[]
  several: boolean
  cancelled: boolean
}) => {
  const { lang } = view
  const w = words[lang].mine
  const next = booked.filter(({ one }) => !one.cancelled_at && one.ends_at > view.now)
  const past = booked.filter((row) => !next.includes(row)).toReversed()
  const card = ({ one, space, facility, person, bill }: Booked) => (
    <Card
      title={nameOf(space, lang)}
      href={`/me/reservations/${one.id}`}
      badges={
        <Badges>
          <StateBadge view={view} one={one} />
          {bill && <PayBadge lang={lang} bill={bill} />}
        </Badges>
      }
      lines={[
        { icon: 'calendar', text: whenOf(one, lang) },
        { icon: 'place', text: facility.name },
        ...(several ? [{ icon: 'person' as const, text: person.name }] : []),
      ]}
    />
  )
  return (
    <Page view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/me', label: w.me }]} hidden>
      {cancelled && (
        <Notice kind="success" answer>
          {w.cancelled}
        </Notice>
      )}
      {marks.map(({ facility, points, until }) => (
        <Notice kind="warning">
          {until ? w.barred(facility.name, showDay(dayOf(until), lang)) : w.points(facility.name, points)}
        </Notice>
      ))}
      <section class="n-section n-stack" aria-labelledby="next">
        <h2 class="n-heading" id="next">
          {w.next}
        </h2>
        {next.length === 0 ? <Empty icon="calendar">{w.none}</Empty> : <Cards cards={next.map(card)} />}
        <Actions>
          <LinkButton href="/rooms" rank={next.length === 0 ? 'primary' : 'secondary'} icon="search">
            {w.find}
          </LinkButton>
        </Actions>
      </section>
      {past.length > 0 && (
        <More title={w.past(past.length)}>
          <Cards cards={past.map(card)} />
        </More>
      )}
    </Page>
  )
}
