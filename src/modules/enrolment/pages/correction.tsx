import { Actions, Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Facts } from '#design/facts.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Finisher } from '../progress.ts'
import { numberOf, showCode } from '../rules/certificate.ts'
import type { Completion } from '../teaching.ts'
import { words as certificateWords } from '../words/certificate.ts'
import { words } from '../words/completion.ts'
import { OutcomeBadge } from './completion.tsx'
import { OfficePage } from './office.tsx'

type Props = {
  view: View
  programme: Programme
  finisher: Finisher
  /** Every decision, newest first, with the name of who took it. */
  decisions: (Completion & { by: string | undefined })[]
  corrected: boolean
  errors?: Errors | undefined
  given?: Record<string, string> | undefined
}

/** What was decided for one learner, the certificate, and the way to decide otherwise. */
export const Correction = ({ view, programme, finisher, decisions, corrected, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const address = `/office/programmes/${programme.id}/completion/${finisher.application.id}`
  const { certificate } = finisher
  const other = finisher.decided?.outcome === 'completed' ? 'not_completed' : 'completed'
  return (
    <OfficePage view={view} programme={programme} title={w.one.title(finisher.learner.name)} lead={programme.title}>
      <ErrorSummary errors={errors} />
      {corrected && (
        <Notice kind="success" answer>
          {w.one.corrected}
        </Notice>
      )}
      <Facts
        framed
        facts={[
          [w.columns.outcome, <OutcomeBadge lang={lang} finisher={finisher} />],
          [w.columns.attended, w.attended(finisher.tally.attended, finisher.tally.counted)],
          [
            w.one.certificate,
            certificate &&
              `${certificateWords[lang].paper.number(numberOf(certificate))} (${showCode(certificate.code)})`,
          ],
        ]}
      />
      {certificate && (
        <Actions>
          <LinkButton href={`${address}/certificate.pdf`} rank="primary" icon="download">
            {w.one.print}
          </LinkButton>
          <LinkButton href={`/certificates/${certificate.code}`} rank="secondary">
            {w.one.verify}
          </LinkButton>
        </Actions>
      )}
      <Table
        caption={w.one.history}
        show
        columns={[
          { label: w.one.columns.at, head: true },
          { label: w.one.columns.outcome },
          { label: w.one.columns.attended },
          { label: w.one.columns.by },
          { label: w.one.columns.reason },
        ]}
        rows={decisions.map((decision) => [
          showMoment(decision.decided_at, lang),
          w.outcomes[decision.outcome],
          w.attended(decision.attended, decision.counted),
          decision.by ?? w.one.naru,
          decision.reason ?? '–',
        ])}
      />
      <section class="n-part" aria-labelledby="correct">
        <h2 class="n-heading" id="correct">
          {w.one.correct}
        </h2>
        <p>{w.one.correctLead[other]}</p>
        <form method="post" action={address} class="n-stack" novalidate>
          <input type="hidden" name="outcome" value={other} />
          <Input
            name="reason"
            label={w.one.reason}
            hint={w.one.reasonHint}
            required
            maxlength={200}
            value={given.reason}
            error={errors.reason}
          />
          <Actions>
            <Button rank={other === 'completed' ? 'primary' : 'danger'}>{w.one.press[other]}</Button>
          </Actions>
        </form>
      </section>
    </OfficePage>
  )
}
