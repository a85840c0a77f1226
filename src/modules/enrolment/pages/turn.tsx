import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Textarea } from '#design/input.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words as applyWords } from '../words/apply.ts'
import { words } from '../words/offer.ts'

type Props = { view: View; address: string; errors: Errors; given: Given }

/** For somebody who said yes at the desk or on the phone. */
export const AcceptFor = ({ view, address, errors, given }: Props) => {
  const w = words[view.lang].office
  const { channels } = applyWords[view.lang].done
  return (
    <section class="n-section n-stack" aria-labelledby="acceptance">
      <h2 class="n-heading" id="acceptance">
        {w.answerTitle}
      </h2>
      <p>{w.answerLead}</p>
      <form method="post" action={`${address}/acceptance`}>
        <Fields>
          <Radios
            name="channel"
            label={w.channel}
            choices={(['phone', 'desk'] as const).map((value) => ({ value, label: channels[value] ?? value }))}
            value={given.channel ?? 'phone'}
            error={errors.channel}
            row
            required
          />
          <Actions>
            <Button rank="primary">{w.press}</Button>
          </Actions>
        </Fields>
      </form>
    </section>
  )
}

/** A seat out of turn, never without a reason. */
export const GiveSeat = ({ view, address, errors, given }: Props) => {
  const w = words[view.lang].office
  return (
    <section class="n-section n-stack" aria-labelledby="seat">
      <h2 class="n-heading" id="seat">
        {w.handTitle}
      </h2>
      <p>{w.handLead}</p>
      <form method="post" action={`${address}/seat`}>
        <Fields>
          <Textarea
            name="hand_reason"
            label={w.handReason}
            hint={w.handReasonHint}
            rows={2}
            maxlength={200}
            required
            value={given.hand_reason}
            error={errors.hand_reason}
          />
          <Actions>
            <Button rank="secondary">{w.hand}</Button>
          </Actions>
        </Fields>
      </form>
    </section>
  )
}
