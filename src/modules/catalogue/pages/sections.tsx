import type { Child } from 'hono/jsx'
import { Checkboxes, Radios } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select, Textarea } from '#design/input.tsx'
import { WEEKDAYS } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { CHANNELS, GRADES, METHODS, MODES, RESIDENCES } from '../programme.ts'
import { gradesIn } from '../words/audience.ts'
import { words as formWords } from '../words/form.ts'
import { words as sharedWords } from '../words/shared.ts'

export type SectionsProps = {
  view: View
  given: Given
  errors: Errors
  facilities: { id: string; name: string }[]
  /** Staff of a facility must name one of theirs. */
  bound: boolean
  dongs: readonly string[]
}

/** All that is asked about a programme, in the order in which residents ask. */
export const Sections = ({ view, given, facilities, bound, dongs, errors }: SectionsProps) => {
  const w = formWords[view.lang]
  const s = sharedWords[view.lang]
  const field = (name: keyof typeof w.fields) => ({
    name,
    label: w.fields[name],
    value: given[name] ?? '',
    error: errors[name],
    hint: w.hints[name],
  })
  const many = (name: keyof typeof w.fields) => ({ ...field(name), values: (given[name] ?? '').split(',') })
  return (
    <>
      <Part title={w.sections.what}>
        <Input {...field('title')} required maxlength={200} />
        <Textarea {...field('about')} rows={6} maxlength={5000} />
        <Input {...field('field')} maxlength={50} width="medium" />
        <Input {...field('instructor')} maxlength={100} width="medium" />
      </Part>
      <Part title={w.sections.who}>
        <Checkboxes
          {...many('grades')}
          choices={GRADES.map((grade) => ({ value: grade, label: gradesIn([grade], view.lang) }))}
          row
        />
        <div class="n-finder-row">
          <Input {...field('min_age')} inputmode="numeric" width="short" unit={w.years} />
          <Input {...field('max_age')} inputmode="numeric" width="short" unit={w.years} />
        </div>
        <Radios {...field('residence')} choices={RESIDENCES.map((one) => ({ value: one, label: w.residences[one] }))} />
        <Input {...field('audience')} maxlength={200} />
      </Part>
      <Part title={w.sections.where}>
        <Select
          {...field('facility')}
          required={bound}
          blank={bound ? undefined : w.noFacility}
          options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Input {...field('venue')} maxlength={200} />
        <Radios {...field('mode')} choices={MODES.map((mode) => ({ value: mode, label: s.modes[mode] }))} row />
        <Input {...field('address')} maxlength={200} />
        <Select {...field('dong')} blank={w.noDong} options={dongs.map((dong) => ({ value: dong, label: dong }))} />
        <Input {...field('organiser')} maxlength={100} />
        <Input {...field('phone')} type="tel" maxlength={40} width="medium" />
      </Part>
      <Part title={w.sections.when}>
        <div class="n-finder-row">
          <DateInput {...field('starts_on')} />
          <DateInput {...field('ends_on')} />
        </div>
        <Checkboxes
          {...many('weekdays')}
          choices={WEEKDAYS[view.lang].map((label, at) => ({ value: String(at), label }))}
          row
        />
        <div class="n-finder-row">
          <Input {...field('start_time')} type="time" width="medium" />
          <Input {...field('end_time')} type="time" width="medium" />
        </div>
        <Input {...field('days_off')} maxlength={2000} />
      </Part>
      <Part title={w.sections.apply}>
        <Radios {...field('method')} choices={METHODS.map((method) => ({ value: method, label: w.methods[method] }))} />
        <Input {...field('homepage')} type="url" maxlength={500} />
        <div class="n-finder-row">
          <Input {...field('opens_at')} type="datetime-local" width="medium" />
          <Input {...field('closes_at')} type="datetime-local" width="medium" />
        </div>
        <Input {...field('draws_at')} type="datetime-local" width="medium" />
        <div class="n-finder-row">
          <Input {...field('capacity')} inputmode="numeric" width="short" unit={w.people} />
          <Input {...field('waitlist')} inputmode="numeric" width="short" unit={w.people} />
        </div>
        <div class="n-finder-row">
          <Input {...field('min_class')} inputmode="numeric" width="short" unit={w.people} />
          <DateInput {...field('decides_on')} />
        </div>
        <Input {...field('completion')} inputmode="numeric" width="short" unit={w.percent} />
        <Checkboxes
          {...many('channels')}
          choices={CHANNELS.map((channel) => ({ value: channel, label: w.channels[channel] }))}
          row
        />
      </Part>
      <Part title={w.sections.pay}>
        <div class="n-finder-row">
          <Input {...field('fee')} inputmode="numeric" width="short" unit={w.won} />
          <Input {...field('fee_text')} maxlength={200} />
        </div>
        <div class="n-finder-row">
          <Input {...field('materials')} maxlength={500} />
          <Input {...field('materials_fee')} inputmode="numeric" width="short" unit={w.won} />
        </div>
      </Part>
    </>
  )
}

const Part = ({ title, children }: { title: string; children?: Child }) => (
  <section class="n-part">
    <h2 class="n-heading">{title}</h2>
    <Fields>{children}</Fields>
  </section>
)
