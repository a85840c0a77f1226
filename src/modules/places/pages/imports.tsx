import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { explain } from '#design/faults.ts'
import { type Errors, ErrorSummary, Fields } from '#design/field.tsx'
import { FileInput, Input } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/imports.ts'
import { Tally, type Counts } from './report.tsx'

export type Taken = {
  id: number
  kind: string
  source: string
  file_name: string
  at: Date
  applied_at: Date | null
  by: string | null
  counts: Counts
}

/** A file refused as a whole: by which name, and what is known of where. */
export type Refused = { refused: string; row?: number | undefined; missing?: string[] | undefined }

const refusalText = (view: View, { refused, row, missing }: Refused): string => {
  const w = words[view.lang]
  const where = missing ? ` ${missing.join(', ')}` : row ? ` (${w.atRow(row)})` : ''
  return `${w.refusals[refused] ?? w.reasons[refused] ?? refused}${where}`
}

/** Upload a file to try, and see what was taken in before. */
export const Imports = ({
  view,
  given,
  faults,
  refusal,
  history,
  sources,
}: {
  view: View
  given: Given
  faults?: Faults | undefined
  refusal?: Refused | undefined
  history: readonly Taken[]
  /** Names of sources used before, to choose again. */
  sources: readonly string[]
}) => {
  const w = words[view.lang]
  const errors: Errors = { ...explain(view, faults, w.refusals), ...(refusal && { file: refusalText(view, refusal) }) }
  const kinds = ['facilities', 'dongs'] as const
  return (
    <DeskPage view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/office/places', label: w.back }]}>
      <ErrorSummary errors={errors} />
      <form
        method="post"
        action="/office/places/imports"
        enctype="multipart/form-data"
        class="n-form n-stack"
        novalidate
      >
        <Fields>
          <Radios
            name="kind"
            label={w.what}
            value={given.kind ?? 'facilities'}
            choices={kinds.map((kind) => ({ value: kind, label: w.whats[kind], hint: w.whatHints[kind] }))}
            error={errors.kind}
          />
          <Input
            name="source"
            label={w.source}
            hint={sources.length > 0 ? `${w.sourceHint} ${w.sourcesSoFar(sources.join(', '))}` : w.sourceHint}
            value={given.source}
            error={errors.source}
            required
            maxlength={100}
          />
          <FileInput
            name="file"
            label={w.file}
            limit={w.fileLimit}
            accept=".csv,.xlsx,.json,.geojson"
            error={errors.file}
            required
          />
        </Fields>
        <Actions>
          <Button rank="primary">{w.try}</Button>
        </Actions>
      </form>
      <h2>{w.history}</h2>
      <Table
        caption={w.history}
        columns={[
          { label: w.fileName, head: true },
          { label: w.kind },
          { label: w.at },
          { label: w.by },
          { label: w.state },
          { label: w.result },
        ]}
        rows={history.map((one) => [
          <a href={`/office/places/imports/${one.id}`}>{one.file_name}</a>,
          one.kind === 'dongs' ? w.whats.dongs : `${w.whats.facilities} · ${one.source}`,
          showMoment(one.at, view.lang),
          one.by ?? w.system,
          one.applied_at ? w.applied : w.tried,
          <Tally view={view} counts={one.counts} />,
        ])}
        empty={w.historyNone}
      />
    </DeskPage>
  )
}
