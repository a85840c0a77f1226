import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { KINDS } from '../rules.ts'
import { words as placeWords } from '../words.ts'
import { words } from '../words/office.ts'
import type { Place } from './card.tsx'

type FormProps = {
  view: View
  given: Given
  faults: Faults | undefined
  dongs: readonly string[]
  /** The facility that is edited; none where one is added. */
  facility: Place | undefined
  /** May close and reopen it. */
  manages: boolean
  /** What was just done. */
  done: string | undefined
}

/** Everything staff may say of a facility, on one page. */
export const FacilityForm = ({ view, given, faults, dongs, facility, manages, done }: FormProps) => {
  const w = words[view.lang]
  const { kind_of } = placeWords[view.lang]
  const errors = explain(view, faults, w.faults)
  const told = done && Object.hasOwn(w.dones, done) ? w.dones[done as keyof typeof w.dones] : undefined
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  const base = facility ? `/office/places/${facility.id}` : '/office/places'
  return (
    <DeskPage
      view={view}
      title={facility ? w.editTitle(facility.name) : w.newTitle}
      crumbs={[{ href: '/office/places', label: w.desk }]}
    >
      <ErrorSummary errors={errors} />
      {told && (
        <Notice kind="success" answer>
          {told}
        </Notice>
      )}
      {facility?.gone_at && (
        <Notice kind="warning" title={w.closedDown}>
          {w.reopenHint}
        </Notice>
      )}
      {facility?.source && <Notice>{w.imported(facility.source)}</Notice>}
      <form method="post" action={base} class="n-form n-stack" novalidate>
        <Fields>
          <Input {...field('name')} label={w.name} required maxlength={100} />
          <Input {...field('name_en')} label={w.nameEn} optional maxlength={100} />
          <Select
            {...field('kind')}
            label={w.kind}
            required
            options={KINDS.map((kind) => ({ value: kind, label: kind_of(kind) }))}
          />
          <Select
            {...field('dong')}
            label={w.dong}
            blank={w.noDong}
            options={dongs.map((name) => ({ value: name, label: name }))}
          />
          <Input {...field('address')} label={w.address} hint={w.addressHint} optional maxlength={200} />
          <Input
            {...field('phone')}
            label={w.phone}
            hint={w.phoneHint}
            type="tel"
            inputmode="tel"
            optional
            width="medium"
            maxlength={40}
          />
          <Input {...field('hours')} label={w.hours} hint={w.hoursHint} optional maxlength={200} />
          <Input {...field('closed')} label={w.closed} hint={w.closedHint} optional maxlength={300} />
          <Input {...field('homepage')} label={w.homepage} hint={w.homepageHint} type="url" optional maxlength={300} />
          <Textarea {...field('about')} label={w.about} hint={w.aboutHint} optional maxlength={2000} />
          <Input {...field('capacity')} label={w.capacity} inputmode="numeric" unit={w.people} optional width="short" />
          <Input {...field('fee')} label={w.fee} hint={w.feeHint} optional width="medium" maxlength={200} />
          <Input {...field('lat')} label={w.lat} hint={w.pointHint} inputmode="decimal" optional width="medium" />
          <Input {...field('lng')} label={w.lng} inputmode="decimal" optional width="medium" error={errors.lng} />
        </Fields>
        <Actions>
          <Button rank="primary">{w.save}</Button>
          {facility && (
            <LinkButton href={`/places/${facility.id}`} rank="tertiary">
              {w.see}
            </LinkButton>
          )}
          {facility && (
            <LinkButton href={`/office/places/${facility.id}/centre`} rank="tertiary">
              {w.centre}
            </LinkButton>
          )}
        </Actions>
      </form>
      {facility && manages && (
        <>
          <h2>{facility.gone_at ? w.reopen : w.closeTitle}</h2>
          <p>{facility.gone_at ? w.reopenHint : w.closeHint}</p>
          {facility.gone_at ? (
            <PressForm action={`${base}/reopening`} rank="secondary">
              {w.reopen}
            </PressForm>
          ) : (
            <PressForm action={`${base}/closure`} rank="tertiary">
              {w.close}
            </PressForm>
          )}
        </>
      )}
    </DeskPage>
  )
}
