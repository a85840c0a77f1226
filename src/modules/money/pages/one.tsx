import { Button } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Radios } from '#design/choice.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { Programme } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import type { Bill } from '../charge.ts'
import { DESK_WAYS, refusalToReverse, type Way } from '../rules/bill.ts'
import { words as billWords } from '../words/bill.ts'
import { words } from '../words/office.ts'
import { amountIn } from './amount.ts'
import { OfficePage } from './office.tsx'
import { StateBadge } from './roster.tsx'

type Props = {
  view: View
  programme: Programme
  bill: Bill
  name: string
  /** Names of those who wrote down money. */
  names: ReadonlyMap<string, string>
  given?: Given
  errors?: Errors
  done?: string | undefined
}

/** What one person owes, paid and gets back, and the forms in which staff write money down. */
export const OneBill = (props: Props) => {
  const { view, programme, bill, name, errors = {}, done } = props
  const { lang } = view
  const w = words[lang]
  const b = billWords[lang]
  const { charge, sums, left, state } = bill
  const won = (amount: number) => amountIn(amount, lang)
  return (
    <OfficePage view={view} title={w.one.of(name)} programme={programme} deeper done={done}>
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [b.state, <StateBadge view={view} state={state} />],
          [b.fee, won(charge.fee)],
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

const addressOf = ({ programme, bill }: Props) => `/office/programmes/${programme.id}/money/${bill.charge.id}`

const slips = ({ payments, sums }: Bill) =>
  payments.filter(
    (one) => !refusalToReverse(one, payments.some(({ reverses }) => reverses === one.id), sums),
  )

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

const Ways = ({ view, name, label, given, errors }: { view: View; name: string; label: string; given: Given; errors: Errors }) => (
  <Radios
    name={name}
    label={label}
    value={given[name]}
    error={errors[name]}
    choices={DESK_WAYS.map((value) => ({ value, label: words[view.lang].one.ways[value] }))}
    row
    required
  />
)

const TakeForm = (props: Props) => {
  const { view, bill, given = {}, errors = {} } = props
  const w = words[view.lang].one
  return (
    <form method="post" action={`${addressOf(props)}/payments`} class="n-form n-stack">
      <h2 class="n-heading">{w.take}</h2>
      <Fields>
        <Ways view={view} name="way" label={w.takeWay} given={given} errors={errors} />
        <Input
          name="amount"
          label={w.takeAmount}
          value={given.amount ?? bill.left}
          error={errors.amount}
          inputmode="numeric"
          maxlength={12}
          width="medium"
          unit={w.won}
          required
        />
        <Input name="note" label={w.note} value={given.note} error={errors.note} maxlength={200} optional />
      </Fields>
      <Button rank="primary">{w.takePress}</Button>
    </form>
  )
}

const GiveForm = (props: Props) => {
  const { view, bill, given = {}, errors = {} } = props
  const w = words[view.lang].one
  const open = bill.refunds.filter((refund) => !refund.paid_at && !refund.payment)
  return (
    <form method="post" action={`${addressOf(props)}/refunds`} class="n-form n-stack">
      <h2 class="n-heading">{w.give}</h2>
      <Fields>
        <Select
          name="refund"
          label={w.giveWhich}
          value={given.refund ?? open[0]?.id}
          error={errors.refund}
          blank={false}
          options={open.map(({ id, amount }) => ({ value: id, label: w.owed(amountIn(amount, view.lang)) }))}
          required
        />
        <Ways view={view} name="refund_way" label={w.giveWay} given={given} errors={errors} />
        <Input name="refund_note" label={w.note} value={given.refund_note} error={errors.refund_note} maxlength={200} optional />
      </Fields>
      <Button rank="primary">{w.givePress}</Button>
    </form>
  )
}

const ReverseForm = (props: Props) => {
  const { view, bill, given = {}, errors = {} } = props
  const { lang } = view
  const w = words[lang].one
  const b = billWords[lang]
  return (
    <form method="post" action={`${addressOf(props)}/reversals`} class="n-form n-stack">
      <h2 class="n-heading">{w.reverseTitle}</h2>
      <p>{w.reverseLead}</p>
      <Fields>
        <Select
          name="payment"
          label={w.reverseWhich}
          value={given.payment}
          error={errors.payment}
          options={slips(bill).map(({ id, amount, way, at }) => ({
            value: id,
            label: `${showMoment(at, lang)} ${b.ways[way as Way]} ${amountIn(amount, lang)}`,
          }))}
          required
        />
        <Input name="reason" label={w.reason} value={given.reason} error={errors.reason} maxlength={200} required />
      </Fields>
      <Button>{w.reverse}</Button>
    </form>
  )
}
