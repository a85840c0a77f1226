import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Kind, Shelf } from '../shelf.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'
import { nameOf, Picture } from './pieces.tsx'

const total = (shelves: Shelf[], what: 'free' | 'all') => shelves.reduce((sum, shelf) => sum + shelf[what], 0)

/** One kind of instrument: what it is, where it is free, and the rules in words. */
export const Instrument = ({ view, kind, rules }: { view: View; kind: Kind; rules: string[] }) => {
  const { lang } = view
  const w = words[lang]
  const s = shared[lang]
  const { model, shelves, free, waiting, givers } = kind
  const sized = model.sizes.length > 0
  return (
    <Page
      view={view}
      title={nameOf(model, lang)}
      crumbs={[{ href: '/instruments', label: s.library }]}
      lead={s.family[model.family]}
    >
      <div class="n-stack">
        <Picture of={model} />
        <Facts
          framed
          facts={[
            [w.about, model.about],
            [w.maker, model.maker],
            [w.sizes, model.sizes.join(' · ')],
            [w.accessories, model.accessories.join(', ')],
            [w.fee, model.fee > 0 ? s.perMonth(showWon(model.fee, lang)) : w.freeFee],
            [w.waiting, waiting > 0 && w.people(waiting)],
            [w.givers, givers.length > 0 && w.giversList(givers.join(', '))],
          ]}
        />
        <Actions>
          <LinkButton href={`/instruments/${model.id}/loan`} rank="primary" size="large">
            {free > 0 ? w.ask : w.join}
          </LinkButton>
          <LinkButton href={`/instruments/${model.id}/class`} size="large">
            {w.forClass}
          </LinkButton>
        </Actions>
      </div>
      <section class="n-section n-stack" aria-labelledby="where">
        <h2 class="n-heading" id="where">
          {w.where}
        </h2>
        <Table
          caption={w.where}
          columns={[
            { label: w.ofBranch, head: true },
            { label: w.ofFree, number: !sized },
            { label: w.ofAll, number: true },
          ]}
          rows={[...Map.groupBy(shelves, ({ branch }) => branch.id).values()].map((here) => [
            <a href={`/places/${here[0]?.branch.id}`}>{here[0]?.branch.name}</a>,
            sized ? here.map((shelf) => w.ofSize(shelf.size ?? '', shelf.free)).join(' · ') : total(here, 'free'),
            total(here, 'all'),
          ])}
        />
      </section>
      <section class="n-section n-stack" aria-labelledby="rules">
        <h2 class="n-heading" id="rules">
          {w.rules}
        </h2>
        <ul class="n-list">
          {rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
