/** The desk of visits: proposals over all open ones at once, and confirming. */
import { z } from 'zod'
import type { Errors } from '#design/field.tsx'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { confirmVisit, proposeVisits } from '../../actions/visit.ts'
import { VisitDesk } from '../../pages/visit/desk.tsx'
import { visitsIn } from '../../store/visits.ts'
import { visitLines } from '../../visit.ts'
import { words } from '../../words/visits.ts'

const BASE = '/office/readings/visits'
/** Stands behind the door of the desk of readings. */
export const visitOffice = routes()

visitOffice.get(BASE, (c) => desk(c))

visitOffice.post(`${BASE}/proposals`, async (c) => {
  await proposeVisits(c.var.ctx)
  return c.redirect(`${BASE}?done=proposed`, 303)
})

visitOffice.post(`${BASE}/:visit{[0-9a-f-]{36}}/confirmation`, async (c) => {
  const { value } = await readForm(c, z.object({ version: z.coerce.number().int() }))
  if (!value) return missing(c)
  const refusal = await confirmVisit(c.var.ctx, c.req.param('visit'), value.version)
  if (refusal) return desk(c, { '': words[c.var.view.lang].faults[refusal] })
  return c.redirect(`${BASE}?done=confirmed`, 303)
})

async function desk(c: Web, errors?: Errors) {
  const { ctx, view } = c.var
  const open = await visitLines(ctx, await visitsIn(ctx.db, ['asked']))
  const others = await visitLines(ctx, await visitsIn(ctx.db, ['confirmed', 'done']))
  const said = errors ? undefined : words[view.lang].dones[c.req.query('done') ?? '']
  return show(c, <VisitDesk view={view} open={open} others={others} said={said} errors={errors} />, errors ? 422 : 200)
}
