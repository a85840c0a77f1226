import { Badge, type Tone } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import { dayOf, showDay, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { ReadingLine } from '../../reading.ts'
import type { ReadingState } from '../../rules/reading.ts'
import { words } from '../../words/readings.ts'

const tones: Record<ReadingState, Tone> = {
  asked: 'warning',
  arranging: 'information',
  confirmed: 'success',
  done: 'primary',
  cancelled: 'gray',
}

export const StateBadge = ({ view, state }: { view: View; state: ReadingState }) => (
  <Badge tone={tones[state]}>{words[view.lang].states[state]}</Badge>
)

/** 나의 열람, or what was asked of the book somebody is. */
export const Readings = ({ view, lines, ofBook }: { view: View; lines: readonly ReadingLine[]; ofBook: boolean }) => {
  const all = words[view.lang]
  const w = all.mine
  return (
    <Page
      view={view}
      title={ofBook ? w.book : w.title}
      lead={ofBook ? w.bookLead : w.lead}
      crumbs={[{ href: '/humanbooks', label: all.library }]}
      hidden
    >
      {lines.length === 0 ? (
        <Empty icon="book">{ofBook ? w.bookNone : w.none}</Empty>
      ) : (
        <Cards
          cards={lines.map(({ reading, book, reader }) => (
            <Card
              level={2}
              title={ofBook ? reader : `${book.name} · ${book.headline}`}
              href={`/me/readings/${reading.id}`}
              badges={<StateBadge view={view} state={reading.state} />}
              lines={[
                {
                  icon: 'calendar',
                  text: reading.starts_at
                    ? showMoment(reading.starts_at, view.lang)
                    : w.asked(showDay(dayOf(reading.asked_at), view.lang)),
                },
                { icon: 'people', text: `${reader} · ${all.one.people(reading.party)}` },
              ]}
            />
          ))}
        />
      )}
      {!ofBook && (
        <Actions>
          <LinkButton href="/humanbooks" rank="primary">
            {w.find}
          </LinkButton>
        </Actions>
      )}
    </Page>
  )
}
