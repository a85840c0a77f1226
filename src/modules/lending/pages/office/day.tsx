import { LinkButton, PressForm } from '#design/button.tsx'
import { Table } from '#design/table.tsx'
import { dayOf, showDay, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Own } from '../../mine.ts'
import type { Due } from '../../office.ts'
import { daysLate } from '../../rules/days.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { StateBadge, titleOf } from '../pieces.tsx'
import { BASE, Frame, Section } from './frame.tsx'
import type { Way } from '../../things.ts'

type Props = {
  view: View
  out: Own[]
  back: Own[]
  late: Own[]
  ways: Way[]
  /** Due for care, each with the id of the care that one press begins. */
  due: (Due & { form: string })[]
  /** Those whoever looks works at. */
  own: string[]
  names: ReadonlyMap<string, string>
  done: string | undefined
}

/** What goes out, comes in, is late, moves and is due for care today. */
export const DayBoard = ({ view, out, back, late, ways, due, own, names, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  const today = dayOf(view.now)
  const code = ({ loan }: Own) => (loan.code ? <a href={`${BASE}/counter?code=${loan.code}`}>{loan.code}</a> : '')
  const shared = [{ label: w.instrument, head: true }, { label: w.code }, { label: w.borrower }, { label: w.branch }]
  const cells = (own: Own) => [titleOf(own.loan, lang), code(own), whoOf(own), own.branch]
  return (
    <Frame view={view} title={w.dayTitle} lead={showDay(today, lang)} tab="day" done={done}>
      <Section id="out" title={`${w.goesOut} ${out.length}`}>
        <Table
          caption={w.goesOut}
          empty={w.nothingOut}
          columns={[...shared, { label: w.pickup }, { label: w.press }]}
          rows={out.map((own) => [
            ...cells(own),
            showMoment(own.loan.pickup_at, lang),
            <ToPickup view={view} own={own} />,
          ])}
        />
      </Section>
      <Section id="back" title={`${w.comesIn} ${back.length}`}>
        <Table caption={w.comesIn} empty={w.nothingIn} columns={shared} rows={back.map(cells)} />
      </Section>
      <Section id="late" title={`${w.isLate} ${late.length}`}>
        <Table
          caption={w.isLate}
          empty={w.nothingLate}
          columns={[...shared, { label: w.due }, { label: w.late }]}
          rows={late.map((own) => [
            ...cells(own),
            own.loan.due_on ? showDay(own.loan.due_on, lang) : '',
            w.days(daysLate(own.loan.due_on ?? today, today)),
          ])}
        />
      </Section>
      <Ways {...{ view, names }} id="send" ways={ways.filter(({ from_branch }) => own.includes(from_branch))} />
      <Ways {...{ view, names }} id="come" ways={ways.filter(({ to_branch }) => own.includes(to_branch))} />
      <Upkeep {...{ view, names, due }} />
    </Frame>
  )
}

/** What leaves this branch, or comes to it, with the press of this end of the way. */
const Ways = ({ view, names, id, ways }: Pick<Props, 'view' | 'names' | 'ways'> & { id: 'send' | 'come' }) => {
  const { lang } = view
  const w = words[lang]
  const title = id === 'send' ? w.toSend : w.toCome
  const press = ({ id: way, code, sent_at }: Way) =>
    id === 'come' ? (
      <PressForm action={`${BASE}/transfers/${way}/arrival`} size="small" label={w.arriveOf(code)}>
        {w.arrive}
      </PressForm>
    ) : sent_at ? (
      ''
    ) : (
      <PressForm action={`${BASE}/transfers/${way}/departure`} size="small" label={w.sendOffOf(code)}>
        {w.sendOff}
      </PressForm>
    )
  return (
    <Section id={id} title={`${title} ${ways.length}`}>
      <Table
        caption={title}
        empty={id === 'send' ? w.nothingSent : w.nothingComes}
        columns={[
          { label: w.instrument, head: true },
          { label: w.code },
          { label: w.route },
          { label: w.sentAt },
          { label: w.press },
        ]}
        rows={ways.map((way) => [
          titleOf(way, lang),
          <a href={`${BASE}/counter?code=${way.code}`}>{way.code}</a>,
          w.way(names.get(way.from_branch) ?? '', names.get(way.to_branch) ?? ''),
          way.sent_at ? showMoment(way.sent_at, lang) : w.notSent,
          press(way),
        ])}
      />
    </Section>
  )
}

/** What has not been looked after for as long as the policy says. What somebody is to have is decided about at the counter. */
const Upkeep = ({ view, names, due }: Pick<Props, 'view' | 'names' | 'due'>) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Section id="upkeep" title={`${w.upkeep} ${due.length}`}>
      <Table
        caption={w.upkeep}
        empty={w.noUpkeep}
        columns={[
          { label: w.instrument, head: true },
          { label: w.code },
          { label: w.branch },
          { label: w.careKind },
          { label: w.dueSince },
          { label: w.press },
        ]}
        rows={due.map(({ item, kind, since, form }) => [
          titleOf(item, lang),
          <a href={`${BASE}/counter?code=${item.code}`}>{item.code}</a>,
          names.get(item.branch) ?? '',
          shared[lang].care[kind],
          showDay(since, lang),
          item.state === 'shelf' ? (
            <PressForm
              action={`${BASE}/items/${item.id}/upkeep`}
              fields={{ form, kind }}
              size="small"
              label={w.beginOf(item.code, shared[lang].care[kind] ?? '')}
            >
              {w.begin}
            </PressForm>
          ) : (
            <StateBadge lang={lang} state={item.state} />
          ),
        ])}
      />
    </Section>
  )
}

/** The player, or the class. */
export const whoOf = ({ loan, borrower }: Own) => (loan.class ? `${loan.school} ${loan.class} (${borrower})` : borrower)

/** To another time to pick it up. */
export const ToPickup = ({ view, own }: { view: View; own: Own }) => {
  const w = words[view.lang]
  return (
    <LinkButton href={`${BASE}/requests/${own.loan.id}/pickup`} size="small" label={w.changePickupOf(whoOf(own))}>
      {w.changePickup}
    </LinkButton>
  )
}
