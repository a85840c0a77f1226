import { Actions, Button } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { spaceName } from '#modules/reservations/index.ts'
import type { Facility } from '#modules/places/index.ts'
import type { Person } from '#modules/people/index.ts'
import { instant, showMoment, showWon } from '#platform/clock.ts'
import type { Practice, Room, Thing } from '../../bundle.ts'
import { type Fees, sumOf } from '../../rules/bundle.ts'
import { words } from '../../words/bundle.ts'
import { hoursOf, periodOf } from '../pieces.tsx'
import { addressOf, Frame, Kept, Previous, type StepProps, thingName } from './frame.tsx'
import { timeOf, whenOf } from './room.tsx'

type Props = StepProps & {
  learner: Person
  thing: Thing
  branch: Facility
  months: number
  practice: Practice
  room: Room
  fees: Fees
}

export const CHOSEN = [
  'learner',
  'thing',
  'branch',
  'day',
  'time',
  'months',
  'first',
  'at',
  'length',
  'weeks',
  'room',
] as const

/** Last step: all of it and what it costs, and one press. */
export const BundleCheck = (props: Props) => {
  const { view, programme, given, errors, learner, thing, branch, months, practice, room, fees } = props
  const { lang } = view
  const w = words[lang]
  const won = (sum: number) => (sum > 0 ? showWon(sum, lang) : w.free)
  const pickup = showMoment(instant(given.day ?? '', given.time), lang)
  const lines: [string, number][] = [
    [w.fees.lesson, fees.lesson],
    ...(fees.materials > 0 ? [[w.fees.materials, fees.materials] as [string, number]] : []),
    [w.fees.instrument(months), fees.instrument],
    [w.fees.room(practice.weeks), fees.room],
  ]
  return (
    <Frame {...props} step={4}>
      <h2 class="n-heading">{w.check}</h2>
      <Facts
        framed
        facts={[
          [w.facts.learner, learner.name],
          [
            w.facts.lesson,
            [programme.title, periodOf(programme, lang), hoursOf(programme, lang)].filter(Boolean).join(' · '),
          ],
          [w.facts.instrument, `${thingName(thing, lang)} · ${w.month(months)}`],
          [w.facts.pickup, `${pickup} · ${branch.name}`],
          [w.facts.room, w.roomOption(spaceName(room.space, lang), room.facility.name)],
          [w.facts.practice, `${whenOf(practice, lang)} ${timeOf(room)}`],
        ]}
      />
      <h2 class="n-heading">{w.fees.title}</h2>
      <Facts
        framed
        facts={[
          ...lines.map(([what, sum]): [string, string] => [what, won(sum)]),
          [w.fees.total, <strong>{won(sumOf(fees))}</strong>],
        ]}
      />
      <p>{w.fees.hint}</p>
      <Notice>{w.allOrNone}</Notice>
      <form method="post" action={addressOf(programme)} class="n-form n-stack">
        <Kept given={given} names={['form', ...CHOSEN]} />
        <Checkbox name="agree" label={w.agree} required error={errors.agree} />
        <Actions>
          <Button rank="primary" size="large">
            {w.send}
          </Button>
          <Previous {...props} step={3} />
        </Actions>
      </form>
    </Frame>
  )
}
