import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { showDay, showMoment, showPeriod } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Round } from '../../allotment.ts'
import { stageOf } from '../../rules/allotment/rule.ts'
import { nameOf } from '../../space.ts'
import { words } from '../../words/allotment/public.ts'
import { words as reasons } from '../../words/allotment/why.ts'
import { Results, RuleWords, StageBadge, timeIn } from './pieces.tsx'

/** A season for everyone: when, what is on offer, the rule in words, and once it is announced the result. */
export const SeasonPage = ({ view, round }: { view: View; round: Round }) => {
  const { lang } = view
  const w = words[lang]
  const { allotment, facility, spaces, problem } = round
  const stage = stageOf(allotment, view.now)
  const own = `/rooms/allotments/${allotment.id}/application`
  const offered = spaces.flatMap((space) => {
    const days = Map.groupBy(
      problem.slots.filter((slot) => slot.space === space.id),
      ({ weekday }) => weekday,
    )
    return [...days].map(([weekday, slots]) => [
      nameOf(space, lang),
      reasons[lang].days[weekday] ?? '',
      slots.map(timeIn).join(', '),
      w.people(space.seats),
    ])
  })
  return (
    <Page view={view} title={allotment.name} crumbs={[{ href: '/rooms/allotments', label: w.title }]}>
      <StageBadge view={view} allotment={allotment} />
      <Facts
        framed
        facts={[
          [w.facility, <a href={`/places/${facility.id}`}>{facility.name}</a>],
          [w.season, showPeriod(allotment.from_on, allotment.to_on, lang)],
          [w.window, `${showMoment(allotment.opens_at, lang)} ~ ${showMoment(allotment.closes_at, lang)}`],
          [w.result, w.resultBy(showDay(allotment.result_on, lang))],
        ]}
      />
      {stage === 'open' && (
        <Actions>
          <LinkButton href={own} rank="primary">
            {w.apply}
          </LinkButton>
        </Actions>
      )}
      {stage === 'announced' && (
        <section class="n-section n-stack" aria-labelledby="results">
          <h2 class="n-heading" id="results">
            {w.results}
          </h2>
          <Results view={view} round={round} />
          <Actions>
            <LinkButton href={own} rank="secondary">
              {w.see}
            </LinkButton>
          </Actions>
        </section>
      )}
      <section class="n-section n-stack" aria-labelledby="rule">
        <h2 class="n-heading" id="rule">
          {w.ruleTitle}
        </h2>
        <RuleWords view={view} rule={allotment.rule} />
      </section>
      <section class="n-section n-stack" aria-labelledby="slots">
        <h2 class="n-heading" id="slots">
          {w.slotsTitle}
        </h2>
        <Table
          caption={w.slotsTitle}
          columns={[{ label: w.space, head: true }, { label: w.when }, { label: w.form.time }, { label: w.seats }]}
          rows={offered}
        />
      </section>
    </Page>
  )
}
