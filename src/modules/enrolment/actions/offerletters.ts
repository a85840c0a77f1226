/** Telling people of offers, and of going on in another class. */
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { billsOfApplications, sentenceOfBill } from '#modules/money/index.ts'
import { tell } from '#modules/notices/index.ts'
import { peopleByIds, toTell } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import { maskName } from '../rules/certificate.ts'
import { isOffered } from '../rules/offer.ts'
import { applicationById, familyOf } from '../store/applications.ts'
import { between } from '../words/changes.ts'
import { words as merge } from '../words/merge.ts'
import { words } from '../words/offer.ts'
import { hrefOf, tellOf } from './tell.ts'

/** Those to whom seats were offered as one hear of it in one letter; who has answered by now hears nothing. */
const tellOfOffer =
  (kind: 'offered' | 'reminded') =>
  (ctx: Context, { subject }: Happening) =>
    together(ctx, async (ctx) => {
      const application = await applicationById(ctx.db, subject)
      const programme = application && (await programmeById(ctx.db, application.programme))
      const until = application?.offer_until
      if (!programme || !until) return
      const family = (await familyOf(ctx.db, application)).filter(isOffered)
      if (family[0]?.id !== subject) return
      const people = await peopleByIds(
        ctx.db,
        family.map(({ learner }) => learner),
      )
      const readers = new Map<string, { href: string; own: Set<string> }>()
      for (const one of family)
        for (const person of await toTell(ctx.db, one.learner)) {
          const reader = readers.get(person) ?? { href: hrefOf(one), own: new Set() }
          readers.set(person, { ...reader, own: reader.own.add(one.learner) })
        }
      for (const [person, { href, own }] of readers) {
        // Friends are named to each other by a letter or two.
        const names = people.map(({ id, name }) => (own.has(id) ? name : maskName(name))).join(', ')
        await tell(
          ctx,
          person,
          (lang) => {
            const { together, ...letters } = words[lang].letters
            const when = showMoment(until, lang)
            const body = letters[kind].body(names, when)
            return {
              title: letters[kind].title(programme.title, when),
              body: family.length > 1 ? `${body} ${together}` : body,
            }
          },
          href,
        )
      }
    })

/** Where they go on, what was and what is, and how to step back. */
const tellOfMove = (ctx: Context, { subject, detail }: Happening) =>
  together(ctx, async (ctx) => {
    const application = await applicationById(ctx.db, subject)
    const old = await applicationById(ctx.db, String(detail.from))
    const [from, to] = [await programmeOf(ctx, old), await programmeOf(ctx, application)]
    if (!application || !from || !to) return
    const bill = (await billsOfApplications(ctx.db, [application.id])).get(application.id)
    await tellOf(ctx, application, (lang, { name }) => {
      const w = merge[lang].letter
      const merged = detail.as === 'merged'
      const lines = [
        (application.admitted_at ? w.seat : w.queue)(name, from.title, to.title),
        merged ? w.small : typeof detail.reason === 'string' && w.reason(detail.reason),
        between(from, to, lang) || w.same,
        bill && sentenceOfBill(bill, lang).trim(),
        merged && w.stepBack,
      ]
      return { title: w[merged ? 'merged' : 'moved'](from.title, to.title), body: lines.filter(Boolean).join('\n') }
    })
  })

const programmeOf = async (
  { db }: Context,
  application: { programme: string } | undefined,
): Promise<Programme | undefined> => application && programmeById(db, application.programme)

export const offerEars = {
  'enrolment.offered': tellOfOffer('offered'),
  'enrolment.offer-reminded': tellOfOffer('reminded'),
  'enrolment.moved': tellOfMove,
}
