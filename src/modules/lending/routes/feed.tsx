/** The calendar of an instrument for those who keep it: a secret address, made and revoked on its page. */
import { claims, feedAt, makeFeed, revokeFeed, standingGrants } from '#modules/people/index.ts'
import { dayOf } from '#platform/clock.ts'
import { addressOf } from '#platform/context.ts'
import { missing, routes, show } from '#platform/http.ts'
import { type Away, itemCalendar } from '../calendar.ts'
import { KEEPERS } from '../desks.ts'
import { FeedMade } from '../pages/office/feed.tsx'
import { historyOf } from '../store/care.ts'
import { itemById } from '../store/items.ts'
import { loansOfItem } from '../store/loans.ts'
import { words } from '../words/feed.ts'
import { words as shared } from '../words/shared.ts'
import { itemHere } from './reach.ts'

/** No sign-in: whoever knows the address may read it, as long as it stands and who made it still keeps the instrument. */
export const feeds = routes().get('/instruments/calendars/:file{.+\\.ics}', async (c) => {
  const { ctx } = c.var
  const feed = await feedAt(ctx, c.req.param('file').replace(/\.ics$/, ''))
  const item = feed?.instrument ? await itemById(ctx.db, feed.instrument) : undefined
  if (!feed || !item) return missing(c)
  const grants = await standingGrants(ctx.db, feed.person)
  if (!claims({ id: feed.person, name: '', grants }, KEEPERS, item.branch)) return missing(c)
  const w = words[ctx.lang]
  const today = dayOf(ctx.now)
  const loans: Away[] = (await loansOfItem(ctx.db, item.id)).map((loan) => {
    const from = dayOf(loan.lent_at ?? loan.pickup_at)
    const back = loan.returned_at ? dayOf(loan.returned_at) : (loan.due_on ?? from)
    const late = !loan.returned_at && back < today
    return {
      id: loan.id,
      from,
      until: late ? today : back,
      summary: `${item.code} ${late ? w.late : loan.lent_at ? w.out : w.waits}`,
    }
  })
  const care: Away[] = (await historyOf(ctx.db, item.id)).care.map((one) => ({
    id: one.id,
    from: dayOf(one.begun_at),
    until: one.ended_at ? dayOf(one.ended_at) : today,
    summary: `${item.code} ${shared[ctx.lang].care[one.kind] ?? one.kind}`,
  }))
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Cache-Control', 'private, no-cache')
  return c.body(itemCalendar([...loans, ...care], { name: item.code, now: ctx.now }))
})

const ADDRESS = '/items/:item{[0-9a-f-]{36}}/calendar'

export const feedDesk = routes()

feedDesk.post(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const item = await itemHere(c)
  if (!item || !ctx.who.id) return missing(c)
  const token = await makeFeed(ctx, ctx.who.id, { instrument: item.id })
  return show(c, <FeedMade view={view} item={item} address={addressOf(ctx, `/instruments/calendars/${token}.ics`)} />)
})

feedDesk.post(`${ADDRESS}/revocation`, async (c) => {
  const { ctx } = c.var
  const item = await itemHere(c)
  if (!item || !ctx.who.id) return missing(c)
  await revokeFeed(ctx, ctx.who.id, { instrument: item.id })
  return c.redirect(`/office/instruments/items/${item.id}`, 303)
})
