import { Tag } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { PayBadge } from '#modules/money/index.ts'
import { dayOf, showDay, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Own } from '../mine.ts'
import { daysLate } from '../rules/days.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'
import { PlaceBadge, titleOf } from './pieces.tsx'
import type { Donation } from '../things.ts'

type Props = { view: View; own: Own[]; gifts: Donation[]; done: string | undefined }

/** 나의 악기: what the family has, when it is due, and what it waits for. */
export const MyInstruments = ({ view, own, gifts, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  const isPast = ({ place }: Own) => place === 'returned' || place === 'ended'
  const [past, now] = [own.filter(isPast), own.filter((one) => !isPast(one))]
  return (
    <Page view={view} title={w.mineTitle} lead={w.mineLead} crumbs={[{ href: '/me', label: w.me }]} hidden>
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      {now.length === 0 && (
        <Empty
          icon="music"
          action={
            <LinkButton href="/instruments" rank="primary">
              {w.seeAll}
            </LinkButton>
          }
        >
          {w.nothing}
        </Empty>
      )}
      {now.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="now">
          <h2 class="n-heading" id="now">
            {w.now}
          </h2>
          <Cards
            cards={now.map((one) => (
              <LoanCard view={view} own={one} />
            ))}
          />
        </section>
      )}
      {past.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="past">
          <h2 class="n-heading" id="past">
            {w.past}
          </h2>
          <Cards
            cards={past.map((one) => (
              <LoanCard view={view} own={one} />
            ))}
          />
        </section>
      )}
      {gifts.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="gifts">
          <h2 class="n-heading" id="gifts">
            {w.myGifts}
          </h2>
          <Table
            caption={w.myGifts}
            columns={[{ label: w.what, head: true }, { label: w.state }, { label: w.reason }]}
            rows={gifts.map((gift) => [gift.what, giftState(gift, lang), gift.reason ?? ''])}
          />
        </section>
      )}
      <Actions>
        <LinkButton href="/instruments/donation" icon="heart">
          {w.give}
        </LinkButton>
      </Actions>
    </Page>
  )
}

function giftState({ code, accepted }: Donation, lang: View['lang']): string {
  const w = words[lang].gift
  if (code) return w.shelved(code)
  return accepted === null ? w.asked : accepted ? w.accepted : w.refused
}

const LoanCard = ({ view, own }: { view: View; own: Own }) => {
  const { lang, now } = view
  const w = words[lang]
  const { loan, place, borrower, branch, turn, bills } = own
  const due = bills.find(({ state }) => state === 'unpaid' || state === 'refund-due')
  const late = loan.due_on ? daysLate(loan.due_on, dayOf(now)) : 0
  const when = {
    waiting: turn !== undefined && w.turn(turn),
    offered: loan.offer_until && w.acceptBy(showMoment(loan.offer_until, lang)),
    asked: w.pickBy(showMoment(loan.pickup_at, lang), branch),
    ready: w.pickBy(showMoment(loan.pickup_at, lang), branch),
    out: loan.due_on && w.dueBy(showDay(loan.due_on, lang)),
    late: w.lateBy(late),
    returned: loan.returned_at && showDay(dayOf(loan.returned_at), lang),
    ended: shared[lang].endedAs[loan.ended_as ?? ''],
  }[place]
  return (
    <Card
      title={titleOf(loan, lang)}
      href={`/me/instruments/${loan.id}`}
      badges={
        <>
          <PlaceBadge lang={lang} place={place} />
          {due && <PayBadge lang={lang} bill={due} />}
          <Tag>{loan.class ? `${loan.school} ${loan.class}` : borrower}</Tag>
        </>
      }
      lines={[
        ...(when ? [{ icon: 'calendar' as const, text: when }] : []),
        { icon: 'place', text: branch },
        ...(loan.code && loan.lent_at ? [{ icon: 'music' as const, text: loan.code }] : []),
      ]}
    />
  )
}
