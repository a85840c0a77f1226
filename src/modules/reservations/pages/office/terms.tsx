import { Checkbox, Checkboxes } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { HELPS, LOCKS, PURPOSES, SLOTS, WHO } from '../../rules/terms.ts'
import { words as common } from '../../words.ts'
import { words } from '../../words/office.ts'

const listed = (given: Given, name: string) => (given[name] ?? '').split(',').filter(Boolean)

/** How a space is given out. */
export const TermsFields = ({ view, given, errors }: { view: View; given: Given; errors: Errors }) => {
  const { lang } = view
  const f = words[lang].form
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
    <>
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
        {number('change_days', f.change, f.days, f.changeHint)}
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
        <Select
          name="lock"
          label={f.lock}
          blank={false}
          value={given.lock}
          error={errors.lock}
          options={LOCKS.map((lock) => ({ value: lock, label: f.locks[lock] }))}
        />
        {number('code_minutes', f.code, f.minutes, f.codeHint)}
        <Checkboxes
          name="helps"
          label={f.helps}
          values={listed(given, 'helps')}
          error={errors.helps}
          choices={HELPS.map((help) => ({ value: help, label: c.helps[help] }))}
        />
      </Fields>
    </>
  )
}
