import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Badge, type Tone } from '#design/badge.tsx'
import { Radios } from '#design/choice.tsx'
import { Figures } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Book, Roster } from '../accounts.ts'
import { titleOf, whatOf } from '../charge.ts'
import { EXPORT_REASONS, type State } from '../rules/bill.ts'
import { words as bill } from '../words/bill.ts'
import { words } from '../words/office.ts'
import { amountIn } from './amount.ts'
import { BooksLine, OfficePage } from './office.tsx'

const TONES: Record<State, Tone> = {
  free: 'gray',
  unpaid: 'warning',
  paid: 'success',
  'refund-due': 'information',
  refunded: 'gray',
  ended: 'gray',
}

export const StateBadge = ({ view, state }: { view: View; state: State }) => (
  <Badge tone={TONES[state]}>{bill[view.lang].states[state]}</Badge>
)

/** A facility charges for years: what is open and what is new is shown, all of it is in the file. */
const AT_MOST = 200
const isOpen = ({ bill: { state } }: Roster['rows'][number]) => state === 'unpaid' || state === 'refund-due'
const openFirst = (a: Roster['rows'][number], b: Roster['rows'][number]) => Number(isOpen(b)) - Number(isOpen(a))

type Props = { view: View; book: Book; roster: Roster; done?: string | undefined }

/** Who owes, has paid and gets back what in one book. */
export const RosterPage = ({ view, book, roster, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  const won = (amount: number) => amountIn(amount, lang)
  const { balances } = roster
  const { address } = book
  const things = book.of === 'facility'
  const shown = things ? roster.rows.toReversed().toSorted(openFirst).slice(0, AT_MOST) : roster.rows
  return (
    <OfficePage view={view} title={w.of(book.title)} book={book} done={done}>
      <Figures
        figures={[
          { label: w.columns.due, value: won(balances.receivable) },
          {
            label: w.columns.received,
            value: won(balances.online + balances.card + balances.cash + balances.bank + balances.carried),
            note: (['online', 'card', 'cash', 'bank', 'carried'] as const)
              .filter((account) => balances[account] !== 0)
              .map((account) => `${w.accounts[account]} ${won(balances[account])}`)
              .join(', '),
          },
          { label: w.columns.refundDue, value: won(-balances.refund_due) },
          { label: w.columns.reduction, value: won(balances.reduction) },
        ]}
      />
      <BooksLine view={view} wrong={roster.wrong} />
      <Actions>
        <LinkButton href={`${address}/export`} icon="download">
          {w.export.press}
        </LinkButton>
      </Actions>
      <Table
        caption={w.roster.caption}
        columns={[
          { label: w.roster.name, head: true },
          ...(things ? [{ label: w.roster.what }] : []),
          { label: w.roster.state },
          { label: w.roster.due, number: true },
          { label: w.roster.paid, number: true },
          { label: w.roster.refund, number: true },
          { label: w.roster.until },
          { label: w.roster.action, quiet: true },
        ]}
        empty={w.roster.none}
        rows={shown.map(({ bill: { charge, sums, state }, learner }) => [
          learner.name,
          ...(things ? [`${bill[lang].whats[whatOf(charge)]} · ${titleOf(charge, lang)}`] : []),
          <StateBadge view={view} state={state} />,
          won(sums.due),
          won(sums.paid - sums.refunded),
          won(sums.owed),
          state === 'unpaid' && showMoment(charge.due_at, lang),
          <LinkButton href={`${address}/${charge.id}`} size="small" label={w.roster.openLabel(learner.name)}>
            {w.roster.open}
          </LinkButton>,
        ])}
      />
      {shown.length < roster.rows.length && <p>{w.roster.more(roster.rows.length - shown.length)}</p>}
      <p>{w.roster.looked}</p>
    </OfficePage>
  )
}

type ExportProps = { view: View; book: Book; given?: Given; errors?: Errors }

/** Asks why before the account leaves the house. */
export const ExportPage = ({ view, book, given = {}, errors = {} }: ExportProps) => {
  const w = words[view.lang].export
  return (
    <OfficePage view={view} title={w.title} lead={w.lead} book={book} deeper>
      <ErrorSummary errors={errors} />
      <form method="post" action={`${book.address}/export`} class="n-form n-stack">
        <Fields>
          <Radios
            name="reason"
            label={w.reason}
            value={given.reason}
            error={errors.reason}
            choices={EXPORT_REASONS.map((value) => ({ value, label: w.reasons[value] ?? value }))}
            required
          />
          <Input name="note" label={w.note} value={given.note} error={errors.note} maxlength={200} required />
        </Fields>
        <Button rank="primary" icon="download">
          {w.press}
        </Button>
      </form>
    </OfficePage>
  )
}
