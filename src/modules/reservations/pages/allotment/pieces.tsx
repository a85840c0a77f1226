import type { Child } from 'hono/jsx'
import { Badge, type Tone } from '#design/badge.tsx'
import { Table } from '#design/table.tsx'
import type { Lang, View } from '#platform/view.ts'
import type { Allotment, Round } from '../../allotment.ts'
import type { Slot } from '../../rules/allotment/model.ts'
import { type Rule, type Stage, stageOf } from '../../rules/allotment/rule.ts'
import type { Why } from '../../rules/allotment/why.ts'
import { clockOf } from '../../rules/hours.ts'
import { nameOf } from '../../space.ts'
import { words } from '../../words/allotment/public.ts'
import { words as reasons } from '../../words/allotment/why.ts'

const tones: Record<Stage, Tone> = { before: 'gray', open: 'success', closed: 'information', announced: 'primary' }

export const StageBadge = ({ view, allotment }: { view: View; allotment: Allotment }) => {
  const stage = stageOf(allotment, view.now)
  return <Badge tone={tones[stage]}>{words[view.lang].stages[stage]}</Badge>
}

export const timeIn = ({ starts, ends }: { starts: number; ends: number }) => `${clockOf(starts)}~${clockOf(ends)}`

/** 토요일 10:00~12:00 동아리방 */
export function slotIn({ spaces }: Round, slot: Slot | undefined, lang: Lang): string {
  const space = spaces.find(({ id }) => id === slot?.space)
  return slot ? reasons[lang].slot(slot.weekday, timeIn(slot), space ? nameOf(space, lang) : '') : ''
}

export const groupIn = ({ applications }: Round, application: string): string =>
  applications.find(({ id }) => id === application)?.group.name ?? ''

/** The reason of one wish as a sentence. */
export function whyIn(round: Round, applicant: string, one: Why, lang: Lang): string {
  const w = reasons[lang]
  const slot =
    'slot' in one
      ? slotIn(
          round,
          round.problem.slots.find(({ id }) => id === one.slot),
          lang,
        )
      : ''
  const reason = () =>
    round.hands.find((hand) => 'slot' in one && hand.application === applicant && hand.slot === one.slot)?.reason ?? ''
  switch (one.kind) {
    case 'given':
      return one.by_hand || one.rank === undefined ? w.givenByHand(slot, reason()) : w.given(one.rank, slot)
    case 'lost':
      return w.lost(one.rank, slot, w.because[one.because](groupIn(round, one.to)))
    case 'withheld':
      return w.withheld(one.rank, slot, reason())
    default:
      return w[one.kind](one.rank)
  }
}

/** The published rule, in words. */
export const RuleWords = ({ view, rule }: { view: View; rule: Rule }) => (
  <ol class="n-numbered">
    {words[view.lang].rule(rule).map((line) => (
      <li>{line}</li>
    ))}
  </ol>
)

/** Who has which slot, by the names of groups only. */
export const Results = ({ view, round }: { view: View; round: Round }) => {
  const w = words[view.lang]
  const shares = round.problem.slots.flatMap((slot) => {
    const share = round.shares.find((one) => one.slot === slot.id)
    return share ? [[slotIn(round, slot, view.lang), groupIn(round, share.application)]] : []
  })
  return (
    <Table
      caption={w.results}
      columns={[{ label: w.when, head: true }, { label: w.group }]}
      rows={shares}
      empty={w.resultsEmpty}
    />
  )
}

export const Part = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section class="n-section n-stack" aria-labelledby={id}>
    <h2 class="n-heading" id={id}>
      {title}
    </h2>
    {children}
  </section>
)
