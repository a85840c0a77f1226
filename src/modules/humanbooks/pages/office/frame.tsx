import type { Child } from 'hono/jsx'
import type { Errors } from '#design/field.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { Crumb } from '#design/side.tsx'
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
export const Frame = ({ view, tab, title, lead, crumbs, done, errors, children }: Props) => {
  const w = words[view.lang]
  return (
    <DeskPage
      view={view}
      title={title ?? w.tabs[tab]}
      lead={lead}
      crumbs={crumbs}
      tabs={{
        label: w.tabsLabel,
        tabs: (Object.keys(PATHS) as TabName[]).map((name) => ({
          href: PATHS[name],
          label: w.tabs[name],
          current: name === tab,
        })),
      }}
      errors={errors}
      done={done && w.done[done]}
    >
      {children}
    </DeskPage>
  )
}
