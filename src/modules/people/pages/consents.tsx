import { LinkButton, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { isRequired, type Purpose } from '../rules/consents.ts'
import { words } from '../words/consents.ts'
import { Terms } from './consent.tsx'
import { Account } from './shell.tsx'

type Standing = { purpose: Purpose; given_at: Date | undefined }
/** A person of the household, and how each purpose stands for them. */
export type ConsentGroup = { person: string; name: string; self: boolean; standing: Standing[] }

/** What was agreed to, for me and each child, and the way to take it back. */
export const Consents = ({ view, groups, done }: { view: View; groups: ConsentGroup[]; done?: string | undefined }) => {
  const w = words[view.lang]
  return (
    <Account view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]}>
      {groups.map((group) => (
        <section class="n-stack" aria-labelledby={`of-${group.person}`}>
          <h2 class="n-heading" id={`of-${group.person}`}>
            {group.self ? w.mine : w.of(group.name)}
          </h2>
          <Cards
            narrow={false}
            cards={group.standing.map((standing) => (
              <OneConsent view={view} group={group} {...standing} />
            ))}
          />
        </section>
      ))}
    </Account>
  )
}

const OneConsent = ({ view, group, purpose, given_at }: { view: View; group: ConsentGroup } & Standing) => {
  const w = words[view.lang]
  const { title } = w.terms[purpose]
  const required = isRequired(purpose)
  const press = given_at ? 'withdrawal' : 'gift'
  return (
    <Card
      title={`${title} (${required ? w.required : w.optional})`}
      foot={
        <>
          <span>{given_at ? w.given(showDay(dayOf(given_at), view.lang)) : w.notGiven}</span>
          {required ? (
            <LinkButton
              href={group.self ? '/account/leaving' : `/account/household/${group.person}/ending`}
              rank="text"
              size="small"
              label={`${title}: ${group.self ? w.leave : w.toChild}`}
            >
              {group.self ? w.leave : w.toChild}
            </LinkButton>
          ) : (
            (given_at || group.self) && (
              <PressForm
                action={`/account/consents/${press}`}
                fields={{ person: group.person, purpose }}
                size="small"
                label={given_at ? w.withdrawLabel(title) : w.giveLabel(title)}
              >
                {given_at ? w.withdraw : w.giveIt}
              </PressForm>
            )
          )}
        </>
      }
    >
      <Terms purpose={purpose} lang={view.lang} framed={false} />
      {required && <p>{group.self ? w.endsByLeaving : w.endsByChild}</p>}
    </Card>
  )
}

/** The same for a child who reads it: what is used and why, in a child's words. Guardians give and withdraw. */
export const MyGuardiansConsents = ({ view, standing }: { view: View; standing: Standing[] }) => {
  const w = words[view.lang]
  return (
    <Account view={view} title={w.forMe} lead={w.forMeLead}>
      <Cards
        cards={standing.map(({ purpose }) => (
          <Card title={w.terms[purpose].title} level={2}>
            <p>{w.terms[purpose].child}</p>
            <p>
              {w.items}: {w.terms[purpose].items}
            </p>
          </Card>
        ))}
      />
    </Account>
  )
}
