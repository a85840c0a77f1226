import { Badge } from '#design/badge.tsx'
import { LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { showMoment, showWon } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import { type Bill, whatOf } from '../charge.ts'
import { words } from '../words/bill.ts'

type Props = { view: View; bill: Bill; address: string }
type PayProps = Props & {
  /** Can it be paid online here? */
  online: boolean
  phone: string | null
  /** What became of paying just now. */
  just?: string | undefined
  /** One of several bills on a page: it says which. */
  several?: boolean | undefined
}

/** What is to be paid and until when, with the press that pays it; and what became of paying just now. */
export const PayNow = ({ view, bill, address, online, phone, just, several }: PayProps) => {
  const { lang } = view
  const w = words[lang]
  const { charge, sums, left, state } = bill
  const won = (amount: number) => showWon(amount, lang)
  const said = just && (w.just[just] ?? w.refusals[just as keyof typeof w.refusals])
  return (
    <>
      {said && (
        <Notice kind={just === 'paid' ? 'success' : 'warning'} answer>
          {said}
        </Notice>
      )}
      {state === 'unpaid' && (
        <Notice
          kind="warning"
          title={w.payBy(
            `${several ? `${w.whats[whatOf(charge)]} ` : ''}${won(left)}`,
            showMoment(charge.due_at, lang),
          )}
          action={
            online && (
              <PressForm action={`${address}/payment`} rank="primary" size="large">
                {w.pay(won(left))}
              </PressForm>
            )
          }
        >
          {w.payWhy[whatOf(charge)]} {w.otherWays(phone)}
        </Notice>
      )}
      {sums.owed > 0 && (
        <Notice kind="info" title={w.comesBack(won(sums.owed))}>
          {w.comesBackHow}
        </Notice>
      )}
      {sums.refunded > 0 && <Notice kind="success" title={w.cameBack(won(sums.refunded))} />}
    </>
  )
}

/** What something costs and what was paid, line by line. */
export const BillBox = ({ view, bill, address }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { charge, sums, left, state } = bill
  const fee = w.whats[whatOf(charge)]
  const won = (amount: number) => showWon(amount, lang)
  return (
    <section class="n-section n-stack" aria-labelledby={`bill-${charge.id}`}>
      <h2 class="n-heading" id={`bill-${charge.id}`}>
        {fee}
      </h2>
      <Facts
        framed
        facts={[
          [w.state, w.states[state]],
          [fee, won(charge.fee)],
          [w.off(charge.percent), charge.off > 0 && w.less(won(charge.off))],
          [w.materials, charge.materials > 0 && won(charge.materials)],
          [w.due, <strong>{won(sums.due)}</strong>],
          [w.until, state === 'unpaid' && showMoment(charge.due_at, lang)],
          [w.paid, sums.paid > 0 && won(sums.paid)],
          [w.left, left > 0 && sums.paid > 0 && won(left)],
        ]}
      />
      {bill.payments.length > 0 && (
        <p>
          <LinkButton href={`${address}/receipt`} icon="file">
            {w.receipt}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

/** Says on a list that something is to be paid. */
export const PayBadge = ({ lang, bill }: { lang: Lang; bill: Bill }) => {
  if (bill.state === 'unpaid') return <Badge tone="warning">{words[lang].waiting}</Badge>
  return bill.state === 'refund-due' ? <Badge tone="information">{words[lang].states['refund-due']}</Badge> : null
}
