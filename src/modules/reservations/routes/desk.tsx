/** Reserving for who comes to the desk or telephones: who, when, what for. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { addServed, findServed, look, personById, readPhone, staff } from '#modules/people/index.ts'
import { dayOf, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { bookerOf, whyNotAtAll } from '../actions/judge.ts'
import { reserveAtDesk } from '../actions/reserve.ts'
import { KEEPERS } from '../desks.ts'
import { lengthsOf, timesOf } from '../finding.ts'
import { gearFor } from '../gear.ts'
import { DeskTime, DeskWho } from '../pages/office/book.tsx'
import { plansOf } from '../plan.ts'
import type { WhyNot } from '../rules/book.ts'
import type { Space } from '../space.ts'
import { words } from '../words/desk.ts'
import { spaceRun } from './run.ts'
import { clock, day, said, wish } from './wish.ts'

const ADDRESS = '/office/rooms/:space{[0-9a-f-]{36}}/booking'
export const deskBooking = routes()

deskBooking.use(ADDRESS, staff(...KEEPERS))
deskBooking.use(`${ADDRESS}/*`, staff(...KEEPERS))

deskBooking.get(ADDRESS, async (c) => {
  const found = await spaceRun(c)
  if (!found || found.space.closed_at) return missing(c)
  const person = c.req.query('person')
  return person ? time(c, found.space, person, {}) : who(c, found.space, {})
})

type Wrong = { given?: Given; faults?: Faults | undefined; why?: WhyNot | undefined }

async function who(c: Web, space: Space, { given = {}, faults }: Wrong) {
  const { ctx, view } = c.var
  const sought = (c.req.query('words') ?? '').trim().slice(0, 50)
  const found = sought ? await findServed(ctx, sought, words[view.lang].book.reason(space.name)) : undefined
  const errors = explain(view, faults, words[view.lang].book.faults)
  return show(c, <DeskWho {...{ view, space, sought, found, given, errors }} />, faults ? 422 : 200)
}

const fresh = z.object({
  name: z.string('missing').min(1, 'missing').max(50, 'too-long'),
  born_on: z
    .string('missing')
    .min(1, 'missing')
    .transform((text) => readDay(text))
    .pipe(z.string('not-a-day')),
  phone: z
    .string()
    .optional()
    .refine((text) => !text || readPhone(text) !== undefined, 'not-a-phone'),
})

deskBooking.post(`${ADDRESS}/people`, async (c) => {
  const found = await spaceRun(c)
  if (!found || found.space.closed_at) return missing(c)
  const { space } = found
  const { value, faults, given } = await readForm(c, fresh)
  if (!value) return who(c, space, { given, faults })
  if (value.born_on > dayOf(c.var.ctx.now)) return who(c, space, { given, faults: { born_on: 'not-a-day' } })
  const added = await addServed(c.var.ctx, value)
  if ('refusal' in added) return who(c, space, { given, faults: { born_on: added.refusal } })
  return c.redirect(`/office/rooms/${space.id}/booking?person=${added.id}`, 303)
})

/** When and what for, for the person chosen. Each time it is opened is a look at them. */
async function time(c: Web, space: Space, id: string, { given = {}, faults, why }: Wrong) {
  const { ctx, view } = c.var
  const w = words[view.lang].book
  const person = z.uuid().safeParse(id).success ? await personById(ctx.db, id) : undefined
  const booker = person && (await bookerOf(ctx, person.id, space))
  if (!person || !booker) return missing(c)
  await look(ctx, person.id, w.look, w.reason(space.name))
  const on = readDay(given.day ?? c.req.query('day') ?? '') ?? dayOf(ctx.now)
  const plan = (await plansOf(ctx, [space], on, on))(space.id, on)
  const span = { from: 0, to: 0 }
  return show(
    c,
    <DeskTime
      view={view}
      space={space}
      person={person}
      day={on}
      lengths={lengthsOf(space)}
      times={timesOf(space, plan, space.terms.least, ctx.now)}
      gear={await gearFor(ctx, space, on, span)}
      given={{ id: randomUUID(), length: String(space.terms.least), door: 'desk', ...given }}
      errors={explain(view, faults, w.faults)}
      why={why ?? whyNotAtAll(ctx, space, booker)}
      lack={booker.lack}
    />,
    faults ? 422 : why ? 409 : 200,
  )
}

const form = z.object({
  id: z.uuid(),
  person: z.uuid('missing'),
  door: z.enum(['desk', 'phone'], 'missing'),
  day,
  from: clock,
  length: z.coerce.number('missing').int().min(10).max(1440),
  ...wish,
})

deskBooking.post(ADDRESS, async (c) => {
  const found = await spaceRun(c)
  if (!found || found.space.closed_at) return missing(c)
  const { space } = found
  const { value, faults, given } = await readForm(c, form)
  if (!value) return time(c, space, given.person ?? '', { given, faults })
  const { door, day: on, from, length, ...rest } = value
  const order = { ...said(rest), space: space.id, days: [on], from, to: from + length }
  const outcome = await reserveAtDesk(c.var.ctx, order, door)
  if (outcome === 'unknown') return missing(c)
  if ('refused' in outcome) return time(c, space, value.person, { given, why: outcome.refused[0]?.why })
  return c.redirect(`/office/rooms/reservations/${value.id}?done=made`, 303)
})
