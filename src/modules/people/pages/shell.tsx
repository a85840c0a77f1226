import type { Child } from 'hono/jsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Crumb } from '#design/side.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../words/account.ts'

type Props = {
  view: View
  title: string
  lead?: Child
  crumbs?: Crumb[]
  /** What was just done, in a sentence. */
  done?: string | undefined
  islands?: string[]
  children?: Child
}

/** A page of one's own account, with its side menu. */
export const Account = ({ view, done, children, ...page }: Props) => {
  const w = words[view.lang].side
  const lines = [
    { href: '/account', label: w.details },
    { href: '/account/household', label: w.household },
    { href: '/me/groups', label: w.groups },
    { href: '/account/qualifications', label: w.qualifications },
    { href: '/account/checks', label: w.checks },
    { href: '/account/consents', label: w.consents },
    { href: '/account/security', label: w.security },
    { href: '/account/looks', label: w.looks },
  ]
  return (
    <Page view={view} side={{ title: w.title, lines }} hidden {...page}>
      {done && (
        <Notice kind="success" answer>
          {done}
        </Notice>
      )}
      {children}
    </Page>
  )
}
