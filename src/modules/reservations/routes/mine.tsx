/** What I reserved, cancelling it, and saying that I am here. */
import { household, signedIn } from '#modules/people/index.ts'
import { missing, routes, show, type Web } from '#platform/http.ts'
import { alsoOf } from '../also.ts'
import { bookedOf, marksOf } from '../booked.ts'
import { refundNow } from '../actions/bill.ts'
import { cancel, reservationOfMine } from '../actions/cancel.ts'
import { arrive } from '../actions/desk.ts'
import { Cancel } from '../pages/cancel.tsx'
import { Door } from '../pages/door.tsx'
import { Mine } from '../pages/mine.tsx'
import { One } from '../pages/one.tsx'
import { refusalToArrive, refusalToCancel } from '../rules/desk.ts'
import { reservationsOf, seriesOf } from '../store/reservations.ts'
import { spaceByKey } from '../store/spaces.ts'

export const mine = routes()

mine.use('/me/reservations/*', signedIn)
mine.use('/rooms/doors/*', signedIn)

mine.get('/me/reservations', signedIn, async (c) => {
  const { ctx, view } = c.var
  const people = await household(ctx.db, ctx.who.id ?? '')
  const ids = people.map(({ id }) => id)
  const booked = await bookedOf(ctx, await reservationsOf(ctx.db, ids))
  return show(
    c,
    <Mine
      view={view}
      booked={booked}
      marks={await marksOf(ctx, ctx.who.id ?? '')}
      several={people.length > 1}
      cancelled={c.req.query('just') === 'cancelled'}
    />,
  )
})

mine.get('/me/reservations/:reservation', async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const just = c.req.query('just')
  return show(
    c,
    <One
      view={view}
      {...found}
      also={await alsoOf(ctx, found.one)}
      series={found.one.series ? await seriesOf(ctx.db, found.one.series) : []}
      just={just === 'done' || just === 'arrived' || just === 'moved' ? just : undefined}
      paysOnline={ctx.tools.payments !== undefined}
      paid={c.req.query('paid')}
    />,
  )
})

mine.get('/me/reservations/:reservation/cancellation', async (c) => {
  const found = await foundBy(c)
  return found ? cancelPage(c, found) : missing(c)
})

mine.post('/me/reservations/:reservation/cancellation', async (c) => {
  const found = await foundBy(c)
  if (!found) return missing(c)
  const refusal = await cancel(c.var.ctx, found.one.id)
  // Pressed twice, it is still what they wanted.
  if (!refusal || refusal === 'ended') return c.redirect('/me/reservations?just=cancelled', 303)
  return refusal === 'unknown' ? missing(c) : cancelPage(c, found, 409)
})

async function cancelPage(c: Web, { one, space, bill }: Found, status: 200 | 409 = 200) {
  const { ctx, view } = c.var
  const refusal = refusalToCancel(one, ctx.now, 'resident')
  const refund = await refundNow(ctx, one, space)
  const page = <Cancel view={view} one={one} space={space} bill={bill} refund={refund} refusal={refusal} />
  return show(c, page, status)
}

type Found = NonNullable<Awaited<ReturnType<typeof foundBy>>>

/** The reservation at this address, when it is the reader's own or their child's. */
async function foundBy(c: Web) {
  const { ctx } = c.var
  const one = await reservationOfMine(ctx, c.req.param('reservation') ?? '')
  return one && (await bookedOf(ctx, [one]))[0]
}

mine.get('/rooms/doors/:door', async (c) => {
  const found = await atDoor(c)
  return found ? show(c, <Door view={c.var.view} space={found.space} one={found.one} />) : missing(c)
})

mine.post('/rooms/doors/:door', async (c) => {
  const found = await atDoor(c)
  if (!found) return missing(c)
  const { one, space } = found
  if (!one || (await arrive(c.var.ctx, one.id))) return show(c, <Door view={c.var.view} space={space} one={one} />, 409)
  return c.redirect(`/me/reservations/${one.id}?just=arrived`, 303)
})

/** The space behind a QR code, and what somebody of the reader's family has there now. */
async function atDoor(c: Web) {
  const { ctx } = c.var
  const space = await spaceByKey(ctx.db, c.req.param('door') ?? '')
  if (!space) return undefined
  const people = await household(ctx.db, ctx.who.id ?? '')
  const all = await reservationsOf(
    ctx.db,
    people.map(({ id }) => id),
  )
  const one = all.find((each) => each.space === space.id && each.ends_at > ctx.now && !refusalToArrive(each, ctx.now))
  return { space, one }
}
