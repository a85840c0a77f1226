/** Classes too small to begin, for those who decide. */
import { reach, staff } from '#modules/people/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { routes, show } from '#platform/http.ts'
import { KEEPERS } from '../desks.ts'
import { SmallClasses } from '../pages/small.tsx'
import { smallClasses } from '../store/programmes.ts'

/** So long before the day a class that is too small is shown. */
const DAYS_AHEAD = 7
export const small = routes()

small.use('/', staff(...KEEPERS))

small.get('/', async (c) => {
  const { ctx, view } = c.var
  const today = dayOf(ctx.now)
  const programmes = await smallClasses(ctx.db, reach(ctx.who, KEEPERS), addDays(today, DAYS_AHEAD), today)
  return show(c, <SmallClasses view={view} programmes={programmes} />)
})
