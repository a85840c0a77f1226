import type { Child } from 'hono/jsx'
import { Actions, Button } from '#design/button.tsx'
import { Checkboxes, Radios } from '#design/choice.tsx'
import { explain } from '#design/faults.ts'
import { type Errors, ErrorSummary, Fields } from '#design/field.tsx'
import { DateInput, Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { WEEKDAYS } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { type Attachment, CHANNELS, GRADES, METHODS, MODES, type Programme, RESIDENCES } from '../programme.ts'
import { gradesIn } from '../words/audience.ts'
import { words as officeWords } from '../words/office.ts'
import { words as sharedWords } from '../words/shared.ts'
import { Files } from './files.tsx'
import { Manage, type Past } from './manage.tsx'

export type FormProps = {
  view: View
  given: Given
  faults: Faults | undefined
  /** The programme that is edited; none where one is written. */
  programme: Programme | undefined
  files: Attachment[]
  history: Past[]
  facilities: { id: string; name: string }[]
  /** Staff of a facility must name one of theirs. */
  bound: boolean
  dongs: readonly string[]
  done: string | undefined
}

/** Everything staff say of a programme, in the order in which residents ask. */
export const ProgrammeForm = (props: FormProps) => {
  const { view, programme, faults, done } = props
  const w = officeWords[view.lang]
  const errors = explain(view, faults, w.faults)
  const told = done && Object.hasOwn(w.dones, done) ? w.dones[done as keyof typeof w.dones] : undefined
  const published = Boolean(programme?.published_at)
  return (
    <Page
      view={view}
      title={programme ? w.editTitle(programme.title) : w.newTitle}
      side={{ title: w.office, lines: view.desks }}
      crumbs={[{ href: '/office/programmes', label: w.desk }]}
      hidden
    >
      <ErrorSummary errors={errors} />
      {told && (
        <Notice kind="success" answer>
          {told}
        </Notice>
      )}
      {programme?.source && <Notice>{w.imported(programme.source)}</Notice>}
      {programme && <Manage view={view} programme={programme} part="top" history={[]} />}
      <form method="post" action={programme ? `/office/programmes/${programme.id}` : '/office/programmes'} novalidate>
        <Sections {...props} errors={errors} />
        <Actions>
          <Button rank="primary">{published ? w.save : w.saveDraft}</Button>
        </Actions>
        {published && <p>{w.saveHint}</p>}
      </form>
      {programme ? <Files view={view} programme={programme.id} files={props.files} errors={errors} given={props.given} /> : <p>{w.filesFirst}</p>}
      {programme && <Manage view={view} programme={programme} part="bottom" history={props.history} errors={errors} given={props.given} />}
    </Page>
  )
}

const Sections = ({ view, given, facilities, bound, dongs, errors }: FormProps & { errors: Errors }) => {
  const w = officeWords[view.lang]
  const s = sharedWords[view.lang]
  const field = (name: keyof typeof w.fields) => ({ name, label: w.fields[name], value: given[name] ?? '', error: errors[name], hint: w.hints[name] })
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
        <Checkboxes {...many('grades')} choices={GRADES.map((grade) => ({ value: grade, label: gradesIn([grade], view.lang) }))} row />
        <Input {...field('min_age')} inputmode="numeric" width="short" unit={w.years} />
        <Input {...field('max_age')} inputmode="numeric" width="short" unit={w.years} />
        <Radios {...field('residence')} choices={RESIDENCES.map((one) => ({ value: one, label: w.residences[one] }))} />
        <Input {...field('audience')} maxlength={200} />
      </Part>
      <Part title={w.sections.where}>
        <Select {...field('facility')} required={bound} blank={bound ? undefined : w.noFacility} options={facilities.map(({ id, name }) => ({ value: id, label: name }))} />
        <Input {...field('venue')} maxlength={200} />
        <Radios {...field('mode')} choices={MODES.map((mode) => ({ value: mode, label: s.modes[mode] }))} row />
        <Input {...field('address')} maxlength={200} />
        <Select {...field('dong')} blank={w.noDong} options={dongs.map((dong) => ({ value: dong, label: dong }))} />
        <Input {...field('organiser')} maxlength={100} />
        <Input {...field('phone')} type="tel" maxlength={40} width="medium" />
      </Part>
      <Part title={w.sections.when}>
        <DateInput {...field('starts_on')} />
        <DateInput {...field('ends_on')} />
        <Checkboxes {...many('weekdays')} choices={WEEKDAYS[view.lang].map((label, at) => ({ value: String(at), label }))} row />
        <Input {...field('start_time')} type="time" width="medium" />
        <Input {...field('end_time')} type="time" width="medium" />
        <Input {...field('days_off')} maxlength={2000} />
      </Part>
      <Part title={w.sections.apply}>
        <Radios {...field('method')} choices={METHODS.map((method) => ({ value: method, label: w.methods[method] }))} />
        <Input {...field('homepage')} type="url" maxlength={500} />
        <Input {...field('opens_at')} type="datetime-local" width="medium" />
        <Input {...field('closes_at')} type="datetime-local" width="medium" />
        <Input {...field('capacity')} inputmode="numeric" width="short" unit={w.people} />
        <Input {...field('waitlist')} inputmode="numeric" width="short" unit={w.people} />
        <Checkboxes {...many('channels')} choices={CHANNELS.map((channel) => ({ value: channel, label: w.channels[channel] }))} row />
      </Part>
      <Part title={w.sections.pay}>
        <Input {...field('fee')} inputmode="numeric" width="short" unit={w.won} />
        <Input {...field('fee_text')} maxlength={200} />
        <Input {...field('materials')} maxlength={500} />
        <Input {...field('materials_fee')} inputmode="numeric" width="short" unit={w.won} />
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
