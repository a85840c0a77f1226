import { Button, LinkButton, PressForm } from '#design/button.tsx'
import type { Errors } from '#design/field.tsx'
import { FileInput } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import type { Import } from '#modules/places/index.ts'
import type { Report } from '#platform/intake.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'
import { BASE, Frame } from './frame.tsx'

/** Upload a list to try, and what was taken in before. */
export const Imports = ({ view, history, errors }: { view: View; history: Import[]; errors: Errors }) => {
  const w = words[view.lang].imports
  return (
    <Frame view={view} tab="imports" lead={w.lead} errors={errors}>
      <form method="post" action={`${BASE}/imports`} enctype="multipart/form-data" class="n-form n-stack" novalidate>
        <FileInput
          name="file"
          label={w.file}
          hint={w.columns}
          accept=".csv,.xlsx"
          limit={{ kinds: w.kinds, size: '20MB' }}
          error={errors.file}
          required
        />
        <Button rank="primary">{w.try}</Button>
      </form>
      <h2 class="n-heading">{w.history}</h2>
      <Table
        caption={w.history}
        columns={[
          { label: w.name, head: true },
          { label: w.at },
          { label: w.by },
          { label: w.state },
          { label: w.added, number: true },
          { label: w.refused, number: true },
          { label: w.open, quiet: true },
        ]}
        empty={w.none}
        rows={history.map((one) => [
          one.file_name,
          <When at={one.at} />,
          one.by ?? '',
          one.applied_at ? w.applied : w.tried,
          String(one.counts.added),
          String(one.counts.refused),
          <LinkButton href={`${BASE}/imports/${one.id}`} size="small" label={w.openLabel(one.file_name)}>
            {w.open}
          </LinkButton>,
        ])}
      />
    </Frame>
  )
}

type ReportProps = { view: View; id: number; name: string; report: Report; state: 'waiting' | 'applied' | 'old' }

/** What a list would do or did. */
export const ImportReport = ({ view, id, name, report, state }: ReportProps) => {
  const w = words[view.lang].imports
  const { counts, refused, added } = report
  return (
    <Frame
      view={view}
      tab="imports"
      title={w.reportOf(name)}
      crumbs={[{ href: `${BASE}/imports`, label: words[view.lang].tabs.imports }]}
    >
      <Notice kind={state === 'applied' ? 'success' : state === 'old' ? 'warning' : 'info'}>
        {state === 'applied' ? w.done : state === 'old' ? w.old : w.waiting}
      </Notice>
      <p>
        {w.added} {counts.added} · {w.changed} {counts.changed} · {w.refused} {counts.refused}
      </p>
      {state === 'waiting' && (
        <PressForm action={`${BASE}/imports/${id}/approval`} rank="primary" size="large">
          {w.apply}
        </PressForm>
      )}
      {refused.length > 0 && (
        <>
          <h2 class="n-heading">{w.refusals}</h2>
          <Table
            caption={w.refusals}
            columns={[
              { label: w.row, number: true },
              { label: w.column },
              { label: w.value },
              { label: w.reason, head: true },
            ]}
            rows={refused.map((one) => [
              String(one.row),
              one.column,
              one.value.slice(0, 60),
              w.refusalsOf[one.reason] ?? one.reason,
            ])}
          />
        </>
      )}
      {added.length > 0 && (
        <>
          <h2 class="n-heading">{w.list}</h2>
          <ul>
            {added.map((line) => (
              <li>{line.name}</li>
            ))}
          </ul>
        </>
      )}
    </Frame>
  )
}
