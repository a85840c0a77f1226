import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Group } from '#modules/people/index.ts'
import type { Application, Round, Skip } from '../../allotment.ts'
import { stageOf } from '../../rules/allotment/rule.ts'
import type { Why } from '../../rules/allotment/why.ts'
import { nameOf } from '../../space.ts'
import { words } from '../../words/allotment/public.ts'
import { words as reasons } from '../../words/allotment/why.ts'
import { slotIn, timeIn, whyIn } from './pieces.tsx'

/** What became of an application: why, and which days it comes to. */
export type Fate = { application: Application; why: Why[]; slots: { slot: string; days: number; skipped: Skip[] }[] }

type Props = {
  view: View
  round: Round
  groups: readonly Group[]
  mine: readonly Application[]
  fates: readonly Fate[]
  said?: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** A group asks for its slots, the dearest first; later the same address tells what became of it. */
export const Apply = ({ view, round, groups, mine, fates, said, errors = {}, given = {} }: Props) => {
  const w = words[view.lang]
  const { allotment } = round
  const stage = stageOf(allotment, view.now)
  const address = `/rooms/allotments/${allotment.id}`
  return (
    <Page
      view={view}
      title={stage === 'announced' ? w.mine.title(allotment.name) : w.form.title(allotment.name)}
      lead={stage === 'open' ? w.form.lead : undefined}
      crumbs={[
        { href: '/rooms/allotments', label: w.title },
        { href: address, label: allotment.name },
      ]}
      hidden
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {stage === 'before' && <Notice>{w.form.early}</Notice>}
      {stage === 'closed' && <Notice>{w.form.over}</Notice>}
      {stage !== 'announced' && mine.length > 0 && (
        <ul>
          {mine.map(({ group, number }) => (
            <li>{w.form.sent(group.name, number)}</li>
          ))}
        </ul>
      )}
      {stage === 'open' && groups.length === 0 && (
        <Notice
          kind="warning"
          action={
            <LinkButton href="/me/groups" rank="primary">
              {w.form.addGroup}
            </LinkButton>
          }
        >
          {w.form.noGroup}
        </Notice>
      )}
      {stage === 'open' && groups.length > 0 && <Form {...{ view, round, groups, errors, given }} />}
      {stage === 'open' && mine.length > 0 && (
        <Actions>
          {mine.map(({ group }) => (
            <>
              {mine.length > 1 && (
                <LinkButton href={`${address}/application?group=${group.id}`} label={`${group.name}: ${w.form.pick}`}>
                  {w.form.pick}
                </LinkButton>
              )}
              <PressForm action={`${address}/application/withdrawal`} fields={{ group: group.id }} rank="text">
                {w.form.withdraw(group.name)}
              </PressForm>
            </>
          ))}
        </Actions>
      )}
      {stage === 'announced' && fates.map((fate) => <Became view={view} round={round} fate={fate} />)}
    </Page>
  )
}

const Form = ({
  view,
  round,
  groups,
  errors,
  given,
}: Pick<Props, 'view' | 'round' | 'groups'> & { errors: Errors; given: Given }) => {
  const { lang } = view
  const w = words[lang]
  const { rule } = round.allotment
  const times = [...new Set(round.problem.slots.map(({ weekday, starts, ends }) => `${weekday}-${starts}-${ends}`))]
  const time = (key: string) => {
    const [weekday = 0, starts = 0, ends = 0] = key.split('-').map(Number)
    return `${reasons[lang].days[weekday]} ${timeIn({ starts, ends })}`
  }
  const offered = round.spaces.filter(({ id }) => round.problem.slots.some(({ space }) => space === id))
  const unverified = groups.some(({ verified_at }) => !verified_at)
  return (
    <form method="post" action={`/rooms/allotments/${round.allotment.id}/application`} class="n-stack">
      {unverified && <Notice kind="warning">{w.form.unverified}</Notice>}
      <Fields>
        <Select
          name="group"
          label={w.form.group}
          options={groups.map(({ id, name, size }) => ({ value: id, label: `${name} (${w.people(size)})` }))}
          blank={groups.length === 1 ? false : undefined}
          required
          value={given.group}
          error={errors.group}
        />
        <Select
          name="needs"
          label={w.form.needs}
          options={Array.from({ length: rule.most }, (_, at) => ({
            value: String(at + 1),
            label: w.form.times(at + 1),
          }))}
          blank={false}
          required
          value={given.needs ?? '1'}
          error={errors.needs}
        />
      </Fields>
      {Array.from({ length: rule.wishes }, (_, at) => (
        <fieldset class="n-stack">
          <legend class="n-legend">{w.form.wish(at + 1)}</legend>
          <Fields>
            <Select
              name={`time${at + 1}`}
              label={w.form.time}
              options={times.map((key) => ({ value: key, label: time(key) }))}
              required={at === 0}
              value={given[`time${at + 1}`]}
              error={errors[`time${at + 1}`]}
            />
            <Select
              name={`space${at + 1}`}
              label={w.space}
              options={offered.map((space) => ({
                value: space.id,
                label: `${nameOf(space, lang)} (${w.people(space.seats)})`,
              }))}
              blank={w.form.anywhere}
              value={given[`space${at + 1}`]}
              error={errors[`space${at + 1}`]}
            />
          </Fields>
        </fieldset>
      ))}
      <Actions>
        <Button rank="primary">{w.form.send}</Button>
      </Actions>
    </form>
  )
}

const Became = ({ view, round, fate }: { view: View; round: Round; fate: Fate }) => {
  const { lang } = view
  const w = words[lang]
  const { application, why, slots } = fate
  return (
    <section class="n-section n-stack" aria-labelledby={`g-${application.id}`}>
      <h2 class="n-heading" id={`g-${application.id}`}>
        {application.group.name}
      </h2>
      {!application.group.verified_at && <Notice kind="warning">{w.mine.unverified}</Notice>}
      {application.group.verified_at && slots.length === 0 && <Notice>{w.mine.nothing}</Notice>}
      <ul>
        {why.map((one) => (
          <li>{whyIn(round, application.id, one, lang)}</li>
        ))}
      </ul>
      {slots.map(({ slot, days, skipped }) => (
        <>
          <p>
            <strong>
              {slotIn(
                round,
                round.problem.slots.find(({ id }) => id === slot),
                lang,
              )}
              : {w.mine.days(days)}
            </strong>
          </p>
          {skipped.length > 0 && (
            <p>
              {w.mine.skipped}: {skipped.map(({ day, why }) => `${showDay(day, lang)} ${w.skips[why]}`).join(', ')}
            </p>
          )}
        </>
      ))}
      {slots.length > 0 && (
        <Actions>
          <LinkButton href="/me/reservations" rank="secondary">
            {w.mine.reservations}
          </LinkButton>
        </Actions>
      )}
    </section>
  )
}
