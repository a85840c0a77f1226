/** Letters about classes made of wishes, heard as jobs once what happened is committed. */
import { programmeById } from '#modules/catalogue/index.ts'
import { opensFor, policyOf } from '#modules/policies/index.ts'
import { tell } from '#modules/notices/index.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import { showMoment } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { placeIn, type Shown, shownOf, whenIn } from '../roundshown.ts'
import * as store from '../store/rounds.ts'
import { joinsOf } from '../store/wishes.ts'
import { words } from '../words/round.ts'
import { releaseWith } from './classfate.ts'

const withClass =
  (work: (ctx: Context, one: Shown) => Promise<void>) =>
  (ctx: Context, { subject }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const row = await store.proposalById(ctx.db, subject)
      const [one] = row ? await shownOf(ctx, [row]) : []
      if (one) await work(ctx, one)
    })

/** Everyone who shares the wishes of a class, each once; and those who answer for them. */
async function wishers(ctx: Context, { proposal }: Shown): Promise<string[]> {
  const wishes = [...new Set((await store.placesOf(ctx.db, [proposal.id])).map(({ wish }) => wish))]
  return [...new Set((await joinsOf(ctx.db, wishes)).map(({ person }) => person))]
}

const opened = withClass(async (ctx, one) => {
  const { proposal, offer } = one
  const programme = proposal.programme ? await programmeById(ctx.db, proposal.programme) : undefined
  const opens_at = programme?.opens_at
  if (!programme || !opens_at) return
  await tell(
    ctx,
    offer.person,
    (lang) => {
      const w = words[lang].letters.teacher
      return { title: w.title(offer.topic), body: w.body(whenIn(one, lang), placeIn(one, lang)) }
    },
    `/me/teaching/${proposal.id}`,
  )
  const policy = await policyOf(ctx.db, programme, ctx.now)
  const others = opensFor(policy, new Set(['anyone', 'district', 'residents']), opens_at)
  const until = (lang: Lang) =>
    policy.stages.some(({ groups }) => groups.includes('invited')) && others && others > opens_at
      ? showMoment(others, lang)
      : undefined
  for (const person of await wishers(ctx, one))
    await tell(
      ctx,
      person,
      (lang) => {
        const w = words[lang].letters.opened
        return { title: w.title(offer.topic), body: w.body(until(lang), whenIn(one, lang), placeIn(one, lang)) }
      },
      `/programmes/${programme.id}`,
    )
})

const fell = withClass(async (ctx, one) => {
  const { proposal, offer } = one
  const { fell_for } = proposal
  if (!fell_for) return
  const message = (lang: Lang) => ({
    title: words[lang].letters.fell.title(offer.topic),
    body: words[lang].calledOff[fell_for],
  })
  if (fell_for !== 'teacher') await tell(ctx, offer.person, message, `/me/teaching/${proposal.id}`)
  for (const person of await wishers(ctx, one)) await tell(ctx, person, message, '/me/wishes')
})

const runs = withClass(async (ctx, one) => {
  const { proposal, offer } = one
  await tell(
    ctx,
    offer.person,
    (lang) => {
      const w = words[lang].letters.runs
      return { title: w.title(offer.topic), body: w.body(whenIn(one, lang), placeIn(one, lang)) }
    },
    `/me/teaching/${proposal.id}`,
  )
})

/** What classes made of wishes listen to. */
export const classEars = {
  'magnet.class_opened': opened,
  'magnet.class_fell': fell,
  'magnet.class_runs': runs,
  'catalogue.cancelled': releaseWith,
}
