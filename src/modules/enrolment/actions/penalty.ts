/** Strikes: noted by the policy once a class is over or a seat came back too late, told each time, and a bar when they are enough. */
import { type Programme, programmeById, sessionsOf } from '#modules/catalogue/index.ts'
import { type Policy, policyOf } from '#modules/policies/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Context, type Happening, record, together } from '#platform/context.ts'
import type { Application } from '../application.ts'
import type { Mark } from '../rules.ts'
import { barFor, isLate, isNoShow, type Kind } from '../rules/penalty.ts'
import { holdAdmission } from '../store/admission.ts'
import { applicationById } from '../store/applications.ts'
import { marksOf } from '../store/attendance.ts'
import { addBar, addStrike, openStrikes } from '../store/bars.ts'
import { words } from '../words/penalty.ts'
import { tellOf } from './tell.ts'

type Found = { application: Application; programme: Programme; penalties: Policy['penalties'] }

/** What an event is about, with the penalties that hold there; nothing where there are none. */
async function found(ctx: Context, { subject }: Happening): Promise<Found | undefined> {
  const application = await applicationById(ctx.db, subject)
  const programme = application && (await programmeById(ctx.db, application.programme))
  if (!application || !programme) return undefined
  const { penalties } = await policyOf(ctx.db, programme, ctx.now)
  return { application, programme, penalties }
}

/** It was decided who completed: whoever stayed away without a word has a strike. */
export const afterClass = (ctx: Context, happening: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const about = await found(ctx, happening)
    if (!about || about.penalties.no_show_percent === 0) return
    const { application, programme, penalties } = about
    const over = (await sessionsOf(ctx.db, programme.id)).filter(({ ends_at }) => ends_at <= ctx.now)
    const marks = await marksOf(
      ctx.db,
      over.map(({ id }) => id),
    )
    const held = over.filter(({ id }) => marks.some(({ session }) => session === id)).length
    const own = marks.filter((mark) => mark.application === application.id).map(({ state }) => state as Mark)
    if (isNoShow(own, held, penalties)) await strike(ctx, about, 'no_show')
  })

/** A seat was given back: too late, it is a strike. What staff or Naru itself ended is none. */
export const afterCancelling = (ctx: Context, happening: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const about = await found(ctx, happening)
    if (!about) return
    const { application, programme, penalties } = about
    const { cancelled_at, cancelled_by, cancel_reason, admitted_at, ended_as, learner, applicant } = application
    if (!cancelled_at || !admitted_at || ended_as || cancel_reason) return
    if (cancelled_by !== learner && cancelled_by !== applicant) return
    if (isLate(cancelled_at, programme.starts_on, penalties)) await strike(ctx, about, 'late_cancel')
  })

async function strike(ctx: Context, { application, programme, penalties }: Found, kind: Kind): Promise<void> {
  // Two strikes of one person, noted at the same moment, must see each other.
  await holdAdmission(ctx.db, ctx.district.name)
  if (!(await addStrike(ctx.db, application.id, kind, ctx.now))) return
  const { facility, field } = programme
  const strikes = await openStrikes(ctx.db, application.learner)
  const bar = barFor(strikes, { facility, field }, penalties, ctx.now)
  await record(ctx, 'enrolment.struck', application.id, { programme: programme.id, kind })
  if (bar) {
    const { of, ...row } = bar
    const id = await addBar(ctx.db, { ...row, person: application.learner, reason: 'strikes', made_at: ctx.now }, of)
    await record(ctx, 'enrolment.barred', application.learner, { bar: id, until: bar.until })
  }
  await tellOf(ctx, application, (lang, { name }) => {
    const w = words[lang]
    const why = w.kinds[kind](name, programme.title)
    if (bar)
      return { title: w.barred.title, body: w.barred.body(why, showMoment(bar.until, lang), w.areas[penalties.area]) }
    return { title: w.struck.title, body: w.struck.body(why, penalties.strikes) }
  })
}
