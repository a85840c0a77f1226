import { Actions, Button, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Line } from '../../kept.ts'
import { words } from '../../words/relevance.ts'
import { Office } from './office.tsx'

type Props = {
  view: View
  said: readonly Line[]
  /** The starting lines that are shown: those with the words asked for. */
  starting: readonly string[]
  search: string
  lines: string
  errors?: Errors
  saved?: boolean
}

/** The thesaurus of the district: its own lines, new ones, and those it began with. */
export const ThesaurusPage = ({ view, said, starting, search, lines, errors = {}, saved }: Props) => {
  const w = words[view.lang]
  const left = new Set(said.filter(({ used }) => !used).map(({ line }) => line))
  const whoAndWhen = ({ by, said_at }: Line) => [by, showDay(dayOf(said_at), view.lang)].filter(Boolean).join(' · ')
  return (
    <Office view={view} title={w.thesaurus} lead={w.thesaurusLead} inner>
      {saved && (
        <Notice kind="success" answer>
          {w.saved}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <form method="post" action="/office/search/thesaurus/preview" class="n-stack" novalidate>
        <Textarea name="add" label={w.lines} hint={w.linesHint} value={lines} error={errors['add']} rows={4} required />
        <Actions>
          <Button rank="primary">{w.check}</Button>
        </Actions>
      </form>
      <h2 class="n-heading">{w.own}</h2>
      <Table
        caption={w.own}
        columns={[{ label: w.line, head: true }, { label: w.said }, { label: w.drop, quiet: true }]}
        rows={said
          .filter(({ used }) => used)
          .map((one) => [
            one.line,
            whoAndWhen(one),
            <Press line={one.line} name="drop" label={w.dropOf(one.line)} text={w.drop} />,
          ])}
        empty={w.noOwn}
      />
      {left.size > 0 && (
        <>
          <h2 class="n-heading">{w.left}</h2>
          <Table
            caption={w.left}
            columns={[{ label: w.line, head: true }, { label: w.said }, { label: w.restore, quiet: true }]}
            rows={said
              .filter(({ used }) => !used)
              .map((one) => [
                one.line,
                whoAndWhen(one),
                <Press line={one.line} name="add" label={w.restoreOf(one.line)} text={w.restore} />,
              ])}
          />
        </>
      )}
      <h2 class="n-heading">{w.starting}</h2>
      <p>{w.startingHint}</p>
      <form action="/office/search/thesaurus" class="n-stack">
        <Input name="search" label={w.search} value={search} maxlength={60} />
        <Actions>
          <Button rank="secondary">{w.find}</Button>
        </Actions>
      </form>
      <Table
        caption={w.starting}
        columns={[
          { label: w.line, head: true },
          { label: w.drop, quiet: true },
        ]}
        rows={starting
          .filter((line) => !left.has(line))
          .map((line) => [line, <Press line={line} name="drop" label={w.dropOf(line)} text={w.drop} />])}
        empty={w.none}
      />
    </Office>
  )
}

const Press = ({ line, name, label, text }: { line: string; name: 'add' | 'drop'; label: string; text: string }) => (
  <PressForm
    action="/office/search/thesaurus/preview"
    fields={{ [name]: line }}
    rank="tertiary"
    size="small"
    label={label}
  >
    {text}
  </PressForm>
)
