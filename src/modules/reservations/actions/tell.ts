/** Letters about reservations. Each is heard as a job, once what happened is committed. */
import { sentenceOfBill } from '#modules/money/index.ts'
import { type Message, tell } from '#modules/notices/index.ts'
import { toTell } from '#modules/people/index.ts'
import { addDays, dayOf, instant, showWon } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { bookedOf } from '../booked.ts'
import { type Reservation, whenOf } from '../rules/desk.ts'
import { nameOf } from '../space.ts'
import { forgetWishes } from '../store/helps.ts'
import { forgetPoints } from '../store/points.ts'
import { forgetWords, remindable, reservationById } from '../store/reservations.ts'
import { words } from '../words/letters.ts'
import { allotmentEars } from './allotment/tell.ts'
import { leaveAll } from './cancel.ts'

type Letters = (typeof words)['ko']
type Write = (
  w: Letters,
  about: Parameters<Letters['approved']>[0],
  one: Reservation,
  lang: Lang,
  pay: string,
) => Message

/** Tell everybody who is to hear of a reservation, each in their own language. */
async function tellOf(ctx: Context, one: Reservation, write: Write): Promise<void> {
  const [found] = await bookedOf(ctx, [one])
  if (!found) return
  const { space, facility, person, bill } = found
  const message = (lang: Lang) => {
    const about = { name: person.name, room: nameOf(space, lang), facility: facility.name, when: whenOf(one, lang) }
    return write(words[lang], about, one, lang, bill && bill.left > 0 ? sentenceOfBill(bill, lang) : '')
  }
  for (const reader of await toTell(ctx.db, one.person)) await tell(ctx, reader, message, `/me/reservations/${one.id}`)
}

const telling =
  (write: (happening: Happening) => Write) =>
  (ctx: Context, happening: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      // Booked with something else: told by whoever booked it all.
      if (happening.detail.quiet) return
      const one = await reservationById(ctx.db, happening.subject)
      if (one) await tellOf(ctx, one, write(happening))
    })

const and = ({ title, body }: Message, more: string): Message => ({ title, body: `${body}${more}` })

/** What this module listens to. */
export const ears = {
  ...allotmentEars,
  'reservations.made': telling(({ detail }) => (w, about, one, _, pay) => {
    const count = Number(detail.count ?? 1)
    return one.approved_at ? and(w.made(about, count), pay) : w.asked(about, count)
  }),
  'reservations.approved': telling(() => (w, about, _one, _lang, pay) => and(w.approved(about), pay)),
  'reservations.lapsed': telling(() => (w, about) => w.lapsed(about)),
  'reservations.refused': telling(() => (w, about, one) => w.refused(about, one.cancel_reason ?? '')),
  'reservations.cancelled': telling(
    () => (w, about, one, lang) => w.cancelled(about, one.refund ? showWon(one.refund, lang) : undefined),
  ),
  'reservations.called-off': telling(() => (w, about, one) => w.calledOff(about, one.cancel_reason ?? '')),
  'reservations.moved': telling(() => (w, about, one) => w.moved(about, one.approved_at !== null)),
  'reservations.help-taken-on': telling(() => (w, about) => w.helpComes(about)),
  'reservations.help-declined': telling(() => (w, about) => w.helpDeclined(about)),
  'reservations.missed': telling(() => (w, about) => w.missed(about)),
  'people.left': (ctx: Context, { subject }: Happening) => leaveAll(ctx, subject),
  'people.erased': (ctx: Context, { subject }: Happening) =>
    together(ctx, async (ctx) => {
      await forgetWords(ctx.db, subject)
      await forgetWishes(ctx.db, subject)
      await forgetPoints(ctx.db, subject)
    }),
}

/** In the evening: what is reserved for tomorrow is called to mind, once. */
export const remind = (ctx: Context): Promise<void> =>
  together(ctx, async (ctx) => {
    const tomorrow = addDays(dayOf(ctx.now), 1)
    const ones = await remindable(ctx.db, instant(tomorrow), instant(addDays(tomorrow, 1)), ctx.now)
    for (const one of ones) await tellOf(ctx, one, (w, about) => w.reminder(about, one.door_code !== null))
  })
