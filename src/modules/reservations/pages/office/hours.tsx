import { Actions, Button, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { showDay, WEEKDAYS } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { type OtherDay, writeHours } from '../../rules/hours.ts'
import type { Space } from '../../space.ts'
import { words } from '../../words/office.ts'
import { Frame } from './frame.tsx'

type Props = {
  view: View
  space: Space
  /** Of the week and of the day that is added. */
  given: Given
  errors: Errors
  others: readonly OtherDay[]
  saved: boolean
}

/** When a space is open: a line for each weekday and one for public holidays, then days unlike others. */
export const Hours = ({ view, space, given, errors, others, saved }: Props) => {
  const { lang } = view
  const w = words[lang].week
  const address = `/office/rooms/${space.id}/hours`
  return (
    <Frame view={view} title={w.title(space.name)}>
      {saved && (
        <Notice kind="success" answer>
          {words[lang].saved}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <form method="post" action={address} class="n-stack">
        <h2 class="n-heading">{w.ordinary}</h2>
        <p>
          {w.hint} {space.inside && w.inherited}
        </p>
        <Fields>
          {[...WEEKDAYS[lang], w.holiday].map((label, weekday) => (
            <Input
              name={`day${weekday}`}
              label={label}
              width="medium"
              maxlength={80}
              value={given[`day${weekday}`]}
              error={errors[`day${weekday}`]}
            />
          ))}
        </Fields>
        <Actions>
          <Button rank="primary" size="large">
            {w.save}
          </Button>
        </Actions>
      </form>
      <h2 class="n-heading">{w.others}</h2>
      <p>{w.othersHint}</p>
      <Table
        caption={w.others}
        columns={[
          { label: w.day, head: true },
          { label: w.open },
          { label: w.reason },
          { label: w.remove, quiet: true },
        ]}
        rows={others.map(({ day, opens, closes, reason }) => [
          showDay(day, lang),
          opens === null || closes === null ? w.shut : writeHours([{ from: opens, to: closes }]),
          reason ?? '',
          <PressForm
            action={`${address}/removal`}
            fields={{ day }}
            rank="tertiary"
            size="small"
            label={w.removeLabel(showDay(day, lang))}
          >
            {w.remove}
          </PressForm>,
        ])}
        empty={w.none}
      />
      <form method="post" action={`${address}/days`} class="n-stack">
        <Fields>
          <DateInput name="day" label={w.day} required value={given.day} error={errors.day} />
          <Input
            name="open"
            label={w.open}
            hint={w.openHint}
            width="medium"
            maxlength={20}
            value={given.open}
            error={errors.open}
          />
          <Input name="reason" label={w.reason} optional maxlength={100} value={given.reason} error={errors.reason} />
        </Fields>
        <Actions>
          <Button rank="secondary">{w.add}</Button>
        </Actions>
      </form>
    </Frame>
  )
}
