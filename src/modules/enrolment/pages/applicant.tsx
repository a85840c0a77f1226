import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Textarea } from '#design/input.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { type Preview, RefundSentence } from '#modules/money/index.ts'
import { showMoment, showWon } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words as applyWords } from '../words/apply.ts'
import { words } from '../words/office.ts'
import type { Applicant } from '../applicants.ts'
import type { Past } from '../application.ts'
import { isOffered } from '../rules/offer.ts'
import { words as reviewWords } from '../words/review/answers.ts'
import { words as offers } from '../words/offer.ts'
import { History } from './history.tsx'
import { OfficePage } from './office.tsx'
import { aboutPerson, StandingBadge } from './pieces.tsx'
import { MoveTo } from './target.tsx'
import { AcceptFor, GiveSeat } from './turn.tsx'

type Props = {
  view: View
  programme: Programme
  row: Applicant
  phone: string | undefined
  history: Past[]
  /** May staff type in what they answer for a review? */
  writes: boolean
  /** What comes back when they are taken out now, where something was charged. */
  refund: Preview | undefined
  /** And what comes back when it is for a reason of our own. */
  refundOurs: Preview | undefined
  /** What was searched for, and where they could go on. */
  sought: string
  targets: Programme[]
  errors?: Errors | undefined
  given?: Given | undefined
}

/** One applicant: how to reach them, and taking them out or moving them, with a reason. */
export const OneApplicant = (props: Props) => {
  const { view, programme, row, phone, history, refund, refundOurs, sought, targets, errors = {}, given = {} } = props
  const { lang } = view
  const w = words[lang].one
  const { application, learner, standing } = row
  const address = `/office/programmes/${programme.id}/applicants/${application.id}`
  const done = applyWords[lang].done
  return (
    <OfficePage view={view} programme={programme} title={learner.name}>
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [done.number, application.number],
          [
            done.standing,
            <StandingBadge lang={lang} standing={standing} place={row.place} method={programme.method} />,
          ],
          [applyWords[lang].check.learner, `${learner.name} ${aboutPerson(view, learner)}`],
          [w.guardian, row.applicant],
          [w.phone, phone && <a href={`tel:${phone.replaceAll('-', '')}`}>{phone}</a>],
          [done.channel, done.channels[application.channel]],
          [done.applied, showMoment(application.applied_at, lang)],
          [
            offers[lang].office.count,
            application.offer_until &&
              isOffered(application) &&
              offers[lang].office.until(showMoment(application.offer_until, lang)),
          ],
          [done.reason, application.cancel_reason],
        ]}
      />
      {props.writes && (
        <Actions>
          <LinkButton href={`${address}/answers`} rank="secondary">
            {reviewWords[lang].typed.open}
          </LinkButton>
        </Actions>
      )}
      {!application.cancelled_at && (
        <>
          {standing === 'offered' && <AcceptFor view={view} address={address} errors={errors} given={given} />}
          {(standing === 'waiting' || standing === 'unlucky') && (
            <GiveSeat view={view} address={address} errors={errors} given={given} />
          )}
          <section class="n-section n-stack" aria-labelledby="cancellation">
            <h2 class="n-heading" id="cancellation">
              {w.cancelTitle}
            </h2>
            <p>{w.cancelLead}</p>
            {refund && <RefundSentence lang={lang} preview={refund} />}
            <form method="post" action={`${address}/cancellation`}>
              <Fields>
                <Textarea
                  name="reason"
                  label={w.reason}
                  hint={w.reasonHint}
                  rows={2}
                  maxlength={200}
                  required
                  value={given.reason}
                  error={errors.reason}
                />
                {refundOurs && (
                  <Checkbox
                    name="ours"
                    label={w.ours}
                    hint={w.oursHint(showWon(refundOurs.won, lang))}
                    checked={given.ours === 'yes'}
                  />
                )}
                <Actions>
                  <Button rank="danger">{w.cancel}</Button>
                </Actions>
              </Fields>
            </form>
          </section>
          <MoveTo view={view} address={address} sought={sought} targets={targets} errors={errors} given={given} />
        </>
      )}
      <History view={view} history={history} />
    </OfficePage>
  )
}
