import { Actions, Button } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { showWon } from '#platform/clock.ts'
import { needsCleaning } from '../../../rules/items.ts'
import { words } from '../../../words/office.ts'
import { words as shared } from '../../../words/shared.ts'
import { BASE, optionsOf, Section } from '../frame.tsx'
import { COUNTER, type WithItem } from './props.ts'
import { Seen } from './seen.tsx'

/** Taking back. */
export const Back = (props: WithItem) => {
  const { view, item, given, errors, form, owed } = props
  const w = words[view.lang]
  return (
    <Section id="back" title={w.backTitle}>
      <form method="post" action={`${COUNTER}/return`} enctype="multipart/form-data" class="n-form n-stack">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="code" value={item.code} />
        <Fields>
          {props.before && (
            <figure>
              <img class="n-programme-image" src={`${BASE}/photos/${props.before}`} alt={w.beforeAlt(item.code)} />
              <figcaption>{w.before}</figcaption>
            </figure>
          )}
          <Seen {...props} prefix="back" />
          {needsCleaning(item.family) && (
            <Checkbox name="cleaned" label={w.cleaned} hint={w.cleanedHint} checked={given.cleaned === 'yes'} />
          )}
          <Input
            name="damage"
            label={w.damage}
            hint={w.damageHint}
            value={given.damage}
            maxlength={300}
            error={errors.damage}
          />
          <Input
            name="compensation"
            type="number"
            min={0}
            label={w.compensation}
            value={given.compensation}
            unit={w.won}
            width="medium"
            optional
            error={errors.compensation}
          />
          <Select
            name="paid"
            label={w.paidBack}
            hint={owed > 0 ? w.paidBackOwed(showWon(owed, view.lang)) : w.paidBackHint}
            value={given.paid}
            error={errors.paid}
            options={(['card', 'cash', 'bank'] as const).map((way) => ({
              value: way,
              label: shared[view.lang].ways[way],
            }))}
            optional
          />
          <At {...props} />
          <Checkbox name="repair" label={w.repair} checked={given.repair === 'yes'} />
          <Actions>
            <Button rank="primary" size="large" block>
              {w.back}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Section>
  )
}

/** Where it came back: any branch takes back, and says whether it stays. */
const At = ({ own, item, given, errors, view }: WithItem) => {
  const w = words[view.lang]
  const home = own.some(({ id }) => id === item.branch)
  if (home && own.length === 1) return <></>
  return (
    <>
      <Select
        name="at"
        label={w.backAt}
        blank={false}
        value={given.at ?? (home ? item.branch : own[0]?.id)}
        error={errors.at}
        options={optionsOf(own)}
      />
      <Checkbox name="stays" label={w.stays} hint={w.staysHint} checked={given.stays === 'yes'} />
    </>
  )
}
