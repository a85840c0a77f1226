/** The house's own pages: home, how it wants to be read, the design, and what a demo shows behind the scenes. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { Gallery } from '#design/gallery.tsx'
import { ROLES, staff } from '#modules/people/index.ts'
import { keepDisplay, readForm, routes, safeBack, show } from '#platform/http.ts'
import { changeSettings } from '#platform/districts.ts'
import { outbox } from '#platform/post.ts'
import { roomsOf } from '../menu.ts'
import { Home } from './home.tsx'
import { newsOf } from './news.ts'
import { Note } from './note.tsx'
import { Office } from './office.tsx'
import { Outbox } from './outbox.tsx'
import { countAsked, everywhere } from './finding.ts'
import { Search } from './search.tsx'
import { givenSettings, Settings, settingsForm } from './settings.tsx'

export const front = routes()

front.get('/', async (c) => show(c, <Home view={c.var.view} news={await newsOf(c.var.ctx)} />))

front.get('/search', async (c) => {
  const text = (c.req.query('q') ?? '').normalize('NFC').trim().slice(0, 200)
  const found = await everywhere(c.var.ctx, text)
  countAsked(c, text, found)
  return show(c, <Search view={c.var.view} text={text} {...found} />)
})

for (const name of ['about', 'privacy', 'accessibility'] as const)
  front.get(`/${name}`, (c) => show(c, <Note view={c.var.view} name={name} />))

front.get('/design', async (c) => show(c, <Gallery view={c.var.view} />))

// Language is a plain link, so that a shared address can carry it; the rest are forms.
front.get('/display', (c) => {
  keepDisplay(c, c.req.query())
  return c.redirect(safeBack(c.req.query('back')), 303)
})

front.post('/display', async (c) => {
  const { given } = await readForm(c, z.object({}))
  keepDisplay(c, given)
  return c.redirect(safeBack(given.back), 303)
})

front.get('/outbox', async (c) =>
  c.var.ctx.tools.demo ? show(c, <Outbox view={c.var.view} letters={await outbox(c.var.ctx)} />) : c.notFound(),
)

front.get('/office', staff(...ROLES), (c) => show(c, <Office view={c.var.view} rooms={roomsOf(c.var.ctx.who)} />))

front.use('/office/settings', staff('district_admin'))

front.get('/office/settings', (c) => {
  const { view, ctx } = c.var
  return show(
    c,
    <Settings
      view={view}
      given={givenSettings(ctx.district.settings)}
      errors={{}}
      saved={c.req.query('saved') === 'yes'}
    />,
  )
})

front.post('/office/settings', async (c) => {
  const { view, ctx } = c.var
  const form = await readForm(c, settingsForm)
  if (!form.value)
    return show(c, <Settings view={view} given={form.given} errors={explain(view, form.faults)} saved={false} />, 422)
  await changeSettings(ctx, form.value)
  return c.redirect('/office/settings?saved=yes', 303)
})
