import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { RHYTHMS } from '../rules/sources.ts'
import type { Source } from '../kept.ts'
import { words as importWords } from '../words/imports.ts'
import { words } from '../words/sources.ts'

type Props = { view: View; sources: Source[]; given?: Given; faults?: Faults | undefined; started?: boolean }

/** Lists of courses that are fetched by themselves, and taking up another. */
export const Sources = ({ view, sources, given = {}, faults, started }: Props) => {
  const { lang } = view
  const [w, i] = [words[lang], importWords[lang]]
  const errors = explain(view, faults, w.faults)
  return (
    <DeskPage
      view={view}
      title={w.title}
      lead={w.lead}
      crumbs={[
        { href: '/office/programmes', label: i.back },
        { href: '/office/imports', label: i.title },
      ]}
    >
      {started && (
        <Notice kind="success" answer>
          {w.started}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <h2 class="n-heading">{w.list}</h2>
      <Table
        caption={w.list}
        columns={[
          { label: w.name, head: true },
          { label: w.url },
          { label: w.rhythm },
          { label: w.next },
          { label: w.last },
          { label: w.leaveShort, quiet: true },
        ]}
        rows={sources.map((source) => [
          source.name,
          source.url,
          w.rhythms[source.rhythm] ?? source.rhythm,
          showMoment(source.next_at, lang),
          <Last view={view} source={source} />,
          <form method="post" action="/office/imports/sources/leaving">
            <input type="hidden" name="name" value={source.name} />
            <Button rank="tertiary" size="small" label={w.leave(source.name)}>
              {w.leaveShort}
            </Button>
          </form>,
        ])}
        empty={w.none}
      />
      <form method="post" action="/office/imports/sources" novalidate>
        <Fields>
          <Input
            name="name"
            label={w.name}
            hint={w.nameHint}
            value={given.name}
            error={errors.name}
            required
            maxlength={100}
          />
          <Input
            name="url"
            label={w.url}
            hint={w.urlHint}
            value={given.url}
            error={errors.url}
            required
            maxlength={500}
          />
          <Radios
            name="rhythm"
            label={w.rhythm}
            value={given.rhythm ?? 'day'}
            row
            choices={RHYTHMS.map((value) => ({ value, label: w.rhythms[value] ?? value }))}
          />
          <Radios
            name="apply_at"
            label={i.apply}
            value={given.apply_at ?? 'source'}
            choices={(['source', 'here'] as const).map((value) => ({
              value,
              label: i.applies[value],
              hint: i.applyHints[value],
            }))}
          />
          <Actions>
            <Button rank="primary">{w.follow}</Button>
          </Actions>
        </Fields>
      </form>
    </DeskPage>
  )
}

const Last = ({ view: { lang }, source }: { view: View; source: Source }) => {
  const w = words[lang]
  if (!source.fetched_at) return <>{w.never}</>
  return (
    <>
      {showMoment(source.fetched_at, lang)} {w.outcomes[source.outcome ?? ''] ?? w.alarm.refused}{' '}
      {source.import !== null && <a href={`/office/imports/${source.import}`}>{w.report}</a>}
    </>
  )
}
