import type { Child } from 'hono/jsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../../words/relevance.ts'

/** A page of the officers who look after finding. */
export const Office = ({
  view,
  title,
  lead,
  inner,
  children,
}: {
  view: View
  title: string
  lead?: string
  /** Below the first of them. */
  inner?: boolean
  children?: Child
}) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={title}
      lead={lead}
      side={{ title: w.office, lines: view.desks }}
      crumbs={[{ href: '/office', label: w.office }, ...(inner ? [{ href: '/office/search', label: w.desk }] : [])]}
      hidden
    >
      <div class="n-stack">{children}</div>
    </Page>
  )
}
