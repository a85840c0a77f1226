import { LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import { Pagination } from '#design/pagination.tsx'
import type { View } from '#platform/view.ts'
import type { Distance } from '../rules.ts'
import type { Wanted } from '../rules/find.ts'
import { words } from '../words.ts'
import { type Place, PlaceCard } from './card.tsx'
import { Filter } from './filter.tsx'
import { type Land, Map } from './map.tsx'

export type ListProps = {
  view: View
  wanted: Wanted
  found: readonly (Place & { distance: Distance | undefined })[]
  /** The part of them on this page, and how much is open at each. */
  shown: readonly (Place & { distance: Distance | undefined })[]
  open: ReadonlyMap<string, number>
  page: number
  pages: number
  /** How many there are before anything is filtered. */
  all: number
  kindCounts: ReadonlyMap<string, number>
  dongCounts: ReadonlyMap<string, number>
  land: Land
}

/** The address of a search, to share or to come back to. */
export function addressOf(wanted: Wanted, page = 1): string {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value))
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/places?${query}` : '/places'
}

/** Where to learn: a list and a map of the same places. */
export const PlaceList = (props: ListProps) => {
  const { view, wanted, found, shown, land } = props
  const w = words[view.lang]
  const near = wanted.dong && wanted.within ? wanted.dong : ''
  const dongs = land.dongs.map(({ name }) => name)
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead}
      description={w.description(view.district.title[view.lang])}
      alternates={[{ href: addressOf(wanted).replace('/places', '/api/facilities'), type: 'application/json' }]}
      wide
    >
      <Filter
        view={view}
        wanted={wanted}
        dongs={dongs}
        kindCounts={props.kindCounts}
        dongCounts={props.dongCounts}
        measured={land.measured}
      />
      <div class="n-places">
        {dongs.length > 0 && (
          <section class="n-places-map" aria-labelledby="map-title">
            <h2 id="map-title">{w.map}</h2>
            <p class="n-places-hint">{w.mapHint}</p>
            <a class="n-link n-places-skip" href="#list-title">
              {w.skipMap}
            </a>
            <Map
              view={view}
              land={land}
              chosen={wanted.dong}
              counts={props.dongCounts}
              href={(dong) => addressOf({ ...wanted, dong })}
              points={found}
              marked={new Set(shown.map(({ id }) => id))}
            />
            {wanted.dong && (
              <a class="n-link" href={addressOf({ ...wanted, dong: '', within: '' })}>
                {w.wholeMap}
              </a>
            )}
          </section>
        )}
        <section class="n-places-list" aria-labelledby="list-title">
          <h2 id="list-title" tabindex={-1}>
            {near ? w.foundNear(found.length, near) : w.found(found.length)}
          </h2>
          {found.length === 0 && (
            <Empty
              icon="place"
              action={
                props.all > 0 && (
                  <LinkButton href="/places" rank="secondary">
                    {w.seeAll}
                  </LinkButton>
                )
              }
            >
              {props.all > 0 ? `${w.none} ${w.noneHint}` : w.noPlaces}
            </Empty>
          )}
          <ul class="n-cards">
            {shown.map((place) => (
              <li>
                <PlaceCard
                  view={view}
                  place={place}
                  from={near}
                  distance={near ? place.distance : undefined}
                  open={props.open.get(place.id) ?? 0}
                />
              </li>
            ))}
          </ul>
          <Pagination page={props.page} pages={props.pages} href={(page) => addressOf(wanted, page)} />
        </section>
      </div>
    </Page>
  )
}
