/** Telling people of a draw: that they are in it, and what came of it. */
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import { beginningOf } from '../rules.ts'
import { applicationById } from '../store/applications.ts'
import { entriesToTell } from '../store/draws.ts'
import { words } from '../words/draw/letters.ts'
import { promise, TOLD_AT_ONCE } from './draw.ts'
import { tellOf } from './tell.ts'

const tellOfEntry = (ctx: Context, { subject }: Happening) =>
  together(ctx, async (ctx) => {
    const application = await applicationById(ctx.db, subject)
    const programme = application && (await programmeById(ctx.db, application.programme))
    if (!programme || programme.method !== 'lottery') return
    const { draws_at } = programme
    await tellOf(ctx, application, (lang, { name }) => ({
      title: words[lang].entered.title(programme.title),
      body: words[lang].entered.body(name, application.number, draws_at ? showMoment(draws_at, lang) : undefined),
    }))
  })

/** Some of those a draw was about, each with their own result. Who stepped back before the result hears nothing of it. */
const tellOfDraw = (ctx: Context, { subject, detail }: Happening) =>
  together(ctx, async (ctx) => {
    let programme: Programme | undefined
    for (const { result, place, ...application } of await entriesToTell(
      ctx.db,
      subject,
      Number(detail.from),
      TOLD_AT_ONCE,
    )) {
      programme ??= await programmeById(ctx.db, application.programme)
      if (!programme || application.cancelled_at) continue
      const { title } = programme
      const begins = beginningOf(programme)
      await tellOf(ctx, application, (lang, { name }) => {
        const w = words[lang]
        const { number } = application
        if (result === 'won')
          return { title: w.won.title(title), body: w.won.body(name, number, begins && showMoment(begins, lang)) }
        if (result === 'reserve' && place)
          return { title: w.reserve.title(title, place), body: w.reserve.body(name, number, place) }
        return { title: w.lost.title(title), body: w.lost.body(name, number) }
      })
    }
  })

/** What a draw listens to: its promise is made when a programme is published, or becomes one whose seats are drawn. */
export const drawEars = {
  'catalogue.published': (ctx: Context, { subject }: Happening) => promise(ctx, subject),
  'enrolment.entered': tellOfEntry,
  'enrolment.drawn': tellOfDraw,
}
