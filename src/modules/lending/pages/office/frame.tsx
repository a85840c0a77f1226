import type { Child } from 'hono/jsx'
import type { Errors } from '#design/field.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { Facility } from '#modules/places/index.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'

export const BASE = '/office/instruments'
export type TabName = keyof (typeof words)['ko']['tabs']
const PATHS: Record<TabName, string> = {
  counter: `${BASE}/counter`,
  day: `${BASE}/day`,
  requests: `${BASE}/requests`,
  bars: `${BASE}/bars`,
  instruments: BASE,
  donations: `${BASE}/donations`,
  stock: `${BASE}/stocktakes`,
  labels: `${BASE}/labels`,
  usage: `${BASE}/usage`,
}

export type Branches = Pick<Facility, 'id' | 'name'>[]
export const optionsOf = (branches: Branches) => branches.map(({ id, name }) => ({ value: id, label: name }))

type Props = {
  view: View
  title: string
  tab: TabName
  lead?: Child
  done?: string | undefined
  errors?: Errors | undefined
  children?: Child
}

/** A page of the library's office: its tabs, what was just done, what is wrong. */
export const Frame = ({ view, title, tab, lead, done, errors, children }: Props) => {
  const w = words[view.lang]
  return (
    <DeskPage
      view={view}
      title={title}
      lead={lead}
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

export const Section = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section class="n-section n-stack" aria-labelledby={id}>
    <h2 class="n-heading" id={id}>
      {title}
    </h2>
    {children}
  </section>
)
