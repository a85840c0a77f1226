/** Visits of school classes, for those who answer for a facility. */
import { z } from 'zod'
import { holds, look, phoneOf, reach, staff } from '#modules/people/index.ts'
import { instant, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { answerVisit } from '../actions/visits.ts'
import { KEEPERS } from '../desks.ts'
import { AnswerVisit, VisitTable } from '../pages/visits/desk.tsx'
import { type Visit, visitById, visitsFor } from '../store/visits.ts'
import { words } from '../words/visits.ts'

export const visitDesk = routes()

visitDesk.use(staff(...KEEPERS))

visitDesk.get('/', async (c) => {
  const { ctx, view } = c.var
  const visits = await visitsFor(ctx.db, reach(ctx.who, KEEPERS))
  await look(ctx, [...new Set(visits.map(({ teacher }) => teacher))], 'visits', words.ko.look)
  return show(c, <VisitTable view={view} visits={visits} />)
})

visitDesk.get('/:visit', async (c) => {
  const visit = await theirs(c)
  return visit ? showVisit(c, visit, { given: {} }) : missing(c)
})

visitDesk.post('/:visit/acceptance', async (c) => {
  const visit = await theirs(c)
  if (!visit) return missing(c)
  const form = await readForm(c, acceptance)
  if (form.faults) return showVisit(c, visit, form)
  const { day, time, note } = form.value
  const refusal = await answerVisit(c.var.ctx, visit.id, instant(day, time), note)
  if (refusal === 'unknown') return missing(c)
  const field = refusal === 'another-day' ? 'day' : refusal === 'past' || refusal === 'another-class' ? 'time' : ''
  return refusal
    ? showVisit(c, visit, { given: form.given, faults: { [field]: refusal } })
    : c.redirect(`/office/visits/${visit.id}?done=answered`, 303)
})

visitDesk.post('/:visit/refusal', async (c) => {
  const visit = await theirs(c)
  if (!visit) return missing(c)
  const form = await readForm(c, refusing)
  if (form.faults) return showVisit(c, visit, form)
  const refusal = await answerVisit(c.var.ctx, visit.id, null, form.value.reason)
  if (refusal === 'unknown') return missing(c)
  return refusal
    ? showVisit(c, visit, { given: form.given, faults: { '': refusal } })
    : c.redirect(`/office/visits/${visit.id}?done=answered`, 303)
})

/** The request asked for, if whoever asks answers for its facility. */
async function theirs(c: Web): Promise<Visit | undefined> {
  const { ctx } = c.var
  const visit = await visitById(ctx.db, c.req.param('visit') ?? '')
  return visit && holds(ctx.who, KEEPERS, visit.facility) ? visit : undefined
}

async function showVisit(c: Web, visit: Visit, { given, faults }: { given: Given; faults?: Faults | undefined }) {
  const { ctx, view } = c.var
  await look(ctx, visit.teacher, 'visits', words.ko.look)
  const phone = await phoneOf(ctx, visit.teacher)
  const answered = !faults && c.req.query('done') === 'answered'
  return show(
    c,
    <AnswerVisit view={view} visit={visit} phone={phone} given={given} faults={faults} answered={answered} />,
    faults ? 422 : 200,
  )
}

const acceptance = z.object({
  day: z
    .string('missing')
    .transform((value) => readDay(value))
    .pipe(z.string('missing')),
  time: z.string('missing').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'),
  note: z
    .string()
    .max(500, 'too-long')
    .optional()
    .transform((value) => value || null),
})

const refusing = z.object({ reason: z.string('missing').min(1, 'missing').max(500, 'too-long') })
