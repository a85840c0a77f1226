import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Facts } from '#design/facts.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { shortDay, showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { READERS } from '../../rules/book.ts'
import type { VisitLine, VisitSide } from '../../visit.ts'
import { words } from '../../words/visits.ts'

type Props = {
  view: View
  line: VisitLine
  side: VisitSide
  counts: readonly { band: string; count: number }[]
  said?: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

export const factsOf = (view: View, { visit, group, book }: VisitLine): [string, string][] => {
  const w = words[view.lang]
  const f = w.form
  return [
    [w.one.book, book ? `${book.name} · ${book.headline}` : ''],
    [
      w.one.when,
      visit.starts_at
        ? `${showMoment(visit.starts_at, view.lang)} · ${w.one.minutes(visit.minutes)}`
        : visit.wishes.map(({ day }) => shortDay(day, view.lang)).join(', '),
    ],
    [f.group, [group.name, group.address].filter(Boolean).join(' · ')],
    [w.one.place, visit.room],
    [f.theme, [w.fields[visit.theme], visit.topic].filter(Boolean).join(' · ')],
    [f.readers, `${w.readers[visit.readers] ?? ''} · ${w.one.people(visit.headcount)}`],
    [f.equipment, visit.equipment ?? ''],
    [f.adult, visit.adult],
  ]
}

/** One visit: what was asked, who comes, and afterwards who was there. */
export const VisitPage = ({ view, line, side, counts, said, errors = {}, given = {} }: Props) => {
  const w = words[view.lang]
  const { visit } = line
  const begun = visit.starts_at !== null && visit.starts_at <= view.now
  return (
    <Page
      view={view}
      title={`${w.title}: ${line.group.name}`}
      crumbs={[{ href: '/humanbooks/visits', label: w.title }]}
      hidden
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <p>
        <Badge>{w.states[visit.state]}</Badge>
      </p>
      <Facts
        framed
        facts={[
          ...factsOf(view, line),
          [
            w.one.counts,
            counts
              .filter(({ count }) => count > 0)
              .map(({ band, count }) => `${w.readers[band]} ${w.one.people(count)}`)
              .join(', '),
          ],
          [w.one.told, visit.report ?? ''],
        ]}
      />
      {visit.state === 'confirmed' && (
        <Actions>
          <LinkButton href={`/humanbooks/visits/${visit.id}/sheet`} icon="file">
            {w.one.sheet}
          </LinkButton>
        </Actions>
      )}
      {visit.state === 'confirmed' && begun && (
        <section class="n-section n-stack" aria-labelledby="close">
          <h2 class="n-heading" id="close">
            {w.one.close}
          </h2>
          <form method="post" action={`/humanbooks/visits/${visit.id}/holding`}>
            <Fields>
              <Input
                name="held"
                label={w.one.held}
                type="number"
                min={1}
                max={300}
                width="short"
                required
                value={given.held ?? visit.minutes}
                error={errors.held}
              />
              {READERS.map((band) => (
                <Input
                  name={band}
                  label={w.one.count(w.readers[band] ?? '')}
                  type="number"
                  min={0}
                  max={1000}
                  width="short"
                  value={given[band] ?? (band === visit.readers ? visit.headcount : 0)}
                  error={errors[band]}
                />
              ))}
              <Textarea
                name="report"
                label={w.one.report}
                rows={3}
                maxlength={1000}
                optional
                value={given.report}
                error={errors.report}
              />
              <Actions>
                <Button rank="primary">{w.one.closePress}</Button>
              </Actions>
            </Fields>
          </form>
        </section>
      )}
      {side !== 'group' && visit.state === 'confirmed' && !begun && (
        <details open={errors.stand_note !== undefined}>
          <summary>{w.one.leave}</summary>
          <form method="post" action={`/humanbooks/visits/${visit.id}/standing-back`}>
            <Fields>
              <Input
                name="stand_note"
                label={w.one.why}
                hint={w.one.leaveHint}
                required
                maxlength={300}
                error={errors.stand_note}
              />
              <Actions>
                <Button rank="danger">{w.one.leave}</Button>
              </Actions>
            </Fields>
          </form>
        </details>
      )}
      {side !== 'book' && (visit.state === 'asked' || visit.state === 'confirmed') && (
        <details open={errors.note !== undefined}>
          <summary>{w.one.cancel}</summary>
          <form method="post" action={`/humanbooks/visits/${visit.id}/cancellation`}>
            <Fields>
              <Input name="note" label={w.one.why} required maxlength={300} error={errors.note} />
              <Actions>
                <Button rank="danger">{w.one.cancel}</Button>
              </Actions>
            </Fields>
          </form>
        </details>
      )}
    </Page>
  )
}

/** A page to print, for the Human Book and the teacher. */
export const VisitSheet = ({ view, line }: Pick<Props, 'view' | 'line'>) => {
  const w = words[view.lang].one
  const { book } = line
  return (
    <Page view={view} title={w.sheet} lead={w.sheetLead} hidden>
      <Facts
        framed
        facts={[...factsOf(view, line), [w.career, book?.career ?? ''], [w.askMe, book?.ask_me.join(', ') ?? '']]}
      />
      <h2 class="n-heading">{w.remember}</h2>
      <ul>
        {w.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </Page>
  )
}
