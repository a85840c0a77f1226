/** Offers to teach, for who makes them. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { BAND_NAMES, popularFields } from '#modules/catalogue/index.ts'
import { bookOf } from '#modules/humanbooks/index.ts'
import { kinds } from '#modules/lending/index.ts'
import { checkStandings, signedIn } from '#modules/people/index.ts'
import { dongNames, openFacilities } from '#modules/places/index.ts'
import { contactIn } from '#platform/contact.ts'
import type { Context } from '#platform/context.ts'
import { type Faults, type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { changeMine, offerTo } from '../actions/offer.ts'
import type { Named } from '../pages/offerfacts.tsx'
import { OfferForm } from '../pages/offerform.tsx'
import { Teaching } from '../pages/offers.tsx'
import { SPACE_KINDS } from '../rules/offer.ts'
import { LEVELS } from '../rules/wish.ts'
import { notesOf } from '../store/evaluations.ts'
import * as store from '../store/offers.ts'
import { freeWishes } from '../store/wishes.ts'
import { sorted } from '../wishlist.ts'
import { words } from '../words/offer.ts'
import { free, oneOf, slotsFrom, someOf, times, topic } from './wishforms.ts'

export const offers = routes()

const FIELDS = 20
const WISHES = 6

/** The names of what offers refer to. */
export async function namedFor(ctx: Context): Promise<Named> {
  const models = (await kinds(ctx)).map(({ model }) => model)
  return {
    facilities: new Map((await openFacilities(ctx.db)).map(({ id, name }) => [id, name])),
    instruments: new Map(models.map(({ id, name, name_en }) => [id, ctx.lang === 'en' ? (name_en ?? name) : name])),
  }
}

offers.get('/teaching', async (c) => {
  const { ctx, view } = c.var
  const me = ctx.who.id
  const book = me ? await bookOf(ctx.db, me) : undefined
  return show(
    c,
    <Teaching
      view={view}
      offers={me ? await store.offersOf(ctx.db, [me]) : []}
      notes={me ? await notesOf(ctx.db, [me]) : []}
      named={await namedFor(ctx)}
      book={book?.state === 'confirmed'}
      check={me ? (await checkStandings(ctx.db, [me], ctx.now)).get(me) : undefined}
      wishes={sorted(await freeWishes(ctx.db), 'popular', null).slice(0, WISHES)}
      done={c.req.query('done')}
    />,
  )
})

async function showForm(c: Web, given: Given, faults?: Faults) {
  const { ctx, view } = c.var
  const filled = { least: '5', most: '12', meetings: '8', minutes: '90', ...given, form: given.form || randomUUID() }
  return show(
    c,
    <OfferForm
      view={view}
      fields={await popularFields(ctx, FIELDS)}
      named={await namedFor(ctx)}
      given={filled}
      errors={explain(view, faults, words[ctx.lang].faults)}
    />,
    faults ? 422 : 200,
  )
}

offers.get('/teaching/new', signedIn, async (c) => {
  const { ctx } = c.var
  const book = c.req.query('book') === 'yes' ? await bookOf(ctx.db, ctx.who.id ?? '') : undefined
  const asked = (c.req.query('topic') ?? '').slice(0, 60)
  if (book?.state !== 'confirmed') return showForm(c, { topic: asked })
  return showForm(c, {
    book: 'yes',
    topic: asked || book.headline.slice(0, 60),
    plan: [book.story, book.ask_me.join(', ')].filter(Boolean).join('\n').slice(0, 3000),
    ages: book.readers.join(),
    dongs: book.dong ?? '',
  })
})

const number = (least: number, most: number, blank?: number) =>
  z
    .string('missing')
    .optional()
    .transform((text, to) => {
      if (!text && blank !== undefined) return blank
      const value = Number((text ?? '').replaceAll(',', ''))
      if (!text) to.addIssue({ code: 'custom', message: 'missing' })
      else if (!Number.isInteger(value)) to.addIssue({ code: 'custom', message: 'not-a-number' })
      else if (value < least || value > most) to.addIssue({ code: 'custom', message: 'out-of-range' })
      return value
    })

const several = z
  .string()
  .optional()
  .transform((value) => [
    ...new Set(
      (value ?? '')
        .split(',')
        .map((one) => one.trim().slice(0, 40))
        .filter(Boolean),
    ),
  ])

const offering = z
  .object({
    form: z.uuid('missing'),
    topic,
    plan: z.string('missing').min(1, 'missing').min(20, 'too-short').max(3000, 'too-long'),
    field: free(60),
    level: oneOf(LEVELS),
    ages: someOf(BAND_NAMES),
    ...times,
    dongs: several,
    facility: z.union([z.uuid(), z.literal('').transform(() => undefined)]).optional(),
    least: number(1, 500),
    most: number(1, 500),
    meetings: number(1, 60),
    minutes: number(30, 480),
    fee: number(0, 10_000_000, 0),
    materials: free(200),
    instrument_model: z.union([z.uuid(), z.literal('').transform(() => null)]).optional(),
    space_kind: oneOf(SPACE_KINDS),
    equipment: several,
    book: z.string().optional(),
    covered: z.string().optional(),
  })
  .superRefine(({ least, most }, to) => {
    if (most < least) to.addIssue({ code: 'custom', message: 'most-below-least', path: ['most'] })
  })

offers.post('/teaching', signedIn, async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(c, offering)
  if (!value) return showForm(c, given, faults)
  const { form, covered, book, facility, days, parts, dongs, instrument_model = null, ...rest } = value
  const told = [rest.topic, rest.plan].map((text) => contactIn(text).length > 0)
  if (covered !== 'yes' && told.some(Boolean))
    return showForm(c, given, { ...(told[0] && { topic: 'contact' }), ...(told[1] && { plan: 'contact' }) })
  const named = await namedFor(ctx)
  const files = await readFiles(c, 'papers')
  const papers = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
  )
  const mine = book === 'yes' ? await bookOf(ctx.db, ctx.who.id ?? '') : undefined
  const known = await dongNames(ctx.db)
  const refusal = await offerTo(
    ctx,
    {
      ...rest,
      id: form,
      human_book: mine?.state === 'confirmed' ? mine.id : null,
      slots: slotsFrom({ days, parts }),
      dongs: dongs.filter((dong) => known.includes(dong)),
      facilities: facility && named.facilities.has(facility) ? [facility] : [],
      instrument_model: instrument_model && named.instruments.has(instrument_model) ? instrument_model : null,
    },
    papers,
  )
  if (refusal) return showForm(c, given, { [refusal === 'not-an-adult' ? '' : 'papers']: refusal })
  return c.redirect('/teaching?done=offered', 303)
})

const DONE = { pause: 'paused', resume: 'resumed', withdraw: 'withdrawn' } as const

offers.post('/teaching/:offer{[0-9a-f-]{36}}', signedIn, async (c) => {
  const { value } = await readForm(c, z.object({ do: z.enum(['pause', 'resume', 'withdraw']) }))
  if (!value || !(await changeMine(c.var.ctx, c.req.param('offer'), value.do))) return missing(c)
  return c.redirect(`/teaching?done=${DONE[value.do]}`, 303)
})
