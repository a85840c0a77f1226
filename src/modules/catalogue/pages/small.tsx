import { Badge } from '#design/badge.tsx'
import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { type Day, dayOf, shortDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Programme } from '../programme.ts'
import { words } from '../words/small.ts'

/** Classes with too few people near the day on which that is decided, each with the one press that ends it. */
type Small = Programme & { offered: number }

export const SmallClasses = ({ view, programmes }: { view: View; programmes: Small[] }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <DeskPage view={view} title={w.desk} lead={w.lead} unsearched>
      <Table
        caption={w.caption}
        columns={[
          { label: w.columns.programme, head: true },
          { label: w.columns.people },
          { label: w.columns.decides },
          { label: w.columns.starts },
          { label: w.columns.cancel, quiet: true },
        ]}
        rows={programmes.map(({ id, title, taken, offered, min_class, decides_on, starts_on }) => [
          <a href={`/office/programmes/${id}`}>{title}</a>,
          w.people(taken - offered, min_class ?? 0, offered),
          decides_on && <Decides view={view} day={decides_on} />,
          starts_on && shortDay(starts_on, lang),
          <Actions>
            <LinkButton href={`/office/programmes/${id}/merger`} rank="secondary" size="small" label={w.mergeOf(title)}>
              {w.merge}
            </LinkButton>
            <PressForm
              action={`/office/programmes/${id}/cancellation`}
              // Those who applied read it in their own language's letter; the reason itself is the district's.
              fields={{ reason: words.ko.reason(taken - offered, min_class ?? 0) }}
              rank="danger"
              size="small"
              label={w.cancelOf(title)}
            >
              {w.cancel}
            </PressForm>
          </Actions>,
        ])}
        empty={w.none}
      />
      {programmes.length > 0 && <p>{w.keep}</p>}
    </DeskPage>
  )
}

const Decides = ({ view, day }: { view: View; day: Day }) => {
  const w = words[view.lang]
  const today = dayOf(view.now)
  return (
    <>
      {shortDay(day, view.lang)}{' '}
      {day <= today && <Badge tone={day < today ? 'danger' : 'warning'}>{day < today ? w.overdue : w.today}</Badge>}
    </>
  )
}
