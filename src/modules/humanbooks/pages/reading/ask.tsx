import { Actions, Button } from '#design/button.tsx'
import { Checkbox, Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Book } from '../../reading.ts'
import type { Limits } from '../../rules/reading.ts'
import { words } from '../../words/readings.ts'

type Props = {
  view: View
  book: Book
  people: readonly { id: string; name: string }[]
  limits: Limits
  opens: { from: string; rests: boolean }
  given: Given
  errors?: Errors | undefined
}

const RANKS = [1, 2, 3]

/** Asking to read a Human Book: who, why, what about, how, and when it could be. */
export const AskToRead = ({ view, book, people, limits, opens, given, errors = {} }: Props) => {
  const all = words[view.lang]
  const w = all.ask
  const from = showDay(opens.from, view.lang)
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <Page
      view={view}
      title={w.title(book.name)}
      lead={w.lead}
      crumbs={[
        { href: '/humanbooks', label: all.library },
        { href: `/humanbooks/${book.id}`, label: book.name },
      ]}
      hidden
    >
      <ErrorSummary errors={errors} />
      {opens.rests && <Notice kind="warning">{w.rests(from)}</Notice>}
      <form method="post" action={`/humanbooks/${book.id}/reading`} class="n-stack">
        <input type="hidden" name="id" value={given.id} />
        <Fields>
          {people.length > 1 ? (
            <Select
              {...field('reader')}
              label={w.reader}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              blank={false}
              required
            />
          ) : (
            <input type="hidden" name="reader" value={people[0]?.id} />
          )}
          <Textarea {...field('reason')} label={w.reason} hint={w.privacy} rows={3} maxlength={500} required />
          {RANKS.map((at) => (
            <Input
              {...field(`question${at}`)}
              label={w.question(at)}
              maxlength={200}
              required={at === 1}
              optional={at > 1}
            />
          ))}
          <Radios
            {...field('way')}
            label={w.way}
            required
            choices={book.ways.map((value) => ({ value, label: all.ways[value] ?? value }))}
          />
          <Input
            {...field('party')}
            label={w.party}
            hint={w.least(limits.least_onsite, limits.least_visit)}
            type="number"
            min={1}
            max={300}
            width="short"
            required
          />
          <Input {...field('party_name')} label={w.partyName} hint={w.partyNameHint} maxlength={60} optional />
          <Checkbox name="children" label={w.children} checked={given.children === 'yes'} error={errors.children} />
          <Input {...field('second_adult')} label={w.adult} hint={w.adultHint} maxlength={60} optional />
        </Fields>
        {RANKS.map((at) => (
          <fieldset class="n-stack">
            <legend class="n-legend">{w.wish(at)}</legend>
            <Fields>
              <DateInput {...field(`day${at}`)} label={w.day} hint={w.from(from)} min={opens.from} required />
              <Input {...field(`from${at}`)} label={w.fromTime} hint={w.timeHint} type="time" width="short" required />
              <Input {...field(`to${at}`)} label={w.toTime} type="time" width="short" required />
            </Fields>
          </fieldset>
        ))}
        <Fields>
          <Input {...field('place_wish')} label={w.place} maxlength={100} optional />
        </Fields>
        <Actions>
          <Button rank="primary" size="large">
            {w.send}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}
