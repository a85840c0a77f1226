/** All that counts when somebody wants a space: gathered, and asked of the rules. Pages ask it too, so that nobody finds out only after pressing. */
import { type Person, personById, qualificationsOf } from '#modules/people/index.ts'
import { type Group, groupsOf, policyAt } from '#modules/policies/index.ts'
import { addDays, ageOn, type Day, dayOf, instant } from '#platform/clock.ts'
import type { Context, Lack } from '#platform/context.ts'
import { type Plans, plansOf } from '../plan.ts'
import { type Facts, type Refusal, refusalOfPerson, refusalToReserve, type Wish } from '../rules/book.ts'
import { standing } from '../rules/points.ts'
import { pointsOf } from '../store/points.ts'
import { minutesOf } from '../store/reservations.ts'
import type { Space } from '../space.ts'

/** A person as far as a space asks: the groups they are in, bars, and what they have in a month. */
export type Booker = {
  person: Person
  groups: ReadonlySet<Group>
  points: number
  barred: Date | undefined
  /** What they must do before they may use this space. */
  lack: Lack | undefined
}

export async function bookerOf(ctx: Context, id: string, space: Space): Promise<Booker | undefined> {
  const { db, now } = ctx
  const person = await personById(db, id)
  if (!person) return undefined
  const policy = await policyAt(db, space.facility, now)
  const qualifications = (await qualificationsOf(db, ctx.tools.vault, [id], now)).get(id) ?? []
  const groups = groupsOf(
    policy,
    {
      residence: person.residence,
      age: ageOf(person, dayOf(now)),
      qualifications,
      returning: false,
      invited: false,
      held: [],
      bars: [],
    },
    { opens_at: null, on: dayOf(now), facility: space.facility, field: null },
  )
  const { points, until } = standing(await pointsOf(db, id, space.facility), space.terms.penalty, now)
  const lack = await ctx.tools.lacking?.(ctx, id, space.id)
  return { person, groups, points, barred: until, lack }
}

const ageOf = ({ born_on }: Person, day: Day) => (born_on === null ? undefined : ageOn(born_on, day))

/** The first of a month and of the next. */
export function monthOf(day: Day): { from: Day; to: Day } {
  const from = `${day.slice(0, 7)}-01`
  return { from, to: `${addDays(from, 31).slice(0, 7)}-01` }
}

/** Minutes somebody has in the month of a day in spaces like this one. */
export const usedIn = (
  { db }: Pick<Context, 'db'>,
  person: string,
  space: Space,
  day: Day,
  except?: string,
): Promise<number> => {
  const { from, to } = monthOf(day)
  return minutesOf(db, person, space, instant(from), instant(to), except)
}

/** What the space itself has against somebody, whatever the time. */
export const whyNotAtAll = (
  { now }: Context,
  space: Space,
  { person, groups, barred, lack }: Booker,
): Refusal | undefined =>
  (lack && 'course-first') ?? refusalOfPerson(space.terms, { groups, barred, age: ageOf(person, dayOf(now)) }, now)

export type Judgement = { wish: Wish; why: Refusal | undefined }

/** What is against each of these wishes; what earlier ones take of a month counts for later ones. `except` is moved and counts no more. */
export async function judge(
  ctx: Context,
  space: Space,
  booker: Booker,
  wishes: readonly Wish[],
  plans?: Plans,
  except?: string,
): Promise<Judgement[]> {
  const days = wishes.map(({ day }) => day).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const planOf = plans ?? (await plansOf(ctx, [space], first, last))
  const used = new Map<string, number>()
  const judged: Judgement[] = []
  for (const wish of wishes) {
    const month = wish.day.slice(0, 7)
    const before = used.get(month) ?? (await usedIn(ctx, booker.person.id, space, wish.day, except))
    const facts: Facts = {
      open: planOf(space.id, wish.day).open,
      seats: space.seats,
      groups: booker.groups,
      age: ageOf(booker.person, wish.day),
      used: before,
      barred: booker.barred,
    }
    const why = (booker.lack && 'course-first') ?? refusalToReserve(wish, space.terms, facts, ctx.now)
    used.set(month, why ? before : before + wish.to - wish.from)
    judged.push({ wish, why })
  }
  return judged
}
