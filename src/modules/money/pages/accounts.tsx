import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Account } from '../accounts.ts'
import { words } from '../words/office.ts'
import { amountIn } from './amount.ts'
import { BooksLine, OfficePage } from './office.tsx'

/** What every programme and facility is owed, was paid and gives back. */
export const Accounts = ({ view, accounts }: { view: View; accounts: Account[] }) => {
  const w = words[view.lang]
  const wrong = [...new Set(accounts.flatMap((account) => account.wrong))]
  const won = (amount: number) => amountIn(amount, view.lang)
  return (
    <OfficePage view={view} title={w.title} lead={w.lead}>
      {accounts.length > 0 && <BooksLine view={view} wrong={wrong} />}
      <Table
        caption={w.caption}
        columns={[
          { label: w.columns.book, head: true },
          { label: w.columns.charges, number: true },
          { label: w.columns.due, number: true },
          { label: w.columns.received, number: true },
          { label: w.columns.refundDue, number: true },
          { label: w.columns.reduction, number: true },
          { label: w.columns.books },
        ]}
        empty={w.none}
        rows={accounts.map(({ book, charges, balances, wrong }) => [
          <a href={book.address}>{book.title}</a>,
          w.count(charges),
          won(balances.receivable),
          won(balances.online + balances.card + balances.cash + balances.bank + balances.carried),
          won(-balances.refund_due),
          won(balances.reduction),
          wrong.length === 0 ? w.fine : w.notFine,
        ])}
      />
    </OfficePage>
  )
}
