import { Badges } from '#design/badge.tsx'
import { Actions, Button, PressForm } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { More } from '#design/accordion.tsx'
import { Input } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { showDay, showMoment, dayOf, showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Own } from '../../mine.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { PlaceBadge, titleOf } from '../pieces.tsx'
import { BASE, Frame, Section } from './frame.tsx'
import { ToPickup, whoOf } from './day.tsx'

/** A wish to decide about; a class counts as one. */
export type Request = { own: Own; count: number; guardian: string }
type Props = { view: View; requests: Request[]; ready: Own[]; waiting: Own[]; done: string | undefined }

/** Wishes to approve, what is to be picked up, and who waits. */
export const Requests = ({ view, requests, ready, waiting, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} title={w.requests} lead={w.requestsLead} tab="requests" done={done}>
      {requests.length === 0 && <Empty icon="check">{w.noRequests}</Empty>}
      <div class="n-stack">
        {requests.map((request) => (
          <RequestCard view={view} request={request} />
        ))}
      </div>
      {ready.length > 0 && (
        <Section id="ready" title={w.ready}>
          <Table
            caption={w.ready}
            columns={[
              { label: w.borrower, head: true },
              { label: w.instrument },
              { label: w.branch },
              { label: w.pickup },
              { label: w.press },
            ]}
            rows={ready.map((own) => [
              whoOf(own),
              titleOf(own.loan, lang),
              own.branch,
              showMoment(own.loan.pickup_at, lang),
              <ToPickup view={view} own={own} />,
            ])}
          />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section id="queue" title={w.queue}>
          <Table
            caption={w.queue}
            columns={[
              { label: w.borrower, head: true },
              { label: w.instrument },
              { label: w.branch },
              { label: w.when },
            ]}
            rows={waiting.map((own) => [
              own.borrower,
              titleOf(own.loan, lang),
              own.branch,
              own.loan.waits_since ? showDay(dayOf(own.loan.waits_since), lang) : '',
            ])}
          />
        </Section>
      )}
    </Frame>
  )
}

const RequestCard = ({ view, request: { own, count, guardian } }: { view: View; request: Request }) => {
  const { lang } = view
  const w = words[lang]
  const { loan, place, branch } = own
  const who = whoOf(own)
  return (
    <Card
      title={`${titleOf(loan, lang)} · ${loan.class ? w.set(loan.school ?? '', loan.class, count) : own.borrower}`}
      level={2}
      badges={
        <Badges>
          <PlaceBadge lang={lang} place={place} />
        </Badges>
      }
      lines={[
        { icon: 'place', text: branch },
        { icon: 'calendar', text: `${showMoment(loan.pickup_at, lang)} · ${shared[lang].months(loan.months)}` },
        ...(guardian ? [{ icon: 'person' as const, text: `${w.guardian}: ${guardian}` }] : []),
        ...(loan.code ? [{ icon: 'music' as const, text: loan.code }] : []),
        ...(loan.fee > 0
          ? [{ icon: 'info' as const, text: `${w.columns.fee} ${showWon(loan.fee * count, lang)}` }]
          : []),
      ]}
      foot={
        <div class="n-stack">
          <Actions>
            <PressForm action={`${BASE}/requests/${loan.id}/approval`} rank="primary" label={w.approveOf(who)}>
              {w.approve}
            </PressForm>
            <ToPickup view={view} own={own} />
          </Actions>
          <More title={w.refuse}>
            <form method="post" action={`${BASE}/requests/${loan.id}/refusal`} class="n-form n-stack">
              <Input
                name="reason"
                id={`reason-${loan.id}`}
                label={w.reason}
                hint={w.reasonHint}
                required
                maxlength={200}
              />
              <Actions>
                <Button label={w.refuseOf(who)}>{w.refuse}</Button>
              </Actions>
            </form>
          </More>
        </div>
      }
    />
  )
}
