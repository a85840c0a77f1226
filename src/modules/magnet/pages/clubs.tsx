import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Input } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import type { ClubShown } from '../clublist.ts'
import { words } from '../words/club.ts'
import { words as wishes } from '../words/wish.ts'

/** Study clubs of the district. */
export const Clubs = ({ view, clubs, q }: { view: View; clubs: ClubShown[]; q: string }) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead}
      description={w.description(view.district.title[view.lang])}
      crumbs={[{ href: '/wishes', label: wishes[view.lang].crumb }]}
    >
      <Actions>
        <LinkButton href="/clubs/new" rank="primary" icon="people">
          {w.found}
        </LinkButton>
      </Actions>
      <search aria-label={w.q}>
        <form class="n-place-filter" action="/clubs">
          <Input type="search" name="q" label={w.q} value={q} maxlength={100} />
          <div class="n-actions">
            <Button rank="secondary" icon="search">
              {w.find}
            </Button>
            {q && (
              <LinkButton href="/clubs" rank="text">
                {w.reset}
              </LinkButton>
            )}
          </div>
        </form>
      </search>
      <section class="n-section n-stack" aria-labelledby="found">
        <h2 class="n-heading" id="found">
          {w.count(clubs.length)}
        </h2>
        {clubs.length === 0 ? (
          <Empty icon="people">{q ? w.notFound : w.none}</Empty>
        ) : (
          <Cards
            cards={clubs.map(({ club, group, grown }) => (
              <Card
                title={group.name}
                href={`/clubs/${club.id}`}
                lines={[
                  { icon: 'calendar', text: club.meets },
                  { icon: 'people', text: w.members(club.members, club.most) },
                  ...(grown ? [{ icon: 'book' as const, text: w.from(grown.title) }] : []),
                  { icon: 'person', text: club.newcomers ? w.newcomers : w.classmates },
                ]}
              />
            ))}
          />
        )}
      </section>
    </Page>
  )
}
