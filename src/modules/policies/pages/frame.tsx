import type { Child } from 'hono/jsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { Place } from '../levels.ts'
import type { PartName, Policy } from '../rules/policy.ts'
import { words } from '../words/office.ts'
import { partInWords } from '../words/policy.ts'

type Props = {
  view: View
  place: Place
  title?: string | undefined
  lead?: string | undefined
  done?: string | undefined
  children?: Child
}

/** A page about the policy of one place, with the way back to it. */
export const Frame = ({ view, place, title, lead, done, children }: Props) => {
  const w = words[view.lang]
  const own = w.titles[place.kind](place.name)
  const crumbs = [
    ...(place.kind === 'programme' ? [{ href: `/office/programmes/${place.programme}`, label: place.name }] : []),
    ...(place.kind === 'facility' ? [{ href: '/office/policies', label: w.desk }] : []),
    ...(title ? [{ href: place.base, label: place.kind === 'district' ? w.desk : own }] : []),
  ]
  const told = done && Object.hasOwn(w.dones, done) ? w.dones[done] : undefined
  return (
    <DeskPage view={view} title={title ?? own} lead={lead} crumbs={crumbs}>
      {told && (
        <Notice kind="success" answer>
          {told}
        </Notice>
      )}
      {children}
    </DeskPage>
  )
}

/** Sentences one below the other. */
export const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 1 ? (
    <>{lines[0]}</>
  ) : (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )

/** Parts as they were and as they become, in words. */
export const Changes = ({
  view,
  parts,
  before,
  after,
}: {
  view: View
  parts: readonly PartName[]
  before: Policy
  after: Policy
}) => {
  const w = words[view.lang]
  return (
    <Table
      caption={w.changesCaption}
      columns={[{ label: w.part, head: true }, { label: w.before }, { label: w.after }]}
      rows={parts.map((part) => [
        w.parts[part],
        <Lines lines={partInWords(part, before, view.lang)} />,
        <Lines lines={partInWords(part, after, view.lang)} />,
      ])}
    />
  )
}
