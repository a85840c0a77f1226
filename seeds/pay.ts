/** Money of the demo: neighbours have paid in their different ways, one gets a refund, and the family shows a reduction and a fee still to pay. */
import { programmeById } from '#modules/catalogue/index.ts'
import { admittedTo, billFor, cancel } from '#modules/enrolment/index.ts'
import { begin, settle, takeAtDesk } from '#modules/money/index.ts'
import { confirmQualification, tellQualification } from '#modules/people/index.ts'
import { districtPlace, PRESETS, sayPolicy } from '#modules/policies/index.ts'
import { addDays, DAY, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { isPractice } from '#platform/payments.ts'

const who = (ctx: Context, id: string): Context => ({ ...ctx, who: { id, name: '', grants: [] } })

/** What the district takes off a fee, said long before any of these classes opened. */
export async function reduceFees(ctx: Context, officer: string): Promise<void> {
  const from = instant(addDays(dayOf(ctx.now), -90))
  const { reductions } = PRESETS.songpa
  const refused = await sayPolicy(
    { ...who(ctx, officer), now: from },
    districtPlace(ctx),
    { reductions },
    { from, reason: null },
  )
  if (refused) throw new Error(`The reductions of the demo: ${JSON.stringify(refused)}`)
}

/** A family of three children: for one it is confirmed, for another it waits to be looked at. */
export async function qualify(
  ctx: Context,
  parent: string,
  [first, second]: [string, string],
  officer: string,
): Promise<void> {
  const ago = { ...ctx, now: new Date(ctx.now.getTime() - 40 * DAY) }
  for (const [child, now] of [
    [first, ago.now],
    [second, ctx.now],
  ] as const) {
    const told = await tellQualification({ ...who(ctx, parent), now }, child, {
      kind: 'many_children',
      proof: 'online_check',
      consented: true,
    })
    if (!('id' in told)) throw new Error(`A qualification of the demo: ${told.refusal}`)
    if (child === first)
      await confirmQualification({ ...who(ctx, officer), now }, told.id, child, `${dayOf(ctx.now).slice(0, 4)}-12-31`)
  }
}

const WAYS = ['card', 'bank', 'cash', 'bank'] as const

type Payers = { parent: string; clerk: string }

/** Those who have a seat pay for it as they come, the parent on the phone; `waits` leaves the parent's fee to be paid, `refund` lets one step back. */
export async function pay(
  ctx: Context,
  id: string,
  { parent, clerk }: Payers,
  { waits, refund }: { waits: boolean; refund: boolean },
): Promise<void> {
  const programme = await programmeById(ctx.db, id)
  if (!programme?.fee) return
  const seated = await admittedTo(ctx.db, [id])
  for (const [turn, { id: application, applicant, admitted_at }] of seated.entries()) {
    const own = applicant === parent
    const then = own && waits ? ctx.now : (admitted_at ?? ctx.now)
    const bill = await billFor({ ...ctx, now: then }, application)
    if (!bill || bill.left === 0 || (own && waits)) continue
    if (own) await payOnline({ ...who(ctx, parent), now: then }, bill.charge.id, programme.title)
    else
      await takeAtDesk({ ...who(ctx, clerk), now: then }, bill.charge.id, WAYS[turn % WAYS.length] ?? 'card', bill.left)
  }
  const last = seated.findLast(({ applicant }) => applicant !== parent)
  if (refund && last) await cancel(who(ctx, last.applicant), last.id)
}

/** Pay as one does on a phone. */
export async function payOnline(ctx: Context, charge: string, title: string): Promise<void> {
  const { payments } = ctx.tools
  const begun = await begin(ctx, charge, title)
  if (!isPractice(payments) || !('href' in begun)) return
  const key = begun.href.split('/').at(-1) ?? ''
  payments.press(key, 'paid')
  await settle(ctx, payments.seen(key)?.back.split('/').at(-1) ?? '')
}
