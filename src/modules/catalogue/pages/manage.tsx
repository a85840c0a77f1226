import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import type { Errors } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Programme } from '../programme.ts'
import { isHere, stateOf } from '../rules.ts'
import { words as formWords } from '../words/form.ts'
import { words as officeWords } from '../words/office.ts'
import { StateBadge } from './card.tsx'

export type Past = {
  at: Date
  by: string | null
  import: number | null
  before: Record<string, unknown>
  after: Record<string, unknown>
}

type ManageProps = {
  view: View
  programme: Programme
  part: 'top' | 'bottom'
  history: Past[]
  errors?: Errors
  given?: Given
}

/** What can be done with a programme besides editing it: above the form the next step, below it the steps one takes seldom. */
export const Manage = ({ view, programme, part, history, errors = {}, given = {} }: ManageProps) => {
  const w = officeWords[view.lang]
  const base = `/office/programmes/${programme.id}`
  const { published_at, cancelled_at, method } = programme
  if (part === 'top')
    return (
      <>
        <p>
          <StateBadge lang={view.lang} state={stateOf(programme, view.now)} />
        </p>
        {!published_at && <Notice title={w.publishTitle}>{w.publishHint}</Notice>}
        <Actions>
          {!published_at && (
            <PressForm action={`${base}/publication`} rank="primary">
              {w.publish}
            </PressForm>
          )}
          <LinkButton href={published_at ? `/programmes/${programme.id}` : `${base}/preview`} rank="secondary">
            {published_at ? w.see : w.preview}
          </LinkButton>
          <LinkButton href={`/office/policies/programmes/${programme.id}`} rank="secondary">
            {w.policy}
          </LinkButton>
          {published_at && isHere(method) && (
            <LinkButton href={`${base}/applicants`} rank="secondary">
              {w.applicants}
            </LinkButton>
          )}
          {method === 'review' && (
            <LinkButton href={`${base}/review`} rank="secondary">
              {w.review}
            </LinkButton>
          )}
          {published_at && method === 'lottery' && (
            <LinkButton href={`${base}/draw`} rank="secondary">
              {w.draw}
            </LinkButton>
          )}
        </Actions>
      </>
    )
  return (
    <>
      <section class="n-part">
        <h2 class="n-heading">{w.copy}</h2>
        <p>{w.copyHint}</p>
        <PressForm action={`${base}/copy`} rank="secondary">
          {w.copy}
        </PressForm>
      </section>
      {!published_at && (
        <PressForm action={`${base}/removal`} rank="danger">
          {w.discard}
        </PressForm>
      )}
      {published_at && !cancelled_at && (
        <section class="n-part">
          <h2 class="n-heading">{w.cancelTitle}</h2>
          <p>{w.cancelHint}</p>
          <form method="post" action={`${base}/cancellation`} novalidate>
            <Input
              name="reason"
              label={w.cancelReason}
              hint={w.cancelReasonHint}
              required
              maxlength={300}
              value={given.reason}
              error={errors.reason}
            />
            <Actions>
              <Button rank="danger">{w.cancel}</Button>
            </Actions>
          </form>
        </section>
      )}
      {published_at && (
        <section class="n-part">
          <h2 class="n-heading">{w.history}</h2>
          <Table
            caption={w.history}
            columns={[{ label: w.at, head: true }, { label: w.by }, { label: w.what }]}
            rows={history.map((past) => [
              showMoment(past.at, view.lang),
              past.by ?? (past.import === null ? '–' : w.byImport),
              <Changes view={view} past={past} />,
            ])}
            empty={w.historyNone}
          />
        </section>
      )}
    </>
  )
}

/** Each column that changed, as it was and as it became. */
const Changes = ({ view, past }: { view: View; past: Past }) => {
  const w = officeWords[view.lang]
  const say = (value: unknown) => [value].flat().map(String).join(', ').slice(0, 80)
  const shown = (value: unknown) =>
    value === null || value === undefined || say(value) === '' ? w.nothing : say(value)
  const names: Record<string, string> = formWords[view.lang].fields
  return (
    <ul>
      {Object.keys(past.after).map((name) => (
        <li>
          {names[name] ?? name}: {shown(past.before[name])} → {shown(past.after[name])}
        </li>
      ))}
    </ul>
  )
}
