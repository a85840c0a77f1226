import { Button, LinkButton, PressForm } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { CheckRow, NamedCheck } from '../rules/checks.ts'
import { words } from '../words/checks.ts'
import { DeskPage } from '#design/desk.tsx'

type DeskProps = { view: View; open: NamedCheck[]; due: NamedCheck[]; done?: string | undefined }

/** What waits for an answer, and who is to be asked about again. */
export const CheckDesk = ({ view, open, due, done }: DeskProps) => {
  const { office: w, kinds } = words[view.lang]
  const day = (on: string | null) => (on ? showDay(on, view.lang) : w.notAsked)
  return (
    <DeskPage view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]}>
      <h2 class="n-heading">{w.open}</h2>
      <Table
        caption={w.open}
        columns={[
          { label: w.name, head: true },
          { label: w.kind },
          { label: w.consent },
          { label: w.asked },
          { label: w.action, quiet: true },
        ]}
        empty={w.none}
        rows={open.map((one) => [
          one.name,
          kinds[one.kind],
          day(one.consent_on),
          day(one.asked_on),
          <LinkButton href={`/office/checks/${one.id}`} size="small" label={w.seeLabel(one.name, kinds[one.kind])}>
            {w.see}
          </LinkButton>,
        ])}
      />
      <h2 class="n-heading">{w.due}</h2>
      <p>{w.dueLead}</p>
      <Table
        caption={w.due}
        columns={[{ label: w.name, head: true }, { label: w.kind }, { label: w.dueDay }]}
        empty={w.noneDue}
        rows={due.map((one) => [one.name, kinds[one.kind], day(one.recheck_due)])}
      />
    </DeskPage>
  )
}

type OneProps = {
  view: View
  check: CheckRow
  name: string
  today: string
  recheck: string
  own: boolean
  given?: Given
  errors?: Errors
}

/** One check: asked for, and its answer. */
export const CheckPage = ({ view, check, name, today, recheck, own, given = {}, errors = {} }: OneProps) => {
  const { office: w, kinds } = words[view.lang]
  const address = `/office/checks/${check.id}`
  return (
    <DeskPage view={view} title={w.of(name)} crumbs={[{ href: '/office/checks', label: w.title }]}>
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [w.kind, kinds[check.kind]],
          [w.consent, showDay(check.consent_on, view.lang)],
          [w.asked, check.asked_on ? showDay(check.asked_on, view.lang) : w.notAsked],
        ]}
      />
      {check.replied_on && <Notice>{w.answered}</Notice>}
      {own && <Notice kind="warning">{w.own}</Notice>}
      {!check.replied_on && !own && (
        <>
          {!check.asked_on && <PressForm action={`${address}/asking`}>{w.noteAsked}</PressForm>}
          <form method="post" action={`${address}/reply`} class="n-form n-stack">
            <h2 class="n-heading">{w.reply}</h2>
            <Fields>
              <DateInput
                name="replied_on"
                label={w.repliedOn}
                value={given.replied_on ?? today}
                error={errors.replied_on}
                required
              />
              <Radios
                name="clear"
                label={w.clear}
                hint={w.clearHint}
                value={given.clear}
                error={errors.clear}
                choices={(['yes', 'no'] as const).map((value) => ({ value, label: w.clears[value] }))}
                required
              />
              <DateInput
                name="recheck_due"
                label={w.recheck}
                hint={w.recheckHint}
                value={given.recheck_due ?? recheck}
                error={errors.recheck_due}
                required
              />
            </Fields>
            <Button rank="primary">{w.save}</Button>
          </form>
        </>
      )}
    </DeskPage>
  )
}
