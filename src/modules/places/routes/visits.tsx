/** Visits of school classes, for the teacher who asks. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { GRADES, isAdult, personById, signedIn } from '#modules/people/index.ts'
import { readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { askVisit, withdrawVisit } from '../actions/visits.ts'
import { AskVisit, MyVisit, MyVisits } from '../pages/visits/ask.tsx'
import { type ClassWelcome, welcomeOf } from '../store/centre.ts'
import { type Facility, facilityById } from '../store/facilities.ts'
import { visitById, visitsOf } from '../store/visits.ts'

export const visits = routes()

const PLACE = '/places/:id{[0-9a-f-]{36}}/visit'

visits.use(PLACE, signedIn)
visits.use('/me/visits', signedIn)
visits.use('/me/visits/*', signedIn)

visits.get(PLACE, async (c) => {
  const found = await welcoming(c)
  return found ? showForm(c, found, { given: { id: randomUUID() } }) : missing(c)
})

visits.post(PLACE, async (c) => {
  const found = await welcoming(c)
  if (!found) return missing(c)
  const form = await readForm(c, asked)
  if (form.faults) return showForm(c, found, form)
  const refusal = await askVisit(c.var.ctx, found.facility.id, form.value)
  if (refusal === 'unknown') return missing(c)
  return refusal
    ? showForm(c, found, { given: form.given, faults: { [refusal.field]: refusal.reason } })
    : c.redirect(`/me/visits/${form.value.id}?just=sent`, 303)
})

visits.get('/me/visits', async (c) => {
  const { ctx, view } = c.var
  return show(c, <MyVisits view={view} visits={await visitsOf(ctx.db, [ctx.who.id ?? ''])} />)
})

visits.get('/me/visits/:visit', async (c) => {
  const visit = await mine(c)
  const just = c.req.query('just')
  return visit
    ? show(
        c,
        <MyVisit
          view={c.var.view}
          visit={visit}
          just={just === 'sent' || just === 'withdrawn' ? just : undefined}
          refused={false}
        />,
      )
    : missing(c)
})

visits.post('/me/visits/:visit/withdrawal', async (c) => {
  const visit = await mine(c)
  const refusal = visit ? await withdrawVisit(c.var.ctx, visit.id) : 'unknown'
  if (!visit || refusal === 'unknown') return missing(c)
  return refusal
    ? show(c, <MyVisit view={c.var.view} visit={visit} just={undefined} refused />, 409)
    : c.redirect(`/me/visits/${visit.id}?just=withdrawn`, 303)
})

/** The visit at this address, when the reader asked for it. */
async function mine(c: Web) {
  const { ctx } = c.var
  const visit = await visitById(ctx.db, c.req.param('visit') ?? '')
  return visit?.teacher === ctx.who.id ? visit : undefined
}

type Found = { facility: Facility; welcome: ClassWelcome }

/** The facility asked for, if it takes classes. */
async function welcoming(c: Web): Promise<Found | undefined> {
  const { db } = c.var.ctx
  const facility = await facilityById(db, c.req.param('id') ?? '')
  const welcome = facility && !facility.gone_at ? await welcomeOf(db, facility.id) : undefined
  return facility && welcome && { facility, welcome }
}

async function showForm(c: Web, { facility, welcome }: Found, form: { given: Given; faults?: Faults | undefined }) {
  const { ctx, view } = c.var
  const teacher = await personById(ctx.db, ctx.who.id ?? '')
  const adult = teacher !== undefined && isAdult(teacher, ctx.now)
  const given = { ...form.given, id: form.given.id || randomUUID() }
  return show(
    c,
    <AskVisit view={view} facility={facility} most={welcome.most} adult={adult} given={given} faults={form.faults} />,
    form.faults ? 422 : 200,
  )
}

const text = (most: number) => z.string('missing').min(1, 'missing').max(most, 'too-long')
const day = z
  .string('missing')
  .min(1, 'missing')
  .transform((value) => readDay(value))
  .pipe(z.string('not-a-day'))
const otherDay = z
  .string()
  .optional()
  .transform((value) => (value ? (readDay(value) ?? undefined) : null))
  .refine((value) => value !== undefined, 'not-a-day')
  .transform((value) => value ?? null)

const asked = z.object({
  id: z.uuid(),
  school: text(60),
  grade: z.string('missing').refine((grade) => GRADES.some((known) => known === grade), 'missing'),
  class: text(20),
  headcount: text(4)
    .regex(/^[1-9]\d{0,3}$/, 'not-a-number')
    .transform(Number),
  first_on: day,
  second_on: otherDay,
  third_on: otherDay,
  wishes: z
    .string()
    .max(1000, 'too-long')
    .optional()
    .transform((value) => value || null),
})
