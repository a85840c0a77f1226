/** What the steps of reserving share. */
import type { Child } from 'hono/jsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import type { Lack } from '#platform/context.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { WhyNot } from '../../rules/book.ts'
import { clockOf, type Span } from '../../rules/hours.ts'
import { nameOf, type Space } from '../../space.ts'
import { words } from '../../words.ts'
import { bookingOf } from '../pieces.tsx'

export type Around = { view: View; space: Space }

export const Frame = ({ view, space, step, children }: Around & { step: number; children?: Child }) => {
  const w = words[view.lang].book
  const name = nameOf(space, view.lang)
  return (
    <Page
      view={view}
      title={w.title(name)}
      crumbs={[
        { href: '/rooms', label: words[view.lang].menu },
        { href: `/rooms/${space.id}`, label: name },
      ]}
      hidden
      unsearched
    >
      <Steps steps={w.steps} current={step} />
      {children}
    </Page>
  )
}

type SorryProps = {
  why: WhyNot | undefined
  near: readonly Span[]
  day: string
  length: number
  /** What must be done first, and where. */
  lack?: Lack | undefined
}

/** Why a time cannot be had, and the nearest ones that can. */
export const Sorry = ({ view, space, why, near, day, length, lack }: Around & SorryProps) => {
  const w = words[view.lang]
  if (!why) return null
  return (
    <Notice kind="danger" answer title={w.book.sorry}>
      {lack ? lack.sentence[view.lang] : w.whyNot[why]}
      {lack && (
        <>
          {' '}
          <a class="n-link" href={lack.link.href}>
            {lack.link.label[view.lang]}
          </a>
        </>
      )}
      {near.length > 0 && (
        <>
          {' '}
          {w.book.others}
          <ul class="n-times">
            {near.map(({ from }) => (
              <li>
                <a class="n-time" href={`${bookingOf(space.id, day, clockOf(from))}&length=${length}`}>
                  {clockOf(from)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

export const KEPT = ['id', 'day', 'from', 'to'] as const

export const Hidden = ({ given, names = KEPT }: { given: Given; names?: readonly string[] | undefined }) => (
  <>
    {names.map((name) => (
      <input type="hidden" name={name} value={given[name] ?? ''} />
    ))}
  </>
)
