import { Actions, Button } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Person } from '#modules/people/index.ts'
import { dayOf, showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Bar, StrikeNamed } from '../../bars.ts'
import { isInForce, type Kind } from '../../rules/penalty.ts'
import { reasonIn, words } from '../../words/bars.ts'
import { aboutPerson } from '../pieces.tsx'

type Props = {
  view: View
  person: Person
  bars: Bar[]
  strikes: StrikeNamed[]
  facilities: { id: string; name: string }[]
  just: 'lifted' | 'made' | undefined
  /** The bar whose form was filled in wrongly; none: the form for a new one. */
  lifting?: number | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** One person: what bars them, lifting it, what was, and making one by hand. */
export const BarredPerson = (props: Props) => {
  const { view, person, bars, strikes, facilities, just, lifting, errors = {}, given = {} } = props
  const { lang } = view
  const w = words[lang]
  const o = w.one
  const address = `/office/bars/${person.id}`
  const [now, past] = [true, false].map((wanted) => bars.filter((bar) => isInForce(bar, view.now) === wanted))
  const making = lifting === undefined
  return (
    <DeskPage
      view={view}
      title={o.title(person.name)}
      lead={aboutPerson(view, person)}
      crumbs={[{ href: '/office/bars', label: w.desk }]}
      unsearched
    >
      <ErrorSummary errors={errors} />
      {just && (
        <Notice kind="success" answer>
          {w.said[just]}
        </Notice>
      )}
      {now?.length === 0 && <Notice kind="info" title={o.none} />}
      {now?.map((bar) => (
        <section class="n-section n-stack" aria-labelledby={`bar-${bar.id}`}>
          <h2 class="n-heading" id={`bar-${bar.id}`}>
            {w.area(bar)}, {o.until(showMoment(bar.until, lang))}
          </h2>
          <Facts
            framed
            facts={[
              [w.columns.reason, reasonIn(bar.reason, lang)],
              [w.columns.by, bar.maker ?? w.naru],
              [w.columns.at, showMoment(bar.made_at, lang)],
            ]}
          />
          <p>{o.liftLead}</p>
          <form method="post" action={`${address}/${bar.id}/lifting`}>
            <Fields>
              <Input
                id={lifting === bar.id ? undefined : `lift-${bar.id}`}
                name="lift_reason"
                label={o.liftReason}
                hint={o.liftHint}
                maxlength={300}
                required
                value={lifting === bar.id ? given.lift_reason : undefined}
                error={lifting === bar.id ? errors.lift_reason : undefined}
              />
              <Actions>
                <Button rank="secondary">{o.lift}</Button>
              </Actions>
            </Fields>
          </form>
        </section>
      ))}
      <section class="n-section n-stack" aria-labelledby="strikes">
        <h2 class="n-heading" id="strikes">
          {w.strikes}
        </h2>
        <Table
          caption={w.strikes}
          columns={[{ label: w.columns.what, head: true }, { label: w.columns.at }]}
          rows={strikes.map(({ kind, title, at }) => [`${w.kinds[kind as Kind]}: ${title}`, showMoment(at, lang)])}
          empty={w.noStrikes}
        />
      </section>
      {past && past.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="past">
          <h2 class="n-heading" id="past">
            {o.past}
          </h2>
          <Table
            caption={o.past}
            columns={[
              { label: w.columns.area, head: true },
              { label: w.columns.reason },
              { label: w.columns.until },
              { label: o.state },
            ]}
            rows={past.map((bar) => [
              w.area(bar),
              reasonIn(bar.reason, lang),
              showMoment(bar.until, lang),
              bar.lifted_at ? o.lifted(bar.lifter ?? w.naru, bar.lift_reason ?? '') : o.ended,
            ])}
          />
        </section>
      )}
      <section class="n-section n-stack" aria-labelledby="make">
        <h2 class="n-heading" id="make">
          {o.make}
        </h2>
        <p>{o.makeLead}</p>
        <form method="post" action={address}>
          <Fields>
            <Select
              name="facility"
              label={o.facility}
              blank={o.everywhere}
              value={given.facility}
              options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateInput
              name="last"
              label={o.last}
              required
              min={dayOf(view.now)}
              value={given.last}
              error={making ? errors.last : undefined}
            />
            <Input
              name="reason"
              label={o.reason}
              hint={o.reasonHint}
              maxlength={300}
              required
              value={given.reason}
              error={making ? errors.reason : undefined}
            />
            <Actions>
              <Button rank="danger">{o.press}</Button>
            </Actions>
          </Fields>
        </form>
      </section>
    </DeskPage>
  )
}
