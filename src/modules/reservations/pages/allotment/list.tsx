import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import type { Facility } from '#modules/places/index.ts'
import { showMoment, showPeriod } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Allotment } from '../../allotment.ts'
import { words } from '../../words/allotment/public.ts'
import { StageBadge } from './pieces.tsx'

type Line = { allotment: Allotment; facility: Facility }

/** Every season: those to come, open, being divided and announced. */
export const Seasons = ({ view, seasons }: { view: View; seasons: readonly Line[] }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Page view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/rooms', label: w.rooms }]}>
      {seasons.length === 0 ? (
        <Empty icon="calendar">{w.none}</Empty>
      ) : (
        <Cards
          cards={seasons.map(({ allotment, facility }) => (
            <Card
              level={2}
              title={allotment.name}
              href={`/rooms/allotments/${allotment.id}`}
              badges={<StageBadge view={view} allotment={allotment} />}
              lines={[
                { icon: 'place', text: facility.name },
                { icon: 'calendar', text: `${w.season}: ${showPeriod(allotment.from_on, allotment.to_on, lang)}` },
                {
                  icon: 'clock',
                  text: `${w.window}: ${showMoment(allotment.opens_at, lang)} ~ ${showMoment(allotment.closes_at, lang)}`,
                },
              ]}
            />
          ))}
        />
      )}
      {view.visitor && (
        <Actions>
          <LinkButton href="/me/groups" rank="tertiary">
            {w.groups}
          </LinkButton>
        </Actions>
      )}
    </Page>
  )
}
