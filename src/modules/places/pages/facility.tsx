import { Badge } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import type { Happening } from '../happening.ts'
import { type Distance, pointOf } from '../rules.ts'
import { words } from '../words.ts'
import { Korean, nameOf, Outside, type Place, PlaceCard } from './card.tsx'
import { type Centre, ClassVisits, Shared, Zones } from './centre/sections.tsx'
import { type OnShelf, ShelfOf } from './contents/shelf.tsx'
import { type Land, Whereabouts } from './map.tsx'

type FacilityProps = {
  view: View
  place: Place
  happenings: readonly Happening[]
  centre: Centre
  contents: readonly OnShelf[]
  nearest: readonly (Place & { distance: Distance | undefined })[]
  land: Land
  /** The absolute address of this page. */
  address: string
}

/** One place: what it is, when it is open, how to get there, and what can be learned there now. */
export const FacilityPage = ({ view, place, happenings, centre, contents, nearest, land, address }: FacilityProps) => {
  const w = words[view.lang]
  const name = nameOf(place, view)
  const written = (text: string | null) => text && <Korean view={view}>{text}</Korean>
  return (
    <Page
      view={view}
      title={name}
      description={[w.kind_of(place.kind), place.dong, place.address, place.about]
        .filter(Boolean)
        .join(' · ')
        .slice(0, 150)}
      crumbs={[{ href: '/places', label: w.menu }]}
      lead={<Badge tone="primary">{w.kind_of(place.kind)}</Badge>}
      alternates={[{ href: `/api/facilities/${place.id}`, type: 'application/json' }]}
      jsonld={placeJson(place, address)}
      wide
    >
      {place.gone_at && (
        <Notice kind="warning" title={w.goneTitle}>
          {w.gone}
        </Notice>
      )}
      <div class="n-place">
        <div class="n-stack">
          {place.about && (
            <section aria-labelledby="about-title">
              <h2 id="about-title">{w.about}</h2>
              <p class="n-place-about" lang={view.lang === 'ko' ? undefined : 'ko'}>
                {place.about}
              </p>
            </section>
          )}
          <section aria-labelledby="facts-title">
            <h2 id="facts-title">{w.facts}</h2>
            <Facts
              facts={[
                [w.address, written(place.address)],
                [w.dong, written(place.dong)],
                [w.hours, written(place.hours)],
                [w.closed, written(place.closed)],
                [w.phone, place.phone && <Phone number={place.phone} />],
                [w.homepage, place.homepage && <Outside view={view} href={place.homepage} />],
                [w.capacity, place.capacity && w.people(place.capacity)],
                [w.fee, written(place.fee)],
                [w.source, written(place.source)],
              ]}
            />
          </section>
          {!place.gone_at && (
            <section aria-labelledby="happenings-title">
              <h2 id="happenings-title">{w.happenings}</h2>
              {happenings.length > 0 ? (
                <Cards
                  cards={happenings.map((one) => (
                    <Card
                      title={one.title}
                      href={one.href}
                      badges={one.state}
                      lines={[{ icon: 'calendar', text: one.when }]}
                    />
                  ))}
                />
              ) : (
                <Empty icon="calendar">
                  {w.noHappenings} {w.noHappeningsHint}
                </Empty>
              )}
            </section>
          )}
          {!place.gone_at && (
            <>
              <Shared view={view} openings={centre.openings} />
              <Zones view={view} {...centre} />
              <ClassVisits view={view} id={place.id} welcome={centre.welcome} />
              <ShelfOf view={view} contents={contents} />
            </>
          )}
        </div>
        {place.dong && land.dongs.length > 0 && (
          <section class="n-place-map" aria-labelledby="position-title">
            <h2 id="position-title">{w.position}</h2>
            <Whereabouts
              view={view}
              land={land}
              chosen={place.dong}
              points={[place]}
              marked={new Set([place.id])}
              name={name}
            />
            {!pointOf(place) && <p class="n-places-hint">{w.unmapped}</p>}
            <LinkButton href={`/places?${new URLSearchParams({ dong: place.dong })}`} rank="tertiary" after="right">
              {w.sameDongPlaces(place.dong)}
            </LinkButton>
          </section>
        )}
      </div>
      {nearest.length > 0 && (
        <section aria-labelledby="nearest-title" class="n-stack">
          <h2 id="nearest-title">{w.nearest}</h2>
          <Cards
            cards={nearest.map((other) => (
              <PlaceCard view={view} place={other} from={w.here} distance={other.distance} open={0} />
            ))}
          />
        </section>
      )}
    </Page>
  )
}

const Phone = ({ number }: { number: string }) => {
  const digits = number.replaceAll(/[^\d+]/g, '')
  // Several numbers in one cell are no number to call.
  return digits.length >= 8 && digits.length <= 12 ? <a href={`tel:${digits}`}>{number}</a> : <>{number}</>
}

/** The place for machines, by schema.org. */
const placeJson = (place: Place, address: string) => {
  const point = pointOf(place)
  return {
    '@context': 'https://schema.org',
    '@type':
      place.kind === 'library'
        ? 'Library'
        : place.kind === 'museum'
          ? 'Museum'
          : place.kind === 'school'
            ? 'School'
            : 'Place',
    '@id': address,
    name: place.name,
    ...(place.name_en && { alternateName: place.name_en }),
    ...(place.about && { description: place.about }),
    ...(place.address && { address: { '@type': 'PostalAddress', streetAddress: place.address, addressCountry: 'KR' } }),
    ...(place.phone && { telephone: place.phone }),
    ...(place.homepage && { sameAs: place.homepage }),
    ...(place.capacity && { maximumAttendeeCapacity: place.capacity }),
    ...(point && { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng } }),
    url: address,
  }
}
