import { Button } from '#design/button.tsx'
import { Checkbox, Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import type { View } from '#platform/view.ts'
import { DongField } from './dong.tsx'
import { GRADES, gradeName, type Person, RELATIONSHIPS } from '../rules/people.ts'
import { words as family } from '../words/household.ts'
import { words } from '../words/office.ts'
import { DeskPage } from '#design/desk.tsx'

type Props = { view: View; given: Partial<Record<string, string>>; errors?: Errors; guardian?: Person | undefined }

/** Somebody without an account, written down at the desk or on the phone; or the child of somebody found before. */
export const AddServed = ({ view, given, errors = {}, guardian }: Props) => {
  const w = words[view.lang].add
  return (
    <DeskPage
      view={view}
      title={guardian ? w.childTitle(guardian.name) : w.title}
      lead={w.lead}
      crumbs={[{ href: '/office/people', label: words[view.lang].find.title }]}
    >
      <ErrorSummary errors={errors} />
      <form method="post" action="/office/people/addition" class="n-form n-stack">
        {guardian && <input type="hidden" name="guardian" value={guardian.id} />}
        <Fields>
          <Input name="name" label={w.name} value={given.name} error={errors.name} maxlength={50} required />
          <DateInput name="born_on" label={w.born} value={given.born_on} error={errors.born_on} required />
          {guardian ? (
            <Radios
              name="relationship"
              label={w.relationship}
              value={given.relationship}
              error={errors.relationship}
              choices={RELATIONSHIPS.map((value) => ({ value, label: family[view.lang].relationships[value] }))}
              row
              required
            />
          ) : (
            <Input
              name="phone"
              label={w.phone}
              type="tel"
              value={given.phone}
              error={errors.phone}
              maxlength={20}
              optional
            />
          )}
          <DongField view={view} label={w.dong} value={given.dong} error={errors.dong} blank={w.dongNone} />
          <Select
            name="grade"
            label={w.grade}
            value={given.grade}
            error={errors.grade}
            blank={w.gradeNone}
            options={GRADES.map((value) => ({ value, label: gradeName(value, view.lang) }))}
            optional
          />
          <Radios
            name="channel"
            label={w.channel}
            value={given.channel ?? 'desk'}
            error={errors.channel}
            choices={[
              { value: 'desk', label: w.channels.desk },
              { value: 'phone', label: w.channels.phone },
            ]}
            row
          />
          <Checkbox name="told" label={w.told} checked={given.told === 'yes'} error={errors.told} required />
        </Fields>
        <Button rank="primary">{w.submit}</Button>
      </form>
    </DeskPage>
  )
}
