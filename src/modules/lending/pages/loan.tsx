import { Actions, Button, PressForm } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { BillBox, PayNow } from '#modules/money/index.ts'
import { dayOf, showDay, showMoment, showWon } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Own } from '../mine.ts'
import { daysLate, dueOn, type Rules } from '../rules/days.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'
import { Pickup, PlaceBadge, titleOf } from './pieces.tsx'
import type { Damage } from '../things.ts'

type Props = {
  view: View
  own: Own
  rules: Rules
  paysOnline: boolean
  /** Of the branch, for those who pay otherwise. */
  phone: string | null
  /** What became of paying just now. */
  just: string | undefined
  damages: Damage[]
  fee: number
  given: Given
  errors: Errors
  done: string | undefined
  /** Why it cannot go on for another month; undefined where it can. */
  notExtended: string | undefined
  /** The size that fits by now, where this has become small. */
  larger: string | undefined
  form: string
}

/** One wish or loan of the family, with what can be done with it now. */
export const MyLoan = (props: Props) => {
  const { view, own, rules, damages, fee, given, errors, done, notExtended, form } = props
  const { lang } = view
  const w = words[lang]
  const s = shared[lang]
  const { loan, place, borrower, branch, turn, bills } = own
  const base = `/me/instruments/${loan.id}`
  const late = loan.due_on && place === 'late' ? daysLate(loan.due_on, dayOf(view.now)) : 0
  const longer = loan.lent_at && dueOn(dayOf(loan.lent_at), loan.months + 1)
  return (
    <Page view={view} title={titleOf(loan, lang)} crumbs={[{ href: '/me/instruments', label: w.mineTitle }]} hidden>
      <ErrorSummary errors={errors} />
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      {late > 0 && <Notice kind="danger" title={w.lateBy(late)} />}
      {bills.map((bill, at) => (
        <PayNow
          view={view}
          bill={bill}
          address={`/me/bills/${bill.charge.id}`}
          online={props.paysOnline}
          phone={props.phone}
          just={at === 0 ? props.just : undefined}
          several
        />
      ))}
      <Facts
        framed
        facts={[
          [w.state, <PlaceBadge lang={lang} place={place} />],
          [w.state, place === 'ended' && s.endedAs[loan.ended_as ?? '']],
          [w.reason, loan.ended_for],
          [w.borrower, borrower],
          [w.set, loan.class && `${loan.school} ${loan.class}`],
          [w.branch, branch],
          [w.where, own.away && ['asked', 'ready'].includes(place) && w.onTheWay(own.away)],
          [w.waiting, turn !== undefined && w.turn(turn)],
          [w.code, loan.lent_at && loan.code],
          [w.length, s.months(loan.months)],
          [w.pickup, ['asked', 'ready'].includes(place) && showMoment(loan.pickup_at, lang)],
          [w.due, loan.due_on && showDay(loan.due_on, lang)],
          [w.total, bills.length === 0 && loan.fee > 0 && showWon(loan.fee, lang)],
          ...damages.map((damage): [string, string] => [
            w.compensation,
            [damage.what, damage.compensation > 0 && showWon(damage.compensation, lang), damage.settled_at && w.settled]
              .filter(Boolean)
              .join(' · '),
          ]),
        ]}
      />
      {place === 'offered' && loan.offer_until && (
        <section class="n-section n-stack" aria-labelledby="offer">
          <h2 class="n-heading" id="offer">
            {w.acceptTitle}
          </h2>
          <Notice kind="warning" title={w.acceptBy(showMoment(loan.offer_until, lang))}>
            {own.away && w.standsAt(own.away)}
          </Notice>
          <form method="post" action={`${base}/acceptance`} class="n-form n-stack">
            <Fields>
              {own.away && (
                <Radios
                  name="bring"
                  label={w.fetch}
                  required
                  value={given.bring ?? 'no'}
                  choices={[
                    { value: 'no', label: w.fetchThere(own.away) },
                    { value: 'yes', label: w.fetchHere(branch), hint: w.fetchDays(rules.bring_days) },
                  ]}
                />
              )}
              <Pickup view={view} today={dayOf(view.now)} rules={rules} given={given} errors={errors} />
              <Actions>
                <Button rank="primary" size="large">
                  {w.accept}
                </Button>
              </Actions>
            </Fields>
          </form>
          <PressForm action={`${base}/cancellation`} rank="tertiary">
            {w.decline}
          </PressForm>
        </section>
      )}
      {['waiting', 'asked', 'ready'].includes(place) && (
        <PressForm action={`${base}/cancellation`} rank="tertiary">
          {w.cancel}
        </PressForm>
      )}
      {props.larger && (
        <section class="n-section n-stack" aria-labelledby="larger">
          <h2 class="n-heading" id="larger">
            {w.grown}
          </h2>
          <p>{w.grownHint(borrower, props.larger)}</p>
          <PressForm action={`${base}/larger`} fields={{ form }} rank="primary">
            {w.askLarger(props.larger)}
          </PressForm>
        </section>
      )}
      {place === 'out' && longer && (
        <section class="n-section n-stack" aria-labelledby="longer">
          <h2 class="n-heading" id="longer">
            {w.extend}
          </h2>
          {notExtended ? (
            <p>{notExtended}</p>
          ) : (
            <>
              <p>
                {w.extendHint(showDay(longer, lang))}
                {fee > 0 && w.extendFee(showWon(fee, lang))}
              </p>
              <PressForm action={`${base}/extension`} fields={{ form }} rank="primary">
                {w.extend}
              </PressForm>
            </>
          )}
        </section>
      )}
      {bills.map((bill) => (
        <BillBox view={view} bill={bill} address={`/me/bills/${bill.charge.id}`} />
      ))}
    </Page>
  )
}
