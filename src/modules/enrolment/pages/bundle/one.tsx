import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/bundle.ts'
import { words as mine } from '../../words/mine.ts'

export type Ending = 'bound' | 'refused' | 'waiting' | 'cancelled' | 'apart'

type Props = {
  view: View
  programme: Programme
  learner: Person
  ending: Ending
  /** Why there was no seat, in a sentence. */
  why?: string | undefined
  /** Is there an application to look at? */
  application: string | undefined
}

const KINDS = {
  bound: 'success',
  refused: 'warning',
  waiting: 'warning',
  cancelled: 'info',
  apart: 'info',
} as const satisfies Record<Ending, string>

/** What became of all that was asked for with one press. */
export const BundleResult = ({ view, programme, learner, ending, why, application }: Props) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.one.title} crumbs={[{ href: '/me', label: mine[view.lang].title }]} hidden>
      <Notice kind={KINDS[ending]} title={w.one[ending]} answer>
        {why && <p>{why}</p>}
        {ending === 'refused' && <p>{w.one.refusedRest}</p>}
        {ending === 'waiting' && <p>{w.one.waitingRest}</p>}
      </Notice>
      <Facts
        framed
        facts={[
          [w.facts.lesson, <a href={`/programmes/${programme.id}`}>{programme.title}</a>],
          [w.facts.learner, learner.name],
        ]}
      />
      <Actions>
        {application && (
          <LinkButton href={`/me/applications/${application}`} rank="primary">
            {w.one.application}
          </LinkButton>
        )}
        {ending === 'refused' && (
          <LinkButton href={`/programmes/${programme.id}/bundle`} rank="primary">
            {w.one.again}
          </LinkButton>
        )}
        <LinkButton href="/me" rank="tertiary">
          {mine[view.lang].title}
        </LinkButton>
      </Actions>
    </Page>
  )
}
