import { Table } from '#design/table.tsx'
import { dayOf, showDay, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Own } from '../../mine.ts'
import { daysLate } from '../../rules/days.ts'
import { words } from '../../words/office.ts'
import { titleOf } from '../pieces.tsx'
import { BASE, Frame, Section } from './frame.tsx'

type Props = { view: View; out: Own[]; back: Own[]; late: Own[] }

/** What goes out, comes in and is late today. */
export const DayBoard = ({ view, out, back, late }: Props) => {
  const { lang } = view
  const w = words[lang]
  const today = dayOf(view.now)
  const code = ({ loan }: Own) => (loan.code ? <a href={`${BASE}/counter?code=${loan.code}`}>{loan.code}</a> : '')
  const shared = [{ label: w.instrument, head: true }, { label: w.code }, { label: w.borrower }, { label: w.branch }]
  const cells = (own: Own) => [titleOf(own.loan, lang), code(own), whoOf(own), own.branch]
  return (
    <Frame view={view} title={w.dayTitle} lead={showDay(today, lang)} tab="day">
      <Section id="out" title={`${w.goesOut} ${out.length}`}>
        <Table
          caption={w.goesOut}
          empty={w.nothingOut}
          columns={[...shared, { label: w.pickup }]}
          rows={out.map((own) => [...cells(own), showMoment(own.loan.pickup_at, lang)])}
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
    </Frame>
  )
}

/** The player, or the class. */
export const whoOf = ({ loan, borrower }: Own) => (loan.class ? `${loan.school} ${loan.class} (${borrower})` : borrower)
