/** A lesson, an instrument and hours in a practice room with one press: all of it or none. */
import { holdProgramme, programmeById } from '#modules/catalogue/index.ts'
import { ask, type AskRefusal, type Asking, stepBack } from '#modules/lending/index.ts'
import {
  cancel as cancelRoom,
  callOff,
  type Order,
  release as releaseRoom,
  reserve,
} from '#modules/reservations/index.ts'
import { type Context, naru, record, together } from '#platform/context.ts'
import { isLong, placeOf as placeInLine, type Request } from '../admission/counter.ts'
import type { Place } from '../admission/line.ts'
import type { Application } from '../application.ts'
import { fateOf, isOrganisers } from '../rules/bundle.ts'
import { applicationById } from '../store/applications.ts'
import * as store from '../store/bundles.ts'
import { words } from '../words/bundle.ts'
import { idFor, standAsOne, standInBackground } from './apply.ts'
import { release } from './seats.ts'

export type { Bundle } from '../store/bundles.ts'

/** `id` comes with the form, so that sending it twice is one bundle; it is that of the application, too. */
export type Wish = {
  id: string
  programme: string
  learner: string
  instrument: Pick<Asking, 'model' | 'size' | 'branch' | 'months' | 'day' | 'time'>
  room: Pick<Order, 'space' | 'days' | 'from' | 'to'>
}

type WhyNotRoom = Extract<Awaited<ReturnType<typeof reserve>>, { refused: unknown }>['refused'][number]['why']

/** What of it could not be had. */
export type Lack =
  | { part: 'instrument'; why: AskRefusal | 'unknown' }
  | { part: 'room'; why: WhyNotRoom | 'unknown'; day: string | undefined }
  | { part: 'lesson'; why: 'not-offered' | 'under-way' }

/** Thrown to take back what was set aside before something else was found gone. */
class Undone extends Error {
  readonly lack: Lack
  constructor(lack: Lack) {
    super(lack.part)
    this.lack = lack
  }
}

/**
 * Set aside the instrument and claim the room, both or neither; then the application may stand in line. Nobody else has either
 * meanwhile, and until it is decided it is nobody's for good.
 */
export async function holdBundle(ctx: Context, wish: Wish): Promise<store.Bundle | { lack: Lack }> {
  const before = await store.bundleById(ctx.db, wish.id)
  if (before) return before.applicant === ctx.who.id ? before : { lack: { part: 'lesson', why: 'not-offered' } }
  try {
    return await together(ctx, (ctx) => holdAll(ctx, wish))
  } catch (error) {
    if (error instanceof Undone) return { lack: error.lack }
    throw error
  }
}

async function holdAll(ctx: Context, { id, programme, learner, instrument, room }: Wish): Promise<store.Bundle> {
  const models = await store.modelsFor(ctx.db, programme)
  if (!models.includes(instrument.model)) throw new Undone({ part: 'lesson', why: 'not-offered' })
  const loan = idFor(id, 'instrument')
  const asked = await ask(ctx, { ...instrument, id: loan, borrower: learner, bundled: true })
  if (asked.refusal) throw new Undone({ part: 'instrument', why: asked.refusal })
  const reserved = await reserve(ctx, {
    ...room,
    id: idFor(id, 'room'),
    person: learner,
    party: 1,
    purpose: 'practice',
    bundled: true,
  })
  if (reserved === 'unknown') throw new Undone({ part: 'room', why: 'unknown', day: undefined })
  if ('refused' in reserved) {
    const [first] = reserved.refused
    throw new Undone({ part: 'room', why: first?.why ?? 'unknown', day: first?.day })
  }
  await store.addBundle(ctx.db, {
    id,
    programme,
    learner,
    applicant: ctx.who.id ?? '',
    loan,
    rooms: reserved.made.map((one) => one.id),
    held_at: ctx.now,
  })
  const bundle = await store.bundleById(ctx.db, id)
  // The learner has another one for this class.
  if (!bundle) throw new Undone({ part: 'lesson', why: 'under-way' })
  await record(ctx, 'enrolment.bundle-held', id, { programme })
  return bundle
}

const requestOf = ({ id, programme, learner, applicant }: store.Bundle): Request => ({
  id,
  programme,
  learner,
  applicant,
  channel: 'online',
  entered_by: null,
})

/**
 * Stand in line with what is held, and settle it once it is decided; or tell the place in a long line. Asked again, by its page or by a job,
 * it stands where it would have stood; decided before, it finds its application by its id.
 */
export async function decideBundle(ctx: Context, bundle: store.Bundle): Promise<store.Bundle | { line: Place }> {
  if (bundle.bound_at ?? bundle.ended_at) return bundle
  const line = placeInLine(ctx, bundle.id)
  if (line) return { line }
  const ago = Math.max(0, ctx.now.getTime() - bundle.held_at.getTime())
  const then = { ...ctx, now: bundle.held_at }
  if (isLong(ctx)) {
    standInBackground(then, [requestOf(bundle)], ago)
    const place = placeInLine(ctx, bundle.id)
    if (place) return { line: place }
  }
  const [outcome] = await standAsOne(then, [requestOf(bundle)], ago)
  return settleBundle(ctx, bundle, outcome?.refusal)
}

/**
 * Let it stand or let go of it, as its lesson stands now. All of it in one transaction, with the programme held before the bundle, so that
 * it happens once whoever asks.
 */
export const settleBundle = (
  ctx: Context,
  { id, programme: at }: Pick<store.Bundle, 'id' | 'programme'>,
  refusal?: string,
): Promise<store.Bundle> =>
  together(ctx, async (ctx) => {
    const programme = await holdProgramme(ctx.db, at)
    const bundle = await store.holdBundle(ctx.db, id)
    if (!bundle) throw new Error(`Bundle ${id} is gone.`)
    const lesson = await applicationById(ctx.db, id)
    const fate = fateOf(bundle, lesson)
    if (bundle.ended_at) {
      // Two processes asked, and what one let go of, the other got a seat for: nobody has a part without the others.
      if (bundle.ended_as === 'refused' && lesson && fate === 'stands')
        await release({ ...ctx, who: naru }, [lesson], { reason: words.ko.lateSeat, by: null, ours: true })
      return bundle
    }
    if (fate === 'stands') {
      if (bundle.bound_at) return bundle
      await store.changeBundle(ctx.db, id, { bound_at: ctx.now })
      await record(ctx, 'enrolment.bundle-bound', id, { programme: at })
      return { ...bundle, bound_at: ctx.now }
    }
    if (fate === 'refused' || fate === 'waiting') await letGo(ctx, bundle)
    if (fate === 'cancelled' && lesson) await endRest(ctx, bundle, isOrganisers(lesson, programme))
    return close(ctx, bundle, fate, refusal)
  })

async function close(
  ctx: Context,
  bundle: store.Bundle,
  ended_as: string,
  refusal: string | undefined,
): Promise<store.Bundle> {
  const row = { ended_at: ctx.now, ended_as, refusal: refusal ?? null }
  await store.changeBundle(ctx.db, bundle.id, row)
  await record(ctx, 'enrolment.bundle-ended', bundle.id, { programme: bundle.programme, as: ended_as })
  return { ...bundle, ...row }
}

const asApplicant = (ctx: Context, { applicant }: store.Bundle): Context => ({
  ...ctx,
  who: { ...naru, id: applicant },
})

/** There was no seat: what was set aside is free again, as if nobody had asked. */
async function letGo(ctx: Context, bundle: store.Bundle): Promise<void> {
  await stepBack(asApplicant(ctx, bundle), bundle.loan, true)
  for (const room of bundle.rooms) await releaseRoom(ctx, room)
}

/** The lesson ended, and the rest ends with it: what is out must be brought back, and a time that has passed is not given back. */
async function endRest(ctx: Context, bundle: store.Bundle, ours: boolean): Promise<void> {
  const applicant = asApplicant(ctx, bundle)
  await stepBack(applicant, bundle.loan)
  for (const room of bundle.rooms) {
    // Who answers no longer for the learner cannot step back for them; then it is the house that does.
    if (ours || (await cancelRoom(applicant, room)) === 'unknown') await callOff(ctx, room, words.ko.lessonEnded)
  }
}

/** The lesson alone is given back: instrument and room go on by themselves. The programme must be held. */
export async function setApart(ctx: Context, application: Pick<Application, 'id'>): Promise<void> {
  const bundle = await store.bundleById(ctx.db, application.id)
  const held = bundle && (await store.holdBundle(ctx.db, bundle.id))
  if (held?.bound_at && !held.ended_at) await close(ctx, held, 'apart', undefined)
}

const MINUTE = 60_000

/**
 * Every minute: what nobody waited for is decided, where whoever held it was interrupted; and what belongs to a lesson that has ended, ends.
 * Each by itself, so that one holds up no other; done twice, it does nothing more.
 */
export async function settleBundles(ctx: Context): Promise<void> {
  for (const bundle of await store.bundlesDue(ctx.db, new Date(ctx.now.getTime() - MINUTE)))
    try {
      const work = { ...ctx, who: naru }
      await (bundle.bound_at ? settleBundle(work, bundle) : decideBundle(work, bundle))
    } catch (error) {
      ctx.tools.log.error({ err: error, bundle: bundle.id }, 'bundles')
    }
}

/** Heard when a lesson ends, by whomever. */
export const settleWithLesson = (ctx: Context, { subject }: { subject: string }): Promise<void> =>
  together(ctx, async (ctx) => {
    const bundle = await store.bundleById(ctx.db, subject)
    if (bundle?.bound_at && !bundle.ended_at) await settleBundle(ctx, bundle)
  })

/** Say which kinds of instruments a programme can be applied for with; none: it is not offered. */
export const sayBundle = (ctx: Context, programme: string, models: readonly string[]): Promise<void> =>
  together(ctx, async (ctx) => {
    if (!(await programmeById(ctx.db, programme))) return
    if (models.length === 0) await store.withdrawModels(ctx.db, programme)
    else
      await store.sayModels(ctx.db, {
        programme,
        models: [...models],
        said_at: ctx.now,
        said_by: ctx.who.id ?? null,
      })
    await record(ctx, 'enrolment.bundle-said', programme, { models })
  })
