/** Groups: mine, and those the office verifies. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { addSpeaker, judgeGroup, nameGroup, stepDown, type Verdict } from '../actions/groups.ts'
import { look } from '../actions/looks.ts'
import { signedIn, staff } from '../gate.ts'
import { GroupDesk } from '../pages/groupdesk.tsx'
import { MyGroups } from '../pages/groups.tsx'
import { type Group, GROUP_KINDS, groupStanding } from '../rules/groups.ts'
import { showPhone } from '../rules/people.ts'
import { allGroups, groupsOf } from '../store/groups.ts'
import { peopleByIds } from '../store/people.ts'
import { words } from '../words/groups.ts'
import * as fields from './fields.ts'
import { meOf } from './session.ts'

export const groups = routes()

groups.use('/me/groups', signedIn)
groups.use('/me/groups/*', signedIn)

groups.get('/me/groups', async (c) => mine(c))

const named = z.object({
  name: z.string('missing').min(2, 'missing').max(60, 'too-long'),
  kind: z.enum(GROUP_KINDS, 'missing'),
  size: z
    .string('missing')
    .regex(/^\d{1,4}$/, 'not-a-size')
    .transform(Number)
    .pipe(z.number().min(2, 'not-a-size').max(1000, 'not-a-size')),
  dong: fields.dong,
  address: z.string().max(200, 'too-long').optional(),
  phone: fields.maybePhone,
})

groups.post('/me/groups', async (c) => {
  const w = words[c.var.view.lang]
  const { value, faults, given } = await readForm(c, named)
  if (!value) return mine(c, explain(c.var.view, faults, w.faults), given)
  const { dong, address, phone, ...rest } = value
  const added = await nameGroup(c.var.ctx, {
    ...rest,
    dong: dong ?? null,
    address: address || null,
    phone: phone ? showPhone(phone) : null,
  })
  if (added === 'name-taken') return mine(c, { name: w.faults['name-taken'] }, given)
  return c.redirect('/me/groups?done=added', 303)
})

groups.post('/me/groups/:group/speakers', async (c) => {
  const w = words[c.var.view.lang]
  const group = c.req.param('group')
  const { value, faults, given } = await readForm(c, z.object({ email: fields.email }))
  const refused = (reason: string | undefined) => mine(c, { [`email-${group}`]: reason }, { ...given, group })
  if (!value) return refused(explain(c.var.view, faults, w.faults)['email'])
  const refusal = await addSpeaker(c.var.ctx, group, value.email)
  if (refusal === 'unknown') return missing(c)
  return refusal ? refused(w.faults[refusal]) : c.redirect('/me/groups?done=named', 303)
})

groups.post('/me/groups/:group/leaving', async (c) => {
  const refusal = await stepDown(c.var.ctx, c.req.param('group'))
  if (refusal === 'unknown') return missing(c)
  if (refusal) return mine(c, { '': words[c.var.view.lang].faults[refusal] })
  return c.redirect('/me/groups?done=left', 303)
})

async function mine(c: Web, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const all = await groupsOf(ctx.db, [meOf(c)])
  const done = errors ? undefined : words[view.lang].my.dones[c.req.query('done') ?? '']
  const page = (
    <MyGroups view={view} groups={all} names={await namesOf(c, all)} done={done} errors={errors} given={given} />
  )
  return show(c, page, errors ? 422 : 200)
}

const namesOf = async (c: Web, all: readonly Group[]) =>
  new Map(
    (await peopleByIds(c.var.ctx.db, [...new Set(all.flatMap(({ speakers }) => speakers))])).map(({ id, name }) => [
      id,
      name,
    ]),
  )

// Groups are the district's: one verified is verified everywhere.
const VERIFYING = ['officer', 'district_admin'] as const
groups.use('/office/groups', staff(...VERIFYING))
groups.use('/office/groups/*', staff(...VERIFYING))

groups.get('/office/groups', async (c) => desk(c))

groups.post('/office/groups/:group/verification', async (c) => {
  const { value } = await readForm(c, z.object({ priority: fields.ticked }))
  return judged(c, { verified: true, priority: value?.priority ?? false })
})

groups.post('/office/groups/:group/refusal', async (c) => {
  const { value, faults } = await readForm(
    c,
    z.object({ reason: z.string('missing').min(1, 'missing').max(300, 'too-long') }),
  )
  if (!value) return desk(c, { [`reason-${c.req.param('group')}`]: explain(c.var.view, faults)['reason'] })
  return judged(c, { verified: false, reason: value.reason })
})

async function judged(c: Web, verdict: Verdict) {
  const refusal = await judgeGroup(c.var.ctx, c.req.param('group') ?? '', verdict)
  if (refusal) return desk(c, { '': words[c.var.view.lang].office[refusal] })
  return c.redirect(`/office/groups?done=${verdict.verified ? 'verified' : 'refused'}`, 303)
}

async function desk(c: Web, errors?: Errors) {
  const { ctx, view } = c.var
  const all = await allGroups(ctx.db)
  const waiting = all.filter((group) => groupStanding(group) === 'waiting')
  const speakers = [...new Set(waiting.flatMap((group) => group.speakers))]
  if (speakers.length > 0) await look(ctx, speakers, 'groups', words.ko.look)
  const done = errors ? undefined : words[view.lang].office.dones[c.req.query('done') ?? '']
  const names = await namesOf(c, waiting)
  return show(c, <GroupDesk view={view} groups={all} names={names} done={done} errors={errors} />, errors ? 422 : 200)
}
