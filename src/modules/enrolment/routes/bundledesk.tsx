/** The office: which instruments fit a class. */
import { z } from 'zod'
import { kinds } from '#modules/lending/index.ts'
import { staff } from '#modules/people/index.ts'
import { missing, readForm, routes, show } from '#platform/http.ts'
import { sayBundle } from '../actions/bundle.ts'
import { BundleOffice } from '../pages/bundle/office.tsx'
import { takesBundles } from '../rules/bundle.ts'
import { modelsFor } from '../store/bundles.ts'
import { MANAGERS, programmeRun } from './run.ts'

const ADDRESS = '/office/programmes/:id/bundle'
export const bundleDesk = routes()

bundleDesk.use(ADDRESS, staff(...MANAGERS))

bundleDesk.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, MANAGERS)
  if (!programme) return missing(c)
  const [models, chosen] = [await kinds(ctx), await modelsFor(ctx.db, programme.id)]
  const saved = c.req.query('done') === 'saved'
  return show(c, <BundleOffice {...{ view, programme, models, chosen, saved }} />)
})

const form = z.object({
  models: z
    .string()
    .optional()
    .transform((text) => (text ?? '').split(',')),
})

bundleDesk.post(ADDRESS, async (c) => {
  const { ctx } = c.var
  const programme = await programmeRun(c, MANAGERS)
  if (!programme || !takesBundles(programme)) return missing(c)
  const { value } = await readForm(c, form)
  // A kind that was taken off the shelves meanwhile is none.
  const known = (await kinds(ctx)).map(({ model }) => model.id)
  await sayBundle(
    ctx,
    programme.id,
    known.filter((id) => value?.models.includes(id)),
  )
  return c.redirect(`/office/programmes/${programme.id}/bundle?done=saved`, 303)
})
