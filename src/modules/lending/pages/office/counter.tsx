import type { Child } from 'hono/jsx'
import { More } from '#design/accordion.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkbox, Checkboxes, Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { Person } from '#modules/people/index.ts'
import { dayOf, showDay, showMoment, showWon } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { daysLate, type Rules } from '../../rules/days.ts'
import { CARE, CONDITIONS, needsCleaning, SIZES } from '../../rules/items.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { StateBadge, titleOf } from '../pieces.tsx'
import { BASE, type Branches, Frame, optionsOf, Section } from './frame.tsx'
import type { CareRow, Item } from '../../things.ts'

/** An approved wish this instrument could go out on. */
export type Ready = { id: string; who: string; pickup_at: Date; left: number }
export type CounterProps = {
  view: View
  code: string
  item: Item | undefined
  borrower: string | undefined
  ready: Ready[]
  care: CareRow[]
  branches: Branches
  rules: Rules
  /** Who was looked for without a request. */
  q: string
  found: Person[] | undefined
  given: Given
  errors: Errors
  done: string | undefined
  /** What a return showed: a larger size, days late, care, a bar. */
  after: { next: string; late: number; care: boolean; barred: boolean }
  form: string
}

const COUNTER = `${BASE}/counter`

/** The counter on a phone: a code, and what can be done with that instrument now. */
export const Counter = (props: CounterProps) => {
  const { view, code, item, errors, done, after, borrower, branches } = props
  const { lang } = view
  const w = words[lang]
  const told = [
    after.late > 0 && w.lateBy(after.late),
    after.barred && w.barred,
    after.care && w.inCare,
    SIZES.some((size) => size === after.next) && w.nextSize(after.next),
  ].filter(Boolean)
  return (
    <Frame view={view} title={w.counterTitle} lead={w.counterLead} tab="counter" errors={errors} done={done}>
      {done && told.length > 0 && <Notice kind="warning">{told.join(' ')}</Notice>}
      <form method="get" action={COUNTER} class="n-form n-stack">
        <Input
          name="code"
          label={w.codeField}
          hint={w.codeHint}
          value={code}
          maxlength={200}
          width="medium"
          autofocus={!item}
          error={errors.code}
        />
        <Actions>
          <Button rank={item ? 'secondary' : 'primary'}>{w.open}</Button>
        </Actions>
      </form>
      {item && (
        <Section id="item" title={`${item.code} ${titleOf(item, lang)}`}>
          <Facts
            framed
            facts={[
              [w.state, <StateBadge lang={lang} state={item.state} />],
              [w.branch, branches.find(({ id }) => id === item.branch)?.name],
              [w.lentTo, borrower],
              [w.due, item.due_on && showDay(item.due_on, lang)],
              [
                w.late,
                item.due_on &&
                  daysLate(item.due_on, dayOf(view.now)) > 0 &&
                  w.days(daysLate(item.due_on, dayOf(view.now))),
              ],
              [w.notes, item.notes],
            ]}
          />
        </Section>
      )}
      {item?.state === 'out' && <Back {...props} item={item} />}
      {(item?.state === 'shelf' || item?.state === 'held') && <Lend {...props} item={item} />}
      {item?.state === 'repair' && <Care {...props} item={item} />}
      {item && <Others {...props} item={item} />}
    </Frame>
  )
}

type WithItem = CounterProps & { item: Item }

/** What is seen of the instrument on both ways: accessories, condition, a picture. */
const Seen = ({ view, item, given, errors, prefix }: WithItem & { prefix: string }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <>
      {item.accessories.length > 0 && (
        <Checkboxes
          name="present"
          id={`${prefix}-present`}
          label={w.present}
          row
          values={given.present === undefined ? [] : given.present.split(',')}
          choices={item.accessories.map((one) => ({ value: one, label: one }))}
        />
      )}
      <Radios
        name="condition"
        id={`${prefix}-condition`}
        label={w.condition}
        row
        required
        value={given.condition || item.condition}
        error={errors.condition}
        choices={CONDITIONS.map((value) => ({ value, label: shared[lang].condition[value] ?? value }))}
      />
      <FileInput
        name="photo"
        label={w.photo}
        accept="image/jpeg,image/png"
        limit={w.photoKinds}
        optional
        error={errors.photo}
      />
    </>
  )
}

const Lend = (props: WithItem) => {
  const { view, item, ready, given, errors, form, found, q, rules } = props
  const { lang } = view
  const w = words[lang]
  const owed = ready.find(({ id }) => id === (given.loan || ready[0]?.id))?.left ?? 0
  return (
    <>
      <Section id="lend" title={w.lendTitle}>
        {ready.length === 0 ? (
          <p>{w.noWish}</p>
        ) : (
          <form method="post" action={`${COUNTER}/loan`} enctype="multipart/form-data" class="n-form n-stack">
            <input type="hidden" name="form" value={form} />
            <input type="hidden" name="code" value={item.code} />
            <Fields>
              <Radios
                name="loan"
                label={w.to}
                required
                value={given.loan || (ready.length === 1 ? ready[0]?.id : undefined)}
                error={errors.loan}
                choices={ready.map(({ id, who, pickup_at, left }) => ({
                  value: id,
                  label: who,
                  hint: [showMoment(pickup_at, lang), left > 0 && `${w.fee} ${showWon(left, lang)}`]
                    .filter(Boolean)
                    .join(' · '),
                }))}
              />
              <Seen {...props} prefix="lend" />
              {ready.some(({ left }) => left > 0) && (
                <Select
                  name="paid"
                  label={w.paidBy(showWon(owed, lang))}
                  value={given.paid}
                  error={errors.paid}
                  options={(['card', 'cash', 'bank'] as const).map((way) => ({
                    value: way,
                    label: shared[lang].ways[way],
                  }))}
                />
              )}
              <Actions>
                <Button rank="primary" size="large" block>
                  {w.lend}
                </Button>
              </Actions>
            </Fields>
          </form>
        )}
      </Section>
      {item.state === 'shelf' && (
        <Section id="desk" title={w.desk1}>
          <form method="get" action={COUNTER} class="n-form n-stack">
            <input type="hidden" name="code" value={item.code} />
            <Input
              name="q"
              label={w.borrower}
              hint={w.deskHint}
              value={q}
              maxlength={50}
              width="medium"
              error={errors.q}
            />
            <Actions>
              <Button>{w.find}</Button>
            </Actions>
          </form>
          {found?.length === 0 && <p>{w.nobody}</p>}
          {found?.map((person) => (
            <form method="post" action={`${COUNTER}/request`} class="n-form n-stack">
              <input type="hidden" name="form" value={form} />
              <input type="hidden" name="code" value={item.code} />
              <input type="hidden" name="borrower" value={person.id} />
              <Select
                name="months"
                id={`months-${person.id}`}
                label={`${w.months}: ${[person.name, person.born_on].filter(Boolean).join(' ')}`}
                blank={false}
                options={Array.from({ length: rules.months }, (_, at) => ({
                  value: String(at + 1),
                  label: shared[lang].months(at + 1),
                }))}
              />
              <Actions>
                <Button label={w.lendTo([person.name, person.born_on].filter(Boolean).join(' '))}>
                  {w.lendTo(person.name)}
                </Button>
              </Actions>
            </form>
          ))}
        </Section>
      )}
    </>
  )
}

const Back = (props: WithItem) => {
  const { view, item, given, errors, form } = props
  const w = words[view.lang]
  return (
    <Section id="back" title={w.backTitle}>
      <form method="post" action={`${COUNTER}/return`} enctype="multipart/form-data" class="n-form n-stack">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="code" value={item.code} />
        <Fields>
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

const Care = ({ view, item, care }: WithItem) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Section id="care" title={shared[lang].state.repair}>
      {care.map((row) => (
        <form method="post" action={`${BASE}/items/${item.id}/care/${row.id}`} class="n-form n-stack">
          <p>
            {shared[lang].care[row.kind]} · {showMoment(row.begun_at, lang)} {row.what}
          </p>
          <Input
            name="cost"
            id={`cost-${row.id}`}
            type="number"
            min={0}
            label={w.careCost}
            unit={w.won}
            width="medium"
            optional
          />
          <Actions>
            <Button rank="primary">{w.careEnd}</Button>
          </Actions>
        </form>
      ))}
    </Section>
  )
}

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
const Others = ({ view, item, branches, form }: WithItem) => {
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
      {item.state !== 'out' && item.state !== 'retired' && (
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
