import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Checkbox, Checkboxes } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { Facility } from '#modules/places/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { KINDS, PURPOSES, SLOTS, WHO } from '../../rules/terms.ts'
import type { Space } from '../../space.ts'
import { words as common } from '../../words.ts'
import { words } from '../../words/office.ts'
import { Frame } from './frame.tsx'

type Props = {
  view: View
  facility: Facility
  /** The space that is corrected; none for a new one. */
  space: Space | undefined
  others: readonly Space[]
  given: Given
  errors: Errors
  done: string | undefined
}

const listed = (given: Given, name: string) => (given[name] ?? '').split(',').filter(Boolean)

/** All that is said of a space, on one page: what it is, and how it is given out. */
export const SpaceForm = ({ view, facility, space, others, given, errors, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  const f = w.form
  const c = common[lang]
  const number = (name: string, label: string, unit: string, hint?: string) => (
    <Input
      name={name}
      label={label}
      unit={unit}
      hint={hint}
      width="short"
      inputmode="numeric"
      value={given[name]}
      error={errors[name]}
    />
  )
  return (
    <Frame view={view} title={space?.name ?? w.addTitle} lead={facility.name}>
      {done && (
        <Notice kind="success" answer>
          {done === 'added' ? w.added : w.saved}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <form method="post" action={space ? `/office/rooms/${space.id}` : '/office/rooms'} class="n-stack">
        {!space && <input type="hidden" name="facility" value={facility.id} />}
        <h2 class="n-heading">{f.what}</h2>
        <Fields>
          <Input name="name" label={f.name} required maxlength={60} value={given.name} error={errors.name} />
          <Input name="name_en" label={f.nameEn} optional maxlength={60} value={given.name_en} error={errors.name_en} />
          <Select
            name="kind"
            label={f.kind}
            required
            value={given.kind}
            error={errors.kind}
            options={KINDS.map((kind) => ({ value: kind, label: c.kinds[kind] }))}
          />
          {!space && others.length > 0 && (
            <Select
              name="inside"
              label={f.inside}
              hint={f.insideHint}
              blank={f.insideNone}
              value={given.inside}
              error={errors.inside}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {number('seats', f.seats, f.people)}
          <Textarea
            name="about"
            label={f.about}
            optional
            rows={3}
            maxlength={1000}
            value={given.about}
            error={errors.about}
          />
          <Textarea
            name="equipment"
            label={f.equipment}
            optional
            hint={f.equipmentHint}
            rows={4}
            maxlength={1000}
            value={given.equipment}
            error={errors.equipment}
          />
          <Textarea
            name="entry"
            label={f.entry}
            optional
            hint={f.entryHint}
            rows={2}
            maxlength={300}
            value={given.entry}
            error={errors.entry}
          />
        </Fields>
        <h2 class="n-heading">{f.how}</h2>
        <Fields>
          <Select
            name="slot"
            label={f.slot}
            hint={f.slotHint}
            blank={false}
            value={given.slot}
            error={errors.slot}
            options={SLOTS.map((slot) => ({ value: String(slot), label: c.hours(slot) }))}
          />
          {number('least', f.least, f.minutes)}
          {number('most', f.most, f.minutes)}
          {number('before', f.before, f.minutes)}
          {number('after', f.after, f.minutes)}
          {number('lead_days', f.lead, f.days)}
          {number('ahead_days', f.ahead, f.days)}
          {number('month_hours', f.month, f.hour, f.monthHint)}
          <Checkboxes
            name="who"
            label={f.who}
            values={listed(given, 'who')}
            error={errors.who}
            choices={WHO.map((group) => ({ value: group, label: c.who[group] }))}
          />
          {number('min_age', f.minAge, '')}
          {number('max_age', f.maxAge, '')}
          <Checkbox name="approval" label={f.approval} checked={given.approval === 'yes'} error={errors.approval} />
          {number('fee', f.fee, f.won)}
          <Checkboxes
            name="purposes"
            label={f.purposes}
            row
            values={listed(given, 'purposes')}
            error={errors.purposes}
            choices={PURPOSES.map((purpose) => ({ value: purpose, label: c.purposes[purpose] }))}
          />
          <Textarea
            name="refunds"
            label={f.refunds}
            hint={f.refundsHint}
            rows={3}
            maxlength={100}
            value={given.refunds}
            error={errors.refunds}
          />
          {number('after_start', f.afterStart, '%')}
          {number('points', f.points, f.point, f.pointsHint)}
          {number('lapse_days', f.lapse, f.days)}
          {number('bar_days', f.bar, f.days)}
          {number('late_minutes', f.late, f.minutes)}
        </Fields>
        <Actions>
          <Button rank="primary" size="large">
            {f.save}
          </Button>
          {space && (
            <LinkButton href={`/office/rooms/${space.id}/hours`} rank="secondary" size="large">
              {w.hours}
            </LinkButton>
          )}
        </Actions>
      </form>
      {space && (
        <PressForm
          action={`/office/rooms/${space.id}/${space.closed_at ? 'reopening' : 'closure'}`}
          rank={space.closed_at ? 'secondary' : 'danger'}
        >
          {space.closed_at ? w.reopen : w.close}
        </PressForm>
      )}
    </Frame>
  )
}
