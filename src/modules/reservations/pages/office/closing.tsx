import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Touched } from '../../booked.ts'
import { whenOf } from '../../rules/desk.ts'
import { houseOf, type Space } from '../../space.ts'
import { words } from '../../words/closing.ts'
import { Frame } from './frame.tsx'

type Props = {
  view: View
  space: Space
  touched: Touched
  /** Where the form goes, and what it said. */
  action: string
  given: Given
  errors: Errors
}

/** Before other hours are saved: what is reserved outside of them, and what becomes of it. */
export const Closing = ({ view, space, touched, action, given, errors }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { booked, housed } = touched
  return (
    <Frame view={view} title={w.title(space.name)} lead={w.lead(booked.length + housed.length)}>
      <ErrorSummary errors={errors} />
      <Table
        caption={w.caption}
        show
        columns={[{ label: w.when }, { label: w.room }, { label: w.who, head: true }]}
        rows={[
          ...booked.map(({ one, space: at, person }) => [
            whenOf(one, lang),
            at.name,
            <a href={`/office/rooms/reservations/${one.id}`}>{person.name}</a>,
          ]),
          ...housed.map(({ one, space: at }) => [whenOf(one, lang), at.name, houseOf(one, lang)]),
        ]}
      />
      {housed.length > 0 && <Notice kind="warning">{w.housed}</Notice>}
      <form method="post" action={action} class="n-stack">
        {Object.entries(given)
          .filter(([name]) => name !== 'fate' && name !== 'told')
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <Fields>
          <Radios
            name="fate"
            label={w.fate}
            required
            value={given.fate}
            error={errors.fate}
            choices={[
              { value: 'calloff', label: w.callOff, hint: w.callOffHint },
              { value: 'keep', label: w.keep, hint: w.keepHint },
            ]}
          />
          <Textarea
            name="told"
            label={w.told}
            hint={w.toldHint}
            rows={2}
            maxlength={300}
            value={given.told ?? given.reason}
            error={errors.told}
          />
        </Fields>
        <Actions>
          <Button rank="primary" size="large">
            {w.save}
          </Button>
          <LinkButton href={`/office/rooms/${space.id}/hours`} rank="tertiary" size="large">
            {w.back}
          </LinkButton>
        </Actions>
      </form>
    </Frame>
  )
}
