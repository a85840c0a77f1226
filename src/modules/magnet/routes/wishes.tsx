/** Wishes, for residents: finding, making, sharing and reporting them. */
import { randomUUID } from 'node:crypto'
import { explain } from '#design/faults.ts'
import { Speak } from '#design/lang.tsx'
import { BAND_NAMES, popularFields } from '#modules/catalogue/index.ts'
import { holds, household, personById, signedIn } from '#modules/people/index.ts'
import { dongNames } from '#modules/places/index.ts'
import { partInWords, policyAt } from '#modules/policies/index.ts'
import { contactIn } from '#platform/contact.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { join, leave, openWish } from '../actions/wish.ts'
import { report } from '../actions/wishdesk.ts'
import { MANAGERS } from '../desks.ts'
import { WishPage } from '../pages/wish.tsx'
import { STANDINGS, Wishes } from '../pages/wishes.tsx'
import { Alike, WishForm } from '../pages/wishform.tsx'
import { MyWishes } from '../pages/wishmine.tsx'
import { ReportWish } from '../pages/wishreport.tsx'
import { quarterOf, standingOf } from '../rules/wish.ts'
import { standingOffers } from '../store/offers.ts'
import * as store from '../store/wishes.ts'
import type { Wish } from '../things.ts'
import { words } from '../words/wish.ts'
import { alike, lookFor, sorted, SORTS } from '../wishlist.ts'
import { lookForOffers } from '../offerlist.ts'
import { joining, reporting, slotsFrom, wishing } from './wishforms.ts'

export const wishes = routes()

const WISH = '/wishes/:wish{[0-9a-f-]{36}}'
const A_PAGE = 12
const PAST = 200
const FIELDS = 20

wishes.get('/wishes', async (c) => {
  const { ctx, view } = c.var
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === c.req.query(name))
  const q = (c.req.query('q') ?? '').trim().slice(0, 100)
  const sort = one('sort', SORTS) ?? 'popular'
  const standing = one('standing', STANDINGS)
  const ages = one('ages', BAND_NAMES)
  const fields = await popularFields(ctx, FIELDS)
  const field = one('field', fields)
  const all = standing === 'past' ? await store.pastWishes(ctx.db, PAST) : await store.standingWishes(ctx.db)
  const fitting = all.filter(
    (wish) =>
      (!standing || standing === 'past' || standingOf(wish, ctx.now) === standing) &&
      (!ages || !wish.ages || wish.ages === ages) &&
      (!field || wish.field === field),
  )
  const me = ctx.who.id ? await personById(ctx.db, ctx.who.id) : undefined
  const found = q ? await lookFor(ctx, fitting, q) : sorted(fitting, sort, me?.dong ?? null)
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1))
  const picked = await store.pickedSince(ctx.db, quarterOf(ctx.now))
  const looking = { q, sort, standing: standing ?? '', ages: ages ?? '', field: field ?? '' }
  return show(
    c,
    <Wishes
      {...{ view, looking, fields, picked, page, pages }}
      wishes={found.slice((page - 1) * A_PAGE, page * A_PAGE)}
      total={found.length}
    />,
  )
})

const rulesOf = async ({ var: { ctx } }: Web) => partInWords('magnet', await policyAt(ctx.db, null, ctx.now), ctx.lang)

async function showForm(c: Web, given: Given, { faults, found = [] }: { faults?: Faults; found?: Wish[] } = {}) {
  const { ctx, view } = c.var
  const family = await household(ctx.db, ctx.who.id ?? '')
  const fields = await popularFields(ctx, FIELDS)
  const errors = explain(view, faults, words[ctx.lang].faults)
  const rules = await rulesOf(c)
  const filled = {
    learner: family[0]?.id ?? '',
    dong: family[0]?.dong ?? '',
    ...given,
    form: given.form || randomUUID(),
  }
  return show(
    c,
    <WishForm {...{ view, family, fields, rules, errors }} given={filled} alike={found} />,
    faults ? 422 : 200,
  )
}

wishes.get('/wishes/new', signedIn, (c) => showForm(c, { topic: (c.req.query('topic') ?? '').slice(0, 60) }))

/** Wishes like what is being typed, as a piece of the form. */
wishes.get('/wishes/alike', async (c) => {
  const { ctx, view } = c.var
  const topic = (c.req.query('topic') ?? '').trim().slice(0, 60)
  const found = topic ? await alike(ctx, topic) : []
  if (found.length === 0) return c.html('')
  return c.html(
    <Speak lang={ctx.lang}>
      <Alike view={view} wishes={found} />
    </Speak>,
  )
})

wishes.post('/wishes', signedIn, async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(c, wishing)
  if (!value) return showForm(c, given, { faults })
  const { form, covered, seen, days, parts, learner = ctx.who.id ?? '', ...wish } = value
  const told = [wish.topic, wish.about ?? ''].map((text) => contactIn(text).length > 0)
  if (covered !== 'yes' && told.some(Boolean))
    return showForm(c, given, {
      faults: { ...(told[0] && { topic: 'contact' }), ...(told[1] && { about: 'contact' }) },
    })
  const dong = (await dongNames(ctx.db)).find((name) => name === wish.dong) ?? null
  if (!(await store.wishById(ctx.db, form))) {
    const found = (await alike(ctx, wish.topic)).filter(({ id }) => !seen.has(id))
    if (found.length > 0) return showForm(c, given, { found })
  }
  const refusal = await openWish(ctx, { ...wish, dong, id: form, learner, slots: slotsFrom({ days, parts }) })
  if (refusal) return showForm(c, given, { faults: { [refusal === 'unknown' ? 'learner' : '']: refusal } })
  return c.redirect(`/wishes/${form}?done=opened`, 303)
})

/** A wish at this address; hidden ones only for who wrote or shares them, and the office. */
async function wishHere(c: Web): Promise<Wish | undefined> {
  const { ctx } = c.var
  const wish = await store.wishById(ctx.db, c.req.param('wish') ?? '')
  if (!wish?.hidden_at || wish.person === ctx.who.id || holds(ctx.who, MANAGERS)) return wish
  return undefined
}

async function showWish(c: Web, wish: Wish, given: Given = {}, faults?: Faults) {
  const { ctx, view } = c.var
  const family = ctx.who.id ? await household(ctx.db, ctx.who.id) : []
  const { magnet } = await policyAt(ctx.db, null, ctx.now)
  const props = {
    view,
    wish,
    family,
    given,
    least: magnet.least,
    joins: await store.joinsOf(ctx.db, [wish.id]),
    steps: await store.stepsOf(ctx.db, wish.id),
    picked: (await store.pickedSince(ctx.db, quarterOf(ctx.now))).has(wish.id),
    taught: (await lookForOffers(ctx, await standingOffers(ctx.db), wish.topic)).length > 0,
    errors: explain(view, faults, words[ctx.lang].faults),
    done: c.req.query('done'),
  }
  return show(c, <WishPage {...props} />, faults ? 422 : 200)
}

wishes.get(WISH, async (c) => {
  const wish = await wishHere(c)
  return wish ? showWish(c, wish) : missing(c)
})

wishes.post(`${WISH}/joins`, signedIn, async (c) => {
  const { ctx } = c.var
  const wish = await wishHere(c)
  if (!wish) return missing(c)
  const { value, faults, given } = await readForm(c, joining)
  if (!value) return showWish(c, wish, given, faults)
  const before = (await store.joinsOf(ctx.db, [wish.id])).some(({ learner }) => learner === value.learner)
  const refusal = await join(ctx, wish.id, value.learner, slotsFrom(value))
  if (refusal) return showWish(c, wish, given, { [refusal === 'unknown' ? 'learner' : '']: refusal })
  return c.redirect(`/wishes/${wish.id}?done=${before ? 'times' : 'joined'}`, 303)
})

wishes.post(`${WISH}/departures`, signedIn, async (c) => {
  const wish = await wishHere(c)
  const { value } = await readForm(c, joining.pick({ learner: true }))
  if (!wish || !value) return missing(c)
  await leave(c.var.ctx, wish.id, value.learner)
  return c.redirect(`/wishes/${wish.id}?done=left`, 303)
})

wishes.get(`${WISH}/report`, signedIn, async (c) => {
  const wish = await wishHere(c)
  return wish
    ? show(c, <ReportWish view={c.var.view} wish={wish} given={{ form: randomUUID() }} errors={{}} />)
    : missing(c)
})

wishes.post(`${WISH}/report`, signedIn, async (c) => {
  const { ctx, view } = c.var
  const wish = await wishHere(c)
  if (!wish) return missing(c)
  const { value, faults, given } = await readForm(c, reporting)
  if (!value)
    return show(
      c,
      <ReportWish view={view} wish={wish} given={{ form: randomUUID(), ...given }} errors={explain(view, faults)} />,
      422,
    )
  const { form, ...what } = value
  if (await report(ctx, { ...what, id: form, wish: wish.id })) return missing(c)
  return c.redirect(`/wishes/${wish.id}?done=reported`, 303)
})

wishes.get('/me/wishes', signedIn, async (c) => {
  const { ctx, view } = c.var
  const family = await household(ctx.db, ctx.who.id ?? '')
  const mine = await store.wishesOf(
    ctx.db,
    family.map(({ id }) => id),
  )
  return show(c, <MyWishes view={view} wishes={mine} done={c.req.query('done')} />)
})
