/** Wishes, for officers: reports, the popular ones, what is hidden. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import type { Faults } from '#platform/http.ts'
import * as actions from '../actions/wishdesk.ts'
import { HiddenDesk, PopularDesk, ReportDesk } from '../pages/office/wishdesk.tsx'
import { quarterOf } from '../rules/wish.ts'
import { openReports } from '../store/wishreports.ts'
import * as store from '../store/wishes.ts'
import { sorted } from '../wishlist.ts'

export const wishDesk = routes()

const MOST = 50

async function showReports(c: Web, faults?: Faults) {
  const { ctx, view } = c.var
  const byWish = Map.groupBy(await openReports(ctx.db), ({ wish }) => wish)
  const wishes = await store.wishesByIds(ctx.db, [...byWish.keys()])
  const rows = [...byWish].flatMap(([id, reports]) => {
    const wish = wishes.find((one) => one.id === id)
    return wish ? [{ wish, reports }] : []
  })
  const errors = explain(view, faults)
  return show(c, <ReportDesk view={view} rows={rows} done={c.req.query('done')} errors={errors} />, faults ? 422 : 200)
}

wishDesk.get('/', (c) => showReports(c))

wishDesk.get('/popular', async (c) => {
  const { ctx, view } = c.var
  const wishes = sorted(await store.freeWishes(ctx.db), 'popular', null).slice(0, MOST)
  const picked = await store.pickedSince(ctx.db, quarterOf(ctx.now))
  return show(c, <PopularDesk view={view} wishes={wishes} picked={picked} done={c.req.query('done')} />)
})

wishDesk.get('/hidden', async (c) => {
  const { ctx, view } = c.var
  return show(c, <HiddenDesk view={view} wishes={await store.hiddenWishes(ctx.db)} done={c.req.query('done')} />)
})

const deciding = z.discriminatedUnion('do', [
  z.object({ do: z.literal('hide'), reason: z.string('missing').min(1, 'missing').max(200, 'too-long') }),
  z.object({ do: z.enum(['keep', 'show', 'pick']) }),
])

wishDesk.post('/:wish{[0-9a-f-]{36}}', async (c) => {
  const { ctx } = c.var
  const id = c.req.param('wish')
  const { value, faults } = await readForm(c, deciding)
  if (!value) return showReports(c, { '': faults?.reason ?? 'invalid' })
  const answers = {
    hide: ['', 'hidden', () => actions.hide(ctx, id, value.do === 'hide' ? value.reason : '')],
    keep: ['', 'kept', () => actions.dismiss(ctx, id)],
    show: ['/hidden', 'shown', () => actions.show(ctx, id)],
    pick: ['/popular', 'picked', () => actions.pick(ctx, id, quarterOf(ctx.now))],
  } as const
  const [path, done, act] = answers[value.do]
  return (await act()) ? missing(c) : c.redirect(`/office/wishes${path}?done=${done}`, 303)
})
