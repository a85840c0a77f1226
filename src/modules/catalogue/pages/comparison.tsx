import type { Child } from 'hono/jsx'
import { LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { placeOf, type Programme } from '../programme.ts'
import { stateOf } from '../rules.ts'
import { audienceIn } from '../words/audience.ts'
import { words as compareWords } from '../words/comparison.ts'
import { words as programmeWords } from '../words/programme.ts'
import { words as sharedWords } from '../words/shared.ts'
import { StateBadge } from './card.tsx'
import { feeOf, hoursOf, periodOf, windowOf } from './said.ts'

/** As many as can be told apart at a glance. */
export const MOST = 5

/** Some programmes side by side, a line for each thing that decides. On a phone each line is a card with all of them. */
export const Comparison = ({ view, programmes, more }: { view: View; programmes: Programme[]; more: boolean }) => {
  const { lang, now } = view
  const [w, p, s] = [compareWords[lang], programmeWords[lang], sharedWords[lang]]
  const lines: [string, (programme: Programme) => Child][] = [
    [w.state, (one) => <StateBadge lang={lang} state={stateOf(one, now)} />],
    [p.when, (one) => periodOf(one, lang)],
    [p.days, (one) => hoursOf(one, lang)],
    [p.where, (one) => [one.dong, one.mode === 'online' ? s.modes.online : placeOf(one)].filter(Boolean).join(' · ')],
    [p.who, (one) => audienceIn(one, lang)],
    [p.fee, (one) => feeOf(one, lang)],
    [
      p.materials,
      (one) => [one.materials, one.materials_fee ? showWon(one.materials_fee, lang) : ''].filter(Boolean).join(' · '),
    ],
    [w.seats, (one) => (one.capacity === null ? '' : w.left(Math.max(0, one.capacity - one.taken), one.capacity))],
    [p.window, (one) => windowOf(one, lang)],
    [p.instructor, (one) => one.instructor],
    [w.open, (one) => <a href={`/programmes/${one.id}`}>{w.see(one.title)}</a>],
  ]
  return (
    <Page view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/programmes', label: w.back }]} wide hidden>
      {more && <Notice>{w.more(MOST)}</Notice>}
      {programmes.length < 2 ? (
        <Empty action={<LinkButton href="/programmes">{w.back}</LinkButton>}>{w.tooFew}</Empty>
      ) : (
        <Table
          caption={w.title}
          columns={[{ label: w.what, head: true }, ...programmes.map(({ title }) => ({ label: title }))]}
          rows={lines
            .map(([label, say]) => [label, ...programmes.map((one) => say(one) || w.unknown)])
            .filter(([, ...said]) => said.some((one) => one !== w.unknown))}
        />
      )}
    </Page>
  )
}
