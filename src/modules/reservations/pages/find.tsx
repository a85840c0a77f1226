import { Badge, Badges } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { addDays, showDay, showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Found } from '../finding.ts'
import type { Holiday } from '../rules/holidays.ts'
import { clockOf } from '../rules/hours.ts'
import { KINDS } from '../rules/terms.ts'
import { words } from '../words.ts'
import { words as allotment } from '../words/allotment/public.ts'
import { nameOf } from '../space.ts'
import { bookingOf, farOf } from './pieces.tsx'

/** What was asked, as it stands in the address. */
export type Asked = {
  day: string
  at: string
  length: string
  people: string
  dong: string
  within: '' | '1' | '2'
  kind: string
}

type Props = {
  view: View
  asked: Asked
  found: readonly Found[]
  dongs: readonly string[]
  holiday: Holiday | undefined
}

const LENGTHS = [30, 60, 90, 120, 180, 240]
const HOURS = Array.from({ length: 16 }, (_, at) => clockOf((at + 7) * 60))
const SHOWN = 8

/** Any room: a day, a time, some people, near somewhere. */
export const Find = ({ view, asked, found, dongs, holiday }: Props) => {
  const { lang } = view
  const w = words[lang]
  const next = `/rooms?${new URLSearchParams({ ...asked, day: addDays(asked.day, 1) })}`
  return (
    <Page view={view} title={w.title} lead={w.lead} description={w.lead} unsearched wide>
      <form action="/rooms" class="n-rooms-find">
        <DateInput name="day" label={w.find.day} value={asked.day} />
        <Select
          name="at"
          label={w.find.at}
          value={asked.at}
          blank={w.find.anyTime}
          options={HOURS.map((hour) => ({ value: hour, label: hour }))}
        />
        <Select
          name="length"
          label={w.find.length}
          value={asked.length}
          blank={false}
          options={LENGTHS.map((length) => ({ value: String(length), label: w.hours(length) }))}
        />
        <Input
          name="people"
          label={w.find.people}
          value={asked.people}
          inputmode="numeric"
          width="short"
          maxlength={4}
          unit={lang === 'ko' ? '명' : undefined}
        />
        <Select
          name="dong"
          label={w.find.dong}
          value={asked.dong}
          blank={w.find.anywhere}
          options={dongs.map((name) => ({ value: name, label: name }))}
        />
        <Select
          name="within"
          label={w.find.within}
          value={asked.within}
          blank={w.find.walks['']}
          options={(['1', '2'] as const).map((km) => ({ value: km, label: w.find.walks[km] }))}
        />
        <Select
          name="kind"
          label={w.find.kind}
          value={asked.kind}
          blank={w.find.anyKind}
          options={KINDS.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
        />
        <Button rank="primary" size="large" icon="search">
          {w.find.search}
        </Button>
      </form>
      {holiday && <Notice kind="info">{w.find.holiday(w.holidays[holiday])}</Notice>}
      <section class="n-stack" aria-labelledby="found">
        <h2 class="n-heading" id="found">
          {showDay(asked.day, lang)} · {w.find.found(found.length)}
        </h2>
        {found.length === 0 ? (
          <Empty
            icon="calendar"
            action={
              <LinkButton href={next} rank="secondary" after="right">
                {w.find.nextDay}
              </LinkButton>
            }
          >
            {w.find.none} {w.find.noneHint}
          </Empty>
        ) : (
          <Cards
            cards={found.map((one) => (
              <RoomCard view={view} day={asked.day} length={Number(asked.length)} found={one} />
            ))}
          />
        )}
      </section>
      {found.length > 0 && (
        <Actions>
          <LinkButton href={next} rank="tertiary" after="right">
            {w.find.nextDay}
          </LinkButton>
        </Actions>
      )}
      <p>
        <a class="n-link" href="/rooms/allotments">
          {allotment[lang].title}
        </a>
        : {allotment[lang].lead}
      </p>
    </Page>
  )
}

const RoomCard = ({ view, day, length, found }: { view: View; day: string; length: number; found: Found }) => {
  const { lang } = view
  const w = words[lang]
  const { space, facility, distance, times } = found
  const name = nameOf(space, lang)
  const far = farOf(distance, lang)
  return (
    <Card
      title={name}
      href={`/rooms/${space.id}?day=${day}`}
      badges={
        <Badges>
          <Badge tone="primary">{w.kinds[space.kind]}</Badge>
          {space.terms.approval && <Badge tone="warning">{w.states.waiting}</Badge>}
        </Badges>
      }
      lines={[
        { icon: 'place', text: [facility.name, facility.dong, far].filter(Boolean).join(' · ') },
        {
          icon: 'people',
          text: [
            w.upTo(space.seats),
            space.terms.fee > 0 ? w.room.perHour(showWon(space.terms.fee, lang)) : showWon(0, lang),
          ].join(' · '),
        },
      ]}
    >
      <p class="sr-only" id={`times-${space.id}`}>
        {w.find.times(name)}
      </p>
      <ul class="n-times" aria-labelledby={`times-${space.id}`}>
        {times.slice(0, SHOWN).map(({ from }) => (
          <li>
            <a
              class="n-time"
              href={`${bookingOf(space.id, day, clockOf(from))}&length=${length}`}
              aria-label={`${clockOf(from)} ${name}`}
            >
              {clockOf(from)}
            </a>
          </li>
        ))}
        {times.length > SHOWN && <li>{w.find.more(times.length - SHOWN)}</li>}
      </ul>
    </Card>
  )
}
