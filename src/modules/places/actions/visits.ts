/** A school class asks to come, and the facility answers. */
import { isAdult, type MyDataPart, personById } from '#modules/people/index.ts'
import { tell } from '#modules/notices/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Context, type Happening, record, together } from '#platform/context.ts'
import {
  type AnswerRefusal,
  type AskRefusal,
  refusalToAnswer,
  refusalToAsk,
  refusalToWithdraw,
  type Wanted,
  type WithdrawRefusal,
} from '../rules/visits.ts'
import { holdFacility, welcomeOf } from '../store/centre.ts'
import * as store from '../store/visits.ts'
import { words } from '../words/visits.ts'

/** What a school writes. The id comes with the form: sent twice, it is one request. */
export type VisitForm = Wanted & { id: string; school: string; grade: string; class: string; wishes: string | null }

/** Ask for a visit, as the teacher who comes along. */
export const askVisit = (ctx: Context, facility: string, form: VisitForm) =>
  together(ctx, async (ctx): Promise<AskRefusal | 'unknown' | undefined> => {
    const teacher = ctx.who.id && (await personById(ctx.db, ctx.who.id))
    const place = await holdFacility(ctx.db, facility)
    const welcome = place && !place.gone_at ? await welcomeOf(ctx.db, facility) : undefined
    if (!teacher || !isAdult(teacher, ctx.now) || !welcome) return 'unknown'
    const before = await store.visitById(ctx.db, form.id)
    if (before) return before.teacher === teacher.id ? undefined : 'unknown'
    const refusal = refusalToAsk(form, welcome.most, ctx.now)
    if (refusal) return refusal
    await store.addVisit(ctx.db, { ...form, facility, teacher: teacher.id, asked_at: ctx.now })
    await record(ctx, 'places.visit-asked', form.id, { facility })
    return undefined
  })

/** Accept one of its days from a time on, or decline without one; what is written back is told with it. */
export const answerVisit = (ctx: Context, id: string, starts_at: Date | null, reply: string | null) =>
  together(ctx, async (ctx): Promise<AnswerRefusal | 'unknown' | undefined> => {
    const known = await store.visitById(ctx.db, id)
    // The facility first: two officers who accept two classes at once come one after the other.
    if (known) await holdFacility(ctx.db, known.facility)
    const visit = await store.holdVisit(ctx.db, id)
    if (!visit) return 'unknown'
    const refusal = refusalToAnswer(visit, starts_at, ctx.now)
    if (refusal) return refusal
    if (starts_at && (await store.isTaken(ctx.db, visit.facility, starts_at))) return 'another-class'
    await store.changeVisit(ctx.db, id, { answered_at: ctx.now, answered_by: ctx.who.id ?? null, starts_at, reply })
    await record(ctx, starts_at ? 'places.visit-accepted' : 'places.visit-declined', id, { facility: visit.facility })
    return undefined
  })

/** Step back from one's own request. Asked again, it has been done. */
export const withdrawVisit = (ctx: Context, id: string) =>
  together(ctx, async (ctx): Promise<WithdrawRefusal | 'unknown' | undefined> => {
    const visit = await store.holdVisit(ctx.db, id)
    if (!visit || visit.teacher !== ctx.who.id) return 'unknown'
    const refusal = refusalToWithdraw(visit, ctx.now)
    if (refusal || visit.withdrawn_at) return refusal
    await store.changeVisit(ctx.db, id, { withdrawn_at: ctx.now })
    await record(ctx, 'places.visit-withdrawn', id, { facility: visit.facility })
    return undefined
  })

const tellOfAnswer = async (ctx: Context, { subject }: Happening): Promise<void> => {
  const visit = await store.visitById(ctx.db, subject)
  if (!visit) return
  await tell(
    ctx,
    visit.teacher,
    (lang) => {
      const w = words[lang].letters
      const reply = visit.reply ?? ''
      return visit.starts_at
        ? {
            title: w.accepted(visit.facility_name),
            body: w.acceptedBody(visit.school, visit.class, showMoment(visit.starts_at, lang), reply),
          }
        : { title: w.declined(visit.facility_name), body: w.declinedBody(visit.school, visit.class, reply) }
    },
    `/me/visits/${visit.id}`,
  )
}

/** What this module listens to. */
export const ears = {
  'places.visit-accepted': tellOfAnswer,
  'places.visit-declined': tellOfAnswer,
  'people.left': (ctx: Context, { subject }: Happening) =>
    together(ctx, async (ctx) => {
      for (const { id } of await store.standingVisitsOf(ctx.db, subject))
        await store.changeVisit(ctx.db, id, { withdrawn_at: ctx.now })
    }),
  'people.erased': async (ctx: Context, { subject }: Happening) => void (await store.removeVisits(ctx.db, subject)),
}

/** What this module knows about people: the visits they asked for. */
export const visitData: MyDataPart = { name: 'visits', of: (ctx, people) => store.visitsOf(ctx.db, people) }
