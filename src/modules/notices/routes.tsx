import { z } from 'zod'
import { signedIn } from '#modules/people/index.ts'
import { readForm, routes, show } from '#platform/http.ts'
import { chooseChannels } from './actions.ts'
import { Notices } from './pages/notices.tsx'
import { channelsOf, markRead, noticesOf } from './store.ts'

/** As many as one reads; older ones stay in the data people take along. */
const SHOWN = 50

export const notices = routes()

notices.use('*', signedIn)

notices.get('/', async (c) => {
  const { ctx, view } = c.var
  const me = ctx.who.id ?? ''
  const [rows, channels] = [await noticesOf(ctx.db, me, SHOWN), await channelsOf(ctx.db, me)]
  return show(c, <Notices view={view} notices={rows} channels={channels} saved={c.req.query('just') === 'saved'} />)
})

notices.post('/reading', async (c) => {
  const { ctx } = c.var
  await markRead(ctx.db, ctx.who.id ?? '', ctx.now)
  return c.redirect('/notices', 303)
})

const wanted = z.object({ mail: z.literal('yes').optional(), sms: z.literal('yes').optional() })

notices.post('/channels', async (c) => {
  const { ctx } = c.var
  const { value } = await readForm(c, wanted)
  if (value) await chooseChannels(ctx, ctx.who.id ?? '', { mail: value.mail === 'yes', sms: value.sms === 'yes' })
  return c.redirect('/notices?just=saved', 303)
})
