import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Cards, Card } from '#design/card.tsx'
import { Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Origin, Place } from '../levels.ts'
import type { PartName, Policy } from '../rules/policy.ts'
import { PRESET_NAMES } from '../rules/presets.ts'
import { words } from '../words/office.ts'
import { partInWords } from '../words/policy.ts'
import { Frame, Lines } from './frame.tsx'

type Props = {
  view: View
  place: Place
  policy: Policy
  origins: Record<PartName, Origin>
  /** Whether this visitor may change it, or only read it. */
  changes: boolean
  /** Changes still to come. */
  upcoming: number
  /** Facilities this visitor answers for, with the parts each says otherwise; on the district's page only. */
  facilities: { id: string; name: string; says: PartName[] }[]
  done: string | undefined
}

/** A whole policy, part by part, in the words an officer reads aloud. */
export const Overview = ({ view, place, policy, origins, changes, upcoming, facilities, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { opens_at, closes_at } = place.window ?? {}
  const open = opens_at && opens_at <= view.now && !(closes_at && closes_at <= view.now)
  return (
    <Frame view={view} place={place} lead={w.leads[place.kind]} done={done}>
      {open ? <Notice kind="warning">{w.openNow}</Notice> : place.kind !== 'programme' && <Notice>{w.promise}</Notice>}
      {upcoming > 0 && <Notice>{w.upcoming(upcoming)}</Notice>}
      <Table
        caption={w.titles[place.kind](place.name)}
        columns={[
          { label: w.part, head: true },
          { label: w.rule },
          { label: w.who },
          ...(changes ? [{ label: w.edit, quiet: true }] : []),
        ]}
        rows={place.parts.map((part) => [
          w.parts[part],
          <Lines lines={partInWords(part, policy, lang, place.subject)} />,
          <Said view={view} place={place} origin={origins[part]} />,
          <LinkButton href={`${place.base}/parts/${part}`} size="small" label={w.editOf(w.parts[part])}>
            {w.edit}
          </LinkButton>,
        ])}
      />
      {place.kind === 'programme' && <p>{w.ownForm}</p>}
      <Actions>
        <LinkButton href={`${place.base}/history`}>{w.history}</LinkButton>
        {place.programme && <LinkButton href={`/office/programmes/${place.programme}`}>{w.toProgramme}</LinkButton>}
      </Actions>
      {changes && place.kind !== 'programme' && (
        <section class="n-part" aria-labelledby="presets">
          <h2 class="n-heading" id="presets">
            {w.presets}
          </h2>
          <p>{w.presetsLead}</p>
          <Cards
            cards={PRESET_NAMES.map((name) => (
              <Card title={w.presetNames[name]} href={`${place.base}/presets/${name}`}>
                {w.presetAbouts[name]}
              </Card>
            ))}
          />
        </section>
      )}
      {place.kind === 'district' && <Facilities view={view} facilities={facilities} />}
    </Frame>
  )
}

const Said = ({ view, place, origin }: { view: View; place: Place; origin: Origin }) => {
  const w = words[view.lang]
  if (origin === place.kind) return <Badge tone="primary">{w.own[place.kind]}</Badge>
  return <Badge>{origin === 'programme' ? w.own.programme : w.above[origin]}</Badge>
}

/** Those that say something otherwise at once; any other one to choose. */
const Facilities = ({ view, facilities }: Pick<Props, 'view' | 'facilities'>) => {
  const w = words[view.lang]
  const otherwise = facilities.filter(({ says }) => says.length > 0)
  return (
    <section class="n-part" aria-labelledby="facilities">
      <h2 class="n-heading" id="facilities">
        {w.facilities}
      </h2>
      <p>{facilities.length === 0 ? w.noFacilities : w.facilitiesLead}</p>
      {otherwise.length > 0 && (
        <Table
          caption={w.facilities}
          columns={[{ label: w.facility, head: true }, { label: w.says }]}
          rows={otherwise.map(({ id, name, says }) => [
            <a href={`/office/policies/facilities/${id}`}>{name}</a>,
            says.map((part) => w.parts[part]).join(', '),
          ])}
        />
      )}
      {facilities.length > 0 && (
        <form action="/office/policies/facilities" class="n-stack">
          <Select
            name="id"
            label={w.findFacility}
            options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Actions>
            <Button>{w.see}</Button>
          </Actions>
        </form>
      )}
    </section>
  )
}
