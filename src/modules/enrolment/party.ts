/** A party as its page shows it to one of those in it. */
import type { Programme } from '#modules/catalogue/index.ts'
import { household, peopleByIds } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { type WhyNot, whyNotAmong } from './actions/party.ts'
import { maskName } from './rules/certificate.ts'
import { standingLearners } from './store/applications.ts'
import { membersOf, type PartyRow } from './store/parties.ts'

export type Member = {
  place: number
  /** In full where it is of the reader's own family, else with letters hidden. */
  name: string
  mine: boolean
  maker: boolean
  /** Why one's own cannot apply now. Of friends nothing is told. */
  why?: WhyNot | undefined
  application?: string | undefined
}

export type { PartyRow } from './store/parties.ts'

/** Who is in it, as this reader may know them; undefined where nobody of the reader's own is. */
export async function partyFor(ctx: Context, party: PartyRow, programme: Programme): Promise<Member[] | undefined> {
  const rows = await membersOf(ctx.db, party)
  const me = ctx.who.id ?? ''
  const family = new Set((await household(ctx.db, me)).map(({ id }) => id))
  const isMine = ({ learner, applicant }: (typeof rows)[number]) => applicant === me || family.has(learner)
  if (party.maker !== me && !rows.some(isMine)) return undefined
  const names = new Map(
    (
      await peopleByIds(
        ctx.db,
        rows.map(({ learner }) => learner),
      )
    ).map(({ id, name }) => [id, name]),
  )
  const own = rows.filter(isMine).map(({ learner }) => learner)
  const applied = party.ended_as === 'applied' ? await standingLearners(ctx.db, party.programme, own) : undefined
  const members: Member[] = []
  for (const row of rows) {
    const mine = isMine(row)
    const name = names.get(row.learner) ?? ''
    members.push({
      place: row.place,
      name: mine ? name : maskName(name),
      mine,
      maker: row.applicant === party.maker && row.place === 1,
      why: mine && !party.ended_at && !party.sent_at ? await whyNotAmong(ctx, programme, row.learner) : undefined,
      application: mine ? applied?.get(row.learner) : undefined,
    })
  }
  return members
}
