/** The way most systems take that do not oversell: every application locks the programme's row, one after the other. Kept to be compared with. */
import { holdProgramme, joinQueue, programmeById, takeSeat, whyUnfit } from '#modules/catalogue/index.ts'
import { household } from '#modules/people/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import type { Application } from '../../src/modules/enrolment/application.ts'
import { placeFor, refusalOfOffer } from '../../src/modules/enrolment/rules.ts'
import { addApplications, applicationsAmong } from '../../src/modules/enrolment/store/admission.ts'

type Form = { id: string; programme: string; learner: string }
type Answer = { application: Application } | { standing: Application } | { refusal: string } | undefined

export const applyByRowLock = (ctx: Context, form: Form): Promise<Answer> =>
  together(ctx, async (ctx): Promise<Answer> => {
    const applicant = ctx.who.id ?? ''
    const learner = (await household(ctx.db, applicant)).find((member) => member.id === form.learner)
    if (!learner) return undefined
    // First in passing, then with the row held.
    for (const read of [programmeById, holdProgramme]) {
      const programme = await read(ctx.db, form.programme)
      if (!programme) return undefined
      const before = await applicationsAmong(ctx.db, [form])
      const same = before.find((row) => row.id === form.id)
      if (same) return { application: same }
      const [standing] = before
      if (standing) return { standing }
      const refusal = refusalOfOffer(programme, 'online', ctx.now) ?? whyUnfit(programme, learner, ctx.now)
      if (refusal) return { refusal }
      if (read === programmeById) continue

      const place = placeFor(programme)
      if (place === 'full') return { refusal: 'full' }
      const at = ctx.now
      const [application] = await addApplications(ctx.db, [
        {
          ...form,
          applicant,
          channel: 'online',
          entered_by: null,
          applied_at: at,
          admitted_at: place === 'seat' ? at : null,
          waitlisted_at: place === 'queue' ? at : null,
          entered_at: place === 'entry' ? at : null,
          bond: null,
          quota: null,
        },
      ])
      const given = await (place === 'seat' ? takeSeat : joinQueue)(ctx.db, programme.id)
      if (!application || !given) throw new Error('The counters do not agree with the row.')
      const event = place === 'seat' ? 'enrolment.admitted' : 'enrolment.waitlisted'
      await record(ctx, event, application.id, { programme: programme.id, channel: 'online' })
      return { application }
    }
    return undefined
  })
