/** Stepping back, being taken out, moving: whoever leaves a seat leaves it to the first who waits. */
import { freeSeat, holdProgramme, leaveQueue, programmeById, takeSeat } from '#modules/catalogue/index.ts'
import { household, personById } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { randomUUID } from 'node:crypto'
import type { Application } from '../application.ts'
import { type CancelRefusal, type Channel, firstThatFits, isOver, mayPromote, refusalToCancel } from '../rules.ts'
import { holdAdmission } from '../store/admission.ts'
import * as store from '../store/applications.ts'
import { admitOrQueue, type Outcome } from './apply.ts'

/** The application, when this person may see it: for themselves, or for a child they answer for now. */
export async function applicationOfMine(ctx: Context, id: string): Promise<Application | undefined> {
  const application = await store.applicationById(ctx.db, id)
  if (!application || !ctx.who.id) return undefined
  if (application.learner === ctx.who.id) return application
  return (await household(ctx.db, ctx.who.id)).some((member) => member.id === application.learner)
    ? application
    : undefined
}

/** Step back from one's own or one's child's application. */
export const cancel = (ctx: Context, id: string): Promise<CancelRefusal | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const application = await applicationOfMine(ctx, id)
    const programme = application && (await holdProgramme(ctx.db, application.programme))
    if (!programme) return 'unknown'
    const now = await store.applicationById(ctx.db, id)
    const refusal = refusalToCancel(now ?? application, programme, ctx.now)
    if (refusal) return refusal
    await release(ctx, application, null)
    return undefined
  })

/** Take somebody out of a programme, as staff, with a reason they will be told. */
export const remove = (ctx: Context, application: Application, reason: string): Promise<void> =>
  together(ctx, async (ctx) => release(ctx, application, reason))

/** Move a learner to another programme: out of this one only when the other takes them. */
export const move = (ctx: Context, application: Application, to: string, reason: string): Promise<Outcome> =>
  together(ctx, async (ctx): Promise<Outcome> => {
    // Always in one order, admission first, so that two moves in opposite directions do not wait for each other or for those in line.
    await holdAdmission(ctx.db, ctx.district.name)
    for (const id of [application.programme, to].sort()) await holdProgramme(ctx.db, id)
    const learner = await personById(ctx.db, application.learner)
    if (!learner) return undefined
    const channel: Channel = application.channel === 'phone' ? 'phone' : 'desk'
    const outcome = await admitOrQueue(ctx, {
      id: randomUUID(),
      programme: to,
      learner,
      applicant: application.applicant,
      channel,
    })
    if (outcome?.application) await release(ctx, application, reason)
    return outcome
  })

/** Whoever left Naru leaves their seats in what is not over yet. Each programme by itself, so that none is held for another. */
export async function leaveAll(ctx: Context, learner: string): Promise<void> {
  const standing = (await store.applicationsOf(ctx.db, [learner])).filter((application) => !application.cancelled_at)
  for (const application of standing) {
    const programme = await programmeById(ctx.db, application.programme)
    if (programme && !isOver(programme, ctx.now)) await together(ctx, async (ctx) => release(ctx, application, null))
  }
}

/** End an application and give what it held to the next. The application is read again once the programme is held. */
async function release(ctx: Context, { id, programme }: Application, reason: string | null): Promise<void> {
  await holdProgramme(ctx.db, programme)
  const application = await store.applicationById(ctx.db, id)
  if (!application || application.cancelled_at) return
  await store.cancelApplication(ctx.db, id, {
    cancelled_at: ctx.now,
    cancelled_by: ctx.who.id ?? null,
    cancel_reason: reason,
  })
  await giveBack(ctx, application)
  await record(ctx, 'enrolment.cancelled', id, { programme, ...(reason && { reason }) })
  await promote(ctx, programme)
}

/** Give back what an application holds. Whoever is only entered for a draw holds nothing yet. */
async function giveBack({ db }: Context, { programme, admitted_at, waitlisted_at }: Application): Promise<void> {
  if (admitted_at) await freeSeat(db, programme)
  else if (waitlisted_at) await leaveQueue(db, programme)
}

/** Give free seats to those who wait, in their order. A family that wants to be together waits until there is a seat for each. */
export async function promote(ctx: Context, id: string): Promise<void> {
  for (;;) {
    const programme = await holdProgramme(ctx.db, id)
    if (!programme || programme.cancelled_at || isOver(programme, ctx.now) || !mayPromote(programme)) return
    const queue = await store.queueOf(ctx.db, id)
    if (queue.length !== programme.waiting)
      throw new Error(`The counters of programme ${id} do not agree with its queue.`)
    const next = firstThatFits(queue, (programme.capacity ?? Infinity) - programme.taken)
    if (next.length === 0) return
    for (const application of next) {
      await takeSeat(ctx.db, id)
      await leaveQueue(ctx.db, id)
      await store.admit(ctx.db, application.id, ctx.now)
      await record(ctx, 'enrolment.promoted', application.id, { programme: id })
    }
  }
}

/** The programme does not take place: every application of it ends. Returns those who are to be told. */
export const closeAll = (ctx: Context, programme: string): Promise<Application[]> =>
  together(ctx, async (ctx) => {
    if (!(await programmeById(ctx.db, programme))?.cancelled_at) return []
    await holdProgramme(ctx.db, programme)
    const standing = await store.standingFor(ctx.db, programme)
    for (const application of standing) {
      const { id } = application
      await store.cancelApplication(ctx.db, id, {
        cancelled_at: ctx.now,
        cancelled_by: ctx.who.id ?? null,
        cancel_reason: null,
      })
      await giveBack(ctx, application)
      await record(ctx, 'enrolment.dropped', id, { programme })
    }
    return standing
  })
