/** Telling people of study clubs: those who were in the class once it is verified, those in the club when it ends. */
import { programmeById } from '#modules/catalogue/index.ts'
import { admittedTo } from '#modules/enrolment/index.ts'
import { type Message, tell } from '#modules/notices/index.ts'
import { groupById, toTell } from '#modules/people/index.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import * as store from '../store/clubs.ts'
import { words } from '../words/club.ts'

type Letters = (typeof words)['ko']['letters']

async function tellAll(ctx: Context, club: string, learners: readonly string[], write: (w: Letters) => Message) {
  const people = new Set<string>()
  for (const learner of new Set(learners)) for (const one of await toTell(ctx.db, learner)) people.add(one)
  for (const person of people) await tell(ctx, person, (lang) => write(words[lang].letters), `/clubs/${club}`)
}

/** Heard twice, the class is told once. */
const invite = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const club = await store.holdClub(ctx.db, subject)
    if (!club?.programme || club.told_at || club.ended_at) return
    const [group, grown] = [await groupById(ctx.db, subject), await programmeById(ctx.db, club.programme)]
    if (!group || !grown) return
    const here = new Set((await store.membersOf(ctx.db, subject)).map(({ person }) => person))
    const learners = (await admittedTo(ctx.db, [grown.id])).map(({ learner }) => learner)
    await store.changeClub(ctx.db, subject, { told_at: ctx.now })
    await tellAll(
      ctx,
      subject,
      learners.filter((learner) => !here.has(learner)),
      ({ invited }) => ({ title: invited.title(group.name), body: invited.body(grown.title) }),
    )
  })

const sayEnded = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const group = await groupById(ctx.db, subject)
    const learners = (await store.membersOf(ctx.db, subject)).map(({ person }) => person)
    if (group)
      await tellAll(ctx, subject, learners, ({ ended }) => ({ title: ended.title(group.name), body: ended.body }))
  })

export const ears = { 'people.group_verified': invite, 'magnet.club_ended': sayEnded }
