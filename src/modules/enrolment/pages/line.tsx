import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import type { Place } from '../admission/line.ts'
import { words } from '../words/apply.ts'

type Props = {
  view: View
  programme: Programme
  place: Place
  /** This page, to look again before it does so by itself. */
  here: string
}

/** More people than can be answered at once: where one stands, how many are ahead and for how long. */
export const InLinePage = ({ view, programme, place, here }: Props) => {
  const t = words[view.lang]
  const w = t.line
  return (
    <Page
      view={view}
      title={w.title}
      lead={programme.title}
      crumbs={[{ href: `/programmes/${programme.id}`, label: programme.title }]}
      hidden
    >
      <Notice kind="info" title={w.ahead(place.ahead)} answer>
        <p>{w.kept}</p>
        <p>{w.refreshes}</p>
      </Notice>
      <Facts
        framed
        facts={[
          [w.people, <strong>{w.count(place.ahead)}</strong>],
          [w.wait, w.seconds(place.seconds)],
        ]}
      />
      <Actions>
        <LinkButton href={here} rank="primary">
          {w.now}
        </LinkButton>
      </Actions>
    </Page>
  )
}
