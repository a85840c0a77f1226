import { Actions, LinkButton } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { addDays, type Day, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { type Account, type Breakdown, ELSEWHERE, type Row } from '../rules/fairness.ts'
import type { Shown } from '../rules/disclosure.ts'
import { words } from '../words/fairness.ts'

/** Who applied and who was admitted, for everyone to see. */
export const Fairness = ({ view, account, from, until }: { view: View; account: Account; from: Day; until: Day }) => {
  const { lang } = view
  const w = words[lang]
  const names = (name: string): string =>
    name === ELSEWHERE ? w.elsewhere : (w.channels[name] ?? w.bands[name as keyof typeof w.bands] ?? name)
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead}
      description={w.lead}
      alternates={[{ href: '/fairness.json', type: 'application/json' }]}
    >
      <p>{w.period(showDay(from, lang), showDay(addDays(until, -1), lang))}</p>
      {(['channel', 'age', 'dong'] as const).map((part) => (
        <Part title={w.parts[part]} breakdown={account[part]} names={names} lang={lang} id={part} />
      ))}
      <section class="n-part" aria-labelledby="hide">
        <h2 class="n-heading" id="hide">
          {w.hideTitle}
        </h2>
        <p>{w.hide}</p>
      </section>
      <section class="n-part" aria-labelledby="rules">
        <h2 class="n-heading" id="rules">
          {w.rulesTitle}
        </h2>
        <ul>
          {w.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </section>
      <Actions>
        <LinkButton href="/fairness.json" rank="secondary" icon="download">
          {w.json}
        </LinkButton>
      </Actions>
    </Page>
  )
}

type PartProps = {
  id: string
  title: string
  breakdown: Breakdown
  names: (name: string) => string
  lang: View['lang']
}

const Part = ({ id, title, breakdown, names, lang }: PartProps) => {
  const w = words[lang]
  const say = (shown: Shown) => (shown === 'few' ? w.few : shown.toLocaleString(lang === 'ko' ? 'ko-KR' : 'en'))
  // Of many neighbourhoods most say nothing: they are named in one line.
  const [told, untold] = [true, false].map(
    (wanted) => breakdown?.rows.filter((row) => (row.applied !== 'few' || row.admitted !== 'few') === wanted) ?? [],
  ) as [Row[], Row[]]
  return (
    <section class="n-part" aria-labelledby={`by-${id}`}>
      <h2 class="n-heading" id={`by-${id}`}>
        {title}
      </h2>
      {breakdown ? (
        <>
          <Table
            caption={title}
            columns={[
              { label: w.columns.name, head: true },
              { label: w.columns.applied, number: true },
              { label: w.columns.admitted, number: true },
            ]}
            rows={[
              ...told.map(({ name, applied, admitted }) => [names(name), say(applied), say(admitted)]),
              [w.total, say(breakdown.applied), say(breakdown.admitted)],
            ]}
          />
          {untold.length > 0 && <p>{w.rest(untold.map(({ name }) => names(name)).join(', '))}</p>}
        </>
      ) : (
        <p>{w.withheld}</p>
      )}
    </section>
  )
}
