import { Badge } from '#design/badge.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Facility } from '#modules/places/index.ts'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { DayPlan } from '../plan.ts'
import { type HouseBooking, whenOf } from '../rules/desk.ts'
import { altOf, houseOf, nameOf, type Picture, type Space } from '../space.ts'
import { words } from '../words.ts'
import { words as pictured } from '../words/pictures.ts'
import { bookingOf } from './pieces.tsx'
import { Week } from './week.tsx'

type Props = {
  view: View
  space: Space
  facility: Facility
  around: Space | undefined
  parts: readonly Space[]
  plans: readonly DayPlan[]
  pictures: readonly Picture[]
  /** What the house itself took of it that week. */
  housed: readonly HouseBooking[]
  monday: string
  day: string
}

/** One space: the week first, since that is what people come for, then its rules in sentences. */
export const Room = ({ view, space, facility, around, parts, plans, pictures, housed, monday, day }: Props) => {
  const { lang } = view
  const w = words[lang]
  const name = nameOf(space, lang)
  const open = space.closed_at === null && facility.gone_at === null
  return (
    <Page
      view={view}
      title={name}
      description={[w.kinds[space.kind], facility.name, w.upTo(space.seats)].join(' · ')}
      crumbs={[{ href: '/rooms', label: w.menu }]}
      lead={
        <>
          <Badge tone="primary">{w.kinds[space.kind]}</Badge> <a href={`/places/${facility.id}`}>{facility.name}</a>
        </>
      }
      alternates={[
        { href: `/rooms/${space.id}/calendar.ics`, type: 'text/calendar', title: w.room.calendarName(name) },
      ]}
    >
      {space.about && <p lang={lang === 'ko' ? undefined : 'ko'}>{space.about}</p>}
      {open ? (
        <Actions>
          <LinkButton href={bookingOf(space.id, day)} rank="primary" size="large" icon="calendar">
            {w.room.reserve}
          </LinkButton>
        </Actions>
      ) : (
        <Notice kind="warning">{w.room.closed}</Notice>
      )}
      <Week view={view} space={space.id} terms={space.terms} plans={plans} monday={monday} open={open} />
      {housed.length > 0 && (
        <section class="n-stack" aria-labelledby="housed">
          <h2 class="n-heading" id="housed">
            {w.room.house}
          </h2>
          <ul class="n-list">
            {housed.map((one) => (
              <li>
                {whenOf(one, lang)} · {houseOf(one, lang)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {pictures.length > 0 && (
        <section class="n-stack" aria-labelledby="pictures">
          <h2 class="n-heading" id="pictures">
            {pictured[lang].title}
          </h2>
          <ul class="n-pictures n-pictures-wide">
            {pictures.map((picture) => (
              <li>
                <img src={`/rooms/pictures/${picture.file}`} alt={altOf(picture, lang)} loading="lazy" />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="n-stack" aria-labelledby="facts">
        <h2 class="n-heading" id="facts">
          {w.room.facts}
        </h2>
        <Facts facts={factsOf(view, space, around, parts)} />
        <Actions>
          <LinkButton href={`/rooms/${space.id}/calendar.ics`} rank="tertiary" icon="calendar">
            {w.room.calendar}
          </LinkButton>
        </Actions>
      </section>
    </Page>
  )
}

function factsOf(
  { lang }: View,
  { seats, equipment, terms }: Space,
  around: Space | undefined,
  parts: readonly Space[],
): Parameters<typeof Facts>[0]['facts'] {
  const w = words[lang]
  const r = w.room
  const { refunds, penalty } = terms
  return [
    [r.seats, w.upTo(seats)],
    [
      r.inside,
      around && (
        <>
          <a href={`/rooms/${around.id}`}>{nameOf(around, lang)}</a> · {r.insideNote}
        </>
      ),
    ],
    [
      r.parts,
      parts.length > 0 && (
        <>
          {parts.map((part, at) => (
            <>
              {at > 0 && ', '}
              <a href={`/rooms/${part.id}`}>{nameOf(part, lang)}</a>
            </>
          ))}
          {' · '}
          {r.partsNote}
        </>
      ),
    ],
    [r.equipment, equipment.length > 0 && equipment.join(', ')],
    [r.length, r.lengthOf(w.hours(terms.least), w.hours(terms.most))],
    [r.window, r.windowOf(terms.lead_days, terms.ahead_days)],
    [r.month, terms.month_hours > 0 && r.monthOf(terms.month_hours)],
    [
      r.who,
      [
        terms.who.map((group) => w.who[group]).join(', '),
        (terms.min_age !== null || terms.max_age !== null) && r.ages(terms.min_age, terms.max_age),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [r.purposes, `${terms.purposes.map((purpose) => w.purposes[purpose]).join(', ')}. ${r.notAllowed}`],
    [r.approval, terms.approval ? r.approvalYes : r.approvalNo],
    [r.fee, terms.fee > 0 ? r.perHour(showWon(terms.fee, lang)) : showWon(0, lang)],
    [r.refund, terms.fee > 0 && refunds.map(({ days, percent }) => r.refundOf(days, percent)).join(', ')],
    [r.buffer, terms.before + terms.after > 0 && r.bufferOf(terms.before, terms.after)],
    [r.penalty, penalty.points > 0 && r.penaltyOf(penalty.points, penalty.lapse_days, penalty.bar_days)],
  ]
}
