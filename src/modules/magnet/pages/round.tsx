import { Badge, type Tone } from '#design/badge.tsx'
import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { showDay, showMoment } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import type { WhyClass } from '../matching/why.ts'
import type { RoundResult } from '../roundresult.ts'
import { placeIn, type Shown, whenIn } from '../roundshown.ts'
import { type Stage, stageOf } from '../rules/round.ts'
import type { Round } from '../round.ts'
import { words } from '../words/round.ts'

type Props = {
  view: View
  round: Round
  result: RoundResult | undefined
  classes: readonly Shown[]
  /** Topics of wishes by their ids. */
  topics: ReadonlyMap<string, string>
  said?: string | undefined
  errors?: Errors | undefined
}

/** A round: still being worked out, or what it proposes and why. */
export const RoundPage = ({ view, round, result, classes, topics, said, errors = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const here = `/office/rounds/${round.id}`
  return (
    <DeskPage
      view={view}
      title={w.roundOf(showDay(round.starts_on, lang))}
      crumbs={[{ href: '/office/rounds', label: w.menu }]}
      unsearched
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {!round.solved_at && (
        <>
          <Notice kind="info" title={w.thinking} answer>
            <p>{w.thinkingMore}</p>
          </Notice>
          <Actions>
            <LinkButton href={here}>{w.look}</LinkButton>
          </Actions>
        </>
      )}
      {round.failed && <Notice kind="warning">{w.failures[round.failed]}</Notice>}
      {result && (
        <>
          <Notice kind="info" title={w.serves(result.served, result.people)}>
            <p>{result.gap > 0 ? w.near(`${(result.gap * 100).toFixed(1)}%`) : w.best}</p>
            <p>{w.heldUntil(showMoment(round.held_until, lang))}</p>
          </Notice>
          <section class="n-stack" aria-labelledby="classes">
            <h2 id="classes">{w.proposals}</h2>
            {classes.map((one) => (
              <Proposed view={view} one={one} here={here} why={result.why[one.proposal.id]} />
            ))}
          </section>
          <section class="n-stack" aria-labelledby="left">
            <h2 id="left">{w.left}</h2>
            {result.left.length > 0 && <p>{w.leftLead}</p>}
            <Table
              caption={w.left}
              columns={[
                { label: w.leftColumns.wish, head: true },
                { label: w.leftColumns.heads, number: true },
                { label: w.leftColumns.why },
              ]}
              rows={result.left.map(({ wish, heads, why }) => [
                <a href={`/wishes/${wish}`}>{topics.get(wish) ?? '–'}</a>,
                String(heads),
                w.whyNot[why],
              ])}
              empty={w.allServed}
            />
          </section>
        </>
      )}
    </DeskPage>
  )
}

const tones: Record<Stage, Tone> = {
  proposed: 'primary',
  unconfirmed: 'warning',
  recruiting: 'primary',
  runs: 'success',
  fell: 'gray',
  dropped: 'gray',
}

type ProposedProps = { view: View; one: Shown; here: string; why: WhyClass | undefined }

/** One class with what counted for it, and what can be done with it. */
const Proposed = ({ view, one, here, why }: ProposedProps) => {
  const { lang } = view
  const w = words[lang]
  const { proposal, offer } = one
  const stage = stageOf(proposal)
  const address = `${here}/proposals/${proposal.id}`
  return (
    <Card
      title={offer.topic}
      badges={<Badge tone={tones[stage]}>{w.stages[stage]}</Badge>}
      foot={
        <Actions>
          {stage === 'proposed' && (
            <PressForm action={`${address}/acceptance`} rank="primary" label={w.acceptOf(offer.topic)}>
              {w.accept}
            </PressForm>
          )}
          {!proposal.accepted_at && (
            <LinkButton href={address} label={`${offer.topic}: ${w.change}`}>
              {w.change}
            </LinkButton>
          )}
          {stage === 'proposed' && (
            <PressForm action={`${address}/removal`} rank="tertiary" label={w.dropOf(offer.topic)}>
              {w.drop}
            </PressForm>
          )}
          {proposal.programme && (
            <LinkButton href={`/programmes/${proposal.programme}`} label={`${offer.topic}: ${w.programme}`}>
              {w.programme}
            </LinkButton>
          )}
        </Actions>
      }
    >
      <Facts
        facts={[
          [w.teacher, <a href={`/office/teachers/${offer.person}`}>{one.teacher}</a>],
          [w.when, whenIn(one, lang)],
          [w.where, placeIn(one, lang)],
          ...(stage === 'dropped' ? [] : [[w.learners, w.who(one.heads, one.wishes)] as [string, string]]),
        ]}
      />
      {proposal.dropped_for && <p>{w.droppedFor[proposal.dropped_for]}</p>}
      {proposal.fell_for && <p>{w.fellFor[proposal.fell_for]}</p>}
      {why && stage !== 'dropped' && (
        <>
          <p>
            <strong>{w.why}</strong>
          </p>
          <ul>
            {reasonsIn(why, one, lang).map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function reasonsIn({ heads, waited, dong, age }: WhyClass, { proposal }: Shown, lang: Lang): string[] {
  const w = words[lang].whys
  return [
    w.heads(heads, proposal.least),
    ...(waited > 0 ? [w.waited(waited)] : []),
    ...(dong > 0 ? [w.dong(dong)] : []),
    ...(age > 0 ? [w.age(age)] : []),
    ...(proposal.aside ? [w.aside] : []),
  ]
}
