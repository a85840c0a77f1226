import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { shortDay, showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Round } from '../round.ts'
import { words } from '../words/round.ts'

type Line = Round & { proposed: number; accepted: number }
type Props = { view: View; rounds: readonly Line[]; given: Given; errors?: Errors | undefined }

/** Rounds so far, and asking for a new one. */
export const Rounds = ({ view, rounds, given, errors = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name], required: true })
  return (
    <DeskPage view={view} title={w.menu} lead={w.about} unsearched>
      <ErrorSummary errors={errors} />
      <section class="n-stack" aria-labelledby="ask">
        <h2 id="ask">{w.ask}</h2>
        <p>{w.askLead}</p>
        <form method="post" action="/office/rounds" class="n-stack">
          <input type="hidden" name="id" value={given.id} />
          <Fields>
            <DateInput {...field('starts_on')} label={w.startsOn} hint={w.startsOnHint} />
            <DateInput {...field('held_on')} label={w.heldOn} hint={w.heldOnHint} />
            <Input {...field('load')} label={w.load} inputmode="numeric" width="short" unit={w.loadUnit} />
          </Fields>
          <Actions>
            <Button rank="primary">{w.make}</Button>
          </Actions>
        </form>
      </section>
      <section class="n-stack" aria-labelledby="rounds">
        <h2 id="rounds">{w.rounds}</h2>
        <Table
          caption={w.rounds}
          columns={[
            { label: w.columns.asked, head: true },
            { label: w.columns.starts },
            { label: w.columns.state },
            { label: w.columns.proposed, number: true },
            { label: w.columns.accepted, number: true },
          ]}
          rows={rounds.map((round) => [
            <a href={`/office/rounds/${round.id}`}>{showMoment(round.asked_at, lang)}</a>,
            shortDay(round.starts_on, lang),
            w.states[!round.solved_at ? 'thinking' : round.failed ? 'failed' : 'ready'],
            String(round.proposed),
            String(round.accepted),
          ])}
          empty={w.none}
        />
      </section>
    </DeskPage>
  )
}
