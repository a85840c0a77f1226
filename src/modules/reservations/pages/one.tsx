import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import { BillBox, PayNow } from '#modules/money/index.ts'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Also } from '../also.ts'
import type { Booked } from '../booked.ts'
import { refusalToCancel, refusalToMove, type Reservation, whenOf } from '../rules/desk.ts'
import { nameOf } from '../space.ts'
import { words } from '../words.ts'
import { words as desk } from '../words/desk.ts'
import { alsoFacts } from './also.tsx'
import { purposeIn, StateBadge } from './pieces.tsx'

type OneProps = Booked & {
  also: Also

  view: View
  series: readonly Reservation[]
  just: 'done' | 'arrived' | 'moved' | undefined
  paysOnline: boolean
  /** What became of paying just now. */
  paid: string | undefined
}

/** One reservation: the third step after reserving, and its page ever after. */
export const One = (props: OneProps) => {
  const { view, also, one, space, facility, person, bill, series, just } = props
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
      {just === 'moved' && (
        <Notice kind="success" answer>
          {desk[lang].move.done}
        </Notice>
      )}
      {just === 'arrived' && (
        <Notice kind="success" answer>
          {w.arrived}
        </Notice>
      )}
      {bill && (
        <PayNow
          view={view}
          bill={bill}
          address={`/me/bills/${bill.charge.id}`}
          online={props.paysOnline}
          phone={facility.phone}
          just={props.paid}
        />
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
          [w.fee, !bill && showWon(one.fee, lang)],
          [w.reason, one.cancel_reason],
          [w.refund, !bill && one.refund !== null && one.refund > 0 && showWon(one.refund, lang)],
          [w.code, stands && `${one.code} · ${w.codeNote}`],
          ...alsoFacts(view, one, space, also, 'people'),
          [w.entry, stands && !waits && space.entry],
        ]}
      />
      {bill && <BillBox view={view} bill={bill} address={`/me/bills/${bill.charge.id}`} />}
      <Actions>
        {!refusalToMove(one, space.terms, view.now, 'resident') && (
          <LinkButton href={`/me/reservations/${one.id}/change`} rank="secondary">
            {desk[lang].move.open}
          </LinkButton>
        )}
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
