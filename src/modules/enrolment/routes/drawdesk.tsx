/** The draw of a programme, for those who run it. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { staff } from '#modules/people/index.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { giveByHand } from '../actions/bond.ts'
import { announce, drawLotsOf, freeze, supersede } from '../actions/draw.ts'
import { drawsWithSteps } from '../draws.ts'
import { DrawDesk } from '../pages/draw/office.tsx'
import { enteredFor } from '../store/draws.ts'
import { words } from '../words/draw/office.ts'
import { MANAGERS, programmeRun } from './run.ts'

const ADDRESS = '/office/programmes/:id/draw'
export const drawDesk = routes()

drawDesk.use(`${ADDRESS}/*`, staff(...MANAGERS))

drawDesk.get(ADDRESS, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  return programme ? page(c, programme) : missing(c)
})

for (const [name, press] of Object.entries({ frozen: freeze, drawn: drawLotsOf, announced: announce }))
  drawDesk.post(`${ADDRESS}/${name}`, async (c) => {
    const programme = await programmeRun(c, MANAGERS)
    if (!programme) return missing(c)
    const refusal = await press(c.var.ctx, programme.id)
    // Pressed twice, or done by Naru meanwhile, it is still what they wanted.
    return refusal && refusal !== 'done' ? refused(c, programme, refusal) : done(c, programme, name)
  })

const because = z.object({ reason: z.string('missing').min(1, 'missing').max(300) })

drawDesk.post(`${ADDRESS}/repetition`, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, because)
  if (!value) return page(c, programme, explain(c.var.view, faults), given)
  const refusal = await supersede(c.var.ctx, programme.id, value.reason)
  return refusal ? refused(c, programme, refusal, given) : done(c, programme, 'superseded')
})

const seat = z.object({
  number: z
    .string('missing')
    .min(1, 'missing')
    .regex(/^\d{1,12}$/, 'not-a-number'),
  why: z.string('missing').min(1, 'missing').max(300),
})

drawDesk.post(`${ADDRESS}/seats`, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, seat)
  if (!value) return page(c, programme, explain(c.var.view, faults), given)
  const refusal = await giveByHand(c.var.ctx, programme.id, Number(value.number), value.why)
  return refusal ? refused(c, programme, refusal, given, 'number') : done(c, programme, 'given')
})

const done = (c: Web, programme: Programme, what: string) =>
  c.redirect(`/office/programmes/${programme.id}/draw?done=${what}`, 303)

type Why = keyof (typeof words)['ko']['refusals']

const refused = (c: Web, programme: Programme, why: Why, given?: Given, field = '') =>
  page(c, programme, { [field]: words[c.var.view.lang].refusals[why] }, given)

async function page(c: Web, programme: Programme, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const { said } = words[view.lang]
  const just = c.req.query('done') ?? ''
  return show(
    c,
    <DrawDesk
      view={view}
      programme={programme}
      draws={await drawsWithSteps(ctx, programme.id)}
      entered={(await enteredFor(ctx.db, programme.id)).length}
      said={!errors && Object.hasOwn(said, just) ? said[just] : undefined}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
