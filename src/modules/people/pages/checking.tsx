import { Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { DateInput, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import { showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Person } from '../rules/people.ts'
import type { Proof } from '../rules/qualifications.ts'
import { words } from '../words/qualifications.ts'
import { DeskPage } from '#design/desk.tsx'
import type { ToldRow } from './qualifications.tsx'

type Waiting = { id: string; name: string; born_on: string | null; proof: string; paper: boolean; told_at: Date }

/** What waits to be looked at. The kind shows only to whoever opens one. */
export const WaitingList = ({ view, waiting, done }: { view: View; waiting: Waiting[]; done?: string | undefined }) => {
  const w = words[view.lang].office
  return (
    <DeskPage view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]}>
      <Table
        caption={w.caption}
        columns={[
          { label: w.name, head: true },
          { label: w.born },
          { label: w.proof },
          { label: w.told },
          { label: w.action, quiet: true },
        ]}
        empty={w.none}
        rows={waiting.map((one) => [
          one.name,
          one.born_on && showDay(one.born_on, view.lang),
          one.proof === 'paper' && !one.paper ? w.desk : w.ways[one.proof as Proof],
          <When at={one.told_at} />,
          <LinkButton href={`/office/qualifications/${one.id}`} size="small" label={w.openLabel(one.name)}>
            {w.open}
          </LinkButton>,
        ])}
      />
    </DeskPage>
  )
}

type Props = {
  view: View
  told: ToldRow & { proof: string }
  person: Person
  given?: Given
  errors?: Errors
}

/** One of them, beside its proof: confirmed, or sent back with a reason. */
export const Checking = ({ view, told, person, given = {}, errors = {} }: Props) => {
  const { office: w, kinds, standings } = words[view.lang]
  const address = `/office/qualifications/${told.id}`
  return (
    <DeskPage view={view} title={w.of(person.name)} crumbs={[{ href: '/office/qualifications', label: w.title }]}>
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [w.kind, kinds[told.kind]],
          [w.born, person.born_on && showDay(person.born_on, view.lang)],
          [w.proof, told.proof === 'paper' && !told.paper ? w.desk : w.ways[told.proof as Proof]],
          [w.told, <When at={told.told_at} />],
        ]}
      />
      {told.paper ? (
        <p>
          <LinkButton href={`${address}/proof`} icon="file">
            {w.seePaper}
          </LinkButton>
        </p>
      ) : (
        told.proof === 'paper' && <p>{w.noPaper}</p>
      )}
      {told.standing === 'waiting' ? (
        <>
          <form method="post" action={`${address}/confirmation`} class="n-form n-stack">
            <h2 class="n-heading">{w.confirm}</h2>
            <DateInput
              name="valid_until"
              label={w.validUntil}
              hint={w.validHint}
              value={given.valid_until}
              error={errors.valid_until}
              optional
            />
            <Button rank="primary">{w.confirmPress}</Button>
          </form>
          <form method="post" action={`${address}/refusal`} class="n-form n-stack">
            <h2 class="n-heading">{w.refuse}</h2>
            <Textarea
              name="reason"
              label={w.reason}
              hint={w.reasonHint}
              value={given.reason}
              error={errors.reason}
              rows={3}
              maxlength={200}
              required
            />
            <Button>{w.refusePress}</Button>
          </form>
        </>
      ) : (
        <Notice kind="info">
          {w.decided} {standings[told.standing]}
        </Notice>
      )}
    </DeskPage>
  )
}
