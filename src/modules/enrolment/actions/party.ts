/** Friends who apply as one: a party is made, joined by its code, and sent when it is complete; otherwise it ends at the closing. */
import { randomInt } from 'node:crypto'
import { type Programme, programmeById, programmesByIds, whyUnfit } from '#modules/catalogue/index.ts'
import { type Person, personById } from '#modules/people/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { DAY } from '#platform/clock.ts'
import { type Context, naru, record, together } from '#platform/context.ts'
import { placeOf as placeInLine, isLong, type Request } from '../admission/counter.ts'
import type { Place } from '../admission/line.ts'
import { prospectsFor } from '../admission/prospect.ts'
import type { Why } from '../rules.ts'
import {
  CODE_LENGTH,
  CODE_LETTERS,
  isOfAll,
  isPast,
  type JoinRefusal,
  type LeaveRefusal,
  type MakeRefusal,
  mayPass,
  MOST_TRIES,
  readPartyCode,
  refusalOfSize,
  refusalToJoin,
  refusalToLeave,
  refusalToSend,
  type SendRefusal,
  type SizeRefusal,
  takesParties,
} from '../rules/party.ts'
import * as store from '../store/parties.ts'
import { idFor, type Outcome, standAsOne, standInBackground } from './apply.ts'

type Refused<Name> = { refusal: Name; why?: undefined } | { why: Why; refusal?: undefined }
type Made<Name> = { party: string; refusal?: undefined; why?: undefined } | Refused<Name>

/** Why not, and whose condition it is. */
export type WhyNot = Why & { learner?: Person }

/** Why this learner cannot be among friends who apply for it, apart from what only time or other people stand in the way of. */
export async function whyNotAmong(ctx: Context, programme: Programme, learner: string): Promise<WhyNot | undefined> {
  const applicant = ctx.who.id ?? ''
  const prospect = (await prospectsFor(ctx, programme, [learner], { channel: 'online', applicant })).alone(learner)
  if (prospect?.refusal && !mayPass(prospect.refusal)) return prospect
  const person = await personById(ctx.db, learner)
  const unfit = person && whyUnfit(programme, person, ctx.now)
  return unfit && { refusal: unfit, learner: person }
}

/** Make a party for so many and be its first. Whoever calls has seen to it that the learner is of the family. */
export async function makeParty(
  ctx: Context,
  programme: Programme,
  { learner, size }: { learner: string; size: number },
): Promise<Made<MakeRefusal>> {
  const policy = await policyOf(ctx.db, programme, ctx.now)
  if (!takesParties(programme, policy)) return { refusal: 'no-parties' }
  if (isPast(programme, ctx.now)) return { refusal: 'past' }
  if (size < 2 || size > policy.together.friends) return { refusal: 'too-many' }
  const why = await whyNotAmong(ctx, programme, learner)
  if (why) return { why }
  const maker = ctx.who.id ?? ''
  return together(ctx, async (ctx): Promise<Made<MakeRefusal>> => {
    if ((await store.standingParties(ctx.db, [learner], programme.id)).length > 0) return { refusal: 'in-a-party' }
    const row = { programme: programme.id, maker, size, made_at: ctx.now }
    let party: store.PartyRow | undefined
    while (!party) party = await store.addParty(ctx.db, { ...row, code: newCode() })
    const first = { party: party.id, programme: programme.id, learner, applicant: maker, joined_at: ctx.now, place: 1 }
    if (!(await store.addMember(ctx.db, first))) {
      await store.endParty(ctx.db, party.id, 'dissolved', ctx.now)
      return { refusal: 'in-a-party' }
    }
    await record(ctx, 'enrolment.party-made', party.id, { programme: programme.id, size })
    return { party: party.id }
  })
}

/** The code of a party, for its maker to pass on. */
export const codeOf = async ({ db, who }: Context, id: string): Promise<string> => {
  const party = await store.partyById(db, id)
  return party && party.maker === who.id ? party.code : ''
}

const newCode = () => Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')

const HOUR = 3_600_000

/** Join with a code. Every code entered counts, before it is looked for, so that nobody finds one by trying. */
export async function joinParty(
  ctx: Context,
  programme: Programme,
  { learner, code: text }: { learner: string; code: string },
): Promise<Made<JoinRefusal>> {
  const applicant = ctx.who.id ?? ''
  const tries = await store.countTry(ctx.db, applicant, ctx.now, new Date(ctx.now.getTime() - HOUR))
  if (tries > MOST_TRIES) return { refusal: 'too-many-tries' }
  const code = readPartyCode(text)
  const found = code && (await store.partyWithCode(ctx.db, programme.id, code))
  if (!found) return { refusal: 'no-such-code' }
  if (isPast(programme, ctx.now)) return { refusal: 'past' }
  const why = await whyNotAmong(ctx, programme, learner)
  if (why) return { why }
  return together(ctx, async (ctx): Promise<Made<JoinRefusal>> => {
    const party = await store.holdParty(ctx.db, found.id)
    if (!party) return { refusal: 'no-such-code' }
    const members = await store.membersOf(ctx.db, party)
    // Pressed twice, it is still what they wanted.
    if (members.some((member) => member.learner === learner)) return { party: party.id }
    const refusal = refusalToJoin(party, members.length)
    if (refusal) return { refusal }
    const taken = new Set(members.map(({ place }) => place))
    const place = Array.from({ length: party.size }, (_, at) => at + 1).find((one) => !taken.has(one)) ?? party.size
    const joined = { party: party.id, programme: programme.id, place, learner, applicant, joined_at: ctx.now }
    if (!(await store.addMember(ctx.db, joined))) return { refusal: 'in-a-party' }
    await record(ctx, 'enrolment.party-joined', party.id, { programme: programme.id })
    if (members.length + 1 === party.size) await record(ctx, 'enrolment.party-filled', party.id)
    return { party: party.id }
  })
}

/** Leave with all one brought. Where its maker leaves, the party ends for everyone. */
export const leaveParty = (ctx: Context, id: string): Promise<LeaveRefusal | undefined> =>
  together(ctx, async (ctx): Promise<LeaveRefusal | undefined> => {
    const party = await store.holdParty(ctx.db, id)
    const refusal = party && refusalToLeave(party)
    return party && (refusal ?? leaveHeld(ctx, party, ctx.who.id ?? ''))
  })

async function leaveHeld(ctx: Context, party: store.PartyRow, person: string): Promise<undefined> {
  if (party.maker === person) {
    await record(ctx, 'enrolment.party-dissolved', party.id, { programme: party.programme })
    await store.endParty(ctx.db, party.id, 'dissolved', ctx.now)
    return
  }
  const own = (await store.membersOf(ctx.db, party)).filter((one) => one.applicant === person || one.learner === person)
  if (own.length === 0) return
  await store.leave(
    ctx.db,
    own.map(({ id }) => id),
    ctx.now,
  )
  await record(ctx, 'enrolment.party-left', party.id, { programme: party.programme })
}

/** Whoever left Naru leaves their friends, too. */
export async function leaveParties(ctx: Context, person: string): Promise<void> {
  for (const id of new Set((await store.membersBrought(ctx.db, person)).map(({ party }) => party)))
    await together(ctx, async (ctx) => {
      const party = await store.holdParty(ctx.db, id)
      if (party && !party.ended_at) await leaveHeld(ctx, party, person)
    })
}

/** Wait for fewer or for more. */
export const resizeParty = (ctx: Context, id: string, size: number): Promise<SizeRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const party = await store.holdParty(ctx.db, id)
    const programme = party && (await programmeById(ctx.db, party.programme))
    if (!party || !programme) return 'ended'
    const { friends } = (await policyOf(ctx.db, programme, ctx.now)).together
    const refusal = refusalOfSize(party, size, (await store.membersOf(ctx.db, party)).length, friends)
    if (!refusal) await store.setSize(ctx.db, id, size)
    return refusal
  })

/** What became of a party that was sent: where it stands in line, that all of it has what it asked for, or why none of it has. */
export type Sent = { line: Place } | { applied: true } | { outcome: NonNullable<Outcome> }

/** Apply for everyone in it as one unit in the line. Pressed again, it is the same application. */
export async function sendParty(ctx: Context, id: string): Promise<Sent | { refusal: SendRefusal }> {
  const begun = await together(ctx, async (ctx): Promise<store.PartyRow | { refusal: SendRefusal }> => {
    const party = await store.holdParty(ctx.db, id)
    if (!party) return { refusal: 'ended' }
    const refusal = refusalToSend(party, (await store.membersOf(ctx.db, party)).length)
    if (refusal) return { refusal }
    if (party.sent_at) return party
    await store.setSent(ctx.db, id, ctx.now)
    await record(ctx, 'enrolment.party-sent', id, { programme: party.programme })
    return { ...party, sent_at: ctx.now }
  })
  return 'refusal' in begun ? begun : decideParty(ctx, begun)
}

type Requests = readonly [Request, ...Request[]]

async function requestsOf(ctx: Context, party: store.PartyRow): Promise<Requests | undefined> {
  const requests = (await store.membersOf(ctx.db, party)).map(({ learner, applicant }): Request => ({
    id: idFor(`${party.id} ${party.sent_at?.toISOString()}`, learner),
    programme: party.programme,
    learner,
    applicant,
    channel: 'online',
    entered_by: null,
    bond: party.id,
  }))
  const [first, ...others] = requests
  return first && [first, ...others]
}

/**
 * Wait for the decision of a party that was sent, or tell where it stands in a long line. Where this process does not know it any more, it
 * stands where it would have stood; decided before, it finds its applications by their ids.
 */
export async function decideParty(ctx: Context, party: store.PartyRow): Promise<Sent> {
  const requests = await requestsOf(ctx, party)
  if (!requests || !party.sent_at) return { applied: true }
  const line = placeInLine(ctx, requests[0].id)
  if (line) return { line }
  const ago = Math.max(0, ctx.now.getTime() - party.sent_at.getTime())
  const then = { ...ctx, now: party.sent_at }
  if (isLong(ctx)) {
    standInBackground(then, requests, ago)
    const place = placeInLine(ctx, requests[0].id)
    if (place) return { line: place }
  }
  const outcomes = await standAsOne(then, requests, ago)
  if (outcomes.every((one) => one?.application)) {
    await together(ctx, (ctx) => store.endParty(ctx.db, party.id, 'applied', ctx.now))
    return { applied: true }
  }
  const [outcome] = outcomes
  await together(ctx, async (ctx) => {
    const held = await store.holdParty(ctx.db, party.id)
    if (!held?.sent_at || held.ended_at) return
    await store.setSent(ctx.db, party.id, null)
    const learner = outcome?.refusal && !isOfAll(outcome.refusal) && outcome.learner?.id
    await record(ctx, 'enrolment.party-refused', party.id, {
      programme: party.programme,
      refusal: outcome?.refusal ?? 'unknown',
      ...(learner && { learner }),
    })
  })
  return { outcome: outcome ?? { refusal: 'closed' } }
}

/**
 * Every minute: what was sent and nobody waited for is decided, and what is not complete when it is too late ends, and everyone is told.
 */
export async function settleParties(ctx: Context): Promise<void> {
  await store.forgetTries(ctx.db, new Date(ctx.now.getTime() - DAY))
  const open = await store.openParties(ctx.db)
  const programmes = new Map(
    (await programmesByIds(ctx.db, [...new Set(open.map(({ programme }) => programme))])).map((row) => [row.id, row]),
  )
  for (const party of open)
    try {
      const programme = programmes.get(party.programme)
      if (party.sent_at) await decideParty({ ...ctx, who: naru }, party)
      if (!programme || isPast(programme, ctx.now)) await together(ctx, (ctx) => lapse(ctx, party.id))
    } catch (error) {
      ctx.tools.log.error({ err: error, party: party.id }, 'parties')
    }
}

async function lapse(ctx: Context, id: string): Promise<void> {
  const party = await store.holdParty(ctx.db, id)
  if (!party || party.ended_at || party.sent_at) return
  await record(ctx, 'enrolment.party-lapsed', id, { programme: party.programme })
  await store.endParty(ctx.db, id, 'lapsed', ctx.now)
}
