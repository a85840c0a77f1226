/** Searches people keep, to be told of what is new in them. */
import { z } from 'zod'
import { signedIn } from '#modules/people/index.ts'
import { readForm, routes, show, type Web } from '#platform/http.ts'
import { MOST_SAVED, saveSearch } from '../actions/saved.ts'
import { SavedSearches } from '../pages/saved.tsx'
import { type Query, readAddress } from '../query.ts'
import { dropSaved, savedOf } from '../store/saved.ts'

export const saved = routes()

saved.use('*', signedIn)

saved.get('/', async (c) => {
  const search = c.req.query('search')
  return page(c, { asked: search === undefined ? undefined : readAddress(search) })
})

saved.post('/', async (c) => {
  const { value } = await readForm(c, z.object({ search: z.string().max(2000).default('') }))
  const asked = readAddress(value?.search ?? '')
  const refused = await saveSearch(c.var.ctx, asked)
  return refused ? page(c, { asked, most: MOST_SAVED }) : c.redirect('/programmes/saved?just=saved', 303)
})

saved.post('/:id{[0-9a-f-]{36}}/removal', async (c) => {
  const { ctx } = c.var
  await dropSaved(ctx.db, ctx.who.id ?? '', c.req.param('id'))
  return c.redirect('/programmes/saved', 303)
})

async function page(c: Web, { asked, most }: { asked: Query | undefined; most?: number }) {
  const { ctx, view } = c.var
  const rows = await savedOf(ctx.db, [ctx.who.id ?? ''])
  const just = c.req.query('just') === 'saved'
  return show(
    c,
    <SavedSearches view={view} saved={rows} asked={asked} just={just} most={most} />,
    most === undefined ? 200 : 422,
  )
}
