import type { Child } from 'hono/jsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Crumb } from '#design/side.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../words/office.ts'

type Props = { view: View; title: string; lead?: Child; crumbs?: Crumb[]; done?: string | undefined; children?: Child }

/** A page of the office, with the desks this visitor may use beside it. */
export const Office = ({ view, done, children, ...page }: Props) => (
  <Page view={view} side={{ title: words[view.lang].office, lines: view.desks }} hidden {...page}>
    {done && (
      <Notice kind="success" answer>
        {done}
      </Notice>
    )}
    {children}
  </Page>
)
