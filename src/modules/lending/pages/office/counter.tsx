import { Actions, Button, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { dayOf, showDay, showMoment, showWon } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { daysLate } from '../../rules/days.ts'
import { SIZES } from '../../rules/items.ts'
import { words } from '../../words/office.ts'
import { StateBadge, titleOf } from '../pieces.tsx'
import { Frame, Section } from './frame.tsx'
import { Back } from './counter/back.tsx'
import { Care } from './counter/care.tsx'
import { Lend } from './counter/lend.tsx'
import { Moving } from './counter/moving.tsx'
import { Others } from './counter/others.tsx'
import { COUNTER, type CounterProps } from './counter/props.ts'
import type { Aside } from '../../things.ts'

/** The counter on a phone: a code, and what can be done with that instrument now. */
export const Counter = (props: CounterProps) => {
  const { view, code, item, errors, done, after, borrower, names, own, way, aside } = props
  const { lang } = view
  const w = words[lang]
  const nameOf = (branch: string) => names.get(branch) ?? ''
  const grown = SIZES.some((size) => size === after.next)
  const told = [
    after.late > 0 && w.lateBy(after.late),
    after.barred && w.barred,
    after.care && w.inCare,
    after.owed > 0 && w.owed(showWon(after.owed, lang)),
    grown && w.nextSize(after.next),
  ].filter(Boolean)
  return (
    <Frame view={view} title={w.counterTitle} lead={w.counterLead} tab="counter" errors={errors} done={done}>
      {done && told.length > 0 && <Notice kind="warning">{told.join(' ')}</Notice>}
      {done && grown && item && after.loan && (
        <PressForm
          action={`${COUNTER}/larger`}
          fields={{ form: props.form, code: item.code, loan: after.loan }}
          rank="secondary"
        >
          {w.holdSize(after.next)}
        </PressForm>
      )}
      <form method="get" action={COUNTER} class="n-form n-stack">
        <Input
          name="code"
          label={w.codeField}
          hint={w.codeHint}
          value={code}
          maxlength={200}
          width="medium"
          autofocus={!item}
          error={errors.code}
        />
        <Actions>
          <Button rank={item ? 'secondary' : 'primary'}>{w.open}</Button>
        </Actions>
      </form>
      {item && (
        <Section id="item" title={`${item.code} ${titleOf(item, lang)}`}>
          <Facts
            framed
            facts={[
              [w.state, <StateBadge lang={lang} state={item.state} />],
              [w.branch, nameOf(item.branch)],
              [w.wayOf, way && w.way(nameOf(way.from_branch), nameOf(way.to_branch))],
              [w.classOf, aside && classOf(aside, lang)],
              [w.lentTo, borrower],
              [w.due, item.due_on && showDay(item.due_on, lang)],
              [
                w.late,
                item.due_on &&
                  daysLate(item.due_on, dayOf(view.now)) > 0 &&
                  w.days(daysLate(item.due_on, dayOf(view.now))),
              ],
              [w.notes, item.notes],
            ]}
          />
        </Section>
      )}
      {item?.state === 'out' && <Back {...props} item={item} />}
      {(item?.state === 'shelf' || item?.state === 'held') && <Lend {...props} item={item} />}
      {way && <Moving {...props} way={way} />}
      {item?.state === 'repair' && <Care {...props} item={item} />}
      {item && own.some(({ id }) => id === item.branch) && <Others {...props} item={item} />}
    </Frame>
  )
}

/** The class it is set aside for, and until when. */
const classOf = ({ what, until_on, kept_at, held_until }: Aside, lang: Lang): string => {
  const w = words[lang]
  const until =
    kept_at || !held_until ? w.classUntil(showDay(until_on, lang)) : w.classHeld(showMoment(held_until, lang))
  return `${what} (${until})`
}
