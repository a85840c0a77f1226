import { Facts } from '#design/facts.tsx'
import { ErrorSummary } from '#design/field.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Way } from '../rules/bill.ts'
import { titleOf, whatOf } from '../charge.ts'
import { words as billWords } from '../words/bill.ts'
import { words } from '../words/office.ts'
import { amountIn } from './amount.ts'
import { type FormProps, GiveForm, ReverseForm, slips, TakeForm } from './desk.tsx'
import { OfficePage } from './office.tsx'
import { StateBadge } from './roster.tsx'

type Props = FormProps & {
  name: string
  /** Names of those who wrote down money. */
  names: ReadonlyMap<string, string>
  done?: string | undefined
}

/** What one person owes, paid and gets back, and the forms in which staff write money down. */
export const OneBill = (props: Props) => {
  const { view, book, bill, name, errors = {}, done } = props
  const { lang } = view
  const w = words[lang]
  const b = billWords[lang]
  const { charge, sums, left, state } = bill
  const fee = b.whats[whatOf(charge)]
  const won = (amount: number) => amountIn(amount, lang)
  return (
    <OfficePage view={view} title={w.one.of(name, fee)} book={book} deeper done={done}>
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [b.state, <StateBadge view={view} state={state} />],
          [w.roster.what, charge.title && titleOf(charge, lang)],
          [fee, won(charge.fee)],
          [b.off(charge.percent), charge.off > 0 && won(-charge.off)],
          [b.materials, charge.materials > 0 && won(charge.materials)],
          [b.due, <strong>{won(sums.due)}</strong>],
          [b.until, state === 'unpaid' && showMoment(charge.due_at, lang)],
          [b.paid, won(sums.paid)],
          [b.left, left > 0 && won(left)],
          [w.one.ended, charge.ended_for && w.one.endings[charge.ended_for]],
          [w.one.kept, charge.kept !== null && won(charge.kept)],
        ]}
      />
      <Flows {...props} />
      {left > 0 && <TakeForm {...props} />}
      {bill.refunds.some((refund) => !refund.paid_at && !refund.payment) && <GiveForm {...props} />}
      {slips(bill).length > 0 && <ReverseForm {...props} />}
    </OfficePage>
  )
}

const Flows = ({ view, bill, names }: Props) => {
  const { lang } = view
  const w = words[lang].one
  const b = billWords[lang]
  const won = (amount: number) => amountIn(amount, lang)
  const by = (who: string | null) => (who ? (names.get(who) ?? '') : w.naru)
  const columns = [
    { label: w.when, head: true },
    { label: w.way },
    { label: w.amount, number: true },
    { label: w.by },
    { label: w.note },
  ]
  return (
    <>
      <Table
        caption={w.payments}
        show
        columns={columns}
        empty={`${w.payments}: ${w.none}`}
        rows={bill.payments.map((one) => [
          <When at={one.at} />,
          b.ways[one.way as Way],
          won(one.amount),
          by(one.taken_by),
          one.note,
        ])}
      />
      {bill.refunds.length > 0 && (
        <Table
          caption={w.refunds}
          show
          columns={columns}
          rows={bill.refunds.map((one) => [
            <When at={one.paid_at ?? one.owed_at} />,
            one.way ? b.ways[one.way as Way] : one.payment ? w.online : w.waiting,
            won(one.amount),
            one.paid_at && by(one.paid_by),
            one.note,
          ])}
        />
      )}
    </>
  )
}
