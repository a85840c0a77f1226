/** Stepping back, being taken out, leaving: whoever leaves a seat leaves it to the first who waits. */
import { holdProgramme, programmeById } from '#modules/catalogue/index.ts'
import { household } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import type { Application } from '../application.ts'
import { type CancelRefusal, isOver, refusalToCancel } from '../rules.ts'
import { isOffered } from '../rules/offer.ts'
import * as store from '../store/applications.ts'
import { setApart, settleWithLesson } from './bundle.ts'
import { end, release } from './seats.ts'

/** The application, when this person may see it: for themselves, or for a child they answer for now. */
export async function applicationOfMine(ctx: Context, id: string): Promise<Application | undefined> {
  const application = await store.applicationById(ctx.db, id)
  if (!application || !ctx.who.id) return undefined
  if (application.learner === ctx.who.id) return application
  return (await household(ctx.db, ctx.who.id)).some((member) => member.id === application.learner)
    ? application
    : undefined
}

/**
 * Step back from one's own or one's child's application. An offer is declined for all to whom it was made as one. What was asked for with
 * it ends, too, unless `keep`.
 */
export const cancel = (ctx: Context, id: string, keep = false): Promise<CancelRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const mine = await applicationOfMine(ctx, id)
    const programme = mine && (await holdProgramme(ctx.db, mine.programme))
    const application = await store.applicationById(ctx.db, id)
    if (!programme || !application) return 'unknown'
    const refusal = refusalToCancel(application, programme, ctx.now)
    if (refusal) return refusal
    if (isOffered(application))
      await release(ctx, (await store.familyOf(ctx.db, application)).filter(isOffered), { as: 'offer-declined' })
    else await release(ctx, [application])
    if (keep) await setApart(ctx, application)
    else await settleWithLesson(ctx, { subject: id })
    return undefined
  })

/**
 * Take somebody out of a programme, as staff, with a reason they will be told. `ours`: for a reason of the organiser's own, who then owes all
 * that was not taught.
 */
export const remove = (ctx: Context, application: Application, reason: string, ours = false): Promise<void> =>
  together(ctx, async (ctx) => void (await release(ctx, [application], { reason, ours })))

/** Whoever left Naru leaves their seats in what is not over yet. Each programme by itself, so that none is held for another. */
export async function leaveAll(ctx: Context, learner: string): Promise<void> {
  const standing = (await store.applicationsOf(ctx.db, [learner])).filter((application) => !application.cancelled_at)
  for (const application of standing) {
    const programme = await programmeById(ctx.db, application.programme)
    if (programme && !isOver(programme, ctx.now)) await together(ctx, (ctx) => release(ctx, [application]))
  }
}

/** The programme does not take place: every application of it ends. Returns those who are to be told. */
export const closeAll = (ctx: Context, programme: string): Promise<Application[]> =>
  together(ctx, async (ctx) => {
    if (!(await programmeById(ctx.db, programme))?.cancelled_at) return []
    await holdProgramme(ctx.db, programme)
    const standing = await store.standingFor(ctx.db, programme)
    for (const { id } of standing) {
      await end(ctx, id)
      await record(ctx, 'enrolment.dropped', id, { programme })
    }
    return standing
  })
