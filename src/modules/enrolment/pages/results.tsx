import { Actions, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import type { Standing } from '../rules.ts'
import { words } from '../words/apply.ts'
import { aboutPerson, StandingBadge } from './pieces.tsx'

/** What became of one of the family: where the application stands, or why there is none. */
export type FamilyResult = {
  person: Person
  application?: { id: string; number: number; standing: Standing; place: number | undefined } | undefined
  why?: string | undefined
}

/** Third step for several at once: what each was given. */
export const Results = ({
  view,
  programme,
  results,
  together,
}: {
  view: View
  programme: Programme
  results: FamilyResult[]
  /** They stand as one, all or none. */
  together: boolean
}) => {
  const { lang } = view
  const t = words[lang]
  const w = t.results
  const standings = new Set(results.map(({ application }) => application?.standing))
  const [only] = standings.size === 1 ? standings : []
  const said = {
    admitted: w.admitted(results.length),
    waiting: together ? w.waitingTogether(results.length) : w.waiting(results.length),
    entered: together ? w.enteredTogether(results.length) : w.entered(results.length),
  } as Partial<Record<Standing, string>>
  return (
    <Page
      view={view}
      title={programme.title}
      crumbs={[{ href: `/programmes/${programme.id}`, label: programme.title }]}
      hidden
    >
      <Steps steps={t.steps} current={3} />
      <Notice
        kind={only === 'admitted' || only === 'entered' ? 'success' : 'warning'}
        title={(only && said[only]) ?? w.mixed}
        answer
      />
      <Cards
        narrow
        cards={results.map(({ person, application, why }) => (
          <Card
            level={2}
            title={person.name}
            href={application && `/me/applications/${application.id}`}
            badges={
              application && <StandingBadge lang={lang} standing={application.standing} place={application.place} />
            }
            lines={[
              { icon: 'person', text: aboutPerson(view, person) },
              ...(application ? [{ icon: 'check' as const, text: `${t.done.number} ${application.number}` }] : []),
            ]}
          >
            {why && <p>{why}</p>}
          </Card>
        ))}
      />
      <Actions>
        <LinkButton href="/me" rank="primary">
          {t.done.mine}
        </LinkButton>
        <LinkButton href={`/programmes/${programme.id}`} rank="tertiary">
          {t.back}
        </LinkButton>
      </Actions>
    </Page>
  )
}
