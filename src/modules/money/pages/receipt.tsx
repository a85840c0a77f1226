import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { dayOf, showDay, showMoment, showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { type Bill, whatOf } from '../charge.ts'
import type { Way } from '../rules/bill.ts'
import { words } from '../words/bill.ts'
import { amountIn } from './amount.ts'

type Props = { view: View; bill: Bill; title: string; learner: string; number?: number; address: string }

/** What was paid and given back, for the payer's own papers. */
export const Receipt = ({ view, bill, title, learner, number, address }: Props) => {
  const { lang } = view
  const w = words[lang]
  const r = w.receiptPage
  const { charge, payments, refunds, sums } = bill
  const what = whatOf(charge)
  const rows = [
    ...payments.map(({ at, way, amount }) => ({ at, way, amount, what: amount < 0 ? r.slip : r.in })),
    ...refunds.flatMap(({ paid_at, way, amount }) =>
      paid_at && way ? [{ at: paid_at, way, amount: -amount, what: r.out }] : [],
    ),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  const won = (amount: number) => (amount < 0 ? w.less(showWon(-amount, lang)) : showWon(amount, lang))
  return (
    <Page view={view} title={r.title} lead={r.lead} crumbs={[{ href: address, label: title }]} hidden>
      <Facts
        framed
        facts={[
          [r.issuer, view.district.title[lang]],
          [r.programme[what], title],
          [r.learner[what], learner],
          [r.number, number],
          [w.whats[what], showWon(charge.fee, lang)],
          [w.off(charge.percent), charge.off > 0 && w.less(showWon(charge.off, lang))],
          [w.materials, charge.materials > 0 && showWon(charge.materials, lang)],
          [r.net, <strong>{amountIn(sums.paid - sums.refunded, lang)}</strong>],
          [r.made, showMoment(view.now, lang)],
        ]}
      />
      <Table
        caption={r.caption}
        show
        columns={[
          { label: r.when, head: true },
          { label: r.what },
          { label: r.way },
          { label: r.amount, number: true },
        ]}
        empty={r.none}
        rows={rows.map((row) => [showDay(dayOf(row.at), lang), row.what, w.ways[row.way as Way], won(row.amount)])}
      />
      <Actions>
        <LinkButton href={address}>{r.back[what]}</LinkButton>
      </Actions>
    </Page>
  )
}
