/** Friends who gather for a class of the demo, and a neighbour who may not apply for a while. */
import { programmeById } from '#modules/catalogue/index.ts'
import { bar, codeOf, joinParty, makeParty } from '#modules/enrolment/index.ts'
import { programmePlace, sayPolicy } from '#modules/policies/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from './crowd.ts'

const by = (ctx: Context, id: string): Context => ({ ...ctx, who: { id, name: '', grants: [] } })

/** Up to four friends may apply for this class as one. The parent of the demo made a party of three, and one friend has joined. */
export async function gatherFriends(
  ctx: Context,
  id: string,
  { officer, parent, child, others }: { officer: string; parent: string; child: string; others: readonly Neighbour[] },
): Promise<void> {
  const place = await programmePlace(ctx, id)
  const says = { together: { family: 5, friends: 4 } }
  const reason = '친구들이 함께 오면 아이들이 더 오래 다녀요.'
  const refused = place ? await sayPolicy(by(ctx, officer), place, says, { from: ctx.now, reason }) : 'missing'
  const programme = await programmeById(ctx.db, id)
  if (refused || !programme) throw new Error(`Friends of the demo: ${JSON.stringify(refused)}`)
  const made = await makeParty(by(ctx, parent), programme, { learner: child, size: 3 })
  if (!('party' in made)) throw new Error(`The party of the demo: ${JSON.stringify(made)}`)
  const code = await codeOf(by(ctx, parent), made.party)
  for (const { person, applicant } of others) {
    const joined = await joinParty(by(ctx, applicant), programme, { learner: person.id, code })
    if ('party' in joined) return
  }
}

/** One neighbour is barred by hand, so that the desk has something to show. */
export async function barNeighbour(ctx: Context, officer: string, { person }: Neighbour): Promise<void> {
  const last = addDays(dayOf(ctx.now), 20)
  const reason = '빌린 교실을 여러 번 정리하지 않고 떠났어요.'
  const refused = await bar(by(ctx, officer), { person: person.id, facility: null, last, reason })
  if (refused) throw new Error(`The bar of the demo: ${refused}`)
}
