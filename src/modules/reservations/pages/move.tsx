/** Moving a reservation: another day or space, and a free time there. */
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { lastMoveDay, type Reservation, whenOf } from '../rules/desk.ts'
import { clockOf, type Span } from '../rules/hours.ts'
import { nameOf, type Space } from '../space.ts'
import { words as common } from '../words.ts'
import { words } from '../words/desk.ts'
import { Frame } from './office/frame.tsx'

export type MoveProps = {
  view: View
  one: Reservation
  /** Where it is now, and where it may go. */
  space: Space
  spaces: readonly Space[]
  chosen: Space
  day: string
  from: string | undefined
  length: number
  lengths: readonly number[]
  times: readonly Span[]
  errors: Errors
  /** Why it cannot be moved like that, as a sentence. */
  sorry: string | undefined
  /** It cannot be moved at all any more. */
  stays: boolean
  /** The page of the reservation, under which this one stands. */
  address: string
}

const Body = ({ view, one, space, spaces, chosen, day, errors, sorry, stays, address, ...rest }: MoveProps) => {
  const { lang } = view
  const w = words[lang].move
  const { from, length, lengths, times } = rest
  return (
    <>
      {sorry && (
        <Notice kind="danger" answer title={w.sorry}>
          {sorry}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [w.now, `${nameOf(space, lang)} · ${whenOf(one, lang)}`],
          [w.limit, !stays && w.until(showDay(lastMoveDay(one, space.terms.change_days), lang))],
        ]}
      />
      {!stays && (
        <form action={`${address}/change`} class="n-stack">
          <Fields>
            <Select
              name="space"
              label={w.room}
              blank={false}
              value={chosen.id}
              options={spaces.map((other) => ({ value: other.id, label: nameOf(other, lang) }))}
            />
            <DateInput name="day" label={w.day} value={day} />
          </Fields>
          <Actions>
            <Button rank="secondary">{w.show}</Button>
          </Actions>
        </form>
      )}
      {!stays && times.length === 0 && <Notice kind="warning">{w.none}</Notice>}
      {!stays && times.length > 0 && (
        <form method="post" action={`${address}/change`} class="n-stack">
          <input type="hidden" name="space" value={chosen.id} />
          <input type="hidden" name="day" value={day} />
          <p class="n-heading">
            {nameOf(chosen, lang)} · {showDay(day, lang)}
          </p>
          <Fields>
            <Select
              name="from"
              label={w.start}
              required
              value={from}
              error={errors.from}
              options={times.map((time) => ({ value: clockOf(time.from), label: clockOf(time.from) }))}
            />
            <Select
              name="length"
              label={w.length}
              required
              blank={false}
              value={String(length)}
              error={errors.length}
              options={lengths.map((minutes) => ({ value: String(minutes), label: common[lang].hours(minutes) }))}
            />
          </Fields>
          <Actions>
            <Button rank="primary" size="large">
              {w.save}
            </Button>
          </Actions>
        </form>
      )}
      <Actions>
        <LinkButton href={address} rank="tertiary">
          {w.keep}
        </LinkButton>
      </Actions>
    </>
  )
}

export const Move = (props: MoveProps) => {
  const { lang } = props.view
  const w = words[lang].move
  const { title } = common[lang].mine
  return (
    <Page view={props.view} title={w.title} lead={w.lead} crumbs={[{ href: '/me/reservations', label: title }]} hidden>
      <Body {...props} />
    </Page>
  )
}

export const DeskMove = (props: MoveProps) => {
  const w = words[props.view.lang].move
  return (
    <Frame view={props.view} title={w.title} lead={w.lead}>
      <Body {...props} />
    </Frame>
  )
}
