import { Actions, Button } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { Empty } from '#design/empty.tsx'
import type { View } from '#platform/view.ts'
import type { RoomGroup } from '../../../allotment.ts'
import { words } from '../../../words/allotment/office.ts'
import { words as common } from '../../../words/allotment/public.ts'
import { kindOf } from '../groups.tsx'

type Props = {
  view: View
  groups: readonly RoomGroup[]
  contacts: ReadonlyMap<string, string>
  said?: string | undefined
  errors?: Errors | undefined
}

/** Groups that wait to be verified, each with two presses; below those decided on. */
export const GroupDesk = ({ view, groups, contacts, said, errors = {} }: Props) => {
  const all = words[view.lang]
  const w = all.group
  const { kinds, people } = common[view.lang]
  const waiting = groups.filter(({ verified_at, refused_at }) => !verified_at && !refused_at)
  const decided = groups.filter((group) => !waiting.includes(group))
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead}
      side={{ title: all.office, lines: view.desks }}
      crumbs={[
        { href: '/office/rooms', label: all.rooms },
        { href: '/office/rooms/allotments', label: all.title },
      ]}
      hidden
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <h2 class="n-heading">{w.waiting}</h2>
      {waiting.length === 0 && <Empty icon="people">{w.none}</Empty>}
      {waiting.map((group) => (
        <section class="n-section n-stack" aria-labelledby={`g-${group.id}`}>
          <h3 class="n-heading" id={`g-${group.id}`}>
            {group.name}
          </h3>
          <p>
            {kinds[kindOf(group.kind)]} · {people(group.size)} · {w.contact}: {contacts.get(group.contact) ?? ''}
          </p>
          <form method="post" action={`/office/rooms/allotments/groups/${group.id}/verification`}>
            <Fields>
              <Checkbox id={`p-${group.id}`} name="priority" label={w.priority} />
              <Actions>
                <Button rank="primary" label={`${group.name}: ${w.verify}`}>
                  {w.verify}
                </Button>
              </Actions>
            </Fields>
          </form>
          <form method="post" action={`/office/rooms/allotments/groups/${group.id}/refusal`}>
            <Fields>
              <Input
                id={`r-${group.id}`}
                name="reason"
                label={w.reason}
                required
                maxlength={300}
                error={errors[`reason-${group.id}`]}
              />
              <Actions>
                <Button label={`${group.name}: ${w.refuse}`}>{w.refuse}</Button>
              </Actions>
            </Fields>
          </form>
        </section>
      ))}
      {decided.length > 0 && (
        <Table
          caption={w.all}
          show
          columns={[
            { label: w.columns.name, head: true },
            { label: w.columns.kind },
            { label: w.columns.size, number: true },
            { label: w.columns.state },
          ]}
          rows={decided.map((group) => [
            group.name,
            kinds[kindOf(group.kind)],
            people(group.size),
            group.verified_at ? [w.verified, group.priority && w.first].filter(Boolean).join(' · ') : w.refused,
          ])}
        />
      )}
    </Page>
  )
}
