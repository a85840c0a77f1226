import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { showMoment, showWon } from '#platform/clock.ts'
import { words } from '../../../words/office.ts'
import { words as shared } from '../../../words/shared.ts'
import { Section } from '../frame.tsx'
import { COUNTER, type WithItem } from './props.ts'
import { Seen } from './seen.tsx'

/** Handing over on a request, or to somebody without one. */
export const Lend = (props: WithItem) => {
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
