/** Lists of courses that are fetched by themselves. */
import { z } from 'zod'
import { staff } from '#modules/people/index.ts'
import { readForm, routes, show } from '#platform/http.ts'
import { followSource, unfollowSource } from '../actions/sources.ts'
import { MANAGERS } from '../desks.ts'
import { Sources } from '../pages/sources.tsx'
import { RHYTHMS } from '../rules/sources.ts'
import { fetchedSources } from '../store/sources.ts'

export const sources = routes()

sources.use('*', staff(...MANAGERS))

sources.get('/', async (c) => {
  const { ctx, view } = c.var
  const started = c.req.query('just') === 'started'
  return show(c, <Sources view={view} sources={await fetchedSources(ctx.db)} started={started} />)
})

const form = z.object({
  name: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  url: z.url({ protocol: /^https?$/, error: 'not-a-link' }).max(500, 'too-long'),
  rhythm: z.enum(RHYTHMS).catch('day'),
  apply_at: z.enum(['source', 'here']).catch('source'),
})

sources.post('/', async (c) => {
  const { ctx, view } = c.var
  const { value, given, faults } = await readForm(c, form)
  if (!value)
    return show(c, <Sources view={view} sources={await fetchedSources(ctx.db)} given={given} faults={faults} />, 422)
  await followSource(ctx, value)
  return c.redirect('/office/imports/sources?just=started', 303)
})

sources.post('/leaving', async (c) => {
  const { value } = await readForm(c, z.object({ name: z.string() }))
  if (value) await unfollowSource(c.var.ctx, value.name)
  return c.redirect('/office/imports/sources', 303)
})
