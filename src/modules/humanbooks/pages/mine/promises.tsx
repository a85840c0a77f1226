import { Actions, LinkButton } from '#design/button.tsx'
import { When } from '#design/when.tsx'
import type { View } from '#platform/view.ts'
import type { VisitLine } from '../../visit.ts'
import { words } from '../../words/mine.ts'

/** Where a Human Book has promised to go, and the way to what it was asked for. */
export const Promises = ({ view, visits }: { view: View; visits: readonly VisitLine[] }) => {
  const w = words[view.lang]
  return (
    <section aria-labelledby="promises" class="n-section n-stack">
      <h2 class="n-heading" id="promises">
        {w.promises}
      </h2>
      {visits.length === 0 ? (
        <p>{w.noPromises}</p>
      ) : (
        <ul class="n-stack">
          {visits.map(({ visit, group }) => (
            <li>
              <a href={`/humanbooks/visits/${visit.id}`}>{w.visit(group.name, visit.headcount)}</a>{' '}
              {visit.starts_at && <When at={visit.starts_at} />}
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <LinkButton href="/me/book/readings">{w.readings}</LinkButton>
      </Actions>
    </section>
  )
}
