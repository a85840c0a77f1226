/** Telling people what became of their applications. Each is heard as a job, once what happened is committed. */
import {
  placeOf,
  type Programme,
  programmeById,
  programmesByIds,
  sessionsBetween,
  sessionsOf,
} from '#modules/catalogue/index.ts'
import { sentenceOfBill } from '#modules/money/index.ts'
import { type Message, tell } from '#modules/notices/index.ts'
import { type Person, personById, toTell } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { addDays, DAY, dayOf, instant, showMoment } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import type { Application } from '../application.ts'
import { beginningOf } from '../rules.ts'
import * as store from '../store/applications.ts'
import { addReminder } from '../store/attendance.ts'
import { changesIn, type Columns } from '../words/changes.ts'
import { words } from '../words/letters.ts'
import { words as offers } from '../words/offer.ts'
import { closeAll, leaveAll } from './cancel.ts'
import { tellOfCompletion } from './complete.ts'
import { forget } from './forget.ts'
import { billFor } from './pay.ts'
import { offerSeats } from './seats.ts'

type Write = (lang: Lang, learner: Person) => Message

/** Where a letter about an application leads. */
export const hrefOf = ({ id }: Pick<Application, 'id'>) => `/me/applications/${id}`

/** Tell everybody who is to hear of an application, each in their own language. */
export async function tellOf(ctx: Context, application: Application, write: Write): Promise<void> {
  const learner = await personById(ctx.db, application.learner)
  if (!learner) return
  for (const person of await toTell(ctx.db, learner.id))
    await tell(ctx, person, (lang) => write(lang, learner), hrefOf(application))
}

/** The next lesson: the first one, for who applies before it begins. */
async function nextLesson(ctx: Context, programme: Programme): Promise<Date | undefined> {
  const sessions = await sessionsOf(ctx.db, programme.id)
  if (sessions.length === 0) return beginningOf(programme)
  return sessions.find((session) => session.starts_at > ctx.now)?.starts_at
}

type Tidings = 'admitted' | 'waitlisted' | 'promoted' | 'cancelled'

/** Tell of one application what the event says of it. */
const tellResult =
  (kind: Tidings) =>
  (ctx: Context, { subject, detail }: Happening) =>
    together(ctx, async (ctx) => {
      const application = await store.applicationById(ctx.db, subject)
      const programme = application && (await programmeById(ctx.db, application.programme))
      if (!programme) return
      // Who was moved here is told so in a letter of its own.
      if (application.moved_from && (kind === 'admitted' || kind === 'waitlisted')) return
      const next = await nextLesson(ctx, programme)
      const reason = typeof detail.reason === 'string' ? detail.reason : undefined
      const bill =
        programme.fee && (kind === 'admitted' || kind === 'promoted') ? await billFor(ctx, application.id) : undefined
      await tellOf(ctx, application, (lang, { name }) => {
        const w = words[lang]
        const when = next && showMoment(next, lang)
        const ended = kind === 'cancelled' && isEnding(detail.as) && offers[lang].ended[detail.as]
        if (ended) return { title: ended.title(programme.title), body: ended.body(name) }
        const body = {
          admitted: () => w.admitted.body(name, application.number, when),
          waitlisted: () => w.waitlisted.body(name, application.number),
          promoted: () => w.promoted.body(name, when),
          cancelled: () => w.cancelled.body(name, reason),
        }[kind]()
        return { title: w[kind].title(programme.title), body: `${body}${bill ? sentenceOfBill(bill, lang) : ''}` }
      })
    })

const isEnding = (as: unknown): as is keyof typeof offers.ko.ended => String(as) in offers.ko.ended

/** The programme was cancelled: its applications end, and everybody is told. */
const tellOfEnd = (ctx: Context, { subject }: Happening) =>
  together(ctx, async (ctx) => {
    const programme = await programmeById(ctx.db, subject)
    if (!programme) return
    for (const application of await closeAll(ctx, subject))
      await tellOf(ctx, application, (lang, { name }) => ({
        title: words[lang].dropped.title(programme.title),
        body: words[lang].dropped.body(name, programme.cancel_reason ?? undefined),
      }))
  })

/** The programme changed: seats that were added are offered to those who wait, and everybody is told what was and what is. */
const tellOfChange = (ctx: Context, { subject, detail }: Happening) =>
  together(ctx, async (ctx) => {
    await offerSeats(ctx, subject)
    const programme = await programmeById(ctx.db, subject)
    const change = { before: await named(ctx, detail.before), after: await named(ctx, detail.after) }
    if (!programme || changesIn(change, 'ko') === '') return
    for (const application of await store.standingFor(ctx.db, subject))
      await tellOf(ctx, application, (lang, { name }) => ({
        title: words[lang].changed.title(programme.title),
        body: words[lang].changed.body(name, changesIn(change, lang)),
      }))
  })

/** The columns of a change with the name of the facility in the place of its id. */
async function named(ctx: Context, side: unknown): Promise<Columns> {
  const columns = (side ?? {}) as Columns
  if (typeof columns.facility !== 'string') return columns
  return { ...columns, facility: (await facilityById(ctx.db, columns.facility))?.name }
}

/** What this module listens to. */
export const ears = {
  'enrolment.admitted': tellResult('admitted'),
  'enrolment.waitlisted': tellResult('waitlisted'),
  'enrolment.promoted': tellResult('promoted'),
  'enrolment.cancelled': tellResult('cancelled'),
  'enrolment.completed': tellOfCompletion,
  'catalogue.changed': tellOfChange,
  'catalogue.cancelled': tellOfEnd,
  'people.left': (ctx: Context, { subject }: Happening) => leaveAll(ctx, subject),
  'people.erased': (ctx: Context, { subject }: Happening) => forget(ctx, subject),
}

/** Call tomorrow's lessons to mind, each once however often the night's work runs. */
export async function remind(ctx: Context): Promise<void> {
  const tomorrow = instant(addDays(dayOf(ctx.now), 1))
  const sessions = await sessionsBetween(ctx.db, tomorrow, new Date(tomorrow.getTime() + DAY))
  const programmes = new Map(
    (
      await programmesByIds(
        ctx.db,
        sessions.map((session) => session.programme),
      )
    ).map((row) => [row.id, row]),
  )
  for (const session of sessions) {
    const programme = programmes.get(session.programme)
    if (!programme) continue
    await together(ctx, async (ctx) => {
      if (!(await addReminder(ctx.db, session.id, ctx.now))) return
      for (const application of await store.admittedTo(ctx.db, [programme.id]))
        await tellOf(ctx, application, (lang, { name }) => ({
          title: words[lang].reminder.title(programme.title),
          body: words[lang].reminder.body(
            name,
            session.number,
            showMoment(session.starts_at, lang),
            placeOf(programme),
          ),
        }))
    })
  }
}
