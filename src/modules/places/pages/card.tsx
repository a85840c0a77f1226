import { Badge } from '#design/badge.tsx'
import { Card } from '#design/card.tsx'
import { Icon } from '#design/icons.tsx'
import type { View } from '#platform/view.ts'
import type { Distance } from '../rules.ts'
import { words } from '../words.ts'

/** A facility as pages show it. */
export type Place = {
  id: string
  name: string
  name_en: string | null
  kind: string
  dong: string | null
  address: string | null
  phone: string | null
  hours: string | null
  closed: string | null
  lat: number | null
  lng: number | null
  homepage: string | null
  about: string | null
  capacity: number | null
  fee: string | null
  source: string | null
  gone_at: Date | null
}

export const nameOf = (place: Pick<Place, 'name' | 'name_en'>, view: View) =>
  view.lang === 'en' ? (place.name_en ?? place.name) : place.name

/** «잠실본동에서 1.2km», or how many dong lie between. Nothing when it is not known. */
function farFrom(view: View, from: string, distance: Distance | undefined): string | undefined {
  const w = words[view.lang]
  if (!distance) return undefined
  if ('steps' in distance) return [w.sameDong, w.nextDong][distance.steps] ?? w.steps(distance.steps)
  if (distance.km < 0.05) return w.sameDong
  return w.from(from, w.km(distance.km < 10 ? distance.km.toFixed(1) : String(Math.round(distance.km))))
}

/** What an office wrote is Korean on an English page, too, and says so to screen readers. */
export const Korean = ({ view, children }: { view: View; children: string }) =>
  view.lang === 'ko' ? <>{children}</> : <span lang="ko">{children}</span>

/** One facility of a list: what it is, where, when, and how much is open there. */
export const PlaceCard = ({
  view,
  place,
  from,
  distance,
  open,
  level,
}: {
  view: View
  place: Place
  /** The dong or place the distance is measured from. */
  from: string
  distance: Distance | undefined
  /** How many programmes can be joined or are running there. */
  open: number
  level?: 2 | 3
}) => {
  const w = words[view.lang]
  const far = farFrom(view, from, distance)
  const where = [place.dong, place.address].filter(Boolean).join(' · ')
  return (
    <Card
      title={nameOf(place, view)}
      href={`/places/${place.id}`}
      level={level}
      badges={
        <>
          <Badge tone="primary">{w.kind_of(place.kind)}</Badge>
          {open > 0 && <Badge tone="success">{w.openNow(open)}</Badge>}
          {far && <Badge line>{far}</Badge>}
        </>
      }
      lines={[
        ...(where ? [{ icon: 'place' as const, text: <Korean view={view}>{where}</Korean> }] : []),
        ...(place.hours ? [{ icon: 'clock' as const, text: <Korean view={view}>{place.hours}</Korean> }] : []),
      ]}
    />
  )
}

/** A way out of the service, which opens beside it and says so. */
export const Outside = ({ view, href }: { view: View; href: string }) => (
  <a class="n-link" href={href} target="_blank" rel="noopener noreferrer">
    {href.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    <Icon name="out" size="small" />
    <span class="sr-only"> ({words[view.lang].newWindow})</span>
  </a>
)
