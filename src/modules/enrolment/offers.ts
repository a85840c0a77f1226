/** What a page says of waiting: the offer and who was made it as one, the rule by which seats are offered, where it comes from. */
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { peopleByIds } from '#modules/people/index.ts'
import { type Deadline, policyOf } from '#modules/policies/index.ts'
import type { Context } from '#platform/context.ts'
import type { Application } from './application.ts'
import type { Standing } from './rules.ts'
import { isOffered } from './rules/offer.ts'
import { applicationById, familyOf, movedOn } from './store/applications.ts'

export type Offering = { until: Date; names: string[] }

/** The offer an application holds, with everyone to whom it was made as one. */
export async function offeringOf({ db }: Context, application: Application): Promise<Offering | undefined> {
  if (!application.offer_until || !isOffered(application)) return undefined
  const family = (await familyOf(db, application)).filter(isOffered)
  const people = await peopleByIds(
    db,
    family.map(({ learner }) => learner),
  )
  return { until: application.offer_until, names: people.map(({ name }) => name) }
}

export type Waiting = {
  offering: Offering | undefined
  /** How long an offer will stand, for who waits. */
  rule: Deadline | undefined
  /** The class it was moved from, and whether all comes back when its learner steps back. */
  origin: { title: string; fullRefund: boolean } | undefined
  /** The application it went on in. */
  movedOn: string | undefined
}

export async function waitingOf(
  ctx: Context,
  application: Application,
  programme: Programme,
  standing: Standing,
): Promise<Waiting> {
  const old = application.moved_from ? await applicationById(ctx.db, application.moved_from) : undefined
  const from = old && (await programmeById(ctx.db, old.programme))
  return {
    offering: standing === 'offered' ? await offeringOf(ctx, application) : undefined,
    rule: standing === 'waiting' ? (await policyOf(ctx.db, programme, ctx.now)).offer : undefined,
    origin: from && { title: from.title, fullRefund: old?.ended_as === 'merged' },
    movedOn: standing === 'moved' ? (await movedOn(ctx.db, application.id))?.id : undefined,
  }
}
