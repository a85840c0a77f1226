/** The public account of admissions, as a page and as data. */
import { dongNames } from '#modules/places/index.ts'
import { dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { routes, show } from '#platform/http.ts'
import { Fairness } from '../pages/fairness.tsx'
import { type Account, accountOf, accountPeriod } from '../rules/fairness.ts'
import { STEP } from '../rules/disclosure.ts'
import { countApplications } from '../store/fairness.ts'

export const fairness = routes()

fairness.get('/fairness', async (c) => show(c, <Fairness view={c.var.view} {...await accounted(c.var.ctx)} />))

/** `few` stands for fewer than `step`; every other number is rounded down to a multiple of it; null: withheld. */
fairness.get('/fairness.json', async (c) => {
  const { account, from, until } = await accounted(c.var.ctx)
  const { channel = null, age = null, dong = null } = account
  return c.json({ district: c.var.ctx.district.settings.gu, from, until, step: STEP, channel, age, dong })
})

async function accounted(ctx: Context): Promise<{ account: Account; from: string; until: string }> {
  const { from, until } = accountPeriod(dayOf(ctx.now))
  const counts = await countApplications(ctx.db, instant(from), instant(until))
  return { account: accountOf(counts, await dongNames(ctx.db)), from, until }
}
