/** What a page says of waiting: the offer and who was made it as one, the rule by which seats are offered, where it comes from. */
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { household, peopleByIds } from '#modules/people/index.ts'
import { type Deadline, policyOf } from '#modules/policies/index.ts'
import type { Context } from '#platform/context.ts'
import type { Application } from './application.ts'
import type { Standing } from './rules.ts'
import { maskName } from './rules/certificate.ts'
import { isOffered } from './rules/offer.ts'
import { applicationById, familyOf, movedOn } from './store/applications.ts'

export type Offering = { until: Date; names: string[] }

/** The offer an application holds, with everyone to whom it was made as one. */
export async function offeringOf(ctx: Context, application: Application): Promise<Offering | undefined> {
  if (!application.offer_until || !isOffered(application)) return undefined
  return { until: application.offer_until, names: await namesOf(ctx, await familyOf(ctx.db, application), isOffered) }
}

/** Who stands as one, named to the one who reads it: the own family by name, friends only by a letter or two. */
async function namesOf(
  { db, who }: Context,
  applications: readonly Application[],
  counts: (one: Application) => boolean,
): Promise<string[]> {
  const learners = applications.filter(counts).map(({ learner }) => learner)
  const family = new Set(who.id ? (await household(db, who.id)).map(({ id }) => id) : [])
  return (await peopleByIds(db, learners)).map(({ id, name }) => (family.has(id) ? name : maskName(name)))
}

export type Waiting = {
  offering: Offering | undefined
  /** How long an offer will stand, for who waits. */
  rule: Deadline | undefined
  /** The class it was moved from, and whether all comes back when its learner steps back. */
  origin: { title: string; fullRefund: boolean } | undefined
  /** The application it went on in. */
  movedOn: string | undefined
  /** Those who wait as one, where they are several. */
  tied: string[] | undefined
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
    tied: standing === 'waiting' && application.bond !== null ? await tiedWith(ctx, application) : undefined,
    movedOn: standing === 'moved' ? (await movedOn(ctx.db, application.id))?.id : undefined,
  }
}

async function tiedWith(ctx: Context, application: Application): Promise<string[] | undefined> {
  const names = await namesOf(ctx, await familyOf(ctx.db, application), (one) => !one.admitted_at && !one.offered_at)
  return names.length > 1 ? names : undefined
}
