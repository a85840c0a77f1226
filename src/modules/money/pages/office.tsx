import type { Child } from 'hono/jsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { View } from '#platform/view.ts'
import type { Book, Books } from '../accounts.ts'
import { words } from '../words/office.ts'

type Props = {
  view: View
  title: string
  lead?: Child
  /** The book it is about, and whether it stands one level below its account. */
  book?: Book | undefined
  deeper?: boolean | undefined
  done?: string | undefined
  children?: Child
}

/** A page of this module in the office. */
export const OfficePage = ({ view, title, lead, book, deeper, done, children }: Props) => {
  const w = words[view.lang]
  const crumbs = book
    ? [
        { href: '/office/money', label: w.title },
        ...(book.of === 'programme' ? [{ href: `/office/programmes/${book.id}/applicants`, label: book.title }] : []),
        ...(deeper ? [{ href: book.address, label: book.of === 'programme' ? w.fees : book.title }] : []),
      ]
    : []
  const said = done && w.done[done]
  return (
    <DeskPage view={view} title={title} lead={lead} crumbs={crumbs} unsearched>
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {children}
    </DeskPage>
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
