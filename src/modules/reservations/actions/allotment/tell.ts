/** Letters about seasons, heard as jobs once what happened is committed. */
import { tell } from '#modules/notices/index.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { type Round, roundOf } from '../../allotment.ts'
import { clockOf } from '../../rules/hours.ts'
import { nameOf } from '../../space.ts'
import { allotmentById } from '../../store/allotment/rounds.ts'
import { words } from '../../words/allotment/letters.ts'
import { words as why } from '../../words/allotment/why.ts'

const slotsInWords = (round: Round, application: string, lang: Lang): string[] =>
  round.problem.slots
    .filter(({ id }) => round.shares.some((share) => share.slot === id && share.application === application))
    .map((slot) => {
      const space = round.spaces.find(({ id }) => id === slot.space)
      const time = `${clockOf(slot.starts)}~${clockOf(slot.ends)}`
      return why[lang].slot(slot.weekday, time, space ? nameOf(space, lang) : '')
    })

const tellOfSeason = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const allotment = await allotmentById(ctx.db, subject)
    const round = allotment && (await roundOf(ctx, allotment))
    if (!allotment || !round) return
    for (const { id, group } of round.applications) {
      const message = (lang: Lang) => {
        const w = words[lang].announced
        const slots = slotsInWords(round, id, lang)
        const said = !group.verified_at
          ? w.unverified(group.name)
          : slots.length > 0
            ? w.got(group.name, slots.join('\n'))
            : w.none(group.name)
        return { title: w.title(allotment.name), body: `${said}\n${w.why}` }
      }
      for (const speaker of group.speakers) await tell(ctx, speaker, message, `/rooms/allotments/${subject}`)
    }
  })

/** What the allotment of seasons listens to. */
export const allotmentEars = {
  'reservations.allotment-announced': tellOfSeason,
}
