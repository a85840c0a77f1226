/** The desk of bars: who may not apply, lifting it, and making one by hand. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { findServed, look, personById, staff } from '#modules/people/index.ts'
import { openFacilities } from '#modules/places/index.ts'
import { readDay } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { bar, liftBar } from '../actions/bars.ts'
import { barsFor, barsNow } from '../bars.ts'
import { Bars } from '../pages/bars/desk.tsx'
import { BarredPerson } from '../pages/bars/person.tsx'
import { words } from '../words/bars.ts'

const ADDRESS = '/office/bars'
const ONE = `${ADDRESS}/:person{[0-9a-f-]{36}}`
export const bars = routes()

bars.use(ADDRESS, staff('officer', 'district_admin'))
bars.use(`${ADDRESS}/*`, staff('officer', 'district_admin'))

bars.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const sought = (c.req.query('words') ?? '').trim().slice(0, 50)
  const found = sought ? await findServed(ctx, sought, words.ko.lookReason) : undefined
  return show(c, <Bars view={view} {...await barsNow(ctx)} sought={sought} found={found} />)
})

bars.get(ONE, async (c) => one(c))

const making = z.object({
  facility: z.union([z.literal(''), z.uuid()]).optional(),
  last: z
    .string('missing')
    .min(1, 'missing')
    .refine((text) => readDay(text) !== undefined, 'not-a-day'),
  reason: z.string('missing').min(1, 'missing').max(300),
})

bars.post(ONE, async (c) => {
  const { ctx, view } = c.var
  const person = c.req.param('person')
  const { value, faults, given } = await readForm(c, making)
  const own = words[view.lang].faults
  if (!value) return one(c, { errors: explain(view, faults, own), given })
  const facility = (await openFacilities(ctx.db)).find(({ id }) => id === value.facility)
  if (!(await personById(ctx.db, person)) || (value.facility && !facility)) return missing(c)
  const wanted = { person, facility: facility?.id ?? null, last: readDay(value.last) ?? '', reason: value.reason }
  const refusal = await bar(ctx, wanted)
  if (refusal) return one(c, { errors: explain(view, { last: refusal }, own), given })
  return c.redirect(`${ADDRESS}/${person}?just=made`, 303)
})

const lifting = z.object({ lift_reason: z.string('missing').min(1, 'missing').max(300) })

bars.post(`${ONE}/:bar{[0-9]+}/lifting`, async (c) => {
  const { ctx, view } = c.var
  const [person, id] = [c.req.param('person'), Number(c.req.param('bar'))]
  const { bars: theirs } = await barsFor(ctx, [person])
  if (!theirs.some((one) => one.id === id)) return missing(c)
  const { value, faults, given } = await readForm(c, lifting)
  if (!value) return one(c, { errors: explain(view, faults), given, lifting: id })
  // Pressed twice, it is lifted once.
  const refusal = await liftBar(ctx, id, value.lift_reason)
  return c.redirect(`${ADDRESS}/${person}${refusal ? '' : '?just=lifted'}`, 303)
})

async function one(c: Web, wrong: { errors?: Errors; given?: Given; lifting?: number } = {}) {
  const { ctx, view } = c.var
  const person = await personById(ctx.db, c.req.param('person') ?? '')
  if (!person) return missing(c)
  await look(ctx, person.id, 'bars', words.ko.lookReason)
  const just = c.req.query('just')
  const page = (
    <BarredPerson
      view={view}
      person={person}
      {...await barsFor(ctx, [person.id])}
      facilities={await openFacilities(ctx.db)}
      just={just === 'lifted' || just === 'made' ? just : undefined}
      {...wrong}
    />
  )
  return show(c, page, wrong.errors ? 422 : 200)
}
