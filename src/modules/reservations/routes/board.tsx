/** The day at the desk: who comes, approvals, and how much the spaces are used. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { facilitiesFor } from '#modules/places/index.ts'
import { look, reach, staff } from '#modules/people/index.ts'
import { addDays, type Day, dayOf, instant } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { callOff, refuse } from '../actions/cancel.ts'
import { approve, arrive, miss } from '../actions/desk.ts'
import { alsoOf } from '../also.ts'
import { type Booked, bookedOf, housedAt } from '../booked.ts'
import { KEEPERS } from '../desks.ts'
import { Approvals, Board, DeskOne } from '../pages/office/board.tsx'
import { PERIODS, Use } from '../pages/office/use.tsx'
import { plansOf } from '../plan.ts'
import type { DeskRefusal } from '../rules/desk.ts'
import { minuteOf } from '../rules/hours.ts'
import { usage } from '../rules/use.ts'
import { houseAt } from '../store/house.ts'
import { reservationsAt, waiting } from '../store/reservations.ts'
import { spacesOf } from '../store/spaces.ts'
import { words } from '../words/office.ts'
import { dayAsked, facilitiesOf, reservationRun } from './run.ts'

const HOME = '/office/rooms'
const ONE = `${HOME}/reservations/:reservation{[0-9a-f-]{36}}`
export const board = routes()

board.use(`${HOME}/*`, staff(...KEEPERS))

const idsOf = async (c: Web, facilities: readonly string[]) =>
  (await spacesOf(c.var.ctx.db, facilities)).map(({ id }) => id)

board.get(`${HOME}/board`, async (c) => {
  const { ctx, view } = c.var
  const w = words[view.lang].board
  const { facilities, facility } = await facilitiesOf(c)
  const day = dayAsked(c)
  const spaces = facility ? await spacesOf(ctx.db, [facility.id]) : []
  const ids = spaces.map(({ id }) => id)
  const [from, to] = [instant(day), instant(addDays(day, 1))]
  const booked = await bookedOf(ctx, await reservationsAt(ctx.db, ids, from, to))
  const housed = facility ? await housedAt(ctx, facility, spaces, from, to) : []
  await look(ctx, [...new Set(booked.map(({ person }) => person.id))], w.look, w.reason)
  const done = c.req.query('done') !== undefined
  return show(
    c,
    <Board
      view={view}
      facilities={facilities}
      facility={facility}
      day={day}
      booked={booked}
      housed={housed}
      done={done}
    />,
  )
})

board.get(`${HOME}/approvals`, async (c) => {
  const { ctx, view } = c.var
  const w = words[view.lang].board
  const mine = await facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))
  const ids = await idsOf(
    c,
    mine.map(({ id }) => id),
  )
  const booked = await bookedOf(ctx, await waiting(ctx.db, ids, ctx.now))
  await look(ctx, [...new Set(booked.map(({ person }) => person.id))], w.lookApprovals, w.reason)
  return show(c, <Approvals view={view} booked={booked} />)
})

board.get(ONE, async (c) => {
  const found = await reservationRun(c)
  if (!found) return missing(c)
  const w = words[c.var.view.lang].board
  await look(c.var.ctx, found.person.id, w.lookOne, w.reason)
  return one(c, found, {})
})

type Wrong = { refusal?: DeskRefusal | undefined; faults?: Faults | undefined; given?: Given }

const one = async (c: Web, found: Booked, { refusal, faults, given }: Wrong) =>
  show(
    c,
    <DeskOne
      view={c.var.view}
      also={await alsoOf(c.var.ctx, found.one)}
      {...found}
      refusal={refusal}
      errors={explain(c.var.view, faults)}
      reason={given?.reason}
    />,
    faults ? 422 : refusal ? 409 : 200,
  )

const dayBoard = ({ facility, one: { starts_at } }: Booked) =>
  `${HOME}/board?${new URLSearchParams({ facility: facility.id, day: dayOf(starts_at), done: 'yes' })}`

for (const [noun, act] of [
  ['arrival', arrive],
  ['absence', miss],
  ['approval', approve],
] as const)
  board.post(`${ONE}/${noun}`, async (c) => {
    const found = await reservationRun(c)
    if (!found) return missing(c)
    const refusal = await act(c.var.ctx, found.one.id)
    if (refusal) return one(c, (await reservationRun(c)) ?? found, { refusal })
    return c.redirect(noun === 'approval' ? `${HOME}/approvals` : dayBoard(found), 303)
  })

const why = z.object({ reason: z.string('missing').min(1, 'missing').max(300, 'too-long') })

for (const [noun, act] of [
  ['cancellation', callOff],
  ['refusal', refuse],
] as const)
  board.post(`${ONE}/${noun}`, async (c) => {
    const found = await reservationRun(c)
    if (!found) return missing(c)
    const { value, faults, given } = await readForm(c, why)
    if (!value) return one(c, found, { faults, given })
    const refusal = await act(c.var.ctx, found.one.id, value.reason)
    if (refusal) return one(c, (await reservationRun(c)) ?? found, { refusal, given })
    return c.redirect(noun === 'refusal' ? `${HOME}/approvals` : dayBoard(found), 303)
  })

board.get(`${HOME}/use`, async (c) => {
  const { ctx, view } = c.var
  const { facilities, facility } = await facilitiesOf(c)
  const days = PERIODS.find((period) => String(period) === c.req.query('days')) ?? 28
  const to = addDays(dayOf(ctx.now), -1)
  const from = addDays(to, 1 - days)
  const all = facility ? await spacesOf(ctx.db, [facility.id]) : []
  const plans = await plansOf(ctx, all, from, to, all)
  const reserved = await reservationsAt(
    ctx.db,
    all.map(({ id }) => id),
    instant(from),
    instant(addDays(to, 1)),
  )
  const housed = await houseAt(
    ctx.db,
    all.map(({ id }) => id),
    instant(from),
    instant(addDays(to, 1)),
  )
  const bySpace = Map.groupBy([...reserved, ...housed], ({ space, starts_at }) => `${space} ${dayOf(starts_at)}`)
  const looked: { day: Day; space: string }[] = all.flatMap(({ id }) =>
    Array.from({ length: days }, (_, at) => ({ space: id, day: addDays(from, at) })),
  )
  const grid = usage(
    looked.map(({ space, day }) => ({
      day,
      open: plans(space, day).open,
      taken: (bySpace.get(`${space} ${day}`) ?? []).map(({ starts_at, ends_at }) => ({
        from: minuteOf(starts_at, day),
        to: minuteOf(ends_at, day),
      })),
    })),
  )
  return show(
    c,
    <Use view={view} facilities={facilities} facility={facility} days={days} from={from} to={to} grid={grid} />,
  )
})
