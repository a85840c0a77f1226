/** What an officer does with a proposed class: accept it, drop it, or choose another time or room. */
import { randomUUID } from 'node:crypto'
import { BANDS, draft, publish } from '#modules/catalogue/index.ts'
import { inviteTo } from '#modules/enrolment/index.ts'
import { keepAside } from '#modules/lending/index.ts'
import { mayMeetChildren, personById } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { type Override, policyAt, programmePlace, sayPolicy } from '#modules/policies/index.ts'
import { clockOf, keepForHouse, openSpaces, type Space } from '#modules/reservations/index.ts'
import { addDays, type Day, dayOf, instant, weekdayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { choicesFor } from '../roundchoices.ts'
import { offerStandingOf, teachesChildren } from '../rules/offer.ts'
import { holdOffer } from '../store/offers.ts'
import type { Proposal } from '../round.ts'
import * as store from '../store/rounds.ts'
import { joinsOf } from '../store/wishes.ts'
import type { Offer } from '../things.ts'
import { words } from '../words/round.ts'
import { giveUp, hold } from './round.ts'
import { takeUp } from './wishfate.ts'

export type AcceptRefusal =
  | 'unknown'
  | 'dropped'
  | 'teacher-gone'
  | 'teacher-unchecked'
  | 'too-late'
  | 'room-gone'
  | 'instruments-gone'

/**
 * Accept a proposed class: its room is kept, it is published as a programme, those who wished may apply first, and its teacher is asked.
 * Accepted twice, it is accepted once. Whether the room is still to be had is decided by the constraint on claims.
 */
export const accept = (ctx: Context, id: string): Promise<{ programme: string } | AcceptRefusal> =>
  together(ctx, async (ctx) => {
    const one = await store.holdProposal(ctx.db, id)
    if (!one) return 'unknown'
    if (one.programme) return { programme: one.programme }
    if (one.dropped_at || one.accepted_at) return 'dropped'
    const offer = await holdOffer(ctx.db, one.offer)
    const space = (await openSpaces(ctx)).find(({ id }) => id === one.space)
    if (!offer || offerStandingOf(offer) !== 'standing') return 'teacher-gone'
    if (teachesChildren(offer.ages) && !(await mayMeetChildren(ctx.db, offer.person, ctx.now)))
      return 'teacher-unchecked'
    if (!space) return 'room-gone'
    const policy = await policyAt(ctx.db, space.facility, ctx.now)
    const first = one.days[0] ?? ''
    const decides_on = addDays(first, -policy.min_class.days)
    const closes_at = instant(decides_on, '18:00')
    if (closes_at <= ctx.now) return 'too-late'
    const kept = await keepHeld(ctx, one, offer)
    if (typeof kept === 'string') return kept

    const details = await detailsOf(ctx, one, offer, space)
    const made = await draft(ctx, { ...details, decides_on, opens_at: ctx.now, closes_at, waitlist: policy.waitlist })
    if ('faults' in made) throw new Error(`A class cannot be drafted: ${JSON.stringify(made.faults)}`)
    const faults = await publish(ctx, made.id)
    if (faults) throw new Error(`A class cannot be published: ${JSON.stringify(faults.faults)}`)
    const places = await store.placesOf(ctx.db, [id])
    const wishes = [...new Set(places.map(({ wish }) => wish))]
    const days = Math.min(policy.magnet.first_days, daysBetween(dayOf(ctx.now), decides_on) - 1)
    if (days > 0) await inviteFirst(ctx, made.id, days, policy.stages)
    await inviteTo(ctx, made.id, [...new Set((await joinsOf(ctx.db, wishes)).map(({ learner }) => learner))])
    await store.changeProposal(ctx.db, id, {
      ...kept,
      accepted_at: ctx.now,
      accepted_by: ctx.who.id ?? null,
      programme: made.id,
    })
    await takeUp(ctx, wishes, made.id)
    await record(ctx, 'magnet.class_opened', id, { programme: made.id })
    return { programme: made.id }
  })

const daysBetween = (from: Day, to: Day) => Math.round((instant(to).getTime() - instant(from).getTime()) / 86_400_000)

/** What was held is kept; what lapsed is taken anew, where it is still free. */
async function keepHeld(ctx: Context, one: Proposal, offer: Offer) {
  const room = await keepForHouse(ctx, one.booking)
  const set = !one.aside || (await keepAside(ctx, one.booking)) === undefined
  if (room && set) return { booking: one.booking, aside: one.aside, held: true }
  await giveUp(ctx, one, words.ko.releases.anew)
  const booking = randomUUID()
  const heads = (await store.placesOf(ctx.db, [one.id])).length
  const got = await hold(ctx, { ...one, booking }, offer, heads)
  if ('refused' in got) return got.refused === 'room' ? 'room-gone' : 'instruments-gone'
  return { booking, ...got }
}

async function detailsOf(ctx: Context, one: Proposal, offer: Offer, space: Space) {
  const [facility, teacher] = [await facilityById(ctx.db, space.facility), await personById(ctx.db, offer.person)]
  const bands = offer.ages.map((band) => BANDS[band])
  const [first = '', last = ''] = [one.days[0], one.days.at(-1)]
  const meets = new Set(one.days)
  const off: Day[] = []
  for (let day = first; day < last; day = addDays(day, 7)) if (!meets.has(day)) off.push(day)
  return {
    title: words.ko.title(offer.topic),
    about: offer.plan,
    field: offer.field,
    min_age: bands.length > 0 ? Math.min(...bands.map(([least]) => least)) : null,
    max_age: bands.length > 0 ? Math.max(...bands.map(([, most]) => most)) : null,
    facility: space.facility,
    organiser: facility?.name ?? null,
    venue: space.name,
    instructor: teacher?.name ?? null,
    capacity: one.seats,
    min_class: one.least,
    fee: 0,
    materials: offer.materials,
    starts_on: first,
    ends_on: last,
    weekdays: [weekdayOf(first)],
    start_time: clockOf(one.starts),
    end_time: clockOf(one.ends),
    days_off: off,
  }
}

/** Those who wished apply so many days before everyone the place's own policy would let in. */
async function inviteFirst(ctx: Context, programme: string, days: number, stages: Override['stages'] = []) {
  const place = await programmePlace(ctx, programme)
  const rest = stages.length > 0 ? stages : [{ groups: ['anyone' as const], after: 0 }]
  const later = rest.slice(-3).map((stage) => ({ ...stage, after: stage.after + days }))
  const said = { from: ctx.now, reason: words.ko.invited }
  if (place) await sayPolicy(ctx, place, { stages: [{ groups: ['invited'], after: 0 }, ...later] }, said)
}

/** Drop a proposed class: its room and its instruments are free at once, and its people wait on. */
export const drop = (ctx: Context, id: string): Promise<'unknown' | 'accepted' | undefined> =>
  together(ctx, async (ctx) => {
    const one = await store.holdProposal(ctx.db, id)
    if (!one) return 'unknown'
    if (one.accepted_at) return 'accepted'
    if (one.dropped_at) return undefined
    await giveUp(ctx, one, words.ko.releases.dropped)
    await store.clearPlaces(ctx.db, id)
    const dropped = { dropped_at: ctx.now, dropped_by: ctx.who.id ?? null, dropped_for: 'office', held: false }
    await store.changeProposal(ctx.db, id, dropped)
    await record(ctx, 'magnet.proposal_dropped', id)
    return undefined
  })

export type MoveRefusal = 'unknown' | 'accepted' | 'no-choice' | 'room-gone' | 'instruments-gone'

/** Choose another room or weekly time. What is held now is let go of only once the other is held. */
export const moveProposal = (ctx: Context, id: string, choice: string): Promise<MoveRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const one = await store.holdProposal(ctx.db, id)
    const round = one && (await store.roundById(ctx.db, one.round))
    const offer = one && (await holdOffer(ctx.db, one.offer))
    if (!one || !round || !offer) return 'unknown'
    if (one.accepted_at) return 'accepted'
    const wanted = (await choicesFor(ctx, round, one)).find(({ key }) => key === choice)
    if (!wanted) return 'no-choice'
    const booking = randomUUID()
    const { space, days, starts, ends, seats, people } = wanted
    if (one.aside) await giveUp(ctx, one, words.ko.releases.moved)
    const got = await hold(
      ctx,
      { booking, space: space.id, days, starts, ends },
      offer,
      people.length,
      round.held_until,
    )
    if ('refused' in got) return got.refused === 'room' ? 'room-gone' : 'instruments-gone'
    if (!one.aside) await giveUp(ctx, one, words.ko.releases.moved)
    await store.clearPlaces(ctx.db, id)
    await store.addPlaces(
      ctx.db,
      people.map(({ wish, person }) => ({ proposal: id, wish, learner: person })),
    )
    const back = { dropped_at: null, dropped_by: null, dropped_for: null }
    await store.changeProposal(ctx.db, id, { ...back, ...got, booking, space: space.id, days, starts, ends, seats })
    await record(ctx, 'magnet.proposal_moved', id, { space: space.id, days })
    return undefined
  })
