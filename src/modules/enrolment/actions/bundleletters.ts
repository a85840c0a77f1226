/** Telling people what became of a lesson, an instrument and a room asked for as one: one letter for all of it. */
import { programmeById } from '#modules/catalogue/index.ts'
import { tell } from '#modules/notices/index.ts'
import { personById, toTell } from '#modules/people/index.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import { bundleById } from '../store/bundles.ts'
import { words } from '../words/bundle.ts'
import { settleWithLesson } from './bundle.ts'

const isTold = (kind: unknown): kind is keyof typeof words.ko.letters => String(kind) in words.ko.letters

const telling =
  (kindOf: (happening: Happening) => unknown) =>
  (ctx: Context, happening: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const kind = kindOf(happening)
      const bundle = await bundleById(ctx.db, happening.subject)
      const programme = bundle && (await programmeById(ctx.db, bundle.programme))
      const learner = bundle && (await personById(ctx.db, bundle.learner))
      if (!programme || !learner || !isTold(kind)) return
      for (const person of await toTell(ctx.db, learner.id))
        await tell(
          ctx,
          person,
          (lang) => {
            const { title, body } = words[lang].letters[kind]
            return { title: title(programme.title), body: body(learner.name) }
          },
          `/me/bundles/${bundle.id}`,
        )
    })

export const bundleEars = {
  'enrolment.bundle-bound': telling(() => 'bound'),
  'enrolment.bundle-ended': telling(({ detail }) => detail.as),
  'enrolment.dropped': settleWithLesson,
}
