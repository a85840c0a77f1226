import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Checkboxes } from '#design/choice.tsx'
import { ErrorSummary } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/apply.ts'
import { BundleLink } from './bundle/link.tsx'
import { aboutPerson, ApplySteps } from './pieces.tsx'

/** Somebody of the family: free to apply, or with the sentence why not, and the application there is already. */
export type Member = { person: Person; why?: string | undefined; application?: string | undefined }

type Props = {
  view: View
  programme: Programme
  members: Member[]
  me: string
  /** Went on without choosing anybody. */
  nobody?: boolean | undefined
  /** May one apply for an instrument and a practice room with it? */
  bundle: boolean
}

/** First step: who learns, one or several. Everyone of the family is listed, with why not where it cannot be. */
export const Who = ({ view, programme, members, me, nobody, bundle }: Props) => {
  const t = words[view.lang]
  const w = t.who
  const free = members.filter((member) => !member.why)
  const others = members.filter((member) => member.why)
  const address = `/programmes/${programme.id}`
  const error = nobody ? w.choose : undefined
  const about = ({ person }: Member) =>
    [person.id === me ? w.me : w.child, aboutPerson(view, person)].filter(Boolean).join(' · ')
  return (
    <Page
      view={view}
      title={t.title}
      crumbs={[{ href: address, label: programme.title }]}
      lead={programme.title}
      hidden
    >
      {free.length > 0 && <ApplySteps lang={view.lang} method={programme.method} at="who" />}
      {free.length === 0 && <Notice kind="warning" title={w.nobody} />}
      {free.length > 0 && (
        <>
          <ErrorSummary errors={error ? { learner: error } : {}} />
          <form method="get" action={`${address}/application`} class="n-stack">
            <input type="hidden" name="chosen" value="yes" />
            <Checkboxes
              name="learner"
              label={free.length > 1 ? w.leadMany : w.lead}
              error={error}
              values={free.length === 1 ? free.map(({ person }) => person.id) : []}
              choices={free.map((member) => ({
                value: member.person.id,
                label: member.person.name,
                hint: about(member),
              }))}
            />
            <Actions>
              <Button rank="primary" size="large">
                {w.go}
              </Button>
            </Actions>
          </form>
        </>
      )}
      {others.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="not-for">
          <h2 class="n-heading" id="not-for">
            {w.notFor}
          </h2>
          <Cards
            narrow
            cards={others.map((member) => (
              <Card
                title={member.person.name}
                lines={[{ icon: 'person', text: about(member) }]}
                foot={
                  member.application && (
                    <a class="n-link" href={`/me/applications/${member.application}`}>
                      {w.seeApplication}
                    </a>
                  )
                }
              >
                <p>{member.why}</p>
              </Card>
            ))}
          />
        </section>
      )}
      {bundle && free.length > 0 && <BundleLink lang={view.lang} programme={programme} />}
      <p>
        {w.missingChild} <a href="/account/household">{w.addChild}</a>
      </p>
      <Actions>
        <LinkButton href={address} rank="tertiary">
          {t.back}
        </LinkButton>
      </Actions>
    </Page>
  )
}
