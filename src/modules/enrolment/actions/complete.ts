/** Completing a programme: decided for the whole class by its rule, corrected one by one with a reason. A certificate follows each decision. */
import { randomBytes } from 'node:crypto'
import { holdProgramme, type Programme, programmeById } from '#modules/catalogue/index.ts'
import { tell } from '#modules/notices/index.ts'
import { personById, toTell } from '#modules/people/index.ts'
import { type Context, type Happening, record, together } from '#platform/context.ts'
import { type Finisher, type Progress, progressOf } from '../progress.ts'
import { codeFrom } from '../rules/certificate.ts'
import { type CompletionOutcome, type CompletionRefusal, refusalToComplete } from '../rules/completion.ts'
import { applicationById } from '../store/applications.ts'
import { addCertificate, revokeCertificate } from '../store/certificates.ts'
import { addCompletion, replaceCompletion } from '../store/completions.ts'
import { words } from '../words/certificate.ts'

/** Decide for everyone nothing was decided for yet. Pressed twice, the second finds nothing to do. Answers how many were decided. */
export const confirmCompletion = (
  ctx: Context,
  id: string,
): Promise<{ decided: number; refusal?: undefined } | { refusal: CompletionRefusal | 'missing' }> =>
  together(ctx, async (ctx) => {
    const programme = await holdProgramme(ctx.db, id)
    if (!programme) return { refusal: 'missing' }
    const progress = await progressOf(ctx, programme)
    const refusal = refusalToComplete({ sessions: progress.sessions, held: progress.held.length }, ctx.now)
    if (refusal) return { refusal }
    const open = progress.finishers.filter(({ decided }) => !decided)
    for (const finisher of open)
      await decide(ctx, programme, progress, finisher, finisher.reached ? 'completed' : 'not_completed', null)
    return { decided: open.length }
  })

/** Decide otherwise for one learner, with a reason that is kept. A certificate already given is revoked. */
export const correctCompletion = (
  ctx: Context,
  programme: string,
  application: string,
  { outcome, reason }: { outcome: CompletionOutcome; reason: string },
): Promise<'missing' | 'not-decided' | 'same' | undefined> =>
  together(ctx, async (ctx) => {
    const held = await holdProgramme(ctx.db, programme)
    const progress = held && (await progressOf(ctx, held))
    const finisher = progress?.finishers.find((one) => one.application.id === application)
    if (!held || !progress || !finisher) return 'missing'
    if (!finisher.decided) return 'not-decided'
    if (finisher.decided.outcome === outcome) return 'same'
    await replaceCompletion(ctx.db, application, ctx.now)
    await revokeCertificate(ctx.db, application, {
      revoked_at: ctx.now,
      revoked_by: ctx.who.id ?? null,
      revoke_reason: reason,
    })
    await decide(ctx, held, progress, finisher, outcome, reason)
    return undefined
  })

async function decide(
  ctx: Context,
  programme: Programme,
  { held }: Progress,
  { application, learner, tally }: Finisher,
  outcome: CompletionOutcome,
  reason: string | null,
): Promise<void> {
  const { attended, counted } = tally
  await addCompletion(ctx.db, {
    application: application.id,
    outcome,
    attended,
    counted,
    reason,
    decided_by: ctx.who.id ?? null,
    decided_at: ctx.now,
  })
  if (outcome === 'completed')
    await addCertificate(ctx.db, {
      code: newCode(),
      application: application.id,
      name: learner.name,
      title: programme.title,
      starts_on: programme.starts_on,
      ends_on: programme.ends_on,
      attended,
      counted,
      lessons: held.length,
      minutes: held.reduce(
        (sum, { starts_at, ends_at }) => sum + (ends_at.getTime() - starts_at.getTime()) / 60_000,
        0,
      ),
      issuer: programme.facility_name ?? programme.organiser ?? ctx.district.settings.gu.ko,
      issued_at: ctx.now,
    })
  await record(ctx, outcome === 'completed' ? 'enrolment.completed' : 'enrolment.not-completed', application.id, {
    programme: programme.id,
    ...(reason && { reason }),
  })
}

function newCode(): string {
  for (;;) {
    const code = codeFrom(randomBytes(64))
    if (code) return code
  }
}

/** The learner and their guardians hear that it is done, and where the certificate is. */
export const tellOfCompletion = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const application = await applicationById(ctx.db, subject)
    const programme = application && (await programmeById(ctx.db, application.programme))
    const learner = application && (await personById(ctx.db, application.learner))
    if (!programme || !learner) return
    for (const person of await toTell(ctx.db, learner.id))
      await tell(
        ctx,
        person,
        (lang) => ({
          title: words[lang].letter.title(programme.title),
          body: words[lang].letter.body(learner.name),
        }),
        `/me/applications/${application.id}`,
      )
  })
