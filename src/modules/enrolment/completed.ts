/** Whether somebody has completed a course, for modules that ask for it first: a safety course before a machine. */
import { programmesByIds } from '#modules/catalogue/index.ts'
import type { Context } from '#platform/context.ts'
import { applicationsOf } from './store/applications.ts'
import { completionsOf } from './store/completions.ts'

/** Has this person completed a programme at this facility whose title holds these words? Courses are offered anew each term, so their words count and not their ids. */
export async function hasCompleted(ctx: Context, person: string, facility: string, course: string): Promise<boolean> {
  const applications = await applicationsOf(ctx.db, [person])
  const completed = new Set(
    (
      await completionsOf(
        ctx.db,
        applications.map(({ id }) => id),
      )
    ).flatMap(({ application, outcome }) => (outcome === 'completed' ? application : [])),
  )
  const ids = applications.flatMap(({ id, programme }) => (completed.has(id) ? programme : []))
  const programmes = await programmesByIds(ctx.db, [...new Set(ids)])
  return programmes.some((one) => one.facility === facility && one.title.includes(course))
}
