import { erasePapers } from '#modules/people/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import type { Context } from '#platform/context.ts'

/** The policy of the district itself: no facility and no programme says otherwise. */
const DISTRICT = { id: '00000000-0000-0000-0000-000000000000', facility: null, opens_at: null }

/** Erase the papers of qualifications that were looked at long enough ago, as the policy of the district says. Answers how many. */
export async function erasePapersDue(ctx: Context): Promise<number> {
  const { reductions } = await policyOf(ctx.db, DISTRICT, ctx.now)
  return erasePapers(ctx, reductions.proof_days)
}
