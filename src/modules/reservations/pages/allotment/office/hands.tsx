import { Actions, Button, PressForm } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Round } from '../../../allotment.ts'
import { words } from '../../../words/allotment/office.ts'
import { groupIn, Part, slotIn } from '../pieces.tsx'

type Props = { view: View; round: Round; open: boolean; errors: Errors; given: Given }

/** What was set by hand with its reason, and setting more while it is not announced. */
export const Hands = ({ view, round, open, errors, given }: Props) => {
  const { lang } = view
  const w = words[lang].desk
  const { allotment, problem, hands } = round
  const address = `/office/rooms/allotments/${allotment.id}/hands`
  const named = (slot: string) =>
    slotIn(
      round,
      problem.slots.find(({ id }) => id === slot),
      lang,
    )
  return (
    <Part id="hands" title={w.hands}>
      {hands.length > 0 && open && <p>{w.handsNote}</p>}
      <Table
        caption={w.hands}
        columns={[
          { label: w.slot, head: true },
          { label: w.to },
          { label: w.how },
          { label: w.reason },
          ...(open ? [{ label: w.undo, quiet: true }] : []),
        ]}
        rows={hands.map(({ application, slot, gives, reason }) => [
          named(slot),
          groupIn(round, application),
          gives ? w.gives : w.withholds,
          reason,
          ...(open
            ? [
                <PressForm
                  action={`${address}/removal`}
                  fields={{ application, slot }}
                  size="small"
                  label={`${named(slot)}: ${w.undo}`}
                >
                  {w.undo}
                </PressForm>,
              ]
            : []),
        ])}
        empty={w.handsNone}
      />
      {open && (
        <form method="post" action={address} class="n-stack">
          <h3 class="n-heading">{w.adjust}</h3>
          <Fields>
            <Radios
              name="gives"
              label={w.what}
              required
              choices={[
                { value: 'yes', label: w.give },
                { value: 'no', label: w.keep },
              ]}
              value={given.gives}
              error={errors.gives}
            />
            <Select
              name="application"
              label={w.to}
              required
              options={problem.applicants.map(({ id }) => ({ value: id, label: groupIn(round, id) }))}
              value={given.application}
              error={errors.application}
            />
            <Select
              name="slot"
              label={w.slot}
              required
              options={problem.slots.map(({ id }) => ({ value: id, label: named(id) }))}
              value={given.slot}
              error={errors.slot}
            />
            <Input
              name="reason"
              label={w.reason}
              hint={w.reasonHint}
              required
              maxlength={300}
              value={given.reason}
              error={errors.reason}
            />
            <Actions>
              <Button>{w.press}</Button>
            </Actions>
          </Fields>
        </form>
      )}
    </Part>
  )
}
