import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { explain } from '#design/faults.ts'
import { type Errors, ErrorSummary, Fields } from '#design/field.tsx'
import { FileInput, Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { type Import, ReportLists, Tally } from '#modules/places/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { Faults, Given } from '#platform/http.ts'
import type { Report } from '#platform/intake.ts'
import type { View } from '#platform/view.ts'
import { hasShrunk } from '../rules/sources.ts'
import { words as importWords } from '../words/imports.ts'
import { words as sourceWords } from '../words/sources.ts'

/** A file refused as a whole: by which name, and what is known of where. */
export type Refused = { refused: string; row?: number | undefined; missing?: string[] | undefined }

type ImportsProps = {
  view: View
  given: Given
  faults: Faults | undefined
  refusal: Refused | undefined
  history: readonly Import[]
  sources: string[]
}

/** Upload a file to try, and see what was taken in before. */
export const Imports = ({ view, given, faults, refusal, history, sources }: ImportsProps) => {
  const w = importWords[view.lang]
  const errors: Errors = { ...explain(view, faults, w.refusals), ...(refusal && { file: refusalText(view, refusal) }) }
  return (
    <DeskPage view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/office/programmes', label: w.back }]}>
      <ErrorSummary errors={errors} />
      <form method="post" action="/office/imports" enctype="multipart/form-data" novalidate>
        <Fields>
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
            accept=".csv,.xlsx,.json"
            error={errors.file}
            required
          />
          <Actions>
            <Button rank="primary">{w.try}</Button>
          </Actions>
        </Fields>
      </form>
      <Actions>
        <LinkButton href="/office/imports/sources" rank="tertiary">
          {sourceWords[view.lang].title}
        </LinkButton>
      </Actions>
      <h2 class="n-heading">{w.history}</h2>
      <Table
        caption={w.history}
        columns={[
          { label: w.fileName, head: true },
          { label: w.source },
          { label: w.at },
          { label: w.by },
          { label: w.state },
          { label: w.result },
        ]}
        rows={history.map((one) => [
          <a href={`/office/imports/${one.id}`}>{one.file_name}</a>,
          one.source,
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

const refusalText = (view: View, { refused, row, missing }: Refused): string => {
  const w = importWords[view.lang]
  const where = missing ? ` ${missing.join(', ')}` : row ? ` (${w.atRow(row)})` : ''
  return `${w.refusals[refused] ?? refused}${where}`
}

/** What a file of courses would do, or did. */
export const ImportReport = ({ view, one, report }: { view: View; one: Import; report: Report }) => {
  const w = importWords[view.lang]
  const { added, changed, gone } = report.counts
  const idle = added + changed + gone === 0
  const waiting = !one.applied_at && one.file !== null
  return (
    <DeskPage
      view={view}
      title={w.reportTitle(one.file_name)}
      crumbs={[
        { href: '/office/programmes', label: w.back },
        { href: '/office/imports', label: w.title },
      ]}
    >
      {one.applied_at && (
        <Notice kind="success" answer>
          {w.isApplied}
        </Notice>
      )}
      {!one.applied_at && !waiting && <Notice>{w.isOld}</Notice>}
      {waiting && <Notice>{idle ? w.nothing : w.waits}</Notice>}
      {waiting && hasShrunk(report.counts) && <Notice kind="warning">{w.manyGone(gone)}</Notice>}
      <ReportLists view={view} report={report} reasons={w.reasons} fields={w.fields} />
      {waiting && !idle && (
        <form method="post" action={`/office/imports/${one.id}/approval`}>
          <Fields>
            <Radios
              name="apply"
              label={w.apply}
              value="source"
              choices={(['source', 'here'] as const).map((at) => ({
                value: at,
                label: w.applies[at],
                hint: w.applyHints[at],
              }))}
            />
            <Actions>
              <Button rank="primary">{w.doIt}</Button>
            </Actions>
          </Fields>
        </form>
      )}
      <Actions>
        <LinkButton href="/office/imports" rank="tertiary">
          {w.again}
        </LinkButton>
      </Actions>
    </DeskPage>
  )
}
