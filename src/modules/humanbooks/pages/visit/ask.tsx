import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import type { Group } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { FIELDS, READERS } from '../../rules/book.ts'
import type { Limits } from '../../rules/reading.ts'
import { words } from '../../words/visits.ts'

type Props = {
  view: View
  groups: readonly Group[]
  books: readonly { id: string; name: string; headline: string }[]
  limits: Limits
  given: Given
  errors?: Errors | undefined
}

/** A verified group asks for a Human Book to come. */
export const AskVisit = ({ view, groups, books, limits, given, errors = {} }: Props) => {
  const w = words[view.lang]
  const f = w.form
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <Page
      view={view}
      title={w.apply}
      lead={w.least(limits.least_visit)}
      crumbs={[{ href: '/humanbooks/visits', label: w.title }]}
      hidden
    >
      <ErrorSummary errors={errors} />
      <form method="post" action="/humanbooks/visits" class="n-stack">
        <input type="hidden" name="id" value={given.id} />
        <Fields>
          <Select
            {...field('group')}
            label={f.group}
            required
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Radios
            {...field('theme')}
            label={f.theme}
            required
            row
            choices={FIELDS.map((value) => ({ value, label: w.fields[value] ?? value }))}
          />
          <Input {...field('topic')} label={f.topic} hint={f.topicHint} maxlength={100} optional />
          <Radios
            {...field('readers')}
            label={f.readers}
            required
            row
            choices={READERS.map((value) => ({ value, label: w.readers[value] ?? value }))}
          />
          <Input
            {...field('headcount')}
            label={f.headcount}
            type="number"
            min={limits.least_visit}
            max={1000}
            width="short"
            required
          />
          <Input
            {...field('minutes')}
            label={f.minutes}
            type="number"
            min={limits.minutes_least}
            max={limits.minutes_most}
            width="short"
            required
          />
          <Input {...field('room')} label={f.room} maxlength={100} required />
          <Input {...field('equipment')} label={f.equipment} hint={f.equipmentHint} maxlength={200} optional />
          <Input {...field('adult')} label={f.adult} maxlength={60} required />
          <Select
            {...field('wished_book')}
            label={f.wished}
            optional
            blank={f.anyone}
            options={books.map(({ id, name, headline }) => ({ value: id, label: `${name} · ${headline}` }))}
          />
        </Fields>
        {[1, 2, 3].map((at) => (
          <fieldset class="n-stack">
            <legend class="n-legend">{f.wish(at)}</legend>
            <Fields>
              <DateInput {...field(`day${at}`)} label={f.day} required />
              <Input {...field(`from${at}`)} label={f.from} type="time" width="short" required />
              <Input {...field(`to${at}`)} label={f.to} type="time" width="short" required />
            </Fields>
          </fieldset>
        ))}
        <Actions>
          <Button rank="primary" size="large">
            {f.send}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}
