/** Telling friends what became of their party, each account once. */
import { programmeById } from '#modules/catalogue/index.ts'
import { tell } from '#modules/notices/index.ts'
import { personById } from '#modules/people/index.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import { applicationById } from '../store/applications.ts'
import { membersOf, type PartyRow, partyById } from '../store/parties.ts'
import { words } from '../words/party.ts'
import { tellOf } from './tell.ts'

type Plain = 'filled' | 'left' | 'lapsed' | 'dissolved'

const tellParty =
  (kind: Plain, whom: (party: PartyRow, applicants: string[]) => string[]) =>
  (ctx: Context, { subject }: Happening) =>
    together(ctx, async (ctx) => {
      const party = await partyById(ctx.db, subject)
      const programme = party && (await programmeById(ctx.db, party.programme))
      if (!programme) return
      const applicants = [...new Set((await membersOf(ctx.db, party)).map(({ applicant }) => applicant))]
      for (const person of whom(party, applicants))
        await tell(
          ctx,
          person,
          (lang) => {
            const { title, body } = words[lang].letters[kind]
            return { title: title(programme.title), body }
          },
          `/parties/${party.id}`,
        )
    })

/** Whose condition failed is told to who answers for them, and to nobody else. */
const tellRefused = (ctx: Context, { subject, detail }: Happening) =>
  together(ctx, async (ctx) => {
    const party = await partyById(ctx.db, subject)
    const programme = party && (await programmeById(ctx.db, party.programme))
    const member = party && (await membersOf(ctx.db, party)).find(({ learner }) => learner === detail.learner)
    const learner = member && (await personById(ctx.db, member.learner))
    // Who pressed reads it on the page.
    if (!programme || !learner || member.applicant === party.maker) return
    await tell(
      ctx,
      member.applicant,
      (lang) => {
        const { title, body } = words[lang].letters.refused
        return { title: title(programme.title), body: body(learner.name) }
      },
      `/parties/${party.id}`,
    )
  })

const tellUntied = (ctx: Context, { detail }: Happening) =>
  together(ctx, async (ctx) => {
    for (const id of Array.isArray(detail.others) ? detail.others : []) {
      const application = await applicationById(ctx.db, String(id))
      const programme = application && (await programmeById(ctx.db, application.programme))
      if (!programme || application.bond !== null) continue
      await tellOf(ctx, application, (lang, { name }) => {
        const { title, body } = words[lang].letters.untied
        return { title: title(programme.title), body: body(name) }
      })
    }
  })

export const partyEars = {
  'enrolment.party-filled': tellParty('filled', ({ maker }) => [maker]),
  'enrolment.party-left': tellParty('left', ({ maker }) => [maker]),
  'enrolment.party-lapsed': tellParty('lapsed', (_, applicants) => applicants),
  'enrolment.party-dissolved': tellParty('dissolved', ({ maker }, applicants) =>
    applicants.filter((one) => one !== maker),
  ),
  'enrolment.party-refused': tellRefused,
  'enrolment.untied': tellUntied,
}
