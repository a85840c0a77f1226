import { Badge } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { shortDay, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/visits.ts'
import type { VisitLine } from '../../visit.ts'

type Props = { view: View; lines: readonly VisitLine[]; verified: boolean; least: number }

/** 찾아가는 인물도서: what it is, and the visits of one's own groups. */
export const VisitDoor = ({ view, lines, verified, least }: Props) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/humanbooks', label: w.library }]}>
      <p>{w.least(least)}</p>
      {!view.visitor && <Notice>{w.signIn}</Notice>}
      {view.visitor && !verified && (
        <Notice kind="warning" action={<LinkButton href="/me/groups">{w.addGroup}</LinkButton>}>
          {w.noGroup}
        </Notice>
      )}
      <Actions>
        <LinkButton href="/humanbooks/visits/new" rank="primary">
          {w.apply}
        </LinkButton>
      </Actions>
      {view.visitor && (
        <>
          <h2 class="n-heading">{w.mine}</h2>
          {lines.length === 0 && <Empty icon="book">{w.none}</Empty>}
          <Cards
            cards={lines.map(({ visit, group, book }) => (
              <Card
                title={`${group.name} · ${w.fields[visit.theme]}`}
                href={`/humanbooks/visits/${visit.id}`}
                badges={<Badge>{w.states[visit.state]}</Badge>}
                lines={[
                  {
                    icon: 'calendar',
                    text: visit.starts_at
                      ? showMoment(visit.starts_at, view.lang)
                      : visit.wishes.map(({ day }) => shortDay(day, view.lang)).join(', '),
                  },
                  ...(book ? [{ icon: 'person' as const, text: book.name }] : []),
                ]}
              />
            ))}
          />
        </>
      )}
    </Page>
  )
}
