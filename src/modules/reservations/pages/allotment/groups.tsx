import { Badge } from '#design/badge.tsx'
import { Actions, Button } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Radios } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { RoomGroup } from '../../allotment.ts'
import { KINDS } from '../../rules/allotment/rule.ts'
import { words } from '../../words/allotment/public.ts'

type Props = {
  view: View
  groups: readonly RoomGroup[]
  added: boolean
  errors?: Errors | undefined
  given?: Given | undefined
}

/** 내 모임: the groups somebody speaks for, and naming another. */
export const MyGroups = ({ view, groups, added, errors = {}, given = {} }: Props) => {
  const all = words[view.lang]
  const w = all.my
  return (
    <Page view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/rooms/allotments', label: all.title }]} hidden>
      <ErrorSummary errors={errors} />
      {added && (
        <Notice kind="success" answer>
          {w.added}
        </Notice>
      )}
      {groups.length === 0 ? (
        <Empty icon="people">{w.none}</Empty>
      ) : (
        <Cards
          narrow
          cards={groups.map((group) => (
            <Card
              level={2}
              title={group.name}
              badges={
                <Badge tone={group.verified_at ? 'success' : group.refused_at ? 'danger' : 'warning'}>
                  {group.verified_at ? w.verified : group.refused_at ? w.refused : w.waiting}
                </Badge>
              }
              lines={[{ icon: 'people', text: `${all.kinds[kindOf(group.kind)]} · ${all.people(group.size)}` }]}
            >
              {group.refusal && <p>{group.refusal}</p>}
            </Card>
          ))}
        />
      )}
      <section class="n-section n-stack" aria-labelledby="add">
        <h2 class="n-heading" id="add">
          {w.add}
        </h2>
        <form method="post" action="/me/groups">
          <Fields>
            <Input
              name="name"
              label={w.name}
              hint={w.nameHint}
              required
              maxlength={60}
              value={given.name}
              error={errors.name}
            />
            <Radios
              name="kind"
              label={w.kind}
              required
              row
              choices={KINDS.map((value) => ({ value, label: all.kinds[value] }))}
              value={given.kind}
              error={errors.kind}
            />
            <Input
              name="size"
              label={w.size}
              type="number"
              min={2}
              max={1000}
              width="short"
              required
              value={given.size}
              error={errors.size}
            />
            <Actions>
              <Button rank="primary">{w.press}</Button>
            </Actions>
          </Fields>
        </form>
      </section>
    </Page>
  )
}

export const kindOf = (kind: string) => KINDS.find((one) => one === kind) ?? 'club'
