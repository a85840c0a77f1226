import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import type { Errors } from '#design/field.tsx'
import { DateInput, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import { PayBadge } from '#modules/money/index.ts'
import type { Facility } from '#modules/places/index.ts'
import { addDays, showDay, showMoment, showWon, timeOf } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Also } from '../../also.ts'
import type { Booked, Housed } from '../../booked.ts'
import {
  type DeskRefusal,
  endOf,
  refusalToArrive,
  refusalToCancel,
  refusalToDecide,
  refusalToMiss,
  refusalToMove,
  whenOf,
} from '../../rules/desk.ts'
import { houseOf } from '../../space.ts'
import { words as common } from '../../words.ts'
import { words as desk } from '../../words/desk.ts'
import { words } from '../../words/office.ts'
import { alsoFacts } from '../also.tsx'
import { purposeIn, StateBadge } from '../pieces.tsx'
import { ChooseFacility, Frame } from './frame.tsx'

type Props = {
  view: View
  facilities: readonly Facility[]
  facility: Facility | undefined
  day: string
  booked: readonly Booked[]
  housed: readonly Housed[]
  done: boolean
}

/** Who comes when to which space, and whether they came: one press each. */
export const Board = ({ view, facilities, facility, day, booked, housed, done }: Props) => {
  const { lang } = view
  const w = words[lang].board
  const to = (other: string) =>
    `/office/rooms/board?${new URLSearchParams({ facility: facility?.id ?? '', day: other })}`
  return (
    <Frame view={view} title={w.title} lead={w.lead} tab="board" facility={facility?.id}>
      {done && (
        <Notice kind="success" answer>
          {w.done}
        </Notice>
      )}
      <ChooseFacility view={view} action="/office/rooms/board" facilities={facilities} chosen={facility?.id}>
        <DateInput name="day" label={w.day} value={day} />
      </ChooseFacility>
      <h2 class="n-heading">
        {showDay(day, lang)} · {w.counts(booked.length, booked.filter(({ one }) => one.arrived_at).length)}
      </h2>
      <Rows view={view} booked={booked} housed={housed} caption={showDay(day, lang)} empty={w.none} />
      <Actions align="between">
        <LinkButton href={to(addDays(day, -1))} rank="tertiary" icon="left">
          {w.earlier}
        </LinkButton>
        <LinkButton href={to(addDays(day, 1))} rank="tertiary" after="right">
          {w.later}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

type RowsProps = {
  view: View
  booked: readonly Booked[]
  housed?: readonly Housed[]
  caption: string
  empty: string
  dated?: boolean
}

const Rows = ({ view, booked, housed = [], caption, empty, dated }: RowsProps) => {
  const w = words[view.lang].board
  const all = common[view.lang]
  return (
    <Table
      caption={caption}
      columns={[
        { label: w.columns.when },
        { label: w.columns.room },
        { label: w.columns.who, head: true },
        { label: w.columns.what },
        { label: w.columns.state },
        { label: w.columns.presses, quiet: true },
      ]}
      rows={[...booked, ...housed]
        .toSorted((a, b) => a.one.starts_at.getTime() - b.one.starts_at.getTime())
        .map((row) => [
          dated ? whenOf(row.one, view.lang) : `${timeOf(row.one.starts_at)}~${endOf(row.one)}`,
          row.space.name,
          ...('person' in row
            ? [
                <a href={`/office/rooms/reservations/${row.one.id}`}>{row.person.name}</a>,
                `${purposeIn(view, row.one.purpose)} · ${all.people(row.one.party)}`,
                <StateBadge view={view} one={row.one} />,
                <Presses view={view} {...row} />,
              ]
            : [w.house, `${houseOf(row.one, view.lang)} · ${all.people(row.one.party)}`, heldIn(view, row), '']),
        ])}
      empty={empty}
    />
  )
}

const heldIn = (view: View, { one: { held_until } }: Housed) =>
  held_until ? (
    <Badge tone="warning">{words[view.lang].board.held(showMoment(held_until, view.lang))}</Badge>
  ) : (
    <Badge tone="information">{words[view.lang].board.house}</Badge>
  )

const Presses = ({ view, one, space, person }: Omit<Booked, 'bill'> & { view: View }) => {
  const w = words[view.lang].board
  const address = `/office/rooms/reservations/${one.id}`
  const label = (what: string) => w.label(what, person.name, timeOf(one.starts_at))
  return (
    <Actions>
      {!refusalToArrive(one, view.now) && !one.arrived_at && (
        <PressForm action={`${address}/arrival`} rank="primary" size="small" label={label(w.arrive)}>
          {w.arrive}
        </PressForm>
      )}
      {!refusalToMiss(one, space.terms.penalty.late_minutes, view.now) && (
        <PressForm action={`${address}/absence`} rank="tertiary" size="small" label={label(w.miss)}>
          {w.miss}
        </PressForm>
      )}
    </Actions>
  )
}

/** What waits for somebody to say yes. */
export const Approvals = ({ view, booked }: { view: View; booked: readonly Booked[] }) => {
  const w = words[view.lang].approvals
  return (
    <Frame view={view} title={w.title} lead={w.lead} tab="approvals">
      <Rows view={view} booked={booked} caption={w.title} empty={w.none} dated />
    </Frame>
  )
}

type OneProps = Booked & {
  view: View
  also: Also
  errors: Errors
  refusal: DeskRefusal | undefined
  reason?: string | undefined
}

/** One reservation for the desk, with all that may be done with it. */
export const DeskOne = ({ view, also, one, space, facility, person, bill, errors, refusal, reason }: OneProps) => {
  const { lang } = view
  const w = words[lang]
  const all = common[lang]
  const m = all.mine
  const address = `/office/rooms/reservations/${one.id}`
  const decides = !refusalToDecide(one) && one.starts_at > view.now
  const ends = !refusalToCancel(one, view.now, 'office')
  return (
    <Frame view={view} title={w.one.title} lead={<StateBadge view={view} one={one} />}>
      {refusal && (
        <Notice kind="danger" answer>
          {all.desk[refusal]}
        </Notice>
      )}
      <Facts
        framed
        facts={[
          [m.room, `${space.name} · ${facility.name}`],
          [m.when, whenOf(one, lang)],
          [m.person, person.name],
          [m.party, all.people(one.party)],
          [m.purpose, purposeIn(view, one.purpose)],
          [m.note, one.note],
          [m.code, one.code],
          ...alsoFacts(view, one, space, also, 'staff'),
          [
            m.fee,
            <>
              {showWon(one.fee, lang)} {bill && <PayBadge lang={lang} bill={bill} />}{' '}
              {bill && <a href={`/office/money/${facility.id}/${bill.charge.id}`}>{w.one.money}</a>}
            </>,
          ],
          [m.refund, one.refund !== null && one.refund > 0 && showWon(one.refund, lang)],
          [w.one.asked, <When at={one.asked_at} />],
          [m.reason, one.cancel_reason],
        ]}
      />
      <Presses view={view} one={one} space={space} facility={facility} person={person} />
      {!refusalToMove(one, space.terms, view.now, 'office') && (
        <Actions>
          <LinkButton href={`${address}/change`} rank="secondary">
            {desk[lang].move.open}
          </LinkButton>
        </Actions>
      )}
      {decides && (
        <PressForm action={`${address}/approval`} rank="primary" size="large">
          {w.one.approve}
        </PressForm>
      )}
      {ends && (
        <form method="post" action={`${address}/${decides ? 'refusal' : 'cancellation'}`} class="n-stack">
          <Textarea
            name="reason"
            label={w.one.reason}
            hint={w.one.callOffHint}
            required
            rows={2}
            maxlength={300}
            value={reason}
            error={errors.reason}
          />
          <Actions>
            <Button rank="danger">{decides ? w.one.refuse : w.one.callOff}</Button>
          </Actions>
        </form>
      )}
      <Actions>
        <LinkButton href={`/office/rooms/board?facility=${facility.id}`} rank="tertiary">
          {w.one.back}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
