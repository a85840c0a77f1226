/** Borrowing for a class. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { signedIn } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { askForClass } from '../actions/ask.ts'
import { ForClass } from '../pages/class.tsx'
import type { Kind } from '../shelf.ts'
import { words } from '../words/public.ts'
import { refusalsOf } from './pickup.tsx'
import { FIELDS, kindOf, MODEL, pick, plan } from './public.tsx'

export const classes = routes()

async function showClass(c: Web, kind: Kind, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const rules = (await policyAt(ctx.db, given.branch || null, ctx.now)).lending
  const errors = explain(view, faults, {
    ...pick(await refusalsOf(c, faults, given.branch, given.day)),
    'must-agree': words[ctx.lang]['must-agree'],
  })
  const form = given.form || randomUUID()
  return show(c, <ForClass {...{ view, kind, rules, given, errors, form }} />, faults ? 422 : 200)
}

classes.get(`${MODEL}/class`, signedIn, async (c) => {
  const kind = await kindOf(c)
  return kind ? showClass(c, kind, {}) : missing(c)
})

const forClass = z.object({
  ...plan,
  school: z.string('missing').min(1, 'missing').max(60, 'too-long'),
  class: z.string('missing').min(1, 'missing').max(40, 'too-long'),
  count: z.coerce.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(40, 'not-a-number'),
  signed: z.string('missing').min(1, 'missing').max(50, 'too-long'),
})

classes.post(`${MODEL}/class`, signedIn, async (c) => {
  const kind = await kindOf(c)
  if (!kind) return missing(c)
  const { value, faults, given } = await readForm(c, forClass)
  if (!value) return showClass(c, kind, given, faults as Given)
  const { form, agree: _, size, ...wish } = value
  const { refusal } = await askForClass(c.var.ctx, { ...wish, id: form, model: kind.model.id, size: size || null })
  if (refusal) return showClass(c, kind, given, { [FIELDS[refusal] ?? 'signed']: refusal })
  return c.redirect('/me/instruments?done=class', 303)
})
