import { TagLine } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import { Pagination } from '#design/pagination.tsx'
import type { View } from '#platform/view.ts'
import type { Field } from '../../rules/book.ts'
import type { Looking } from '../../rules/hall.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/hall.ts'
import { Shelf } from './cover.tsx'
import { Feature } from './feature.tsx'
import { addressOf, Filter } from './filter.tsx'

type Props = {
  view: View
  looking: Looking
  /** The book of the day, where one only came to browse. */
  today: Book | undefined
  books: readonly Book[]
  total: number
  pages: number
  counts: ReadonlyMap<Field, number>
  themes: readonly string[]
  dongs: readonly string[]
}

/** The hall: a book for today, ways to look, and covers to browse. */
export const Hall = ({ view, looking, today, books, total, pages, ...filter }: Props) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.title} lead={w.lead} description={w.description} wide>
      <nav class="n-actions" aria-label={w.elsewhere}>
        {w.ways.map(({ href, label }) => (
          <LinkButton href={href} rank="tertiary" size="small">
            {label}
          </LinkButton>
        ))}
      </nav>
      <div class="n-hall">
        {today && (
          <section aria-labelledby="today" class="n-hall-today">
            <h2 id="today" class="n-heading">
              {w.today}
            </h2>
            <Feature lang={view.lang} book={today} />
          </section>
        )}
        <Filter view={view} looking={looking} {...filter} />
        <TagLine
          label={w.themes}
          tags={filter.themes.slice(0, 12).map((theme) => ({ href: addressOf(looking, { theme }), label: theme }))}
        />
        <section aria-labelledby="list">
          <div class="n-hall-head">
            <h2 id="list" class="n-heading">
              {w.list}
            </h2>
            <output>{w.found(total)}</output>
          </div>
          {books.length > 0 ? (
            <Shelf lang={view.lang} books={books} />
          ) : (
            <Empty icon="book" action={<LinkButton href="/humanbooks">{w.clear}</LinkButton>}>
              {w.none}
            </Empty>
          )}
          <Pagination page={looking.page} pages={pages} href={(page) => addressOf(looking, { page })} />
        </section>
        <aside class="n-hall-become">
          <div>
            <h2>{w.become}</h2>
            <p>{w.becomeText}</p>
          </div>
          <LinkButton href="/humanbooks/application" rank="secondary" size="large">
            {w.becomeButton}
          </LinkButton>
        </aside>
      </div>
    </Page>
  )
}
