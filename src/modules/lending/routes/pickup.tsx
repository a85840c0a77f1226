/** The office changes when something is picked up. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { look } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { dayOf, timeOf } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { atDesk, changePickup, timesLeft } from '../actions/pickup.ts'
import { owned } from '../mine.ts'
import { PickupPage } from '../pages/office/pickup.tsx'
import { words } from '../words/office.ts'
import { words as shared } from '../words/shared.ts'
import { loanHere } from './reach.ts'

export const pickups = routes()

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** The day and time at which something is picked up. */
export const pickup = {
  day: z.string('not-a-pickup').regex(DATE, 'not-a-pickup'),
  time: z.string('not-a-pickup'),
}

/** Sentences of the library's refusals; for a time that is full, with the other times of that day. */
export async function refusalsOf(c: Web, faults: Given | undefined, branch: string | undefined, day = '') {
  const { ctx } = c.var
  const { refusals, full } = shared[ctx.lang]
  if (faults?.day !== 'slot-full' || !branch || !DATE.test(day)) return refusals
  const rules = (await policyAt(ctx.db, branch, ctx.now)).lending
  return { ...refusals, 'slot-full': full(await timesLeft(ctx, branch, day, rules)) }
}

const ADDRESS = '/requests/:loan{[0-9a-f-]{36}}/pickup'

async function showPickup(c: Web, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const loan = await loanHere(c)
  const [own] = loan ? await owned(ctx, [loan]) : []
  if (!loan || !own || !['asked', 'ready'].includes(own.place)) return missing(c)
  await look(ctx, [loan.borrower], 'instruments', words.ko.lookRequests)
  const rules = atDesk((await policyAt(ctx.db, loan.branch, ctx.now)).lending)
  const errors = explain(view, faults, await refusalsOf(c, faults, loan.branch, given.day))
  const now = { day: dayOf(loan.pickup_at), time: timeOf(loan.pickup_at) }
  return show(c, <PickupPage {...{ view, own, rules, errors }} given={{ ...now, ...given }} />, faults ? 422 : 200)
}

pickups.get(ADDRESS, (c) => showPickup(c, {}))

pickups.post(ADDRESS, async (c) => {
  const loan = await loanHere(c)
  if (!loan) return missing(c)
  const { value, faults, given } = await readForm(c, z.object(pickup))
  if (!value) return showPickup(c, given, faults as Given)
  const refusal = await changePickup(c.var.ctx, loan.id, value.day, value.time)
  if (refusal === 'unknown') return missing(c)
  return refusal ? showPickup(c, given, { day: refusal }) : c.redirect('/office/instruments/requests?done=pickup', 303)
})
