/** Verifying the groups that want weekly slots. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { look, peopleByIds, staff } from '#modules/people/index.ts'
import { readForm, routes, show, type Web } from '#platform/http.ts'
import { judgeGroup } from '../../actions/allotment/groups.ts'
import { GroupDesk } from '../../pages/allotment/office/groups.tsx'
import { allGroups } from '../../store/allotment/groups.ts'
import { words } from '../../words/allotment/office.ts'
import { BASE, MANAGERS, said } from './shared.ts'

export const groupOffice = routes()

groupOffice.use(`${BASE}/groups`, staff(...MANAGERS))
groupOffice.use(`${BASE}/groups/*`, staff(...MANAGERS))

groupOffice.get(`${BASE}/groups`, async (c) => groups(c))

const GROUP = `${BASE}/groups/:group{[0-9a-f-]{36}}`

groupOffice.post(`${GROUP}/verification`, async (c) => {
  const { value } = await readForm(c, z.object({ priority: z.string().optional() }))
  return judged(c, { verified: true, priority: value?.priority === 'yes' })
})

groupOffice.post(`${GROUP}/refusal`, async (c) => {
  const { value, faults } = await readForm(
    c,
    z.object({ reason: z.string('missing').min(1, 'missing').max(300, 'too-long') }),
  )
  if (!value) return groups(c, { [`reason-${c.req.param('group')}`]: explain(c.var.view, faults)['reason'] })
  return judged(c, { verified: false, reason: value.reason })
})

async function judged(c: Web, verdict: Parameters<typeof judgeGroup>[2]) {
  const refusal = await judgeGroup(c.var.ctx, c.req.param('group') ?? '', verdict)
  if (refusal) return groups(c, { '': words[c.var.view.lang].refusals[refusal] })
  return c.redirect(`${BASE}/groups?done=${verdict.verified ? 'verified' : 'refused'}`, 303)
}

async function groups(c: Web, errors?: Errors) {
  const { ctx, view } = c.var
  const all = await allGroups(ctx.db)
  const waiting = all.filter(({ verified_at, refused_at }) => !verified_at && !refused_at)
  const contacts = [...new Set(waiting.map(({ contact }) => contact))]
  if (contacts.length > 0) await look(ctx, contacts, 'room-groups', words.ko.group.look)
  const names = new Map((await peopleByIds(ctx.db, contacts)).map(({ id, name }) => [id, name]))
  return show(
    c,
    <GroupDesk view={view} groups={all} contacts={names} said={said(c, errors)} errors={errors} />,
    errors ? 422 : 200,
  )
}
