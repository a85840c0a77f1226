/** Moving a reservation, by its people and by staff: the same page in two houses. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { look, signedIn, staff } from '#modules/people/index.ts'
import { dayOf, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { reservationOfMine } from '../actions/cancel.ts'
import { move, moveAtDesk, type Moved } from '../actions/move.ts'
import { bookedOf } from '../booked.ts'
import { KEEPERS } from '../desks.ts'
import { lengthsOf, timesOf } from '../finding.ts'
import { DeskMove, Move, type MoveProps } from '../pages/move.tsx'
import { plansOf } from '../plan.ts'
import { refusalToMove, type Reservation } from '../rules/desk.ts'
import type { Space } from '../space.ts'
import { spacesOf } from '../store/spaces.ts'
import { words as common } from '../words.ts'
import { words } from '../words/desk.ts'
import { words as office } from '../words/office.ts'
import { reservationRun } from './run.ts'
import { clock, day } from './wish.ts'

export const moving = routes()
const MINE = '/me/reservations/:reservation/change'
const DESK = '/office/rooms/reservations/:reservation{[0-9a-f-]{36}}/change'

moving.use(MINE, signedIn)
moving.use(DESK, staff(...KEEPERS))

type Found = { one: Reservation; space: Space }
type Wrong = { given?: Given; faults?: Faults | undefined; why?: Moved }

async function mine(c: Web): Promise<Found | undefined> {
  const one = await reservationOfMine(c.var.ctx, c.req.param('reservation') ?? '')
  return one && (await bookedOf(c.var.ctx, [one]))[0]
}

for (const [path, foundBy, act, by] of [
  [MINE, mine, move, 'resident'],
  [DESK, reservationRun, moveAtDesk, 'office'],
] as const) {
  moving.get(path, async (c) => {
    const found = await foundBy(c)
    return found ? page(c, found, by, {}) : missing(c)
  })

  moving.post(path, async (c) => {
    const found = await foundBy(c)
    if (!found) return missing(c)
    const { value, faults, given } = await readForm(c, form)
    if (!value) return page(c, found, by, { given, faults })
    const { length, ...rest } = value
    const why = await act(c.var.ctx, found.one.id, { ...rest, to: rest.from + length })
    // Pressed twice, it is where they wanted it.
    if (!why || why === 'same-time')
      return c.redirect(`${addressOf(found, by)}?${by === 'resident' ? 'just' : 'done'}=moved`, 303)
    return why === 'unknown' ? missing(c) : page(c, found, by, { given, why })
  })
}

const form = z.object({
  space: z.uuid('missing'),
  day,
  from: clock,
  length: z.coerce.number('missing').int().min(10).max(1440),
})

const addressOf = ({ one }: Found, by: 'resident' | 'office') =>
  `${by === 'resident' ? '/me' : '/office/rooms'}/reservations/${one.id}`

async function page(c: Web, found: Found, by: 'resident' | 'office', { given = {}, faults, why }: Wrong) {
  const { ctx, view } = c.var
  const { one, space } = found
  if (by === 'office') {
    const w = office[view.lang].board
    await look(ctx, one.person, w.lookOne, w.reason)
  }
  const all = (await spacesOf(ctx.db, [space.facility])).filter(
    (other) => !other.closed_at && other.kind === space.kind,
  )
  const wanted = given.space ?? c.req.query('space')
  const chosen = all.find(({ id }) => id === wanted) ?? space
  const on = readDay(given.day ?? c.req.query('day') ?? '') ?? dayOf(one.starts_at)
  const plan = (await plansOf(ctx, [chosen], on, on))(chosen.id, on)
  const never = refusalToMove(one, space.terms, ctx.now, by)
  const props: MoveProps = {
    view,
    one,
    space,
    spaces: all,
    chosen,
    day: on,
    from: given.from,
    length: Number(given.length) || (one.ends_at.getTime() - one.starts_at.getTime()) / 60_000,
    lengths: lengthsOf(chosen),
    times: timesOf(chosen, plan, chosen.terms.least, ctx.now),
    errors: explain(view, faults, words[view.lang].book.faults),
    sorry: sentence(view.lang, why ?? never),
    stays: never !== undefined,
    address: addressOf(found, by),
  }
  const status = faults ? 422 : why ? 409 : 200
  return by === 'resident' ? show(c, <Move {...props} />, status) : show(c, <DeskMove {...props} />, status)
}

function sentence(lang: 'ko' | 'en', why: Moved): string | undefined {
  const all: Partial<Record<string, string>> = { ...common[lang].desk, ...common[lang].whyNot, ...words[lang].move.why }
  return why && all[why]
}
