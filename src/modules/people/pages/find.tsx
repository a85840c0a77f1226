import { Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Empty } from '#design/empty.tsx'
import { Table } from '#design/table.tsx'
import { showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Person } from '../rules/people.ts'
import { words } from '../words/office.ts'
import { DeskPage } from '#design/desk.tsx'

export const reasonOptions = (view: View) =>
  Object.entries(words[view.lang].reasons).map(([value, label]) => ({ value, label }))

type Props = {
  view: View
  given: Partial<Record<string, string>>
  errors?: Errors
  /** Undefined before anybody was looked for. */
  found?: Person[] | undefined
}

/** Find somebody by name or number, for a reason that is kept. */
export const FindPeople = ({ view, given, errors = {}, found }: Props) => {
  const w = words[view.lang].find
  return (
    <DeskPage view={view} title={w.title} lead={w.lead}>
      <ErrorSummary errors={errors} />
      <form method="post" action="/office/people" class="n-form n-stack">
        <Fields>
          <Input name="words" label={w.words} value={given.words} error={errors.words} maxlength={100} required />
          <Select
            name="reason"
            label={w.reason}
            value={given.reason}
            error={errors.reason}
            options={reasonOptions(view)}
            required
          />
        </Fields>
        <Button rank="primary">{w.submit}</Button>
      </form>
      {found && <Found view={view} found={found} reason={given.reason ?? ''} />}
      <p>
        <LinkButton href="/office/people/addition">{w.add}</LinkButton>
      </p>
    </DeskPage>
  )
}

const Found = ({ view, found, reason }: { view: View; found: Person[]; reason: string }) => {
  const w = words[view.lang].find
  return (
    <>
      <h2 class="n-heading">{w.results(found.length)}</h2>
      {found.length === 0 ? (
        <Empty>
          {w.none} {w.noneHint}
        </Empty>
      ) : (
        <Table
          caption={w.results(found.length)}
          columns={[
            { label: w.name, head: true },
            { label: w.born },
            { label: w.dong },
            { label: w.action, quiet: true },
          ]}
          rows={found.map((person) => [
            person.name,
            person.born_on && showDay(person.born_on, view.lang),
            person.dong,
            <LinkButton
              href={`/office/people/${person.id}?reason=${encodeURIComponent(reason)}`}
              size="small"
              label={w.openLabel(person.name)}
            >
              {w.open}
            </LinkButton>,
          ])}
        />
      )}
    </>
  )
}
