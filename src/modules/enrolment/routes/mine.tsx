/** 나의 배움, the page of one application, and calendars. */
import { z } from 'zod'
import { type Programme, programmeById, sessionsOf } from '#modules/catalogue/index.ts'
import { billsOfApplications } from '#modules/money/index.ts'
import { household, makeFeed, personById, revokeFeed, signedIn, standingFeed } from '#modules/people/index.ts'
import { addressOf } from '#platform/context.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { familyEntries, untie } from '../actions/bond.ts'
import { applicationOfMine, cancel } from '../actions/cancel.ts'
import { accept } from '../actions/offer.ts'
import { billFor, refundNow } from '../actions/pay.ts'
import { barsFor } from '../bars.ts'
import { learningOf } from '../learning.ts'
import { offeringOf, waitingOf } from '../offers.ts'
import type { Parts } from '../pages/bundle/box.tsx'
import { Cancel } from '../pages/cancel.tsx'
import type { Family } from '../pages/draw/family.tsx'
import { FeedMade } from '../pages/feed.tsx'
import { Mine } from '../pages/mine.tsx'
import { Result } from '../pages/result.tsx'
import { refusalToCancel, standingOf } from '../rules.ts'
import type { AcceptRefusal } from '../rules/offer.ts'
import { refusalToAnswer } from '../rules/survey.ts'
import { mayWrite, mustWrite } from '../actions/review/answer.ts'
import type { Application } from '../application.ts'
import { ownScores } from '../review.ts'
import { placeInQueue } from '../store/applications.ts'
import { bundleById } from '../store/bundles.ts'
import { interviewOf } from '../store/review/scores.ts'
import { certificatesOf } from '../store/certificates.ts'
import { answeredFor } from '../store/surveys.ts'
import { calendar } from './calendar.tsx'

export const mine = routes()

mine.use('/me', signedIn)
mine.use('/me/*', signedIn)

const one = <T extends string>(text: string | undefined, of: readonly T[]): T | undefined =>
  of.find((known) => known === text)

mine.get('/me', async (c) => {
  const { ctx, view } = c.var
  const me = ctx.who.id ?? ''
  const people = await household(ctx.db, me)
  const learner = people.find((person) => person.id === c.req.query('learner'))
  const learning = await learningOf(ctx, learner ? [learner] : people)
  const feed = await standingFeed(ctx.db, me)
  const just = one(c.req.query('just'), ['cancelled', 'revoked', 'answered'])
  const kept = await barsFor(
    ctx,
    (learner ? [learner] : people).map(({ id }) => id),
  )
  return show(
    c,
    <Mine view={view} people={people} learner={learner?.id} learning={learning} feed={feed} {...kept} just={just} />,
  )
})

mine.post('/me/calendar', async (c) => {
  const { ctx, view } = c.var
  const token = await makeFeed(ctx, ctx.who.id ?? '')
  return show(c, <FeedMade view={view} address={addressOf(ctx, `/calendar/${token}.ics`)} />)
})

mine.post('/me/calendar/revocation', async (c) => {
  await revokeFeed(c.var.ctx, c.var.ctx.who.id ?? '')
  return c.redirect('/me?just=revoked', 303)
})

mine.get('/me/applications/:id', async (c) => (await result(c)) ?? missing(c))

/** The page of an application; with why, when its offer could not be accepted. */
async function result(c: Web, why?: AcceptRefusal) {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return undefined
  const { application, programme, learner } = found
  const standing = standingOf(application, programme, ctx.now)
  // Who comes straight from applying is not kept waiting for the letter to be written.
  const known = (await billsOfApplications(ctx.db, [application.id])).get(application.id)
  const bill = known ?? (c.req.query('just') ? await billFor(ctx, application.id) : undefined)
  const sessions = await sessionsOf(ctx.db, programme.id)
  const [certificate] = await certificatesOf(ctx.db, [application.id])
  const answered = (await answeredFor(ctx.db, [application.id])).has(application.id)
  return show(
    c,
    <Result
      view={view}
      {...found}
      certificate={certificate}
      parts={await partsOf(c, application)}
      surveyDue={!refusalToAnswer({ application, sessions, answered }, ctx.now)}
      applicant={
        application.applicant === learner.id ? learner.name : (await personById(ctx.db, application.applicant))?.name
      }
      sessions={sessions}
      standing={standing}
      place={standing === 'waiting' ? await placeInQueue(ctx.db, application) : undefined}
      just={one(c.req.query('just'), ['done', 'twice', 'accepted', 'alone'])}
      writing={programme.method === 'review' ? await writingOf(c, application, programme) : undefined}
      bill={bill}
      paysOnline={ctx.tools.payments !== undefined}
      paid={c.req.query('paid')}
      waiting={await waitingOf(ctx, application, programme, standing)}
      why={why}
      family={standing === 'entered' && programme.method === 'lottery' ? await familyOf(c, programme) : undefined}
    />,
    why ? 409 : 200,
  )
}

mine.post('/me/applications/:id/acceptance', async (c) => {
  const id = c.req.param('id')
  const refusal = await accept(c.var.ctx, id)
  if (refusal === 'unknown') return missing(c)
  return refusal ? ((await result(c, refusal)) ?? missing(c)) : c.redirect(`/me/applications/${id}?just=accepted`, 303)
})

/** Wait apart from those one waits with. */
mine.post('/me/applications/:id/alone', async (c) => {
  const id = c.req.param('id')
  const refusal = await untie(c.var.ctx, id)
  if (refusal === 'unknown') return missing(c)
  return c.redirect(`/me/applications/${id}${refusal ? '' : '?just=alone'}`, 303)
})

mine.get('/me/applications/:id/cancellation', async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { application, programme, learner } = found
  const refusal = refusalToCancel(application, programme, ctx.now)
  const offering = await offeringOf(ctx, application)
  return show(
    c,
    <Cancel
      view={view}
      id={application.id}
      programme={programme}
      learner={learner}
      offering={offering}
      refusal={refusal}
      refund={await refundNow(ctx, application)}
      bundled={(await partsOf(c, application)) !== undefined}
    />,
  )
})

mine.post('/me/applications/:id/cancellation', async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { value } = await readForm(c, z.object({ rest: z.enum(['end', 'keep']).optional() }))
  const refusal = await cancel(ctx, found.application.id, value?.rest === 'keep')
  if (refusal === 'unknown') return missing(c)
  // Pressed twice, it is still what they wanted.
  if (!refusal || refusal === 'already-cancelled') return c.redirect('/me?just=cancelled', 303)
  return show(
    c,
    <Cancel
      view={view}
      id={found.application.id}
      programme={found.programme}
      learner={found.learner}
      offering={undefined}
      refusal={refusal}
    />,
    409,
  )
})

/** One application for a calendar: the lessons of its programme. */
mine.get('/me/applications/:id/calendar.ics', async (c) => {
  const { ctx } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const learning = (await learningOf(ctx, [found.learner])).filter(
    (item) => item.application.id === found.application.id,
  )
  return calendar(c, found.programme.title, learning)
})

/** What is at this address, when it is the reader's own or their child's. */
async function foundBy(c: Web) {
  const { ctx } = c.var
  const application = await applicationOfMine(ctx, c.req.param('id') ?? '')
  const programme = application && (await programmeById(ctx.db, application.programme))
  const learner = application && (await personById(ctx.db, application.learner))
  return application && programme && learner && { application, programme, learner }
}

/** The instrument and the room bound to it. */
async function partsOf({ var: { ctx } }: Web, { id }: Application): Promise<Parts | undefined> {
  const bundle = await bundleById(ctx.db, id)
  const [room] = bundle?.rooms ?? []
  return bundle?.bound_at && !bundle.ended_at && room ? { loan: bundle.loan, room } : undefined
}

/** What is told of a review until it is decided. */
async function writingOf({ var: { ctx } }: Web, { id, learner }: Application, programme: Programme) {
  return {
    interview: programme.drawn_at ? undefined : await interviewOf(ctx.db, id),
    open: mayWrite(programme, ctx.now),
    lacks: await mustWrite(ctx, programme, learner),
    scores: await ownScores(ctx, programme, id),
  }
}

/** Who of the family is in the draw of a programme, for the one who answers for them. */
async function familyOf(c: Web, programme: Programme): Promise<Family> {
  const { ctx } = c.var
  const entries = await familyEntries(ctx, programme.id)
  const people = await household(ctx.db, ctx.who.id ?? '')
  return {
    names: entries.flatMap(({ learner }) => people.find(({ id }) => id === learner)?.name ?? []),
    bound: entries.length > 1 && entries.every(({ bond }) => bond !== null && bond === entries[0]?.bond),
    open: !programme.draw_frozen_at,
  }
}
