import { Button, LinkButton, PressForm } from '#design/button.tsx'
import type { Errors } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { type Day, showMonth } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { monthText } from '../../rules/monthly.ts'
import type { Book } from '../../book.ts'
import type { Monthly, Nominated } from '../../months.ts'
import { words } from '../../words/monthly.ts'

type Props = {
  view: View
  /** The month that is chosen for. */
  month: Day
  months: readonly { month: Day; monthly: Monthly | undefined; book: Book | undefined }[]
  nominated: readonly (Nominated & { told: Book; before: readonly Day[] })[]
  given: string
  errors: Errors
}

/** The office's table of months, and who is wished for the next. */
export const MonthlyDesk = ({ view, month, months, nominated, given, errors }: Props) => {
  const w = words[view.lang].office
  const name = (day: Day) => showMonth(day, view.lang)
  const base = `/office/humanbooks/monthly/${monthText(month)}`
  return (
    <DeskPage
      view={view}
      title={w.title}
      lead={w.about}
      crumbs={[{ href: '/office/humanbooks', label: words[view.lang].crumb }]}
      errors={errors}
    >
      <section aria-labelledby="nominated" class="n-part">
        <h2 id="nominated" class="n-heading">
          {w.nominated(name(month))}
        </h2>
        <Table
          caption={w.nominated(name(month))}
          columns={[
            { label: w.book, head: true },
            { label: w.count, number: true },
            { label: w.whys },
            { label: w.choose },
          ]}
          rows={nominated.map(({ told, count, whys, before }) => [
            <>
              <a href={`/humanbooks/${told.id}`}>{told.headline}</a> <span>{told.name}</span>
              {before.length > 0 && <p class="n-places-hint">{w.before(before.map(name).join(', '))}</p>}
            </>,
            w.people(count),
            <ul>
              {whys.slice(0, 3).map((why) => (
                <li>{why}</li>
              ))}
            </ul>,
            <PressForm action={`${base}/choice`} fields={{ book: told.id }} rank="secondary" size="small">
              {w.choose}
            </PressForm>,
          ])}
          empty={w.noNominations}
        />
        <form method="post" action={`${base}/choice`} class="n-form n-stack" novalidate>
          <Input
            name="book"
            label={w.chooseDirect}
            hint={w.chooseHint}
            value={given}
            error={errors.book}
            maxlength={200}
            required
          />
          <Button rank="tertiary">{w.chooseFor(name(month))}</Button>
        </form>
      </section>
      <section aria-labelledby="months" class="n-part">
        <h2 id="months" class="n-heading">
          {w.months}
        </h2>
        <Table
          caption={w.months}
          columns={[{ label: w.month, head: true }, { label: w.book }, { label: w.state }, { label: w.prepare }]}
          rows={months.map(({ month, monthly, book }) => [
            name(month),
            book ? `${book.headline} · ${book.name}` : w.free,
            monthly ? (monthly.published_at ? w.shown : w.waiting) : '',
            monthly ? (
              <LinkButton href={`/office/humanbooks/monthly/${monthText(month)}`} size="small">
                {w.prepare}
              </LinkButton>
            ) : (
              <LinkButton href={`/office/humanbooks/monthly?month=${monthText(month)}`} size="small" rank="tertiary">
                {w.choose}
              </LinkButton>
            ),
          ])}
        />
      </section>
    </DeskPage>
  )
}
