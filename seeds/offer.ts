/** What both districts of the demo do: settle in, offer programmes, and let neighbours apply. */
import { randomUUID } from 'node:crypto'
import { draft, programmeById, publish, whyUnfit } from '#modules/catalogue/index.ts'
import { admitOrQueue, admittedTo, applyAll, cancel, drawDue, promise } from '#modules/enrolment/index.ts'
import { addFacility, type Facility, type NamedDong, setDongs } from '#modules/places/index.ts'
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from './crowd.ts'

export type Place = {
  name: string
  kind: string
  dong: string
  about: string
  hours: string
  closed: string
  phone: string
}

/** A programme as a seed writes it down. Days are counted from today, so that something always opens today at ten. */
export type Sketch = {
  title: string
  field: string
  /** Where: a facility's name begins with this. */
  at: string
  room: string
  about: string
  who: { text: string; ages?: [number | null, number | null]; grades?: string[] }
  /** 0 Monday to 6 Sunday. */
  days: number[]
  time: [string, string]
  /** First day counted from today, and for how many weeks. */
  starts: number
  weeks: number
  seats: number
  fee: number
  materials?: string
  /** When applications open and close: days from today and the hour. */
  opens: [number, string]
  closes: [number, string]
  /** When the result of the draw is announced, where seats are drawn. */
  draws?: [number, string]
  /** When the decision is announced, where applicants are reviewed. */
  chooses?: [number, string]
  teacher: string
  /** How many must come, and the day on which that is looked at, in days from today. */
  least?: [people: number, days: number]
  /** How many have applied already. */
  applied: number
  online?: boolean
  residents?: boolean
}

/** Name the neighbourhoods and open the places. */
export async function settleIn(
  ctx: Context,
  dongs: [name: string, lat: number, lng: number][],
  places: Place[],
): Promise<void> {
  await setDongs(
    ctx,
    dongs.map(([name, lat, lng]): NamedDong => ({ name, lat, lng })),
  )
  const middle = new Map(dongs.map(([name, lat, lng]) => [name, { lat, lng }]))
  for (const place of places) {
    const { lat, lng } = middle.get(place.dong) ?? { lat: null, lng: null }
    const address = `${ctx.district.settings.contact.address.ko.replace(/ \S+ \d+$/, '')} ${place.dong} 배움길 ${place.phone.slice(-2)}`
    const added = await addFacility(ctx, {
      ...place,
      name_en: null,
      address,
      lat,
      lng,
      homepage: null,
      capacity: null,
      fee: null,
    })
    if (!('id' in added)) throw new Error(`${place.name}: ${added.field} ${added.reason}`)
  }
}

export function facilityNamed(facilities: Facility[], name: string): Facility {
  const found = facilities.find((facility) => facility.name.startsWith(name))
  if (!found) throw new Error(`No facility of the demo begins with ${name}`)
  return found
}

/** Draft and publish a programme, some days before it opens. */
export async function offer(ctx: Context, sketch: Sketch, facility: Facility): Promise<string> {
  const today = dayOf(ctx.now)
  const at = ([days, time]: [number, string]) => instant(addDays(today, days), time)
  const starts = nextOn(sketch.days, addDays(today, sketch.starts))
  const announced = sketch.draws ?? sketch.chooses
  const made = await draft(ctx, {
    title: sketch.title,
    field: sketch.field,
    about: sketch.about,
    audience: sketch.who.text,
    min_age: sketch.who.ages?.[0] ?? null,
    max_age: sketch.who.ages?.[1] ?? null,
    grades: sketch.who.grades ?? [],
    facility: facility.id,
    venue: sketch.online ? null : sketch.room,
    instructor: sketch.teacher,
    mode: sketch.online ? 'online' : 'onsite',
    capacity: sketch.seats,
    waitlist: Math.ceil(sketch.seats / 2),
    fee: sketch.fee,
    materials: sketch.materials ?? null,
    min_class: sketch.least?.[0] ?? null,
    decides_on: sketch.least ? addDays(today, sketch.least[1]) : null,
    residence: sketch.residents ? 'residents' : 'anyone',
    opens_at: at(sketch.opens),
    closes_at: at(sketch.closes),
    method: sketch.draws ? 'lottery' : sketch.chooses ? 'review' : 'first_come',
    draws_at: announced ? at(announced) : null,
    starts_on: starts,
    ends_on: addDays(starts, sketch.weeks * 7 - 1),
    weekdays: sketch.days,
    start_time: sketch.time[0],
    end_time: sketch.time[1],
  })
  if ('faults' in made) throw new Error(`${sketch.title}: ${JSON.stringify(made.faults)}`)
  const refused = await publish(ctx, made.id)
  if (refused) throw new Error(`${sketch.title}: ${JSON.stringify(refused.faults)}`)
  // As on the day before it opened: the secret of a draw is sealed before anybody applies.
  if (sketch.draws) await promise({ ...ctx, now: at([sketch.opens[0] - 1, '09:00']) }, made.id)
  return made.id
}

/** The first of these weekdays from a day on. */
const nextOn = (weekdays: number[], from: Day): Day => {
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  return days.find((day) => weekdays.includes((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7)) ?? from
}

/**
 * Let neighbours apply one after the other from the opening on: `first`, then as many others as the sketch says, then `last`.
 * Those who may not apply are passed over.
 */
export async function fill(
  ctx: Context,
  id: string,
  sketch: Sketch,
  line: { first: Neighbour[]; others: Neighbour[]; last: Neighbour[] },
) {
  const programme = await programmeById(ctx.db, id)
  if (!programme) throw new Error(`${sketch.title} was not published`)
  const opened = instant(addDays(dayOf(ctx.now), sketch.opens[0]), sketch.opens[1])
  const turn = sketch.title.length * 31 + sketch.title.charCodeAt(0)
  let applied = 0
  const come = async (neighbours: Neighbour[], most: number) => {
    for (const { person, applicant } of neighbours) {
      if (applied >= most) return
      if (whyUnfit(programme, person, ctx.now)) continue
      const now = new Date(opened.getTime() + (applied + 1) * 41_000)
      const channel = CHANNELS[(turn + applied) % CHANNELS.length] ?? 'online'
      const outcome = await admitOrQueue(
        { ...ctx, now },
        { id: randomUUID(), programme: id, learner: person, applicant, channel },
      )
      if (outcome?.application) applied += 1
    }
  }
  // Each class begins at another neighbour, so that not the same few sit in all of them.
  const others = line.others
    .map((_, index) => line.others[(index * 17 + turn) % line.others.length])
    .filter((one) => one !== undefined)
  await come([...line.first, ...others], sketch.applied)
  await come(line.last, sketch.applied + line.last.length)
}

/** A family comes as one, all or none. */
export async function comeTogether(ctx: Context, programme: string, parent: string, learners: string[]): Promise<void> {
  const who = { id: parent, name: '', grants: [] }
  const outcomes = await applyAll({ ...ctx, who }, { id: randomUUID(), programme, learners, together: true })
  if (!outcomes.every((one) => one?.application)) throw new Error('The family of the demo was given nothing')
}

/** So many who have a seat step back, the last first: their seats are offered to those who wait. */
export async function stepBack(ctx: Context, programme: string, count: number): Promise<void> {
  const seated = await admittedTo(ctx.db, [programme])
  for (const { id, applicant } of seated.slice(seated.length - count))
    await cancel({ ...ctx, who: { id: applicant, name: '', grants: [] } }, id)
}

/** What was to be drawn by now is drawn, each step at its time: the demo shows a draw with its result, and one to come. */
export async function drawInTime(ctx: Context, { closes, draws }: Sketch): Promise<void> {
  const at = ([days, time]: [number, string]) => instant(addDays(dayOf(ctx.now), days), time)
  if (!draws || at(draws) > ctx.now) return
  await drawDue({ ...ctx, now: new Date(at(closes).getTime() + 5 * 60_000) })
  await drawDue({ ...ctx, now: at(draws) })
}

const CHANNELS = ['online', 'online', 'online', 'desk', 'phone'] as const
