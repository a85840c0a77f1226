import { Actions, Button } from '#design/button.tsx'
import { Checkboxes } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { View } from '#platform/view.ts'
import type { Round } from '../../../allotment.ts'
import type { WeekSlot } from '../../../rules/allotment/rule.ts'
import { nameOf } from '../../../space.ts'
import { words } from '../../../words/allotment/office.ts'
import { words as reasons } from '../../../words/allotment/why.ts'
import { timeIn } from '../pieces.tsx'

type Props = {
  view: View
  round: Round
  possible: readonly (WeekSlot & { space: string })[]
  errors?: Errors | undefined
}

export const slotKey = ({ space, weekday, starts }: { space: string; weekday: number; starts: number }) =>
  `${space}/${weekday}/${starts}`

/** Which of all possible slots are on offer, space by space. */
export const SlotsPage = ({ view, round, possible, errors = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { allotment, spaces, problem } = round
  const address = `/office/rooms/allotments/${allotment.id}`
  return (
    <DeskPage
      view={view}
      title={w.slots.title}
      lead={w.slots.lead}
      crumbs={[
        { href: '/office/rooms/allotments', label: w.title },
        { href: address, label: allotment.name },
      ]}
    >
      <ErrorSummary errors={errors} />
      <form method="post" action={`${address}/slots`}>
        <Fields>
          {spaces
            .filter(({ id }) => possible.some(({ space }) => space === id))
            .map((space, at) => (
              <Checkboxes
                id={at === 0 ? undefined : `slot-${space.id}`}
                name="slot"
                label={nameOf(space, lang)}
                row
                choices={possible
                  .filter((slot) => slot.space === space.id)
                  .map((slot) => ({
                    value: slotKey(slot),
                    label: `${reasons[lang].days[slot.weekday]} ${timeIn(slot)}`,
                  }))}
                values={problem.slots.map(slotKey)}
              />
            ))}
          <Actions>
            <Button rank="primary">{w.slots.press}</Button>
          </Actions>
        </Fields>
      </form>
    </DeskPage>
  )
}
