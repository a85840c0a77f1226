import type { Child } from 'hono/jsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import type { Books } from '../accounts.ts'
import { words } from '../words/office.ts'

type Props = {
  view: View
  title: string
  lead?: Child
  /** The programme it is about, and whether it stands one level below its account. */
  programme?: Programme | undefined
  deeper?: boolean | undefined
  done?: string | undefined
  children?: Child
}

/** A page of this module in the office. */
export const OfficePage = ({ view, title, lead, programme, deeper, done, children }: Props) => {
  const w = words[view.lang]
  const address = programme && `/office/programmes/${programme.id}`
  const crumbs = programme
    ? [
        { href: '/office/money', label: w.title },
        { href: `${address}/applicants`, label: programme.title },
        ...(deeper ? [{ href: `${address}/money`, label: w.of('').replace(/: $/, '') }] : []),
      ]
    : []
  const said = done && w.done[done]
  return (
    <Page
      view={view}
      title={title}
      lead={lead}
      crumbs={crumbs}
      side={{ title: w.office, lines: view.desks }}
      unsearched
      hidden
    >
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {children}
    </Page>
  )
}

/** Whether the books are right, in one line. */
export const BooksLine = ({ view, wrong }: { view: View; wrong: Books['wrong'] }) => {
  const w = words[view.lang]
  return wrong.length === 0 ? (
    <Notice kind="success" title={w.right}>
      {w.rightWhy}
    </Notice>
  ) : (
    <Notice kind="danger" title={w.wrong}>
      {w.wrongWhy(wrong.map((account) => w.accounts[account]).join(', '))}
    </Notice>
  )
}
