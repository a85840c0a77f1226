/** What the page of a facility says of its zones and equipment, its spaces to share, and visits of classes. */
import { Badge } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Opening } from '../../opening.ts'
import { words } from '../../words/centre.ts'
import { Korean, nameOf } from '../card.tsx'

type Named = { name: string; name_en: string | null }
export type ZoneShown = Named & { id: string; about: string | null; seats: number | null }
export type EquipmentShown = Named & {
  id: string
  zone: string | null
  count: number
  purpose: string | null
  course: string | null
  space: string | null
}
export type WelcomeShown = { most: number; about: string | null }

export type Centre = {
  zones: readonly ZoneShown[]
  equipment: readonly EquipmentShown[]
  welcome: WelcomeShown | undefined
  openings: readonly Opening[]
}

export const courseHref = (course: string) => `/programmes?q=${encodeURIComponent(course)}`

/** Zone by zone what stands there, then what stands in none. Nothing where nothing was written. */
export const Zones = ({ view, zones, equipment, openings }: { view: View } & Omit<Centre, 'welcome'>) => {
  const w = words[view.lang]
  if (zones.length + equipment.length === 0) return null
  const loose = equipment.filter(({ zone }) => !zone)
  return (
    <section class="n-stack" aria-labelledby="zones-title">
      <h2 id="zones-title">{w.zones}</h2>
      {zones.map((zone) => (
        <div class="n-stack">
          <h3>
            {nameOf(zone, view)} {zone.seats && <Badge line>{w.seats(zone.seats)}</Badge>}
          </h3>
          {zone.about && (
            <p>
              <Korean view={view}>{zone.about}</Korean>
            </p>
          )}
          <Machines
            view={view}
            caption={w.equipmentIn(nameOf(zone, view))}
            machines={equipment.filter((one) => one.zone === zone.id)}
            openings={openings}
          />
        </div>
      ))}
      {loose.length > 0 && zones.length > 0 && <h3>{w.equipmentElsewhere}</h3>}
      <Machines view={view} caption={w.equipmentElsewhere} machines={loose} openings={openings} />
    </section>
  )
}

type MachinesProps = {
  view: View
  caption: string
  machines: readonly EquipmentShown[]
  openings: readonly Opening[]
}

const Machines = ({ view, caption, machines, openings }: MachinesProps) => {
  const w = words[view.lang]
  if (machines.length === 0) return null
  return (
    <Table
      caption={caption}
      columns={[
        { label: w.equipment, head: true },
        { label: w.count, number: true },
        { label: w.purpose },
        { label: w.use },
        { label: w.book, quiet: true },
      ]}
      rows={machines.map((one) => {
        const opening = openings.find(({ space }) => space === one.space)
        const name = nameOf(one, view)
        return [
          name,
          w.countOf(one.count),
          one.purpose ? <Korean view={view}>{one.purpose}</Korean> : '–',
          one.course ? (
            <a class="n-link" href={courseHref(one.course)}>
              {w.after(one.course)}
            </a>
          ) : (
            w.anyone
          ),
          opening && (
            <LinkButton href={opening.href} rank="tertiary" size="small" label={w.bookOne(name)}>
              {w.book}
            </LinkButton>
          ),
        ]
      })}
    />
  )
}

/** The spaces people reserve, with when each is free next. */
export const Shared = ({ view, openings }: { view: View; openings: readonly Opening[] }) => {
  const w = words[view.lang]
  if (openings.length === 0) return null
  return (
    <section aria-labelledby="shared-title">
      <h2 id="shared-title">{w.shared}</h2>
      <p class="n-places-hint">{w.sharedHint}</p>
      <Cards
        narrow
        cards={openings.map((one) => (
          <Card
            title={one.name}
            href={one.href}
            badges={<Badge tone="secondary">{one.kind}</Badge>}
            lines={[
              { icon: 'people', text: w.seats(one.seats) },
              { icon: 'clock', text: one.next ? w.next(one.next) : w.noNext },
            ]}
          />
        ))}
      />
    </section>
  )
}

/** That school classes are welcome, and the way to ask. */
export const ClassVisits = ({ view, id, welcome }: { view: View; id: string; welcome: WelcomeShown | undefined }) => {
  const w = words[view.lang]
  if (!welcome) return null
  return (
    <section class="n-stack" aria-labelledby="classes-title">
      <h2 id="classes-title">{w.visitTitle}</h2>
      <p>{w.visitLead(welcome.most)}</p>
      {welcome.about && (
        <p>
          <Korean view={view}>{welcome.about}</Korean>
        </p>
      )}
      <p>
        <LinkButton href={`/places/${id}/visit`} rank="secondary" after="right">
          {w.visitAsk}
        </LinkButton>
      </p>
    </section>
  )
}
