import { Button, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Badge, type Tone } from '#design/badge.tsx'
import { Checkbox, Radios } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { FileInput, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Person } from '../rules/people.ts'
import { type Qualification, QUALIFICATIONS, type Standing } from '../rules/qualifications.ts'
import { words as consents } from '../words/consents.ts'
import { words } from '../words/qualifications.ts'
import { Terms } from './consent.tsx'
import { Account } from './shell.tsx'

export type ToldRow = {
  id: string
  person: string
  kind: Qualification
  told_at: Date
  valid_until: string | null
  refused_reason: string | null
  paper: boolean
  standing: Standing
}

type Props = {
  view: View
  people: Person[]
  told: ToldRow[]
  /** Of these people the consent stands already. */
  consented: string[]
  /** A child under 14 reads, and a guardian tells. */
  mayTell: boolean
  given: Given
  errors?: Errors
  done?: string | undefined
}

const TONES: Record<Standing, Tone> = {
  waiting: 'information',
  confirmed: 'success',
  refused: 'warning',
  ended: 'gray',
}

/** What I am and my children are, with proof: for paying less and for priority. */
export const Qualifications = ({ view, people, told, consented, mayTell, given, errors = {}, done }: Props) => {
  const w = words[view.lang]
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? ''
  return (
    <Account view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]}>
      <ErrorSummary errors={errors} />
      <h2 class="n-heading">{w.mine}</h2>
      {told.length === 0 && <Empty icon="people">{w.none}</Empty>}
      <Cards
        cards={told.map((one) => (
          <ToldCard view={view} told={one} name={name(one.person)} mayTakeBack={mayTell} />
        ))}
      />
      <p>{w.senior}</p>
      {mayTell ? (
        <TellForm view={view} people={people} consented={consented} given={given} errors={errors} />
      ) : (
        <Notice kind="info">{w.guardianTells}</Notice>
      )}
    </Account>
  )
}

const ToldCard = ({
  view,
  told,
  name,
  mayTakeBack,
}: {
  view: View
  told: ToldRow
  name: string
  mayTakeBack: boolean
}) => {
  const w = words[view.lang]
  const valid = told.valid_until ? w.until(showDay(told.valid_until, view.lang)) : w.lasting
  return (
    <Card
      title={`${name} · ${w.kinds[told.kind]}`}
      badges={<Badge tone={TONES[told.standing]}>{w.standings[told.standing]}</Badge>}
      lines={[
        {
          icon: 'calendar',
          text: told.standing === 'confirmed' ? valid : w.told(showDay(dayOf(told.told_at), view.lang)),
        },
      ]}
      foot={
        mayTakeBack && (
          <PressForm
            action={`/account/qualifications/${told.id}/withdrawal`}
            size="small"
            label={w.takeBackLabel(`${name} ${w.kinds[told.kind]}`)}
          >
            {w.takeBack}
          </PressForm>
        )
      }
    >
      {told.refused_reason && (
        <p>
          {w.reason}: {told.refused_reason}
        </p>
      )}
      {told.paper && <p>{w.paperKept}</p>}
    </Card>
  )
}

const TellForm = ({
  view,
  people,
  consented,
  given,
  errors,
}: Pick<Props, 'view' | 'people' | 'consented' | 'given'> & { errors: Errors }) => {
  const w = words[view.lang]
  const c = consents[view.lang]
  const ways = ['online_check', 'paper', 'desk'] as const
  return (
    <form method="post" action="/account/qualifications" enctype="multipart/form-data" class="n-form n-stack">
      <h2 class="n-heading">{w.submit}</h2>
      <Fields>
        {people.length > 1 ? (
          <Select
            name="person"
            label={w.whose}
            value={given.person}
            error={errors.person}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        ) : (
          <input type="hidden" name="person" value={people[0]?.id} />
        )}
        <Select
          name="kind"
          label={w.kind}
          value={given.kind}
          error={errors.kind}
          options={QUALIFICATIONS.map((value) => ({ value, label: w.kinds[value] }))}
          required
        />
        <Radios
          name="proof"
          label={w.proof}
          value={given.proof}
          error={errors.proof}
          choices={ways.map((value) => ({ value, label: w.proofs[value], hint: w.proofHints[value] }))}
          required
        />
        <FileInput
          name="paper"
          label={w.paper}
          error={errors.paper}
          accept=".pdf,.jpg,.jpeg,.png"
          limit={{ kinds: w.paperKinds, size: '10MB' }}
          optional
        />
      </Fields>
      <h3>{w.consentTitle}</h3>
      {people.length > 0 && consented.length === people.length ? (
        <p>{w.consentStands}</p>
      ) : (
        <>
          <Terms purpose="qualification" lang={view.lang} />
          <Checkbox
            name="consent_qualification"
            label={c.agree(c.terms.qualification.title)}
            checked={given.consent_qualification === 'yes'}
            error={errors.consent_qualification}
          />
        </>
      )}
      <Button rank="primary" size="large">
        {w.submit}
      </Button>
    </form>
  )
}
