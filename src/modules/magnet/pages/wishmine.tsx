import { Actions, LinkButton } from '#design/button.tsx'
import { Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import type { Wish } from '../things.ts'
import { words } from '../words/wish.ts'
import { WishCard } from './wishes.tsx'

/** What a family wishes for or shares. */
export const MyWishes = ({ view, wishes, done }: { view: View; wishes: Wish[]; done: string | undefined }) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.mineTitle} lead={w.mineLead} crumbs={[{ href: '/wishes', label: w.crumb }]} hidden>
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      {wishes.length === 0 ? (
        <Empty icon="heart">{w.mineNone}</Empty>
      ) : (
        <Cards
          cards={wishes.map((wish) => (
            <WishCard view={view} wish={wish} level={2} />
          ))}
        />
      )}
      <Actions>
        <LinkButton href="/wishes/new" rank="primary" icon="pencil">
          {w.write}
        </LinkButton>
      </Actions>
    </Page>
  )
}
