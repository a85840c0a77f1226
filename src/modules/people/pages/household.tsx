import { LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { ageOn, dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { gradeName, type Person, type Relationship } from '../rules/people.ts'
import { words } from '../words/household.ts'
import { Account } from './shell.tsx'

type Guardian = { guardian: string; child: string; name: string; relationship: string; verified_at: Date | null }

type Props = {
  view: View
  me: string
  wards: Person[]
  guardians: Guardian[]
  mayAdd: boolean
  done?: string | undefined
}

/** The children I answer for, each with who answers for them. */
export const Household = ({ view, me, wards, guardians, mayAdd, done }: Props) => {
  const w = words[view.lang]
  return (
    <Account view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]}>
      {wards.length === 0 && <Empty icon="people">{w.none}</Empty>}
      <Cards
        cards={wards.map((child) => (
          <Card
            title={child.name}
            level={2}
            lines={linesOf(view, child, me, guardians)}
            foot={
              <>
                <LinkButton href={`/account/household/${child.id}`} size="small" label={w.editTitle(child.name)}>
                  {w.edit}
                </LinkButton>
                <LinkButton href={`/account/household/${child.id}/sign-in`} size="small" label={w.ownLabel(child.name)}>
                  {w.own}
                </LinkButton>
              </>
            }
          />
        ))}
      />
      {mayAdd ? (
        <LinkButton href="/account/household/addition" rank="primary" icon="people">
          {w.add}
        </LinkButton>
      ) : (
        <Notice kind="info">{w.addFirst}</Notice>
      )}
    </Account>
  )
}

const linesOf = (view: View, child: Person, me: string, guardians: Guardian[]) => {
  const w = words[view.lang]
  const born = child.born_on
    ? `${showDay(child.born_on, view.lang)}, ${w.years(ageOn(child.born_on, dayOf(view.now)))}`
    : undefined
  const school = [child.school, child.grade && gradeName(child.grade, view.lang)].filter(Boolean).join(' ')
  const standing = guardians
    .filter((one) => one.child === child.id)
    .map((one) => `${one.guardian === me ? w.me : one.name}(${w.relationships[one.relationship as Relationship]})`)
    .join(', ')
  return [
    ...(born ? [{ icon: 'calendar' as const, text: born }] : []),
    ...(school ? [{ icon: 'book' as const, text: school }] : []),
    ...(child.dong ? [{ icon: 'place' as const, text: child.dong }] : []),
    { icon: 'people' as const, text: `${w.guardians}: ${standing}` },
  ]
}
