import type { Child } from 'hono/jsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Crumb } from '#design/side.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'

export const BASE = '/office/humanbooks'
export type TabName = keyof (typeof words)['ko']['tabs']
const PATHS: Record<TabName, string> = {
  list: BASE,
  committee: `${BASE}/committee`,
  imports: `${BASE}/imports`,
  figures: `${BASE}/figures`,
}

type Props = {
  view: View
  tab: TabName
  title?: string
  lead?: Child
  crumbs?: Crumb[]
  done?: string | undefined
  errors?: Errors | undefined
  children?: Child
}

/** A page of the library's office: its tabs, what was just done, what is wrong. */
export const Frame = ({ view, tab, title, lead, crumbs, done, errors = {}, children }: Props) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={title ?? w.tabs[tab]}
      lead={lead}
      crumbs={crumbs}
      side={{ title: w.office, lines: view.desks }}
      hidden
    >
      <Tabs
        label={w.tabsLabel}
        tabs={(Object.keys(PATHS) as TabName[]).map((name) => ({
          href: PATHS[name],
          label: w.tabs[name],
          current: name === tab,
        }))}
      />
      <ErrorSummary errors={errors} />
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      {children}
    </Page>
  )
}
