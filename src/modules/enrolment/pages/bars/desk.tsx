import { Actions, Button } from '#design/button.tsx'
import { Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Person } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Bar, StrikeNamed } from '../../bars.ts'
import { maskName } from '../../rules/certificate.ts'
import type { Kind } from '../../rules/penalty.ts'
import { reasonIn, words } from '../../words/bars.ts'
import { words as office } from '../../words/office.ts'
import { aboutPerson } from '../pieces.tsx'

type Props = {
  view: View
  bars: Bar[]
  strikes: StrikeNamed[]
  sought: string
  found: Person[] | undefined
}

const ADDRESS = '/office/bars'

/** Who is barred now, and whose strikes add up. Names are hidden until somebody is opened, which leaves a row. */
export const Bars = ({ view, bars, strikes, sought, found }: Props) => {
  const { lang } = view
  const w = words[lang]
  const people = [...Map.groupBy(strikes, ({ person }) => person)]
  return (
    <DeskPage view={view} title={w.desk} lead={w.lead} unsearched>
      <Table
        caption={w.inForce}
        show
        columns={[
          { label: w.columns.name, head: true },
          { label: w.columns.area },
          { label: w.columns.reason },
          { label: w.columns.until },
          { label: w.columns.by },
        ]}
        rows={bars.map((bar) => [
          <a href={`${ADDRESS}/${bar.person}`}>{maskName(bar.name)}</a>,
          w.area(bar),
          reasonIn(bar.reason, lang),
          showMoment(bar.until, lang),
          bar.maker ?? w.naru,
        ])}
        empty={w.none}
      />
      <section class="n-section n-stack" aria-labelledby="strikes">
        <h2 class="n-heading" id="strikes">
          {w.strikes}
        </h2>
        <p>{w.strikesLead}</p>
        <Table
          caption={w.strikes}
          columns={[
            { label: w.columns.name, head: true },
            { label: w.strikes, number: true },
            { label: w.columns.what },
            { label: w.columns.at },
          ]}
          rows={people.map(([person, own]) => [
            <a href={`${ADDRESS}/${person}`}>{maskName(own[0]?.name ?? '')}</a>,
            w.times(own.length),
            own[0] ? w.kinds[own[0].kind as Kind] : '',
            own[0] ? showMoment(own[0].at, lang) : '',
          ])}
          empty={w.noStrikes}
        />
      </section>
      <section class="n-section n-stack" aria-labelledby="find">
        <h2 class="n-heading" id="find">
          {w.find}
        </h2>
        <search>
          <form method="get" action={ADDRESS}>
            <Fields>
              <Input name="words" label={w.words} value={sought} maxlength={50} />
              <Actions>
                <Button rank="secondary" icon="search">
                  {w.search}
                </Button>
              </Actions>
            </Fields>
          </form>
        </search>
        {found && (
          <Table
            caption={w.find}
            columns={[{ label: w.columns.name, head: true }, { label: office[lang].applicants.columns.about }]}
            rows={found.map((person) => [
              <a href={`${ADDRESS}/${person.id}`} aria-label={w.open(person.name)}>
                {person.name}
              </a>,
              aboutPerson(view, person),
            ])}
            empty={w.notFound}
          />
        )}
      </section>
    </DeskPage>
  )
}
