/** The office's forms of one zone and of one kind of machine. */
import type { Child } from 'hono/jsx'
import { Actions, Button, PressForm } from '#design/button.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Opening } from '../../opening.ts'
import { words } from '../../words/centre.ts'
import type { ZoneShown } from './sections.tsx'

type Facility = { id: string; name: string }

type FormProps = {
  view: View
  facility: Facility
  /** Nothing where one is added. */
  id: string | undefined
  given: Given
  faults?: Faults | undefined
}

type FrameProps = FormProps & { room: 'zones' | 'equipment'; title: string; children?: Child }

const fieldsOf = ({ view, given, faults }: FormProps) => {
  const errors = explain(view, faults, words[view.lang].faults)
  return { errors, field: (name: string) => ({ name, value: given[name] ?? '', error: errors[name] }) }
}

const Frame = ({ view, facility, id, title, room, children, ...form }: FrameProps) => {
  const w = words[view.lang]
  const base = `/office/places/${facility.id}`
  const action = `${base}/${room}/${id ?? 'new'}`
  return (
    <DeskPage
      view={view}
      title={title}
      crumbs={[
        { href: '/office/places', label: w.facilities },
        { href: base, label: facility.name },
        { href: `${base}/centre`, label: w.desk },
      ]}
    >
      <ErrorSummary errors={explain(view, form.faults, w.faults)} />
      <form method="post" action={action} class="n-form n-stack" novalidate>
        <Fields>{children}</Fields>
        <Actions>
          <Button rank="primary">{w.save}</Button>
        </Actions>
      </form>
      {id && (
        <PressForm action={`${action}/removal`} rank="tertiary">
          {w.remove}
        </PressForm>
      )}
    </DeskPage>
  )
}

/** One zone. */
export const ZoneForm = (props: FormProps) => {
  const { view, id, given } = props
  const w = words[view.lang]
  const { field } = fieldsOf(props)
  return (
    <Frame {...props} room="zones" title={id ? w.zoneTitle(given.name ?? '') : w.addZone}>
      <Input {...field('name')} label={w.name} required maxlength={60} />
      <Input {...field('name_en')} label={w.nameEn} optional maxlength={60} />
      <Input {...field('seats')} label={w.seatsLabel} inputmode="numeric" unit={w.people} width="short" optional />
      <Textarea {...field('about')} label={w.about} optional maxlength={1000} />
    </Frame>
  )
}

/** One kind of machine. */
export const EquipmentForm = (props: FormProps & { zones: readonly ZoneShown[]; openings: readonly Opening[] }) => {
  const { view, id, given, zones, openings } = props
  const w = words[view.lang]
  const { field } = fieldsOf(props)
  return (
    <Frame {...props} room="equipment" title={id ? w.zoneTitle(given.name ?? '') : w.addEquipment}>
      <Input {...field('name')} label={w.name} required maxlength={60} />
      <Input {...field('name_en')} label={w.nameEn} optional maxlength={60} />
      <Input {...field('count')} label={w.count} inputmode="numeric" unit={w.machines} width="short" required />
      <Select
        {...field('zone')}
        label={w.zone}
        blank={w.noZone}
        options={zones.map((zone) => ({ value: zone.id, label: zone.name }))}
      />
      <Input {...field('purpose')} label={w.purpose} optional maxlength={200} />
      <Input {...field('course')} label={w.course} hint={w.courseHint} optional maxlength={100} />
      <Select
        {...field('space')}
        label={w.space}
        hint={w.spaceHint}
        blank={w.noSpace}
        options={openings.map((one) => ({ value: one.space, label: `${one.name} (${one.kind})` }))}
      />
    </Frame>
  )
}
