/** What the office pages of this module share. */
import type { Child } from 'hono/jsx'
import { Page } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import { words as attendance } from '../words/attendance.ts'
import { words } from '../words/office.ts'

type Props = {
  view: View
  programme: Programme
  title: string
  lead?: Child
  /** Which tab it stands under; none for a page deeper down. */
  tab?: 'applicants' | 'attendance' | undefined
  /** Instructors mark attendance and see no more. */
  teaching?: boolean | undefined
  children?: Child
}

/** A page about one programme in the office. */
export const OfficePage = ({ view, programme, title, lead, tab, teaching, children }: Props) => {
  const w = words[view.lang]
  const address = `/office/programmes/${programme.id}`
  const crumbs = teaching
    ? [{ href: '/office/attendance', label: attendance[view.lang].deskTitle }]
    : [
        { href: '/office/programmes', label: w.programmes },
        ...(tab === 'applicants' ? [] : [{ href: `${address}/applicants`, label: programme.title }]),
      ]
  return (
    <Page
      view={view}
      title={title}
      lead={lead}
      crumbs={crumbs}
      side={{ title: w.side, lines: view.desks }}
      unsearched
      hidden
    >
      {tab && !teaching && (
        <Tabs
          label={w.applicants.tabs}
          tabs={[
            { href: `${address}/applicants`, label: w.applicants.list, current: tab === 'applicants' },
            { href: `${address}/attendance`, label: w.applicants.attendance, current: tab === 'attendance' },
          ]}
        />
      )}
      {children}
    </Page>
  )
}
