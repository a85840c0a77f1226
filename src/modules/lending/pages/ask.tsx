import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Checkbox, Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import type { Person } from '#modules/people/index.ts'
import { dayOf, instant, showMoment, showWon } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Rules } from '../rules/days.ts'
import type { Kind } from '../shelf.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'
import { Guardian, nameOf, Pickup } from './pieces.tsx'

export type Member = { person: Person; why?: string | undefined; fits?: string | undefined }
export type AskProps = {
  view: View
  kind: Kind
  members: Member[]
  me: string
  rules: Rules
  given: Given
  errors: Errors
  step: 1 | 2 | 3
  /** Whoever asks is a minor, and names a guardian. */
  guarded: boolean
  /** Comes with the form, so that sending it twice is one wish. */
  form: string
}

/** Asking for an instrument in three steps, each a page with an address of its own. */
export const Ask = (props: AskProps) => {
  const { view, kind, step, errors } = props
  const w = words[view.lang]
  const address = `/instruments/${kind.model.id}`
  const Step = [Who, Plan, Check][step - 1] ?? Who
  return (
    <Page
      view={view}
      title={w.askTitle}
      lead={nameOf(kind.model, view.lang)}
      crumbs={[
        { href: '/instruments', label: shared[view.lang].library },
        { href: address, label: nameOf(kind.model, view.lang) },
      ]}
      hidden
    >
      <Steps steps={w.steps} current={step} />
      <ErrorSummary errors={errors} />
      <Step {...props} />
    </Page>
  )
}

const Who = ({ view, kind, members, me, given, errors }: AskProps) => {
  const w = words[view.lang]
  const free = members.filter(({ why }) => !why)
  const others = members.filter(({ why }) => why)
  return (
    <>
      {free.length === 0 ? (
        <Notice kind="warning" title={w.nobody} />
      ) : (
        <form method="get" action={`/instruments/${kind.model.id}/loan`} class="n-form n-stack">
          <input type="hidden" name="step" value="2" />
          <Radios
            name="borrower"
            label={w.who}
            required
            value={given.borrower ?? (free.length === 1 ? free[0]?.person.id : undefined)}
            error={errors.borrower}
            choices={free.map(({ person }) => ({
              value: person.id,
              label: person.name,
              hint: person.id === me ? w.me : w.child,
            }))}
          />
          <Actions>
            <Button rank="primary" size="large">
              {w.next}
            </Button>
          </Actions>
        </form>
      )}
      {others.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="not-for">
          <h2 class="n-heading" id="not-for">
            {w.notFor}
          </h2>
          <Cards
            narrow
            cards={others.map(({ person, why }) => (
              <Card title={person.name}>
                <p>{why}</p>
              </Card>
            ))}
          />
        </section>
      )}
      <p>
        {w.missingChild} <a href="/account/household">{w.addChild}</a>
      </p>
    </>
  )
}

const Plan = ({ view, kind, members, rules, given, errors, guarded }: AskProps) => {
  const { lang } = view
  const w = words[lang]
  const { model, shelves } = kind
  const member = members.find(({ person }) => person.id === given.borrower)
  const branches = [...Map.groupBy(shelves, ({ branch }) => branch.id).values()]
  return (
    <form method="get" action={`/instruments/${model.id}/loan`} class="n-form n-stack">
      <input type="hidden" name="step" value="3" />
      <input type="hidden" name="borrower" value={given.borrower} />
      <Fields>
        {model.sizes.length > 0 && (
          <Radios
            name="size"
            label={w.size}
            hint={member?.fits && w.sizeHint(member.person.name, member.fits)}
            required
            row
            value={given.size || member?.fits}
            error={errors.size}
            choices={model.sizes.map((size) => ({ value: size, label: size }))}
          />
        )}
        <Select
          name="branch"
          label={w.branch}
          required
          value={given.branch}
          error={errors.branch}
          options={branches.flatMap(([first, ...more]) =>
            first
              ? {
                  value: first.branch.id,
                  label:
                    model.sizes.length > 0
                      ? first.branch.name
                      : w.branchOption(
                          first.branch.name,
                          [first, ...more].reduce((sum, { free }) => sum + free, 0),
                        ),
                }
              : [],
          )}
        />
        {rules.elsewhere && branches.length > 1 && (
          <Checkbox
            name="elsewhere"
            label={w.elsewhere}
            hint={w.elsewhereHint}
            checked={given.branch ? given.elsewhere === 'yes' : true}
          />
        )}
        <Radios
          name="months"
          label={w.length}
          required
          row
          value={given.months || '1'}
          error={errors.months}
          choices={Array.from({ length: rules.months }, (_, at) => ({
            value: String(at + 1),
            label: shared[lang].months(at + 1),
          }))}
        />
        <Pickup view={view} today={dayOf(view.now)} rules={rules} given={given} errors={errors} />
        {guarded && <Guardian view={view} given={given} errors={errors} />}
        <Actions>
          <Button rank="primary" size="large">
            {w.next}
          </Button>
          <LinkButton href={`/instruments/${model.id}/loan`} rank="tertiary" size="large">
            {w.backStep}
          </LinkButton>
        </Actions>
      </Fields>
    </form>
  )
}

const FIELDS = [
  'borrower',
  'size',
  'branch',
  'elsewhere',
  'months',
  'day',
  'time',
  'guardian',
  'guardian_phone',
] as const

const Check = ({ view, kind, members, given, errors, form }: AskProps) => {
  const { lang } = view
  const w = words[lang]
  const s = shared[lang]
  const { model, shelves } = kind
  const shelf = shelves.find(({ branch, size }) => branch.id === given.branch && (size ?? '') === (given.size ?? ''))
  const months = Number(given.months)
  const back = new URLSearchParams({ ...given, step: '2' })
  return (
    <div class="n-stack">
      <h2 class="n-heading">{w.check}</h2>
      {shelf?.free === 0 && <Notice kind="warning">{w.willWait}</Notice>}
      <Facts
        framed
        facts={[
          [w.borrower, members.find(({ person }) => person.id === given.borrower)?.person.name],
          [w.what, [nameOf(model, lang), given.size].filter(Boolean).join(' ')],
          [w.branch, shelf?.branch.name],
          [w.elsewhereTo, shelf?.free === 0 && given.elsewhere === 'yes' && w.elsewhereYes],
          [w.length, s.months(months)],
          [w.pickup, showMoment(instant(given.day ?? '', given.time), lang)],
          [w.total, model.fee > 0 ? `${showWon(model.fee * months, lang)}. ${w.atDesk}` : w.freeFee],
          [w.guardian, given.guardian],
        ]}
      />
      <Notice>{w.promise}</Notice>
      <form method="post" action={`/instruments/${model.id}/loan`} class="n-form n-stack">
        <input type="hidden" name="form" value={form} />
        {FIELDS.map((name) => (
          <input type="hidden" name={name} value={given[name] ?? ''} />
        ))}
        <Checkbox name="agree" label={w.agree} required error={errors.agree} />
        <Actions>
          <Button rank="primary" size="large">
            {w.send}
          </Button>
          <LinkButton href={`/instruments/${model.id}/loan?${back}`} rank="tertiary" size="large">
            {w.backStep}
          </LinkButton>
        </Actions>
      </form>
    </div>
  )
}
