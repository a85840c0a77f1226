import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Textarea } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import { type Day, showMonth } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/monthly.ts'

type Props = { view: View; book: Book; month: Day; given: Given; errors: Errors; id: string }

/** Wishing for a book to be that of the next month. */
export const Nominate = ({ view, book, month, given, errors, id }: Props) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={w.nominate.title}
      lead={w.nominate.lead(book.headline, showMonth(month, view.lang))}
      crumbs={[
        { href: '/humanbooks', label: w.crumb },
        { href: `/humanbooks/${book.id}`, label: book.headline },
      ]}
      hidden
    >
      <ErrorSummary errors={errors} />
      <form method="post" action={`/humanbooks/${book.id}/nomination`} class="n-form n-stack" novalidate>
        <input type="hidden" name="id" value={id} />
        <Fields>
          <Textarea
            name="why"
            label={w.nominate.why}
            hint={w.nominate.whyHint}
            value={given.why}
            error={errors.why}
            required
            rows={4}
            maxlength={500}
          />
          <Actions>
            <Button rank="primary" size="large">
              {w.nominate.send}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Page>
  )
}
