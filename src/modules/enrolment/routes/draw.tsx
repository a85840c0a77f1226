/** Draws in public: the list, how it is done, one draw with its result, and its record. */
import { z } from 'zod'
import { programmeById, programmesByIds } from '#modules/catalogue/index.ts'
import { household, signedIn } from '#modules/people/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { bind } from '../actions/bond.ts'
import { STEPS } from '../draw/policy.ts'
import { writeRecord } from '../draw/record.ts'
import { drawsWithSteps, recordOf } from '../draws.ts'
import { DrawList } from '../pages/draw/list.tsx'
import { Method } from '../pages/draw/method.tsx'
import { OneDrawPage } from '../pages/draw/one.tsx'
import { latestDraws, numbersAmong } from '../store/draws.ts'

export const draws = routes()

/** More than this nobody reads; older draws are found from their programmes. */
const MOST = 200

draws.get('/draws', async (c) => {
  const { ctx, view } = c.var
  const latest = await latestDraws(ctx.db, MOST)
  const programmes = new Map(
    (
      await programmesByIds(
        ctx.db,
        latest.map(({ programme }) => programme),
      )
    ).map((programme) => [programme.id, programme]),
  )
  const lines = latest.flatMap(({ programme: id, entries, steps }) => {
    const programme = programmes.get(id)
    return programme?.published_at ? [{ programme, entries, state: STEPS[steps - 1] ?? 'none' }] : []
  })
  return show(c, <DrawList view={view} draws={lines} />)
})

draws.get('/draws/method', (c) => show(c, <Method view={c.var.view} />))

const asked = z.object({
  number: z.string().trim().max(20).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

draws.get('/draws/:id', async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { programme, all } = found
  const { number, page } = asked.parse(c.req.query())
  const counts = all.at(-1)
  const family = ctx.who.id ? (await household(ctx.db, ctx.who.id)).map(({ id }) => id) : []
  const mine = await numbersAmong(ctx.db, programme.id, family)
  return show(
    c,
    <OneDrawPage
      view={view}
      programme={programme}
      draws={all}
      record={counts && (await recordOf(ctx, programme, all, counts))}
      sought={{ number: number || undefined, page, mine }}
    />,
  )
})

draws.get('/draws/:id/record.json', async (c) => {
  const found = await foundBy(c)
  const wanted = c.req.query('draw')
  const one = wanted ? found?.all.find(({ draw }) => draw.id === wanted) : found?.all.at(-1)
  const record = found && one && (await recordOf(c.var.ctx, found.programme, found.all, one))
  if (!record) return missing(c)
  c.header('Content-Type', 'application/json; charset=utf-8')
  return c.body(writeRecord(record))
})

draws.use('/draws/:id/family', signedIn)

draws.post('/draws/:id/family', async (c) => {
  const { ctx } = c.var
  const id = c.req.param('id')
  const { value } = await readForm(c, z.object({ together: z.enum(['yes', 'no']) }))
  if (value) await bind(ctx, id, value.together === 'yes')
  return c.redirect('/me', 303)
})

/** A published programme whose seats are drawn, with all its draws. */
async function foundBy(c: Web) {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id') ?? '')
  if (!programme?.published_at || programme.method !== 'lottery') return undefined
  return { programme, all: await drawsWithSteps(ctx, programme.id) }
}
