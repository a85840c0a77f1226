import { Badge, type Tone } from '#design/badge.tsx'
import { Actions, Button, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Radios } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { type Group, GROUP_KINDS, groupStanding, type GroupStanding } from '../rules/groups.ts'
import { words } from '../words/groups.ts'
import { Account } from './shell.tsx'

type Props = {
  view: View
  groups: readonly Group[]
  /** Of everyone who speaks for one of them. */
  names: ReadonlyMap<string, string>
  done?: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

export const groupTones: Record<GroupStanding, Tone> = { waiting: 'warning', verified: 'success', refused: 'danger' }

/** 내 모임: the groups somebody speaks for, handing one over, and naming another. */
export const MyGroups = ({ view, groups, names, done, errors = {}, given = {} }: Props) => {
  const all = words[view.lang]
  const w = all.my
  return (
    <Account view={view} title={w.title} lead={w.lead} done={done}>
      <ErrorSummary errors={errors} />
      {groups.length === 0 ? (
        <Empty icon="people">{w.none}</Empty>
      ) : (
        <Cards
          narrow
          cards={groups.map((group) => (
            <Mine
              view={view}
              group={group}
              names={names}
              error={errors[`email-${group.id}`]}
              email={given.group === group.id ? given.email : undefined}
            />
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
              choices={GROUP_KINDS.map((value) => ({ value, label: all.kinds[value] }))}
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
            <Select
              name="dong"
              label={w.dong}
              optional
              options={view.district.dongs.map((dong) => ({ value: dong, label: dong }))}
              value={given.dong}
              error={errors.dong}
            />
            <Input
              name="address"
              label={w.address}
              hint={w.addressHint}
              optional
              maxlength={200}
              value={given.address}
              error={errors.address}
            />
            <Input
              name="phone"
              label={w.phone}
              hint={w.phoneHint}
              type="tel"
              optional
              maxlength={20}
              value={given.phone}
              error={errors.phone}
            />
            <Actions>
              <Button rank="primary">{w.press}</Button>
            </Actions>
          </Fields>
        </form>
      </section>
    </Account>
  )
}

type MineProps = {
  view: View
  group: Group
  names: Props['names']
  error?: string | undefined
  email?: string | undefined
}

const Mine = ({ view, group, names, error, email }: MineProps) => {
  const all = words[view.lang]
  const w = all.my
  const standing = groupStanding(group)
  return (
    <Card
      level={2}
      title={group.name}
      badges={<Badge tone={groupTones[standing]}>{all.standings[standing]}</Badge>}
      lines={[
        { icon: 'people', text: `${all.kinds[group.kind]} · ${all.people(group.size)}` },
        { icon: 'person', text: `${w.speakers}: ${group.speakers.map((id) => names.get(id)).join(', ')}` },
      ]}
      foot={
        group.speakers.length > 1 && (
          <PressForm
            action={`/me/groups/${group.id}/leaving`}
            rank="text"
            size="small"
            label={w.of(group.name, w.leave)}
          >
            {w.leave}
          </PressForm>
        )
      }
    >
      {group.refusal && <p>{group.refusal}</p>}
      {standing !== 'refused' && (
        <details open={error !== undefined}>
          <summary>{w.invite}</summary>
          <form method="post" action={`/me/groups/${group.id}/speakers`}>
            <Fields>
              <Input
                id={`email-${group.id}`}
                name="email"
                type="email"
                label={w.email}
                hint={w.emailHint}
                required
                value={email}
                error={error}
              />
              <Actions>
                <Button label={w.of(group.name, w.invitePress)}>{w.invitePress}</Button>
              </Actions>
            </Fields>
          </form>
        </details>
      )}
    </Card>
  )
}
