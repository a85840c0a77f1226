import { Cards } from '#design/card.tsx'
import { Button, LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import { Pagination } from '#design/pagination.tsx'
import { Tabs } from '#design/tabs.tsx'
import { TagLine } from '#design/badge.tsx'
import type { View } from '#platform/view.ts'
import type { Programme } from '../programme.ts'
import { addressOf, FILTERS, type Filter as FilterName, WHENS, without } from '../query.ts'
import { words as compareWords } from '../words/comparison.ts'
import { words as findWords } from '../words/find.ts'
import { words as savedWords } from '../words/saved.ts'
import { Chosen, labelOf, Read, type Reading } from './asked.tsx'
import { ProgrammeCard } from './card.tsx'
import { type Counts, Filter } from './filter.tsx'

export type FindProps = Reading & {
  items: Programme[]
  /** What an officer shows first, with the reason. */
  pinned: ReadonlyMap<string, string> | undefined
  /** How many do not say the day or time that was chosen. */
  unsaid: number
  /** Other searches near this one, and what many look for. */
  related: readonly string[]
  popular: readonly string[]
  total: number
  values: Counts
  without: Partial<Record<FilterName, number>>
  page: number
  pages: number
  /** When nothing was found: what comes close, and what opens soon. */
  nearest: Programme[]
  soon: Programme[]
}

/** The search for programmes. Its address holds the whole search, to keep and to share. */
export const Find = (props: FindProps) => {
  const { view, query, items, total, page, pages } = props
  const w = findWords[view.lang]
  const tab = without(query, 'when')
  const tabs = [
    { href: addressOf(tab), label: w.whens.any, current: !query.when },
    ...WHENS.map((when) => ({
      href: addressOf({ ...tab, when }),
      label: w.whens[when],
      count: props.values.when?.[when] ?? 0,
      current: query.when === when,
    })),
  ]
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead}
      description={w.description(view.district.title[view.lang])}
      unsearched
      wide
      alternates={[
        { href: addressOf(query).replace('/programmes', '/api/programmes'), type: 'application/json' },
        { href: '/feeds/programmes.rss', type: 'application/rss+xml', title: w.feed },
      ]}
    >
      <div class="n-finder">
        <Filter view={view} query={query} values={props.values} dongs={props.dongs} />
        <div class="n-finder-main">
          <Tabs label={w.tabs} tabs={tabs} />
          <Read {...props} />
          <Chosen view={view} query={query} />
          <section class="n-finder-found" aria-labelledby="found-title">
            <h2 id="found-title" class="n-heading">
              {w.found(total)}
              {pages > 1 && <small> {w.page(page, pages)}</small>}
            </h2>
            {props.unsaid > 0 && props.unsaid < total && <p>{w.unsaid(props.unsaid)}</p>}
            {items.length > 0 ? (
              <form action="/programmes/comparison" method="get" class="n-finder-picking">
                <Cards
                  cards={items.map((programme) => (
                    <ProgrammeCard
                      view={view}
                      programme={programme}
                      pick={items.length > 1}
                      pinned={props.pinned?.get(programme.id)}
                    />
                  ))}
                />
                {items.length > 1 && (
                  <div class="n-finder-compare">
                    <Button rank="secondary">{compareWords[view.lang].compare}</Button>
                  </div>
                )}
              </form>
            ) : (
              <Nothing {...props} />
            )}
            <Pagination page={page} pages={pages} href={(page) => addressOf(query, page)} />
          </section>
          <TagLine label={w.related} tags={props.related.map(again)} />
          <TagLine label={w.popular} tags={props.popular.map(again)} />
          <p>
            <a class="n-link" href={`/programmes/saved?search=${encodeURIComponent(addressOf(query))}`}>
              {savedWords[view.lang].link}
            </a>
          </p>
          <p>
            <a class="n-link" href="/feeds/programmes.rss" type="application/rss+xml">
              {w.feed}
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}

const again = (label: string) => ({ label, href: addressOf({ q: label }) })

/** Nothing found is the beginning of another search: what to leave out, what comes close, what opens soon. */
const Nothing = ({ view, query, without: ways, nearest, soon }: FindProps) => {
  const w = findWords[view.lang]
  const helpful = FILTERS.filter((name) => (ways[name] ?? 0) > 0 && [query[name] ?? []].flat().length > 0).sort(
    (a, b) => (ways[b] ?? 0) - (ways[a] ?? 0),
  )
  const asked = FILTERS.some((name) => [query[name] ?? []].flat().length > 0)
  return (
    <>
      <Empty
        action={helpful.slice(0, 3).map((name) => (
          <LinkButton href={addressOf(without(query, name))} rank="secondary">
            {w.without(labelOf(view, query, name), ways[name] ?? 0)}
          </LinkButton>
        ))}
      >
        {asked ? `${w.none} ${helpful.length > 0 ? w.try : ''}` : w.noneYet}
      </Empty>
      <Besides view={view} title={w.nearest} programmes={nearest} />
      <Besides view={view} title={w.soonTitle} programmes={soon} />
    </>
  )
}

const Besides = ({ view, title, programmes }: { view: View; title: string; programmes: Programme[] }) =>
  programmes.length === 0 ? null : (
    <>
      <h3 class="n-heading">{title}</h3>
      <Cards
        cards={programmes.map((programme) => (
          <ProgrammeCard view={view} programme={programme} level={4} />
        ))}
      />
    </>
  )
