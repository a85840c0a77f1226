/** The office's side of films and class kits. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { shownContents } from '#modules/places/index.ts'
import { type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import * as films from '../actions/films.ts'
import * as actions from '../actions/kits.ts'
import { FilmDesk } from '../pages/films/desk.tsx'
import { KitDesk } from '../pages/films/kitdesk.tsx'
import { booksAgreeing } from '../store/books.ts'
import { FILMS, type Kit } from '../kits.ts'
import { screened } from '../screened.ts'
import { allFilms } from '../store/films.ts'
import * as store from '../store/kits.ts'
import { words } from '../words/films.ts'

export const filmDesk = routes()

type Faulty = Record<string, string | undefined>

filmDesk.get('/films', (c) => desk(c))

const film = z.object({
  content: z.uuid('no-such-content'),
  book: z.uuid('no-such-book'),
  kind: z.enum(FILMS, 'missing'),
})

filmDesk.post('/films', async (c) => {
  const { value, faults, given } = await readForm(c, film)
  if (!value) return desk(c, given, faults)
  const refusal = await films.keepFilm(c.var.ctx, value)
  return refusal
    ? desk(c, given, { [refusal === 'no-such-content' ? 'content' : 'book']: refusal })
    : c.redirect('/office/humanbooks/films?done=kept', 303)
})

filmDesk.post('/films/:content{[0-9a-f-]{36}}/removal', async (c) => {
  await films.dropFilm(c.var.ctx, c.req.param('content'))
  return c.redirect('/office/humanbooks/films?done=dropped', 303)
})

const filmsOnShelf = async ({ var: { ctx } }: Web) =>
  (await shownContents(ctx.db)).filter(({ kind }) => kind === 'video' || kind === 'audio')

async function desk(c: Web, given: Given = {}, faults?: Faulty) {
  const { ctx, view } = c.var
  return show(
    c,
    <FilmDesk
      view={view}
      films={await screened(ctx, await allFilms(ctx.db))}
      contents={await filmsOnShelf(c)}
      books={await booksAgreeing(ctx.db, 'recorded')}
      kits={await store.allKits(ctx.db)}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
      done={faults ? undefined : c.req.query('done')}
    />,
    faults ? 422 : 200,
  )
}

const details = z.object({
  title: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  grades: z.string('missing').min(1, 'missing').max(50, 'too-long'),
  about: z.string('missing').min(1, 'missing').max(1000, 'too-long'),
})

filmDesk.post('/kits', async (c) => {
  const { value, faults, given } = await readForm(c, details)
  return value
    ? c.redirect(`/office/humanbooks/kits/${await actions.addKit(c.var.ctx, value)}?done=saved`, 303)
    : desk(c, given, faults)
})

const KIT = '/kits/:kit{[0-9a-f-]{36}}'

filmDesk.get(KIT, (c) => kitDesk(c))

filmDesk.post(KIT, async (c) => {
  const kit = await theirs(c)
  if (!kit) return missing(c)
  const { value, faults, given } = await readForm(c, details)
  if (!value) return kitDesk(c, given, faults)
  await actions.changeKit(c.var.ctx, kit.id, value)
  return done(c, kit, 'saved')
})

for (const [press, shown] of [
  ['showing', true],
  ['hiding', false],
] as const)
  filmDesk.post(`${KIT}/${press}`, async (c) => {
    const kit = await theirs(c)
    if (!kit) return missing(c)
    const refusal = await actions.showKit(c.var.ctx, kit.id, shown)
    return refusal ? kitDesk(c, {}, { title: refusal }) : done(c, kit, shown ? 'shown' : 'hidden')
  })

const lesson = z.object({
  lesson: z.union([z.literal(''), z.uuid()], 'missing'),
  title: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  guide: z.string('missing').min(1, 'missing').max(5000, 'too-long'),
  minutes: z.coerce.number('not-a-number').int('not-a-number').min(5, 'not-a-number').max(600, 'not-a-number'),
  film: z
    .union([z.literal(''), z.uuid()], 'no-such-content')
    .optional()
    .transform((id) => id || null),
})

filmDesk.post(`${KIT}/lessons`, async (c) => {
  const kit = await theirs(c)
  if (!kit) return missing(c)
  const { value, faults, given } = await readForm(c, lesson)
  if (!value) return kitDesk(c, { ...given, lesson: given.lesson ?? '' }, faults)
  const { lesson: id, ...said } = value
  if (said.film && !(await filmsOnShelf(c)).some((content) => content.id === said.film))
    return kitDesk(c, given, { film: 'no-such-content' })
  return (await actions.keepLesson(c.var.ctx, kit.id, said, id || undefined)) ? done(c, kit, 'saved') : missing(c)
})

const LESSON = `${KIT}/lessons/:lesson{[0-9a-f-]{36}}` as const

filmDesk.post(`${LESSON}/papers`, async (c) => {
  const [kit, id] = [await theirs(c), c.req.param('lesson')]
  if (!kit || (await store.lessonById(c.var.ctx.db, id))?.kit !== kit.id) return missing(c)
  const [file] = await readFiles(c, 'paper')
  const refusal = file
    ? await actions.addPaper(c.var.ctx, id, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })
    : 'no-file'
  return refusal ? kitDesk(c, {}, { [`paper-${id}`]: refusal }) : done(c, kit, 'saved')
})

filmDesk.post(`${LESSON}/removal`, async (c) => {
  const [kit, id] = [await theirs(c), c.req.param('lesson')]
  if (!kit || (await store.lessonById(c.var.ctx.db, id))?.kit !== kit.id) return missing(c)
  const refusal = await actions.dropLesson(c.var.ctx, kit.id, id)
  return refusal ? kitDesk(c, {}, { title: refusal }) : done(c, kit, 'removed')
})

filmDesk.post(`${KIT}/papers/:paper{[0-9a-f-]{36}}/removal`, async (c) => {
  const kit = await theirs(c)
  if (!kit) return missing(c)
  await actions.dropPaper(c.var.ctx, kit.id, c.req.param('paper'))
  return done(c, kit, 'removed')
})

const theirs = (c: Web) => store.kitById(c.var.ctx.db, c.req.param('kit') ?? '')

const done = (c: Web, { id }: Kit, what: string) => c.redirect(`/office/humanbooks/kits/${id}?done=${what}`, 303)

async function kitDesk(c: Web, given: Given = {}, faults?: Faulty) {
  const { ctx, view } = c.var
  const kit = await theirs(c)
  if (!kit) return missing(c)
  return show(
    c,
    <KitDesk
      view={view}
      kit={kit}
      lessons={await store.lessonsOf(ctx.db, kit.id)}
      papers={await store.papersOf(ctx.db, kit.id)}
      reports={await store.reportsOf(ctx.db, kit.id)}
      films={await filmsOnShelf(c)}
      given={given}
      errors={explain(view, faults, words[view.lang].faults)}
      done={faults ? undefined : c.req.query('done')}
    />,
    faults ? 422 : 200,
  )
}
