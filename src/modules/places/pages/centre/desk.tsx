/** The office's pages of zones, equipment and visits of classes of one facility. */
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/centre.ts'
import type { EquipmentShown, WelcomeShown, ZoneShown } from './sections.tsx'

type Facility = { id: string; name: string }

type CentreProps = {
  view: View
  facility: Facility
  zones: readonly ZoneShown[]
  equipment: readonly EquipmentShown[]
  welcome: WelcomeShown | undefined
  given?: Given | undefined
  faults?: Faults | undefined
  saved: boolean
}

/** All a facility has, with the ways to change it. */
export const CentreDesk = ({ view, facility, zones, equipment, welcome, given, faults, saved }: CentreProps) => {
  const w = words[view.lang]
  const errors = explain(view, faults, w.faults)
  const base = `/office/places/${facility.id}`
  const zoneName = (id: string | null) => zones.find((zone) => zone.id === id)?.name ?? '–'
  return (
    <DeskPage
      view={view}
      title={w.deskTitle(facility.name)}
      lead={w.deskLead}
      crumbs={[
        { href: '/office/places', label: w.facilities },
        { href: base, label: facility.name },
      ]}
    >
      <ErrorSummary errors={errors} />
      {saved && (
        <Notice kind="success" answer>
          {w.saved}
        </Notice>
      )}
      <Actions>
        <LinkButton href={`${base}/zones/new`} rank="secondary">
          {w.addZone}
        </LinkButton>
        <LinkButton href={`${base}/equipment/new`} rank="secondary">
          {w.addEquipment}
        </LinkButton>
        <LinkButton href={`/places/${facility.id}`} rank="tertiary">
          {w.see}
        </LinkButton>
      </Actions>
      <h2>{w.zone}</h2>
      <Table
        caption={w.zone}
        columns={[{ label: w.name, head: true }, { label: w.seatsLabel, number: true }, { label: w.about }]}
        rows={zones.map((zone) => [
          <a href={`${base}/zones/${zone.id}`}>{zone.name}</a>,
          zone.seats ?? '–',
          zone.about ?? '–',
        ])}
        empty={w.noZones}
      />
      <h2>{w.equipment}</h2>
      <Table
        caption={w.equipment}
        columns={[
          { label: w.name, head: true },
          { label: w.count, number: true },
          { label: w.zone },
          { label: w.course },
        ]}
        rows={equipment.map((one) => [
          <a href={`${base}/equipment/${one.id}`}>{one.name}</a>,
          one.count,
          zoneName(one.zone),
          one.course ?? '–',
        ])}
        empty={w.noEquipment}
      />
      <section class="n-part" aria-labelledby="welcome-title">
        <h2 class="n-heading" id="welcome-title">
          {w.welcome}
        </h2>
        <p>{w.welcomeHint}</p>
        <form method="post" action={`${base}/visits`} class="n-form n-stack" novalidate>
          <Fields>
            <Input
              name="most"
              label={w.most}
              value={given?.most ?? welcome?.most}
              error={errors.most}
              inputmode="numeric"
              unit={w.people}
              width="short"
              required
            />
            <Textarea
              name="about"
              label={w.welcomeAbout}
              hint={w.welcomeAboutHint}
              value={given?.about ?? welcome?.about}
              error={errors.about}
              maxlength={1000}
              optional
            />
          </Fields>
          <Actions>
            <Button rank="secondary">{w.save}</Button>
          </Actions>
        </form>
        {welcome && (
          <PressForm action={`${base}/visits/ending`} rank="tertiary">
            {w.stop}
          </PressForm>
        )}
      </section>
    </DeskPage>
  )
}
