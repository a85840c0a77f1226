import { Badge } from '#design/badge.tsx'
import { LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Finisher, Progress } from '../progress.ts'
import { type CompletionRefusal, refusalToComplete } from '../rules/completion.ts'
import { words } from '../words/completion.ts'
import { OfficePage } from './office.tsx'

type Props = {
  view: View
  programme: Programme
  progress: Progress
  teaching: boolean
  /** How many were just decided. */
  confirmed: number | undefined
  refusal: CompletionRefusal | undefined
}

/** Who will complete and who did, and the one press that decides it. */
export const CompletionPage = ({ view, programme, progress, teaching, confirmed, refusal }: Props) => {
  const w = words[view.lang]
  const { rule, sessions, held, finishers } = progress
  const address = `/office/programmes/${programme.id}/completion`
  const over = sessions.filter(({ ends_at }) => ends_at <= view.now).length
  const why = refusal ?? refusalToComplete({ sessions, held: held.length }, view.now)
  const open = finishers.filter(({ decided }) => !decided).length
  const done = finishers.filter((one) => (one.decided ? one.decided.outcome === 'completed' : one.reached)).length
  return (
    <OfficePage view={view} programme={programme} title={w.title(programme.title)} tab="completion" teaching={teaching}>
      {confirmed !== undefined && (
        <Notice kind="success" answer>
          {w.confirmed(confirmed)}
        </Notice>
      )}
      {refusal && (
        <Notice kind="warning" answer>
          {w.refusals[refusal]}
        </Notice>
      )}
      <ul>
        <li>{w.rule(rule.percent)}</li>
        <li>
          {w.late} {w.excused[rule.excused]}
        </li>
        <li>{w.held(held.length, sessions.length)}</li>
        {over > held.length && <li>{w.unmarked(over - held.length)}</li>}
      </ul>
      {finishers.length > 0 && <Facts facts={[[w.tab, w.summary(done, finishers.length)]]} />}
      <Table
        caption={w.caption}
        columns={[
          { label: w.columns.name, head: true },
          { label: w.columns.attended },
          { label: w.columns.missed },
          { label: w.columns.outcome },
          { label: w.columns.more, quiet: true },
        ]}
        rows={finishers.map((finisher) => [
          finisher.learner.name,
          w.attended(finisher.tally.attended, finisher.tally.counted),
          w.missed(finisher.tally.late, finisher.tally.absent, finisher.tally.excused),
          <OutcomeBadge lang={view.lang} finisher={finisher} />,
          finisher.decided && !teaching ? (
            <LinkButton
              href={`${address}/${finisher.application.id}`}
              rank="tertiary"
              size="small"
              label={w.one.seeFor(finisher.learner.name)}
            >
              {w.one.see}
            </LinkButton>
          ) : (
            ''
          ),
        ])}
        empty={w.nobody}
      />
      {finishers.length > 0 && <Decide address={address} lang={view.lang} open={open} why={why} />}
    </OfficePage>
  )
}

const Decide = ({
  lang,
  address,
  open,
  why,
}: {
  lang: Lang
  address: string
  open: number
  why: CompletionRefusal | undefined
}) => {
  const w = words[lang]
  if (open === 0) return <p>{w.all}</p>
  if (why) return <p>{w.refusals[why]}</p>
  return (
    <>
      <p>{w.confirmHint}</p>
      <PressForm action={address} rank="primary" size="large">
        {w.confirm}
      </PressForm>
    </>
  )
}

/** What was decided, or what it would be by the rule. */
export const OutcomeBadge = ({ lang, finisher }: { lang: Lang; finisher: Pick<Finisher, 'decided' | 'reached'> }) => {
  const w = words[lang]
  const { decided, reached } = finisher
  if (decided)
    return <Badge tone={decided.outcome === 'completed' ? 'success' : 'gray'}>{w.outcomes[decided.outcome]}</Badge>
  return (
    <Badge line tone={reached ? 'success' : 'warning'}>
      {w.expected[reached ? 'completed' : 'not_completed']}
    </Badge>
  )
}
