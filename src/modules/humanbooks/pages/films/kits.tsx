import { Badge } from '#design/badge.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import type { Kit } from '../../kits.ts'
import { words } from '../../words/films.ts'

/** The class kits schools may use. */
export const Kits = ({ view, kits }: { view: View; kits: readonly Kit[] }) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={w.kits.title}
      lead={w.kits.lead}
      description={w.kits.lead}
      crumbs={[{ href: '/humanbooks', label: w.library }]}
      wide
    >
      {kits.length > 0 ? (
        <Cards
          cards={kits.map((kit) => (
            <Card
              title={kit.title}
              href={`/humanbooks/kits/${kit.id}`}
              level={2}
              badges={<Badge tone="primary">{kit.grades}</Badge>}
            >
              {kit.about}
            </Card>
          ))}
        />
      ) : (
        <Empty icon="book">{w.kits.none}</Empty>
      )}
    </Page>
  )
}
