import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Fields } from '#design/field.tsx'
import { DateInput, Select } from '#design/input.tsx'
import { Pickup } from '#modules/lending/index.ts'
import { clockOf } from '#modules/reservations/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Thing } from '../../bundle.ts'
import { LENGTHS, WEEKS } from '../../rules/bundle.ts'
import { words } from '../../words/bundle.ts'
import { addressOf, Frame, Kept, Previous, type StepProps } from './frame.tsx'

type Props = StepProps & { thing: Thing; rules: Parameters<typeof Pickup>[0]['rules'] }

/** The hours of a day at about which one may want to practise. */
export const HOURS = Array.from({ length: 13 }, (_, at) => (9 + at) * 60)

/** Second step: where and when the instrument is picked up, and when one wants to practise. */
export const BundlePlan = (props: Props) => {
  const { view, programme, given, errors, thing, rules } = props
  const w = words[view.lang]
  const today = dayOf(view.now)
  const [only] = thing.branches.length === 1 ? thing.branches : []
  return (
    <Frame {...props} step={2}>
      <form method="get" action={addressOf(programme)} class="n-form n-stack">
        <input type="hidden" name="step" value="3" />
        <Kept given={given} names={['learner', 'thing', 'room']} />
        <h2 class="n-heading">{w.pickupTitle}</h2>
        <Fields>
          <Select
            name="branch"
            label={w.branch}
            required
            value={given.branch || only?.branch.id}
            error={errors.branch}
            options={thing.branches.map(({ branch, free }) => ({
              value: branch.id,
              label: w.branchOption(branch.name, free),
            }))}
          />
          <Pickup view={view} today={today} rules={rules} given={given} errors={errors} />
          <Radios
            name="months"
            label={w.months}
            required
            row
            value={given.months || '1'}
            error={errors.months}
            choices={Array.from({ length: rules.months }, (_, at) => ({
              value: String(at + 1),
              label: w.month(at + 1),
            }))}
          />
        </Fields>
        <h2 class="n-heading">{w.practiceTitle}</h2>
        <Fields>
          <DateInput
            name="first"
            label={w.first}
            required
            min={today}
            max={addDays(today, 180)}
            value={given.first}
            error={errors.first}
          />
          <Select
            name="at"
            label={w.at}
            required
            value={given.at}
            error={errors.at}
            options={HOURS.map((minute) => ({ value: clockOf(minute), label: clockOf(minute) }))}
          />
          <Radios
            name="length"
            label={w.length}
            required
            row
            value={given.length || '60'}
            error={errors.length}
            choices={LENGTHS.map((length) => ({ value: String(length), label: w.minutes(length) }))}
          />
          <Radios
            name="weeks"
            label={w.weeks}
            required
            value={given.weeks || '1'}
            error={errors.weeks}
            choices={WEEKS.map((count) => ({ value: String(count), label: w.week(count) }))}
          />
          <Actions>
            <Button rank="primary" size="large">
              {w.next}
            </Button>
            <Previous {...props} step={1} />
          </Actions>
        </Fields>
      </form>
    </Frame>
  )
}
