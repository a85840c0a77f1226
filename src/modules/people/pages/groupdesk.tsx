import { Actions, Button } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import { type Group, groupStanding } from '../rules/groups.ts'
import { words } from '../words/groups.ts'

type Props = {
  view: View
  groups: readonly Group[]
  names: ReadonlyMap<string, string>
  done?: string | undefined
  errors?: Errors | undefined
}

/** Groups that wait to be verified, each with two presses; below those decided on. */
export const GroupDesk = ({ view, groups, names, done, errors = {} }: Props) => {
  const all = words[view.lang]
  const w = all.office
  const waiting = groups.filter((group) => groupStanding(group) === 'waiting')
  const decided = groups.filter((group) => groupStanding(group) !== 'waiting')
  return (
    <DeskPage view={view} title={w.title} lead={w.lead}>
      <ErrorSummary errors={errors} />
      {done && (
        <Notice kind="success" answer>
          {done}
        </Notice>
      )}
      <h2 class="n-heading">{w.waiting}</h2>
      {waiting.length === 0 && <Empty icon="people">{w.none}</Empty>}
      {waiting.map((group) => (
        <Waiting view={view} group={group} names={names} error={errors[`reason-${group.id}`]} />
      ))}
      {decided.length > 0 && (
        <Table
          caption={w.all}
          show
          columns={[
            { label: w.columns.name, head: true },
            { label: w.columns.kind },
            { label: w.columns.size, number: true },
            { label: w.columns.place },
            { label: w.columns.state },
          ]}
          rows={decided.map((group) => [
            group.name,
            all.kinds[group.kind],
            all.people(group.size),
            group.dong ?? '',
            [all.standings[groupStanding(group)], group.priority && w.first].filter(Boolean).join(' · '),
          ])}
        />
      )}
    </DeskPage>
  )
}

type WaitingProps = { view: View; group: Group; names: Props['names']; error?: string | undefined }

const Waiting = ({ view, group, names, error }: WaitingProps) => {
  const all = words[view.lang]
  const w = all.office
  const speakers = group.speakers.map((id) => names.get(id)).join(', ')
  return (
    <section class="n-section n-stack" aria-labelledby={`g-${group.id}`}>
      <h3 class="n-heading" id={`g-${group.id}`}>
        {group.name}
      </h3>
      <p>
        {[
          all.kinds[group.kind],
          all.people(group.size),
          group.dong,
          group.address,
          group.phone,
          `${w.contact}: ${speakers}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <form method="post" action={`/office/groups/${group.id}/verification`}>
        <Fields>
          <Checkbox id={`p-${group.id}`} name="priority" label={w.priority} />
          <Actions>
            <Button rank="primary" label={`${group.name}: ${w.verify}`}>
              {w.verify}
            </Button>
          </Actions>
        </Fields>
      </form>
      <form method="post" action={`/office/groups/${group.id}/refusal`}>
        <Fields>
          <Input id={`r-${group.id}`} name="reason" label={w.reason} required maxlength={300} error={error} />
          <Actions>
            <Button label={`${group.name}: ${w.refuse}`}>{w.refuse}</Button>
          </Actions>
        </Fields>
      </form>
    </section>
  )
}
