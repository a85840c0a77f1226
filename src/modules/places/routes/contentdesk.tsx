/** The office's shelf of online content: each facility's by those who keep it. */
import { z } from 'zod'
import { holds, reach, staff } from '#modules/people/index.ts'
import { type Faults, type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import * as actions from '../actions/contents.ts'
import { KEEPERS } from '../desks.ts'
import { ContentForm, ContentTable } from '../pages/contents/desk.tsx'
import { isContentKind } from '../rules/contents.ts'
import * as store from '../store/contents.ts'
import { facilitiesFor } from '../store/facilities.ts'

export const contentDesk = routes()

contentDesk.use(staff(...KEEPERS))

const ID = ':content{[0-9a-f-]{36}}'

contentDesk.get('/', async (c) => {
  const { ctx, view } = c.var
  return show(c, <ContentTable view={view} contents={await store.contentsFor(ctx.db, reach(ctx.who, KEEPERS))} />)
})

contentDesk.get('/new', (c) => showForm(c, { given: {} }))

contentDesk.post('/', async (c) => {
  const { ctx } = c.var
  const form = await readForm(c, details.extend({ facility: z.string().min(1, 'no-such-facility') }))
  if (form.faults) return showForm(c, form)
  const { facility, ...value } = form.value
  const mine = await facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))
  if (!mine.some(({ id }) => id === facility))
    return showForm(c, { given: form.given, faults: { facility: 'no-such-facility' } })
  return c.redirect(`/office/contents/${await actions.addContent(ctx, facility, value)}?done=added`, 303)
})

contentDesk.get(`/${ID}`, async (c) => {
  const one = await mine(c)
  return one ? showForm(c, { given: givenBy(one) }, one) : missing(c)
})

contentDesk.post(`/${ID}`, async (c) => {
  const one = await mine(c)
  if (!one) return missing(c)
  const form = await readForm(c, details)
  if (form.faults) return showForm(c, form, one)
  const refusal = await actions.changeContent(c.var.ctx, one.id, form.value)
  if (refusal === 'unknown') return missing(c)
  return refusal
    ? showForm(c, { given: form.given, faults: { [refusal.field]: refusal.reason } }, one)
    : done(c, one, 'saved')
})

contentDesk.post(`/${ID}/file`, async (c) => {
  const one = await mine(c)
  if (!one) return missing(c)
  const [file] = await readFiles(c, 'file')
  const refusal = file
    ? await actions.keepFile(c.var.ctx, one.id, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })
    : 'no-file'
  if (refusal === 'unknown') return missing(c)
  return refusal ? showForm(c, { given: givenBy(one), faults: { file: refusal } }, one) : done(c, one, 'filed')
})

contentDesk.post(`/${ID}/file/removal`, async (c) => {
  const one = await mine(c)
  if (!one) return missing(c)
  await actions.dropFile(c.var.ctx, one.id)
  return done(c, one, 'unfiled')
})

contentDesk.post(`/${ID}/showing`, async (c) => {
  const one = await mine(c)
  const refusal = one ? await actions.showContent(c.var.ctx, one.id) : 'unknown'
  if (!one || refusal === 'unknown') return missing(c)
  if (!refusal) return done(c, one, 'shown')
  const field = refusal === 'no-transcript' ? 'transcript' : one.kind === 'words' ? 'transcript' : 'file'
  return showForm(c, { given: givenBy(one), faults: { [field]: refusal } }, one)
})

contentDesk.post(`/${ID}/hiding`, async (c) => {
  const one = await mine(c)
  if (!one) return missing(c)
  await actions.hideContent(c.var.ctx, one.id)
  return done(c, one, 'hidden')
})

const done = (c: Web, { id }: store.Content, what: string) => c.redirect(`/office/contents/${id}?done=${what}`, 303)

/** The content asked for, if whoever asks keeps its facility. */
async function mine(c: Web): Promise<store.Content | undefined> {
  const one = await store.contentById(c.var.ctx.db, c.req.param('content') ?? '')
  return one && holds(c.var.ctx.who, KEEPERS, one.facility) ? one : undefined
}

async function showForm(c: Web, { given, faults }: { given: Given; faults?: Faults | undefined }, one?: store.Content) {
  const { ctx, view } = c.var
  return show(
    c,
    <ContentForm
      view={view}
      given={given}
      faults={faults}
      facilities={one ? [] : await facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))}
      one={one}
      megabytes={ctx.tools.contentSize / 1_000_000}
      done={faults ? undefined : c.req.query('done')}
    />,
    faults ? 422 : 200,
  )
}

const text = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .optional()
    .transform((value) => value || null)

const details = z.object({
  title: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  kind: z.string('no-such-kind').refine(isContentKind, 'no-such-kind'),
  maker: z.string('missing').min(1, 'missing').max(200, 'too-long'),
  about: text(2000),
  link: text(500).refine(
    (value) => value === null || (/^https:\/\//i.test(value) && URL.canParse(value)),
    'not-a-link',
  ),
  transcript: text(50_000),
})

const givenBy = (one: store.Content): Given => ({
  title: one.title,
  kind: one.kind,
  maker: one.maker,
  about: one.about ?? '',
  link: one.link ?? '',
  transcript: one.transcript ?? '',
})
