import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Figures } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { CellNote, Report, ReportLine } from '#platform/intake.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/imports.ts'

export type Counts = Report['counts']
const COUNTS = ['added', 'changed', 'unchanged', 'gone', 'refused', 'notes'] as const

/** The counts of a file in a line: what is nought is left out. */
export const Tally = ({ view, counts }: { view: View; counts: Counts }) => {
  const w = words[view.lang]
  return (
    <>
      {COUNTS.filter((name) => counts[name] > 0)
        .map((name) => `${w.counts[name]} ${counts[name]}`)
        .join(', ') || '–'}
    </>
  )
}

/** What a file does, line by line. `reasons` are the sentences of its refusals and notes, `fields` the names of what changes. */
export const ReportLists = ({
  view,
  report,
  reasons,
  fields,
}: {
  view: View
  report: Report
  reasons: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
}) => {
  const w = words[view.lang]
  const changes = ({ fields: changed = [] }: ReportLine) =>
    changed.map((name) => fields[name] ?? name).join(', ') || w.returned
  return (
    <>
      <Figures
        figures={COUNTS.filter((name) => name !== 'notes' || report.counts.notes > 0).map((name) => ({
          label: w.counts[name],
          value: String(report.counts[name]),
          note: w.countHints[name],
        }))}
      />
      <Cells view={view} title={w.refusedTitle} cells={report.refused} reasons={reasons} />
      <Lines view={view} title={w.goneTitle} lines={report.gone} count={report.counts.gone} />
      <Lines
        view={view}
        title={w.changedTitle}
        lines={report.changed}
        count={report.counts.changed}
        changes={changes}
      />
      <Lines view={view} title={w.addedTitle} lines={report.added} count={report.counts.added} />
      <Cells view={view} title={w.notesTitle} cells={report.notes} count={report.counts.notes} reasons={reasons} />
    </>
  )
}

const Lines = ({
  view,
  title,
  lines,
  count,
  changes,
}: {
  view: View
  title: string
  lines: readonly ReportLine[]
  count: number
  changes?: (line: ReportLine) => string
}) => {
  const w = words[view.lang]
  if (lines.length === 0) return null
  return (
    <details class="n-more">
      <summary>{`${title} (${count})`}</summary>
      <div class="n-fold">
        <Table
          caption={title}
          columns={[
            { label: w.row, number: true },
            { label: w.name, head: true },
            ...(changes ? [{ label: w.fields }] : []),
          ]}
          rows={lines.map((line) => [line.row ?? '–', line.name, ...(changes ? [changes(line)] : [])])}
        />
        {count > lines.length && <p>{w.more(count - lines.length)}</p>}
      </div>
    </details>
  )
}

const Cells = ({
  view,
  title,
  cells,
  count = cells.length,
  reasons,
}: {
  view: View
  title: string
  cells: readonly CellNote[]
  count?: number
  reasons: Readonly<Record<string, string>>
}) => {
  const w = words[view.lang]
  if (cells.length === 0) return null
  return (
    <details class="n-more" open={title === w.refusedTitle}>
      <summary>{`${title} (${count})`}</summary>
      <div class="n-fold">
        <Table
          caption={title}
          columns={[
            { label: w.row, number: true, head: true },
            { label: w.column },
            { label: w.value },
            { label: w.reason },
          ]}
          rows={cells.map((cell) => [
            cell.row,
            cell.column || '–',
            cell.value || '–',
            reasons[cell.reason] ?? cell.reason,
          ])}
        />
        {count > cells.length && <p>{w.more(count - cells.length)}</p>}
      </div>
    </details>
  )
}

type ReportProps = { view: View; id: number; name: string; report: Report; state: 'waiting' | 'applied' | 'old' }

/** What a file of facilities or outlines would do, or did. */
export const ReportPage = ({ view, id, name, report, state }: ReportProps) => {
  const w = words[view.lang]
  const { added, changed, unchanged, gone } = report.counts
  const idle = added + changed + gone === 0
  return (
    <DeskPage
      view={view}
      title={w.reportTitle(name)}
      crumbs={[
        { href: '/office/places', label: w.back },
        { href: '/office/places/imports', label: w.title },
      ]}
    >
      {state === 'applied' && (
        <Notice kind="success" answer>
          {w.isApplied}
        </Notice>
      )}
      {state === 'old' && <Notice>{w.isOld}</Notice>}
      {state === 'waiting' && <Notice>{idle ? w.nothing : w.waits}</Notice>}
      {state === 'waiting' && gone > changed + unchanged && gone > 2 && (
        <Notice kind="warning">{w.manyGone(gone)}</Notice>
      )}
      <ReportLists view={view} report={report} reasons={w.reasons} fields={w.fieldNames} />
      <Actions>
        {state === 'waiting' && !idle && (
          <PressForm action={`/office/places/imports/${id}/approval`} rank="primary">
            {w.apply}
          </PressForm>
        )}
        <LinkButton href="/office/places/imports" rank="tertiary">
          {w.again}
        </LinkButton>
      </Actions>
    </DeskPage>
  )
}
