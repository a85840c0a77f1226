/** Entering people who come to the desk or phone. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { addServed, findServed, GRADES, personById, readPhone, staff } from '#modules/people/index.ts'
import { dongs } from '#modules/places/index.ts'
import { dayOf, readDay } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { enter } from '../actions/office.ts'
import { prospectsFor } from '../admission/prospect.ts'
import { Entry } from '../pages/entry.tsx'
import { words } from '../words/office.ts'
import { MANAGERS, programmeRun } from './run.ts'
import { sentence } from './why.ts'

const ADDRESS = '/office/programmes/:id/applicants/entry'
export const entry = routes()

entry.use(ADDRESS, staff(...MANAGERS))

entry.get(ADDRESS, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  return programme ? page(c, programme) : missing(c)
})

const blank = z.string().optional()
const known = z.object({ application: z.uuid(), channel: z.enum(['desk', 'phone'], 'missing'), learner: z.uuid() })
const fresh = z.object({
  application: z.uuid(),
  channel: z.enum(['desk', 'phone'], 'missing'),
  name: z.string('missing').min(1, 'missing').max(50),
  born_on: z
    .string('missing')
    .min(1, 'missing')
    .refine((text) => readDay(text) !== undefined, 'not-a-day'),
  phone: blank.refine((text) => !text || readPhone(text) !== undefined, 'not-a-phone'),
  dong: blank,
  grade: z.union([z.literal(''), z.enum(GRADES)]).optional(),
})

entry.post(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, MANAGERS)
  if (!programme) return missing(c)
  const own = words[view.lang].entry.faults

  let chosen = await readForm(c, known)
  if (!chosen.value) {
    const { value, faults, given } = await readForm(c, fresh)
    if (!value) return page(c, programme, explain(view, faults, own), given)
    const born_on = readDay(value.born_on) ?? ''
    if (born_on > dayOf(ctx.now)) return page(c, programme, explain(view, { born_on: 'no-such-day' }, own), given)
    const added = await addServed(
      ctx,
      { ...value, born_on, dong: value.dong || undefined, grade: value.grade || undefined },
      value.channel,
    )
    if ('refusal' in added) return page(c, programme, explain(view, { born_on: added.refusal }, own), given)
    chosen = { value: { ...value, learner: added.id }, given }
  }

  const { value, given } = chosen
  const outcome = await enter(ctx, {
    id: value.application,
    programme: programme.id,
    learner: value.learner,
    channel: value.channel,
  })
  if (!outcome) return missing(c)
  if (outcome.application)
    return c.redirect(`/office/programmes/${programme.id}/applicants?just=${outcome.application.id}`, 303)
  return page(c, programme, { '': sentence(view, outcome, programme, await personById(ctx.db, value.learner)) }, given)
})

async function page(c: Web, programme: Programme, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const sought = c.req.query('words')?.trim() ?? ''
  const people = sought ? await findServed(ctx, sought, words.ko.reason(programme.title)) : undefined
  const ids = people?.map(({ id }) => id) ?? []
  const prospects = ids.length > 0 ? await prospectsFor(ctx, programme, ids, { channel: 'desk' }) : undefined
  const found = people?.map((person) => {
    const prospect = prospects?.alone(person.id)
    return { person, why: prospect?.refusal ? sentence(view, prospect, programme, person) : undefined }
  })
  const names = (await dongs(ctx.db)).map((dong) => dong.name)
  return show(
    c,
    <Entry
      view={view}
      programme={programme}
      sought={sought}
      found={found}
      dongs={names}
      application={given?.application ?? randomUUID()}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
