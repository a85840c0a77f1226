import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/apply.ts'
import { aboutPerson } from './pieces.tsx'

/** Somebody of the family: free to apply, or with the sentence why not, and the application there is already. */
export type Member = { person: Person; why?: string | undefined; application?: string | undefined }

type Props = { view: View; programme: Programme; members: Member[]; me: string }

/** First step: who learns. Everyone of the family is listed, with why not where it cannot be. */
export const Who = ({ view, programme, members, me }: Props) => {
  const t = words[view.lang]
  const w = t.who
  const free = members.filter((member) => !member.why)
  const others = members.filter((member) => member.why)
  const address = `/programmes/${programme.id}`
  const relation = ({ person }: Member) => (person.id === me ? w.me : w.child)
  return (
    <Page
      view={view}
      title={t.title}
      crumbs={[{ href: address, label: programme.title }]}
      lead={programme.title}
      hidden
    >
      {free.length > 0 && <Steps steps={t.steps} current={1} />}
      {free.length > 0 ? (
        <>
          <p>{w.lead}</p>
          <Cards
            narrow
            cards={free.map((member) => (
              <Card
                level={2}
                title={w.choose(member.person.name)}
                href={`${address}/application?learner=${member.person.id}`}
                lines={[
                  {
                    icon: 'person',
                    text: [relation(member), aboutPerson(view, member.person)].filter(Boolean).join(' · '),
                  },
                ]}
              />
            ))}
          />
        </>
      ) : (
        <Notice kind="warning" title={w.nobody} />
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
                lines={[
                  {
                    icon: 'person',
                    text: [relation(member), aboutPerson(view, member.person)].filter(Boolean).join(' · '),
                  },
                ]}
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
