/** Finding a space, and the page of one. */
import { z } from 'zod'
import { dongNames, facilityById } from '#modules/places/index.ts'
import { addDays, type Day, dayOf, instant, readDay, weekdayOf } from '#platform/clock.ts'
import { addressOf } from '#platform/context.ts'
import { sendFile } from '#platform/files.ts'
import { missing, routes, show } from '#platform/http.ts'
import { busyCalendar } from '../calendar.ts'
import { findRooms } from '../finding.ts'
import { type Asked, Find } from '../pages/find.tsx'
import { Room } from '../pages/room.tsx'
import { plansOf } from '../plan.ts'
import { holidayOn } from '../rules/holidays.ts'
import { instantAt, readClock } from '../rules/hours.ts'
import { isKind } from '../rules/terms.ts'
import { upwards, within } from '../rules/tree.ts'
import { nameOf } from '../space.ts'
import { houseAt } from '../store/house.ts'
import { isPicture, picturesOf } from '../store/pictures.ts'
import { spaceById, spacesOf } from '../store/spaces.ts'
import { words } from '../words.ts'

export const finding = routes()

/** A shared address may hold anything: what is not understood is as if it had not been asked. */
const query = z.object({
  day: z.string().catch(''),
  at: z.string().catch(''),
  length: z.coerce.number().int().min(10).max(1440).catch(60),
  people: z.coerce.number().int().min(1).max(9999).or(z.literal('')).catch(''),
  dong: z.string().max(50).catch(''),
  within: z.enum(['', '1', '2']).catch(''),
  kind: z
    .string()
    .catch('')
    .transform((kind) => (isKind(kind) ? kind : ('' as const))),
})

/** A day as far as anybody may plan: a year back to look, two ahead. */
const dayIn = (text: string, now: Date): Day => {
  const today = dayOf(now)
  const day = readDay(text) ?? today
  return day < addDays(today, -366) || day > addDays(today, 732) ? today : day
}

finding.get('/rooms', async (c) => {
  const { ctx, view } = c.var
  const { day: said, at, people, ...rest } = query.parse(c.req.query())
  const day = dayIn(said, ctx.now)
  const dongs = await dongNames(ctx.db)
  const dong = dongs.includes(rest.dong) ? rest.dong : ''
  const minute = readClock(at)
  const wanted = { day, at: minute, length: rest.length, people: people || undefined, kind: rest.kind, dong }
  const found = await findRooms(ctx, { ...wanted, within: rest.within ? Number(rest.within) : undefined })
  const asked: Asked = {
    day,
    at: minute === undefined ? '' : at,
    length: String(rest.length),
    people: String(people),
    dong,
    within: rest.within,
    kind: rest.kind,
  }
  return show(c, <Find view={view} asked={asked} found={found} dongs={dongs} holiday={holidayOn(day)} />)
})

finding.get('/rooms/:space{[0-9a-f-]{36}}', async (c) => {
  const { ctx, view } = c.var
  const space = await spaceById(ctx.db, c.req.param('space'))
  const facility = space && (await facilityById(ctx.db, space.facility))
  if (!space || !facility) return missing(c)
  const today = dayOf(ctx.now)
  const day = dayIn(c.req.query('day') ?? '', ctx.now)
  const monday = addDays(day, -weekdayOf(day))
  const all = await spacesOf(ctx.db, [space.facility])
  const plans = await plansOf(ctx, [space], monday, addDays(monday, 6), all)
  const touching = new Set([...upwards(all, space.id), ...within(all, space.id)].map(({ id }) => id))
  const housed = await houseAt(ctx.db, [...touching], instant(monday), instant(addDays(monday, 7)))
  return show(
    c,
    <Room
      view={view}
      space={space}
      facility={facility}
      around={upwards(all, space.id)[1]}
      parts={all.filter(({ inside, closed_at }) => inside === space.id && !closed_at)}
      plans={Array.from({ length: 7 }, (_, at) => plans(space.id, addDays(monday, at)))}
      pictures={await picturesOf(ctx.db, space.id)}
      housed={housed}
      monday={monday}
      day={day < today ? today : day}
    />,
  )
})

/** When it is taken, from last week on, for half a year. */
finding.get('/rooms/:space{[0-9a-f-]{36}}/calendar.ics', async (c) => {
  const { ctx } = c.var
  const space = await spaceById(ctx.db, c.req.param('space'))
  if (!space) return missing(c)
  const from = addDays(dayOf(ctx.now), -7)
  const days = Array.from({ length: 190 }, (_, at) => addDays(from, at))
  const plans = await plansOf(ctx, [space], from, days.at(-1) ?? from)
  const w = words[ctx.lang].room
  const url = addressOf(ctx, `/rooms/${space.id}`)
  // Busy and nothing else, since anybody may read it.
  const taken = days.flatMap((day) =>
    plans(space.id, day).busy.map((span) => ({
      id: `${space.id}-${day}-${span.from}`,
      starts_at: instantAt(day, span.from),
      ends_at: instantAt(day, span.to),
      summary: w.busy,
      url,
    })),
  )
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Cache-Control', 'no-cache')
  return c.body(busyCalendar(taken, { name: w.calendarName(nameOf(space, ctx.lang)), now: ctx.now }))
})

finding.get('/rooms/pictures/:picture{[0-9a-f-]{36}}', async (c) => {
  const file = z.uuid().safeParse(c.req.param('picture')).data
  const known = file && (await isPicture(c.var.ctx.db, file))
  return (known && (await sendFile(c, file, true))) || missing(c)
})
