import { Badge } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import type { Screened } from '../../screened.ts'
import { words } from '../../words/films.ts'

/** Films beside each other; each leads to its place on the shelf of online content. */
export const FilmCards = ({ view, films, level }: { view: View; films: readonly Screened[]; level: 2 | 3 }) => (
  <Cards
    cards={films.map(({ film, title, views, book }) => (
      <Card
        title={title}
        href={`/contents/${film.content}`}
        level={level}
        badges={
          <Badge tone={film.kind === 'documentary' ? 'primary' : 'information'}>
            {words[view.lang].kinds[film.kind]}
          </Badge>
        }
        lines={[
          { icon: 'person', text: `${book.name} · ${book.headline}` },
          { icon: 'chart', text: words[view.lang].views(views) },
        ]}
      />
    ))}
  />
)

/** Every film in which a Human Book tells. */
export const Films = ({ view, films }: { view: View; films: readonly Screened[] }) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead}
      description={w.lead}
      crumbs={[{ href: '/humanbooks', label: w.library }]}
      wide
    >
      <Actions>
        <LinkButton href="/humanbooks/kits" rank="tertiary" after="right">
          {w.kitsLink}
        </LinkButton>
      </Actions>
      {films.length > 0 ? <FilmCards view={view} films={films} level={2} /> : <Empty icon="book">{w.none}</Empty>}
    </Page>
  )
}
