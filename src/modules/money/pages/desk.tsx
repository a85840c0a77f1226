/** The forms in which staff write money down: taken, given back, put right. */
import { Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Book } from '../accounts.ts'
import type { Bill } from '../charge.ts'
import { DESK_WAYS, refusalToReverse, type Way } from '../rules/bill.ts'
import { words as billWords } from '../words/bill.ts'
import { words } from '../words/office.ts'
import { amountIn } from './amount.ts'

export type FormProps = { view: View; book: Book; bill: Bill; given?: Given; errors?: Errors }

const addressOf = ({ book, bill }: FormProps) => `${book.address}/${bill.charge.id}`

/** Payments of the desk that can still be put right. */
export const slips = ({ payments, sums }: Bill) =>
  payments.filter(
    (one) =>
      !refusalToReverse(
        one,
        payments.some(({ reverses }) => reverses === one.id),
        sums,
      ),
  )

const Ways = ({
  view,
  name,
  label,
  given,
  errors,
}: {
  view: View
  name: string
  label: string
  given: Given
  errors: Errors
}) => (
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

export const TakeForm = (props: FormProps) => {
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

export const GiveForm = (props: FormProps) => {
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
        <Input
          name="refund_note"
          label={w.note}
          value={given.refund_note}
          error={errors.refund_note}
          maxlength={200}
          optional
        />
      </Fields>
      <Button rank="primary">{w.givePress}</Button>
    </form>
  )
}

export const ReverseForm = (props: FormProps) => {
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
