import type { Child } from 'hono/jsx'
import { DeskPage } from '#design/desk.tsx'
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
    <DeskPage
      view={view}
      title={title}
      lead={lead}
      crumbs={[{ href: '/office', label: w.office }, ...(inner ? [{ href: '/office/search', label: w.desk }] : [])]}
    >
      <div class="n-stack">{children}</div>
    </DeskPage>
  )
}
