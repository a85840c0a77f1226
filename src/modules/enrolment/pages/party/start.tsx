import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { CODE_LENGTH } from '../../rules/party.ts'
import { words as apply } from '../../words/apply.ts'
import { words } from '../../words/party.ts'
import { aboutPerson } from '../pieces.tsx'

/** Somebody of the family: free to come along, with the sentence why not, or in a party already. */
export type Fellow = { person: Person; why?: string | undefined; party?: string | undefined }

type Props = {
  view: View
  programme: Programme
  fellows: Fellow[]
  /** How many friends may apply as one here. */
  most: number
  /** The code of an invitation that was opened. */
  code: string
  just?: 'left' | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** Where friends begin: make a party, or join one with its code. */
export const PartyStart = ({ view, programme, fellows, most, code, just, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const address = `/programmes/${programme.id}/party`
  const free = fellows.filter(({ why, party }) => !why && !party)
  const others = fellows.filter(({ why, party }) => why ?? party)
  // The form that stands for the whole page has the field the list of faults leads to.
  const who = (id?: string) => (
    <Radios
      id={id}
      name="learner"
      label={w.who}
      required
      value={given.learner ?? (free.length === 1 ? free[0]?.person.id : undefined)}
      error={errors.learner}
      choices={free.map(({ person }) => ({
        value: person.id,
        label: person.name,
        hint: aboutPerson(view, person),
      }))}
    />
  )
  const sizes = Array.from({ length: most - 1 }, (_, at) => String(at + 2))
  return (
    <Page
      view={view}
      title={w.title}
      lead={`${programme.title}. ${w.lead(most)}`}
      crumbs={[{ href: `/programmes/${programme.id}`, label: programme.title }]}
      hidden
    >
      <ErrorSummary errors={errors} />
      {just && (
        <Notice kind="success" answer>
          {w[just]}
        </Notice>
      )}
      {code === '' && (
        <ol class="n-numbered">
          {w.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ol>
      )}
      {free.length === 0 && fellows.every(({ party }) => !party) && <Notice kind="warning" title={w.nobody} />}
      {free.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="join">
          <h2 class="n-heading" id="join">
            {code ? w.invited : w.joinTitle}
          </h2>
          <form method="post" action={`${address}/members`}>
            <Fields>
              {who(code ? undefined : 'join-learner')}
              <Input
                name="code"
                label={w.code}
                hint={w.codeHint}
                maxlength={CODE_LENGTH + 6}
                required
                value={given.code ?? code}
                error={errors.code}
              />
              <p>{w.agree}</p>
              <Actions>
                <Button rank={code ? 'primary' : 'secondary'}>{w.join}</Button>
              </Actions>
            </Fields>
          </form>
        </section>
      )}
      {free.length > 0 && code === '' && (
        <section class="n-section n-stack" aria-labelledby="make">
          <h2 class="n-heading" id="make">
            {w.makeTitle}
          </h2>
          <form method="post" action={address}>
            <Fields>
              {who()}
              <Select
                name="size"
                label={w.size}
                hint={w.sizeHint}
                options={sizes.map((value) => ({ value, label: w.people(Number(value)) }))}
                blank={false}
                required
                value={given.size ?? '2'}
                error={errors.size}
              />
              <Actions>
                <Button rank="primary">{w.make}</Button>
              </Actions>
            </Fields>
          </form>
        </section>
      )}
      {others.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="not-for">
          <h2 class="n-heading" id="not-for">
            {w.cannot}
          </h2>
          <Cards
            narrow
            cards={others.map(({ person, why, party }) => (
              <Card
                title={person.name}
                lines={[{ icon: 'person', text: aboutPerson(view, person) }]}
                foot={
                  party && (
                    <a class="n-link" href={`/parties/${party}`}>
                      {w.see}
                    </a>
                  )
                }
              >
                <p>{party ? w.standing(person.name) : why}</p>
              </Card>
            ))}
          />
        </section>
      )}
      <Actions>
        <LinkButton href={`/programmes/${programme.id}`} rank="tertiary">
          {apply[lang].back}
        </LinkButton>
      </Actions>
    </Page>
  )
}
