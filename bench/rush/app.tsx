/** The server of the rush: the real one as src/main.ts starts it, with a few more routes to compare it with. */
import { serve } from '@hono/node-server'
import { z } from 'zod'
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { applyAll } from '#modules/enrolment/index.ts'
import { personById } from '#modules/people/index.ts'
import { missing, readForm, show, type Web } from '#platform/http.ts'
import { app } from '../../src/app.tsx'
import { build } from '../../src/build.ts'
import { contextFor } from '../../src/entrance.ts'
import { Refused } from '../../src/modules/enrolment/pages/refused.tsx'
import { sentence } from '../../src/modules/enrolment/routes/why.ts'
import type { Plain } from '../../src/modules/enrolment/rules.ts'
import { work } from '../../src/work.ts'
import { formsFor, type Size } from './plan.ts'
import { applyByRowLock } from './rowlock.ts'
import { personId } from './town.ts'

const house = await build(process.env)
// Without a session everybody comes from one address here.
house.limits.writes = 1_000_000
await work(house)
const web = app(house)
const form = z.object({ application: z.uuid(), learner: z.string() })
const done = (id: string) => `/me/applications/${id}?just=done`

const refused = (c: Web, programme: Programme, refusal: Plain, learner?: Parameters<typeof sentence>[3]) => {
  const why = sentence(c.var.view, { refusal }, programme, learner)
  return show(c, <Refused view={c.var.view} programme={programme} why={why} clock={false} />, 409)
}

// Everything that stands before a form, the form read and answered: all that a server does but ask its database.
web.post('/bench/ceiling/:id', async (c) => {
  const { value } = await readForm(c, form)
  return value ? c.redirect(done(value.application), 303) : missing(c)
})

// The same answers as the real ones, seats counted in memory: whoever is refused gets a page.
const counted = new Map<string, { programme: Programme; left: number }>()
web.post('/bench/pages/:id', async (c: Web) => {
  const { value } = await readForm(c, form)
  const id = c.req.param('id') ?? ''
  let course = counted.get(id)
  if (!course) {
    const programme = await programmeById(c.var.ctx.db, id)
    if (!programme) return missing(c)
    counted.set(id, (course = { programme, left: (programme.capacity ?? 0) + programme.waitlist }))
  }
  if (value && course.left-- > 0) return c.redirect(done(value.application), 303)
  c.set('furnish', undefined)
  return refused(c, course.programme, 'full')
})

web.post('/bench/rowlock/:id', async (c: Web) => {
  const { ctx } = c.var
  const { value } = await readForm(c, form)
  const id = c.req.param('id') ?? ''
  const outcome = value && (await applyByRowLock(ctx, { id: value.application, programme: id, learner: value.learner }))
  const programme = outcome && (await programmeById(ctx.db, id))
  if (!value || !outcome || !programme) return missing(c)
  if ('application' in outcome) return c.redirect(done(outcome.application.id), 303)
  if ('standing' in outcome) return c.redirect(`/me/applications/${outcome.standing.id}?just=twice`, 303)
  return refused(c, programme, outcome.refusal as Plain, await personById(ctx.db, value.learner))
})

// The admission alone, without web: all forms of a way at once, as many at a time as there are connections.
web.post('/bench/alone/:way', async (c) => {
  const district = await house.districts.named(house.config.NARU_DISTRICT)
  if (!district) return c.json(0)
  const size = (await c.req.json()) as Size
  const way = c.req.param('way')
  const forms = formsFor(way, size)
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: size.connections }, async () => {
      for (let form = forms[next++]; form; form = forms[next++]) {
        const learner = personId(form.person)
        const ctx = contextFor(house, district, { id: learner, name: '', grants: [] })
        const { id, programme, children } = form
        if (way.endsWith('rowlock')) await applyByRowLock(ctx, { id, programme, learner })
        else {
          const learners = children?.map(personId) ?? [learner]
          await applyAll(ctx, { id, programme, learners, together: children !== undefined })
        }
      }
    }),
  )
  return c.json((1000 * forms.length) / (performance.now() - began))
})

serve({ fetch: web.fetch, port: house.config.PORT, hostname: '127.0.0.1' })
process.on('SIGTERM', () => process.exit(0))
