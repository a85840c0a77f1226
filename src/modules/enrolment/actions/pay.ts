/** Where seats and money meet: who is given a seat is charged, who gives one back is paid back. */
import { holdProgramme, programmeById } from '#modules/catalogue/index.ts'
import {
  type Bill,
  billsOfApplications,
  carryOver,
  charge,
  endCharge,
  type Preview,
  previewRefund,
} from '#modules/money/index.ts'
import { personById } from '#modules/people/index.ts'
import { type Context, together } from '#platform/context.ts'
import type { Application } from '../application.ts'
import * as store from '../store/applications.ts'
import type { EndedAs } from './seats.ts'

/** The bill of a seat, made when there is none yet. Undefined where there is no seat or nothing is to be paid. */
export const billFor = (ctx: Context, id: string): Promise<Bill | undefined> =>
  together(ctx, async (ctx) => {
    const asked = await store.applicationById(ctx.db, id)
    const offered = asked && (await programmeById(ctx.db, asked.programme))
    if (!offered?.fee) return undefined
    // Held, so that a seat is not given back while it is charged for.
    const programme = await holdProgramme(ctx.db, offered.id)
    const seat = await seatOf(ctx, id)
    return programme && seat && charge(ctx, { ...seat, programme })
  })

async function seatOf(ctx: Context, id: string) {
  const application = await store.applicationById(ctx.db, id)
  const learner = application && (await personById(ctx.db, application.learner))
  if (!application?.admitted_at || application.cancelled_at || !learner) return undefined
  return { application: id, learner, payer: application.applicant, from: application.admitted_at }
}

/** An application ends: so does its charge. Who goes on in another class takes along what was paid. */
export async function endBill(
  ctx: Context,
  application: Application,
  as: EndedAs | undefined,
  ours = false,
): Promise<void> {
  if (as === 'moved' || as === 'merged') return
  const programme = (await hasBill(ctx, application)) && (await programmeById(ctx.db, application.programme))
  if (!programme) return
  const reason =
    as === 'unpaid' ? 'unpaid' : ours || (await isOrganisersDoing(ctx, application)) ? 'organiser' : 'learner'
  await endCharge(ctx, application.id, programme, reason)
}

const hasBill = async ({ db }: Context, { id }: Application) => (await billsOfApplications(db, [id])).has(id)

/** The class is called off, or the learner was put into it because the one they asked for was. */
async function isOrganisersDoing({ db }: Context, { programme, moved_from }: Application): Promise<boolean> {
  if ((await programmeById(db, programme))?.cancelled_at) return true
  const origin = moved_from === null ? undefined : await store.applicationById(db, moved_from)
  return origin?.ended_as === 'merged'
}

/** What was paid for one seat goes along to the other. */
export async function carryBill(ctx: Context, old: Application, next: Application): Promise<void> {
  const [from, to] = [await programmeById(ctx.db, old.programme), await programmeById(ctx.db, next.programme)]
  const seat = await seatOf(ctx, next.id)
  if (from) await carryOver(ctx, old.id, from, seat && to && { ...seat, programme: to })
}

/** What would come back if this seat were given back now, or taken back for a reason of the organiser's own. Undefined where nothing was charged. */
export async function refundNow(ctx: Context, application: Application, ours = false): Promise<Preview | undefined> {
  const programme = (await hasBill(ctx, application)) && (await programmeById(ctx.db, application.programme))
  if (!programme) return undefined
  const by = ours || (await isOrganisersDoing(ctx, application)) ? 'organiser' : 'learner'
  return previewRefund(ctx, application.id, programme, by)
}
