/** Reserving for somebody at the desk: who, then when and what for. */
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Person } from '#modules/people/index.ts'
import { showDay } from '#platform/clock.ts'
import type { Lack } from '#platform/context.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Gear } from '../../gear.ts'
import type { WhyNot } from '../../rules/book.ts'
import { clockOf, type Span } from '../../rules/hours.ts'
import type { Space } from '../../space.ts'
import { words as common } from '../../words.ts'
import { words } from '../../words/desk.ts'
import { WishFields } from '../book/wish.tsx'
import { Frame } from './frame.tsx'

type WhoProps = {
  view: View
  space: Space
  sought: string
  found: readonly Person[] | undefined
  given: Given
  errors: Errors
}

export const DeskWho = ({ view, space, sought, found, given, errors }: WhoProps) => {
  const w = words[view.lang].book
  const address = `/office/rooms/${space.id}/booking`
  return (
    <Frame view={view} title={w.title(space.name)} lead={w.lead}>
      <ErrorSummary errors={errors} />
      <search>
        <form action={address}>
          <Fields>
            <Input name="words" label={w.words} value={sought} maxlength={50} />
            <Actions>
              <Button rank="secondary" icon="search">
                {w.search}
              </Button>
            </Actions>
          </Fields>
        </form>
      </search>
      {found && (
        <Table
          caption={w.found}
          show
          columns={[{ label: w.name, head: true }, { label: w.born }, { label: w.chooses, quiet: true }]}
          rows={found.map((person) => [
            person.name,
            person.born_on ? showDay(person.born_on, view.lang) : '',
            <LinkButton href={`${address}?person=${person.id}`} rank="primary" size="small">
              {w.choose(person.name)}
            </LinkButton>,
          ])}
          empty={w.none}
        />
      )}
      <section class="n-section n-stack" aria-labelledby="fresh">
        <h2 class="n-heading" id="fresh">
          {w.fresh}
        </h2>
        <p>{w.freshLead}</p>
        <form method="post" action={`${address}/people`}>
          <Fields>
            <Input name="name" label={w.name} required maxlength={50} value={given.name} error={errors.name} />
            <DateInput name="born_on" label={w.born} required value={given.born_on} error={errors.born_on} />
            <Input
              name="phone"
              type="tel"
              label={w.phone}
              optional
              width="medium"
              value={given.phone}
              error={errors.phone}
            />
            <Actions>
              <Button rank="primary" after="right">
                {w.next}
              </Button>
            </Actions>
          </Fields>
        </form>
      </section>
    </Frame>
  )
}

type TimeProps = {
  view: View
  space: Space
  person: Person
  day: string
  lengths: readonly number[]
  times: readonly Span[]
  gear: readonly Gear[]
  given: Given
  errors: Errors
  why: WhyNot | undefined
  lack: Lack | undefined
}

export const DeskTime = ({ view, space, person, day, lengths, times, gear, given, errors, why, lack }: TimeProps) => {
  const { lang } = view
  const w = words[lang].book
  const all = common[lang]
  const address = `/office/rooms/${space.id}/booking`
  return (
    <Frame view={view} title={w.title(space.name)} lead={w.lead}>
      {why && (
        <Notice kind="danger" answer title={all.book.sorry}>
          {why === 'course-first' && lack ? lack.sentence[lang] : all.whyNot[why]}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <Facts
        framed
        facts={[
          [
            w.who,
            <>
              {person.name} · <a href={address}>{w.other}</a>
            </>,
          ],
        ]}
      />
      <form action={address} class="n-stack">
        <input type="hidden" name="person" value={person.id} />
        <DateInput name="day" id="other-day" label={w.day} value={day} />
        <Actions>
          <Button rank="secondary">{w.show}</Button>
        </Actions>
      </form>
      {times.length === 0 ? (
        <Notice kind="warning">{w.noTimes}</Notice>
      ) : (
        <form method="post" action={address} class="n-stack">
          <input type="hidden" name="id" value={given.id ?? ''} />
          <input type="hidden" name="person" value={person.id} />
          <input type="hidden" name="day" value={day} />
          <p class="n-heading">{showDay(day, lang)}</p>
          <Fields>
            <Select
              name="from"
              label={w.start}
              required
              value={given.from}
              error={errors.from}
              options={times.map(({ from }) => ({ value: clockOf(from), label: clockOf(from) }))}
            />
            <Select
              name="length"
              label={w.length}
              required
              blank={false}
              value={given.length}
              error={errors.length}
              options={lengths.map((one) => ({ value: String(one), label: all.hours(one) }))}
            />
            <Radios
              name="door"
              label={w.door}
              row
              required
              value={given.door}
              error={errors.door}
              choices={(['desk', 'phone'] as const).map((door) => ({ value: door, label: w.doors[door] }))}
            />
            <WishFields view={view} space={space} gear={gear} given={given} errors={errors} />
          </Fields>
          <Actions>
            <Button rank="primary" size="large">
              {w.save}
            </Button>
          </Actions>
        </form>
      )}
    </Frame>
  )
}
