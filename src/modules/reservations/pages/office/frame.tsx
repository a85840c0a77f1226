/** What the office pages of this module share. */
import type { Child } from 'hono/jsx'
import { Button } from '#design/button.tsx'
import { Select } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { Facility } from '#modules/places/index.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'

const TABS = {
  list: '/office/rooms',
  board: '/office/rooms/board',
  approvals: '/office/rooms/approvals',
  helps: '/office/rooms/helps',
  use: '/office/rooms/use',
}
type Tab = keyof typeof TABS

type Props = {
  view: View
  title: string
  lead?: Child
  /** Which tab it stands under; none for a page deeper down. */
  tab?: Tab | undefined
  facility?: string | undefined
  children?: Child
}

export const Frame = ({ view, title, lead, tab, facility, children }: Props) => {
  const w = words[view.lang]
  const query = facility ? `?facility=${facility}` : ''
  return (
    <DeskPage
      view={view}
      title={title}
      lead={lead}
      crumbs={tab === 'list' ? [] : [{ href: TABS.list, label: w.title }]}
      unsearched
    >
      {tab && (
        <Tabs
          label={w.tabsLabel}
          tabs={Object.entries(TABS).map(([name, href]) => ({
            href: `${href}${query}`,
            label: w.tabs[name as Tab],
            current: name === tab,
          }))}
        />
      )}
      {children}
    </DeskPage>
  )
}

/** Which facility is looked at, for those who have several. */
export const ChooseFacility = ({
  view,
  action,
  facilities,
  chosen,
  children,
}: {
  view: View
  action: string
  facilities: readonly Facility[]
  chosen: string | undefined
  children?: Child
}) => {
  const w = words[view.lang]
  return (
    <form action={action} class="n-rooms-find">
      <Select
        name="facility"
        label={w.facility}
        value={chosen}
        blank={false}
        options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {children}
      <Button rank="secondary" size="large">
        {w.show}
      </Button>
    </form>
  )
}
