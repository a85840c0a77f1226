import { Actions, LinkButton } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { type Alternatives, Besides, type Programme } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/apply.ts'
import { words as party } from '../words/party.ts'

type Props = {
  view: View
  programme: Programme
  /** The sentence that says why; one for each of a family where each applied alone. */
  why: string | readonly string[]
  /** Nobody of those who came together is given anything: said beside whose condition fails. */
  together?: boolean | undefined
  /** Said where the window is meant, so that nobody trusts their own watch. */
  clock: boolean
  /** Friends may gather already. */
  friends?: boolean | undefined
  /** Where to go instead; the page of the programme shows them where these are not at hand. */
  alternatives?: Alternatives | undefined
}

/** Nobody can apply here now, or this learner cannot: why, and where to go instead. */
export const Refused = ({ view, programme, why, together, clock, friends, alternatives }: Props) => {
  const t = words[view.lang]
  const address = `/programmes/${programme.id}`
  return (
    <Page
      view={view}
      title={t.title}
      lead={programme.title}
      crumbs={[{ href: address, label: programme.title }]}
      hidden
    >
      <Notice kind="warning" title={t.refused.title} answer>
        {[why].flat().map((one) => (
          <p>{one}</p>
        ))}
        {together && <p>{t.refused.together}</p>}
        {clock && <p>{t.refused.clock}</p>}
      </Notice>
      {friends && (
        <p>
          {party[view.lang].before}{' '}
          <a class="n-link" href={`${address}/party`}>
            {party[view.lang].open}
          </a>
        </p>
      )}
      <Besides view={view} field={programme.field} alternatives={alternatives} />
      <Actions>
        {together && (
          <LinkButton href={`${address}/application?learner=`} rank="primary">
            {t.refused.apart}
          </LinkButton>
        )}
        <LinkButton href={address} rank="secondary">
          {t.back}
        </LinkButton>
        <LinkButton href="/programmes" rank="tertiary">
          {t.find}
        </LinkButton>
      </Actions>
    </Page>
  )
}
