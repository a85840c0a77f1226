import { Actions, Button } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { dayOf, showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Own } from '../../mine.ts'
import type { Rules } from '../../rules/days.ts'
import { words } from '../../words/office.ts'
import { Pickup, titleOf } from '../pieces.tsx'
import { whoOf } from './day.tsx'
import { BASE, Frame } from './frame.tsx'

type Props = { view: View; own: Own; rules: Rules; given: Given; errors: Errors }

/** Another time to pick something up. */
export const PickupPage = ({ view, own, rules, given, errors }: Props) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} title={w.changePickup} lead={w.changePickupLead} tab="requests" errors={errors}>
      <Facts
        framed
        facts={[
          [w.borrower, whoOf(own)],
          [w.instrument, titleOf(own.loan, lang)],
          [w.branch, own.branch],
          [w.pickup, showMoment(own.loan.pickup_at, lang)],
        ]}
      />
      <form method="post" action={`${BASE}/requests/${own.loan.id}/pickup`} class="n-form n-stack">
        <Fields>
          <Pickup view={view} today={dayOf(view.now)} rules={rules} given={given} errors={errors} />
          <Actions>
            <Button rank="primary">{w.change}</Button>
          </Actions>
        </Fields>
      </form>
    </Frame>
  )
}
