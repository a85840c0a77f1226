import type { Child } from 'hono/jsx'
import { More } from '#design/accordion.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { CARE } from '../../../rules/items.ts'
import { words } from '../../../words/office.ts'
import { words as shared } from '../../../words/shared.ts'
import { BASE, optionsOf, Section } from '../frame.tsx'
import type { WithItem } from './props.ts'

const Fold = ({
  title,
  action,
  form,
  press,
  children,
}: {
  title: string
  action: string
  form: string
  press: string
  children?: Child
}) => (
  <More title={title}>
    <form method="post" action={action} class="n-form n-stack">
      <input type="hidden" name="form" value={form} />
      <Fields>
        {children}
        <Actions>
          <Button>{press}</Button>
        </Actions>
      </Fields>
    </form>
  </More>
)

/** Damage, care, moving and taking out of use: seldom, so folded. */
export const Others = ({ view, item, branches, form }: WithItem) => {
  const { lang } = view
  const w = words[lang]
  const base = `${BASE}/items/${item.id}`
  const free = item.state === 'shelf' || item.state === 'repair'
  return (
    <Section id="others" title={w.otherTitle}>
      <Fold title={w.reportDamage} action={`${base}/damage`} form={form} press={w.reportDamage}>
        <Input name="what" label={w.damage} required maxlength={300} />
        <Input
          name="compensation"
          id="damage-won"
          type="number"
          min={0}
          label={w.compensation}
          unit={w.won}
          width="medium"
          optional
        />
      </Fold>
      {!['out', 'moving', 'retired'].includes(item.state) && (
        <Fold title={w.begin} action={`${base}/care`} form={form} press={w.begin}>
          <Radios
            name="kind"
            label={w.careKind}
            required
            row
            value="repair"
            choices={CARE.map((value) => ({ value, label: shared[lang].care[value] ?? value }))}
          />
          <Input name="what" id="care-what" label={w.careWhat} maxlength={300} optional />
        </Fold>
      )}
      {free && branches.length > 1 && (
        <Fold title={w.moveTitle} action={`${base}/transfer`} form={form} press={w.move}>
          <Select
            name="branch"
            label={w.branch}
            required
            options={optionsOf(branches.filter(({ id }) => id !== item.branch))}
          />
          <Input name="reason" label={w.reason} maxlength={200} optional />
        </Fold>
      )}
      {free && (
        <Fold title={w.retireTitle} action={`${base}/retirement`} form={form} press={w.retire}>
          <Input name="reason" id="retire-reason" label={w.reason} required maxlength={200} />
        </Fold>
      )}
      <Actions>
        <LinkButton href={base} rank="text">
          {w.history}
        </LinkButton>
      </Actions>
    </Section>
  )
}
