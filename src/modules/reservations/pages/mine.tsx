import { More } from '#design/accordion.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import { dayOf, showDay, showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Booked, Mark } from '../booked.ts'
import { type DeskRefusal, refusalToCancel, type Reservation, whenOf } from '../rules/desk.ts'
import { isPurpose } from '../rules/terms.ts'
import { nameOf, type Space } from '../space.ts'
import { words } from '../words.ts'
import { StateBadge } from './pieces.tsx'

export const purposeIn = (view: View, purpose: string): string =>
  isPurpose(purpose) ? words[view.lang].purposes[purpose] : purpose

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
  const card = ({ one, space, facility, person }: Booked) => (
    <Card
      title={nameOf(space, lang)}
      href={`/me/reservations/${one.id}`}
      badges={<StateBadge view={view} one={one} />}
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

type OneProps = Booked & { view: View; series: readonly Reservation[]; just: 'done' | 'arrived' | undefined }

/** One reservation: the third step after reserving, and its page ever after. */
export const One = ({ view, one, space, facility, person, series, just }: OneProps) => {
  const { lang } = view
  const all = words[lang]
  const w = all.mine
  const waits = one.approved_at === null && !one.cancelled_at
  const stands = !one.cancelled_at && !one.missed_at
  return (
    <Page
      view={view}
      title={just === 'done' ? (waits ? w.asked : w.done) : w.one}
      crumbs={[
        { href: '/me', label: w.me },
        { href: '/me/reservations', label: w.title },
      ]}
      lead={<StateBadge view={view} one={one} />}
      hidden
    >
      {just === 'done' && <Steps steps={all.book.steps} current={3} />}
      {just === 'done' && (
        <Notice kind="success" answer>
          {waits ? w.askedText : w.doneText}
        </Notice>
      )}
      {just === 'arrived' && (
        <Notice kind="success" answer>
          {w.arrived}
        </Notice>
      )}
      <Facts
        framed
        facts={[
          [w.room, <a href={`/rooms/${space.id}`}>{nameOf(space, lang)}</a>],
          [all.room.facility, <a href={`/places/${facility.id}`}>{facility.name}</a>],
          [w.when, whenOf(one, lang)],
          [
            w.series(series.length),
            series.length > 1 && (
              <ul>
                {series.map((other) => (
                  <li>
                    {other.id === one.id ? (
                      whenOf(other, lang)
                    ) : (
                      <a href={`/me/reservations/${other.id}`}>{whenOf(other, lang)}</a>
                    )}{' '}
                    <StateBadge view={view} one={other} />
                  </li>
                ))}
              </ul>
            ),
          ],
          [w.person, person.name],
          [w.party, all.people(one.party)],
          [w.purpose, purposeIn(view, one.purpose)],
          [w.note, one.note],
          [w.fee, one.fee > 0 ? `${showWon(one.fee, lang)} · ${all.book.feeNote}` : showWon(0, lang)],
          [w.reason, one.cancel_reason],
          [w.refund, one.fee > 0 && one.refund !== null && showWon(one.refund, lang)],
          [w.code, stands && `${one.code} · ${w.codeNote}`],
          [w.entry, stands && !waits && space.entry],
        ]}
      />
      <Actions>
        {!refusalToCancel(one, view.now, 'resident') && (
          <LinkButton href={`/me/reservations/${one.id}/cancellation`} rank="secondary">
            {w.cancel}
          </LinkButton>
        )}
        <LinkButton href="/me/reservations" rank="tertiary">
          {w.title}
        </LinkButton>
      </Actions>
    </Page>
  )
}

type CancelProps = { view: View; one: Reservation; space: Space; refund: number; refusal: DeskRefusal | undefined }

/** What comes back is told before anybody cancels. */
export const Cancel = ({ view, one, space, refund, refusal }: CancelProps) => {
  const { lang } = view
  const w = words[lang].mine
  const address = `/me/reservations/${one.id}`
  return (
    <Page view={view} title={w.cancelTitle} crumbs={[{ href: '/me/reservations', label: w.title }]} hidden>
      {refusal ? (
        <Notice kind="danger" answer>
          {words[lang].desk[refusal]}
        </Notice>
      ) : (
        <>
          <Facts
            framed
            facts={[
              [w.room, nameOf(space, lang)],
              [w.when, whenOf(one, lang)],
            ]}
          />
          <p>{one.fee === 0 ? w.cancelFree : refund > 0 ? w.cancelRefund(showWon(refund, lang)) : w.cancelNothing}</p>
        </>
      )}
      <form method="post" action={`${address}/cancellation`}>
        <Actions>
          {!refusal && (
            <Button rank="danger" size="large">
              {w.cancel}
            </Button>
          )}
          <LinkButton href={address} rank="tertiary" size="large">
            {w.keep}
          </LinkButton>
        </Actions>
      </form>
    </Page>
  )
}

/** Behind the QR code at the door. */
export const Door = ({ view, space, one }: { view: View; space: Space; one: Reservation | undefined }) => {
  const { lang } = view
  const w = words[lang].door
  return (
    <Page view={view} title={w.title(nameOf(space, lang))} hidden unsearched>
      {one && (
        <>
          <Facts framed facts={[[words[lang].mine.when, whenOf(one, lang)]]} />
          {one.arrived_at ? (
            <Notice kind="success">{w.already}</Notice>
          ) : (
            <form method="post" action={`/rooms/doors/${space.door_key}`}>
              <Actions>
                <Button rank="primary" size="large" block>
                  {w.press}
                </Button>
              </Actions>
            </form>
          )}
        </>
      )}
      {!one && (
        <Empty
          icon="calendar"
          action={
            <LinkButton href="/me/reservations" rank="secondary">
              {words[lang].mine.title}
            </LinkButton>
          }
        >
          {w.none}
        </Empty>
      )}
    </Page>
  )
}
