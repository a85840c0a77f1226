/** Reserving: a time, what for and how many, done. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { facilityById } from '#modules/places/index.ts'
import { household, signedIn } from '#modules/people/index.ts'
import { dayOf, readDay } from '#platform/clock.ts'
import { check, type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { bookerOf, usedIn, whyNotAtAll } from '../actions/judge.ts'
import { type Order, preview, reserve } from '../actions/reserve.ts'
import { lengthsOf, timesOf } from '../finding.ts'
import { gearFor } from '../gear.ts'
import { Details } from '../pages/book/details.tsx'
import { Series } from '../pages/book/series.tsx'
import { ChooseTime } from '../pages/book/time.tsx'
import { plansOf } from '../plan.ts'
import { isFree, nearest, refusalOfTime, weekly, type WhyNot } from '../rules/book.ts'
import { clockOf, readClock, type Span } from '../rules/hours.ts'
import type { Space } from '../space.ts'
import { spaceById } from '../store/spaces.ts'
import { words } from '../words.ts'
import { clock, day, said, wish } from './wish.ts'

export const booking = routes()
const ADDRESS = '/rooms/:space{[0-9a-f-]{36}}/booking'

booking.use(ADDRESS, signedIn)

const time = z.object({ day, from: clock, length: z.coerce.number('missing').int().min(10).max(1440) })

booking.get(ADDRESS, async (c) => {
  const { ctx } = c.var
  const space = await openSpace(c)
  if (!space) return missing(c)
  const asked = check(time, c.req.query())
  const wanted = readDay(c.req.query('day') ?? '') ?? dayOf(ctx.now)
  if (!asked.value) return times(c, space, wanted, readClock(c.req.query('from') ?? ''))
  const span = { from: asked.value.from, to: asked.value.from + asked.value.length }
  const why = await whyNotThen(c, space, wanted, span)
  return why ? times(c, space, wanted, span.from, span, why) : details(c, space, wanted, span, {})
})

/** The space at this address while it takes reservations. */
async function openSpace(c: Web): Promise<Space | undefined> {
  const { db } = c.var.ctx
  const space = await spaceById(db, c.req.param('space') ?? '')
  if (!space || space.closed_at) return undefined
  return (await facilityById(db, space.facility))?.gone_at === null ? space : undefined
}

async function whyNotThen(c: Web, space: Space, on: string, span: Span): Promise<WhyNot | undefined> {
  const { ctx } = c.var
  const { open, held } = (await plansOf(ctx, [space], on, on))(space.id, on)
  return (
    refusalOfTime({ day: on, ...span }, space.terms, open, ctx.now) ??
    (isFree(span, held, space.terms) ? undefined : 'taken')
  )
}

/** The first step, with why a time could not be had where one was asked for. */
async function times(c: Web, space: Space, on: string, from: number | undefined, wrong?: Span, why?: WhyNot) {
  const { ctx, view } = c.var
  const plan = (await plansOf(ctx, [space], on, on))(space.id, on)
  const length = wrong ? wrong.to - wrong.from : Number(c.req.query('length')) || space.terms.least
  const lengths = lengthsOf(space)
  return show(
    c,
    <ChooseTime
      view={view}
      space={space}
      day={on}
      from={from}
      length={lengths.includes(length) ? length : space.terms.least}
      lengths={lengths}
      times={timesOf(space, plan, space.terms.least, ctx.now)}
      why={why}
      near={wrong ? nearest(timesOf(space, plan, length, ctx.now), wrong.from, 3) : []}
    />,
    why ? 422 : 200,
  )
}

type Trouble = { given?: Given; faults?: Faults | undefined; why?: WhyNot | undefined }

/** The second step: what for, how many. */
async function details(c: Web, space: Space, on: string, span: Span, { given = {}, faults, why }: Trouble) {
  const { ctx, view } = c.var
  const me = ctx.who.id ?? ''
  const people = await household(ctx.db, me)
  const booker = await bookerOf(ctx, given.person || me, space)
  const never = booker && whyNotAtAll(ctx, space, booker)
  const plan = (await plansOf(ctx, [space], on, on))(space.id, on)
  const limit = space.terms.month_hours * 60
  const used = limit > 0 ? await usedIn(ctx, given.person || me, space, on) : 0
  return show(
    c,
    <Details
      view={view}
      space={space}
      day={on}
      time={span}
      people={people}
      gear={await gearFor(ctx, space, on, span)}
      given={{ person: me, id: randomUUID(), ...given }}
      errors={explain(view, faults, words[view.lang].book.faults)}
      why={why ?? never}
      lack={booker?.lack}
      near={why === 'taken' ? nearest(timesOf(space, plan, span.to - span.from, ctx.now), span.from, 3) : []}
      left={limit > 0 ? Math.max(0, limit - used) : undefined}
    />,
    faults ? 422 : why ? 409 : 200,
  )
}

const form = z.object({
  id: z.uuid(),
  person: z.uuid('missing'),
  day,
  from: clock,
  to: clock,
  ...wish,
  until: z
    .string()
    .optional()
    .transform((text) => (text ? (readDay(text) ?? null) : undefined))
    .refine((until) => until !== null, 'not-a-day'),
  confirmed: z.string().optional(),
  days: z.string().optional(),
})

booking.post(ADDRESS, async (c) => {
  const space = await openSpace(c)
  if (!space) return missing(c)
  const { value, faults, given } = await readForm(c, form)
  const on = readDay(given.day ?? '')
  const span = { from: readClock(given.from ?? ''), to: readClock(given.to ?? '') }
  // The time stands in hidden fields: who changed it by hand begins anew.
  if (!on || span.from === undefined || span.to === undefined) return c.redirect(`/rooms/${space.id}/booking`, 303)
  const at = { from: span.from, to: span.to }
  if (!value) return details(c, space, on, at, { given, faults })
  const { until, confirmed, days: chosen, ...rest } = value
  const days = until ? weekly(on, until) : [on]
  if (!days) return details(c, space, on, at, { given, faults: { until: 'too-many-weeks' } })

  const order: Order = { ...said(rest), space: space.id, days }
  if (days.length === 1) return once(c, space, at, order, given)
  if (!confirmed) return series(c, space, at, order, given)
  const kept = days.filter((one) => chosen?.split(',').includes(one))
  if (kept.length === 0) return series(c, space, at, order, given, { none: true })
  const outcome = await reserve(c.var.ctx, { ...order, days: kept })
  if (outcome === 'unknown') return missing(c)
  if ('refused' in outcome) return series(c, space, at, order, given, { changed: true })
  return c.redirect(`/me/reservations/${outcome.made[0]?.id}?just=done`, 303)
})

async function once(c: Web, space: Space, at: Span, order: Order, given: Given) {
  const outcome = await reserve(c.var.ctx, order)
  if (outcome === 'unknown') return missing(c)
  if ('made' in outcome) return c.redirect(`/me/reservations/${order.id}?just=done`, 303)
  const [refused] = outcome.refused
  return details(c, space, order.days[0] ?? '', at, { given, why: refused?.why })
}

/** Every day of a series with what stands against it; nothing is reserved yet. */
async function series(
  c: Web,
  space: Space,
  time: Span,
  order: Order,
  given: Given,
  { changed = false, none = false } = {},
) {
  const { ctx, view } = c.var
  const days = await preview(ctx, space, order)
  if (days.length === 0) return missing(c)
  const error = none ? words[view.lang].book.faults['no-days'] : undefined
  const kept = { ...given, from: clockOf(time.from), to: clockOf(time.to) }
  return show(
    c,
    <Series view={view} space={space} time={time} given={kept} days={days} changed={changed} error={error} />,
    changed ? 409 : none ? 422 : 200,
  )
}
