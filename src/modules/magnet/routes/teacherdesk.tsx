/** Offers and teachers, for officers: reviewing, finding, noting how classes went. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { popularFields } from '#modules/catalogue/index.ts'
import { checkStandings, look, peopleByIds, personById } from '#modules/people/index.ts'
import { sendFile } from '#platform/files.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { writeXlsx } from '#platform/sheet.ts'
import { noteOn, review } from '../actions/offer.ts'
import { agesIn, feeIn, placesIn } from '../pages/offerfacts.tsx'
import { ReviewOffer, TeacherPage } from '../pages/office/teacher.tsx'
import { Asked, type Looking, Pool, scoreIn } from '../pages/office/teacherdesk.tsx'
import { PARTS } from '../rules/wish.ts'
import * as store from '../store/offers.ts'
import { recordOf, type Search, teachersFor } from '../teachers.ts'
import { words } from '../words/office.ts'
import { slotsIn } from '../words/shared.ts'
import { namedFor } from './offers.tsx'
import { free, oneOf } from './wishforms.ts'

export const teacherDesk = routes()

const FIELDS = 30
const ID = '{[0-9a-f-]{36}}'
const NAMES = ['q', 'field', 'dong', 'day', 'part', 'checked', 'score'] as const

const lookingFrom = (given: Given): Looking =>
  Object.fromEntries(NAMES.map((name) => [name, (given[name] ?? '').trim().slice(0, 100)])) as Looking

const searchFrom = ({ q, field, dong, day, part, checked, score }: Looking): Search => ({
  q,
  field,
  dong,
  day: /^[0-6]$/.test(day) ? Number(day) : undefined,
  part: PARTS.find((one) => one === part),
  checked: checked === 'yes',
  score: /^[1-5]$/.test(score) ? Number(score) : 0,
})

async function showPool(c: Web, given: Given, faults?: Faults) {
  const { ctx, view } = c.var
  const looking = lookingFrom(given)
  const teachers = await teachersFor(ctx, searchFrom(looking))
  const seen = [...new Set(teachers.map(({ person }) => person.id))]
  if (seen.length > 0) await look(ctx, seen, 'teachers', words.ko.looked)
  return show(
    c,
    <Pool
      {...{ view, looking, teachers }}
      fields={await popularFields(ctx, FIELDS)}
      named={await namedFor(ctx)}
      errors={explain(view, faults, words[ctx.lang].faults)}
    />,
    faults ? 422 : 200,
  )
}

teacherDesk.get('/', (c) => showPool(c, c.req.query()))

teacherDesk.post('/list', async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(
    c,
    z.object({ reason: z.string('missing').min(1, 'missing').max(200, 'too-long') }),
  )
  if (!value) return showPool(c, given, faults)
  const w = words[ctx.lang]
  const teachers = await teachersFor(ctx, searchFrom(lookingFrom(given)))
  const named = await namedFor(ctx)
  const lines = teachers.map(({ person, offer, evaluation }) => ({
    [w.columns.name]: person.name,
    [w.columns.topic]: offer.topic,
    [w.columns.field]: offer.field ?? '',
    [w.columns.when]: slotsIn(offer.slots, ctx.lang),
    [w.columns.where]: placesIn(offer, named, ctx.lang),
    [w.columns.ages]: agesIn(offer, ctx.lang),
    [w.columns.fee]: feeIn(offer, ctx.lang),
    [w.columns.score]: scoreIn(evaluation, ctx.lang),
  }))
  const { name, topic, field, when, where, ages, fee, score } = w.columns
  const bytes = await writeXlsx([name, topic, field, when, where, ages, fee, score], lines)
  const people = [...new Set(teachers.map(({ person }) => person.id))]
  await look(ctx, people.length > 0 ? people : null, 'teachers-export', value.reason)
  c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header(
    'Content-Disposition',
    `attachment; filename="teachers.xlsx"; filename*=UTF-8''${encodeURIComponent(w.fileName)}.xlsx`,
  )
  c.header('Cache-Control', 'no-store')
  return c.body(new Uint8Array(bytes))
})

teacherDesk.get('/offers', async (c) => {
  const { ctx, view } = c.var
  const asked = await store.askedOffers(ctx.db)
  const people = await peopleByIds(ctx.db, [...new Set(asked.map(({ person }) => person))])
  const rows = asked.map((offer) => ({ offer, name: people.find(({ id }) => id === offer.person)?.name ?? '' }))
  return show(c, <Asked view={view} rows={rows} done={c.req.query('done')} />)
})

async function showOffer(c: Web, faults?: Faults) {
  const { ctx, view } = c.var
  const offer = await store.offerById(ctx.db, c.req.param('offer') ?? '')
  const person = offer && (await personById(ctx.db, offer.person))
  if (!offer || !person || offer.withdrawn_at) return missing(c)
  await look(ctx, person.id, 'teach-offer', words.ko.offerTitle)
  return show(
    c,
    <ReviewOffer
      {...{ view, offer, person }}
      check={(await checkStandings(ctx.db, [person.id], ctx.now)).get(person.id) ?? 'consent'}
      files={await store.filesOfOffer(ctx.db, offer.id)}
      named={await namedFor(ctx)}
      errors={explain(view, faults, words[ctx.lang].faults)}
    />,
    faults ? 422 : 200,
  )
}

teacherDesk.get(`/offers/:offer${ID}`, (c) => showOffer(c))

teacherDesk.post(`/offers/:offer${ID}`, async (c) => {
  const { ctx } = c.var
  const { value, faults } = await readForm(c, z.object({ do: z.enum(['accept', 'decline']), reason: free(300) }))
  if (!value) return showOffer(c, faults)
  const refusal = await review(ctx, c.req.param('offer'), value.do === 'accept', value.reason)
  if (refusal === 'unknown') return missing(c)
  if (refusal) return showOffer(c, { [refusal === 'missing' ? 'reason' : '']: refusal })
  return c.redirect(`/office/teachers/offers?done=${value.do === 'accept' ? 'accepted' : 'declined'}`, 303)
})

teacherDesk.get(`/offers/:offer${ID}/files/:file${ID}`, async (c) => {
  const { ctx } = c.var
  const offer = await store.offerById(ctx.db, c.req.param('offer'))
  const paper = offer && (await store.filesOfOffer(ctx.db, offer.id)).find(({ file }) => file === c.req.param('file'))
  if (!paper) return missing(c)
  await look(ctx, offer.person, 'teach-offer', words.ko.files)
  return (await sendFile(c, paper.file, false, true)) ?? missing(c)
})

async function showTeacher(c: Web, given: Given = {}, faults?: Faults) {
  const { ctx, view } = c.var
  const id = c.req.param('teacher') ?? ''
  const offers = (await store.offersOf(ctx.db, [id])).filter(({ accepted, withdrawn_at }) => accepted && !withdrawn_at)
  const person = offers.length > 0 ? await personById(ctx.db, id) : undefined
  if (!person) return missing(c)
  await look(ctx, id, 'teacher', words.ko.looked)
  return show(
    c,
    <TeacherPage
      {...{ view, person, offers, ...(await recordOf(ctx, id)) }}
      check={(await checkStandings(ctx.db, [id], ctx.now)).get(id) ?? 'consent'}
      named={await namedFor(ctx)}
      given={{ ...given, form: given.form || randomUUID() }}
      errors={explain(view, faults, words[ctx.lang].faults)}
      done={c.req.query('done')}
    />,
    faults ? 422 : 200,
  )
}

teacherDesk.get(`/:teacher${ID}`, (c) => showTeacher(c))

const noting = z.object({
  form: z.uuid('missing'),
  note: z.string('missing').min(1, 'missing').max(1000, 'too-long'),
  score: oneOf(['1', '2', '3', '4', '5']),
})

teacherDesk.post(`/:teacher${ID}/notes`, async (c) => {
  const { ctx } = c.var
  const teacher = c.req.param('teacher')
  if ((await store.offersOf(ctx.db, [teacher])).length === 0) return missing(c)
  const { value, faults, given } = await readForm(c, noting)
  if (!value) return showTeacher(c, given, faults)
  await noteOn(ctx, { id: value.form, teacher, note: value.note, score: value.score && Number(value.score) })
  return c.redirect(`/office/teachers/${teacher}?done=noted`, 303)
})
