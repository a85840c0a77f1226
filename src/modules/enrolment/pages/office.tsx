/** What the office pages of this module share. */
import type { Child } from 'hono/jsx'
import { DeskPage } from '#design/desk.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import { takesBundles } from '../rules/bundle.ts'
import { words as attendance } from '../words/attendance.ts'
import { words as bundles } from '../words/bundle.ts'
import { words as classes } from '../words/class.ts'
import { words as draw } from '../words/draw/office.ts'
import { words as completion } from '../words/completion.ts'
import { words } from '../words/office.ts'
import { words as review } from '../words/review/office.ts'

const TABS = ['applicants', 'draw', 'review', 'attendance', 'class', 'completion', 'bundle', 'money'] as const
type Tab = (typeof TABS)[number]

type Props = {
  view: View
  programme: Programme
  title: string
  lead?: Child
  /** Which tab it stands under; none for a page deeper down. */
  tab?: Tab | undefined
  /** Instructors see their class and who comes, and no applications. */
  teaching?: boolean | undefined
  children?: Child
}

const METHODS: Partial<Record<Tab, string>> = { draw: 'lottery', review: 'review' }
const TEACHING: ReadonlySet<Tab> = new Set(['attendance', 'class', 'completion'])

/** Teachers see their class; a draw and a review are only where seats are given out in that way, money where there is a fee. */
const isShown = (tab: Tab, { method, fee }: Programme, teaching: boolean | undefined): boolean =>
  (METHODS[tab] ?? method) === method &&
  (tab !== 'money' || Boolean(fee)) &&
  (tab !== 'bundle' || takesBundles({ method })) &&
  (!teaching || TEACHING.has(tab))

/** A page about one programme in the office. */
export const OfficePage = ({ view, programme, title, lead, tab, teaching, children }: Props) => {
  const w = words[view.lang]
  const address = `/office/programmes/${programme.id}`
  const names: Record<Tab, string> = {
    applicants: w.applicants.list,
    draw: draw[view.lang].tab,
    review: review[view.lang].tab,
    attendance: w.applicants.attendance,
    class: classes[view.lang].tab,
    completion: completion[view.lang].tab,
    bundle: bundles[view.lang].office.tab,
    money: w.applicants.money,
  }
  const crumbs = teaching
    ? [{ href: '/office/attendance', label: attendance[view.lang].deskTitle }]
    : [
        { href: '/office/programmes', label: w.programmes },
        ...(tab === 'applicants' ? [] : [{ href: `${address}/applicants`, label: programme.title }]),
      ]
  return (
    <DeskPage view={view} title={title} lead={lead} crumbs={crumbs} unsearched>
      {tab && (
        <Tabs
          label={w.applicants.tabs}
          tabs={TABS.filter((one) => isShown(one, programme, teaching)).map((one) => ({
            href: `${address}/${one}`,
            label: names[one],
            current: tab === one,
          }))}
        />
      )}
      {children}
    </DeskPage>
  )
}
