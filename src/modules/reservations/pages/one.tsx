import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Booked } from '../booked.ts'
import { refusalToCancel, type Reservation, whenOf } from '../rules/desk.ts'
import { nameOf } from '../space.ts'
import { words } from '../words.ts'
import { purposeIn, StateBadge } from './pieces.tsx'

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
