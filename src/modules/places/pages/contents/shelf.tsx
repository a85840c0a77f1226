import { Badge } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { CONTENT_KINDS, type ContentKind, isContentKind } from '../../rules/contents.ts'
import { words } from '../../words/contents.ts'
import { Korean } from '../card.tsx'

/** Something on the shelf as its card shows it. */
export type OnShelf = { id: string; kind: string; title: string; maker: string; facility_name: string; views: number }

export const kindName = (view: View, kind: string) => (isContentKind(kind) ? words[view.lang].kinds[kind] : kind)

const ContentCard = ({ view, one, level }: { view: View; one: OnShelf; level: 2 | 3 }) => {
  const w = words[view.lang]
  return (
    <Card
      title={one.title}
      href={`/contents/${one.id}`}
      level={level}
      badges={<Badge tone="primary">{kindName(view, one.kind)}</Badge>}
      lines={[
        { icon: 'person', text: <Korean view={view}>{one.maker}</Korean> },
        { icon: 'chart', text: w.views(one.views) },
      ]}
    />
  )
}

type ShelfProps = { view: View; contents: readonly OnShelf[]; kind: ContentKind | ''; all: number }

/** All online content of the district, of one kind or of every one. */
export const Shelf = ({ view, contents, kind, all }: ShelfProps) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.title} lead={w.lead} description={w.lead} wide>
      {all > 0 && (
        <nav class="n-actions" aria-label={w.filter}>
          {(['', ...CONTENT_KINDS] as const).map((one) => (
            <LinkButton
              href={one ? `/contents?kind=${one}` : '/contents'}
              rank={one === kind ? 'secondary' : 'tertiary'}
              size="small"
            >
              {one ? w.kinds[one] : w.all}
            </LinkButton>
          ))}
        </nav>
      )}
      <h2>{w.found(contents.length, kind && w.kinds[kind])}</h2>
      {contents.length > 0 ? (
        <Cards
          cards={contents.map((one) => (
            <ContentCard view={view} one={one} level={3} />
          ))}
        />
      ) : (
        <Empty icon="music">{w.none}</Empty>
      )}
      <p class="n-places-hint">{w.viewsNote}</p>
    </Page>
  )
}

/** The newest few of a facility, on its page. Nothing where it has none. */
export const ShelfOf = ({ view, contents }: { view: View; contents: readonly OnShelf[] }) => {
  const w = words[view.lang]
  if (contents.length === 0) return null
  return (
    <section aria-labelledby="shelf-title">
      <h2 id="shelf-title">{w.shelf}</h2>
      <Cards
        narrow
        cards={contents.slice(0, 6).map((one) => (
          <ContentCard view={view} one={one} level={3} />
        ))}
      />
      {contents.length > 6 && (
        <LinkButton href="/contents" rank="tertiary" after="right">
          {w.seeAll}
        </LinkButton>
      )}
    </section>
  )
}
