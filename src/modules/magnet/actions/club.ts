/** Study clubs: founding one after a class, joining, leaving, saying when it meets, ending it. */
import { programmeById, stateOf } from '#modules/catalogue/index.ts'
import { admittedTo } from '#modules/enrolment/index.ts'
import {
  checkStandings,
  type Group,
  groupById,
  guardiansOf,
  isAdult,
  mayActFor,
  nameGroup,
  needsGuardian,
  peopleByIds,
  type Person,
  personById,
  speaksFor,
} from '#modules/people/index.ts'
import { withoutContact } from '#platform/contact.ts'
import { type Context, record, together } from '#platform/context.ts'
import {
  type ClubJoinRefusal,
  clubStandingOf,
  type FoundRefusal,
  refusalToFound,
  refusalToJoinClub,
} from '../rules/club.ts'
import * as store from '../store/clubs.ts'

export type ClubWords = { about: string; meets: string; newcomers: boolean; most: number }
export type Founding = ClubWords & { id: string; programme: string; learner: string; name: string }

/** What is said of a club, ways to reach a person covered. */
const said = ({ about, meets, newcomers, most }: ClubWords): ClubWords => ({
  about: withoutContact(about),
  meets: withoutContact(meets),
  newcomers,
  most,
})

const wasIn = async (ctx: Context, programme: string | null, learner: string): Promise<boolean> =>
  programme !== null && (await admittedTo(ctx.db, [programme])).some((one) => one.learner === learner)

/** Found a club out of a class that is over. It is a group, which the office verifies; whoever founds it speaks for it. Sent twice, it is one. */
export const foundClub = (
  ctx: Context,
  { id, programme, learner, name, ...words }: Founding,
): Promise<FoundRefusal | 'name-taken' | 'unknown' | undefined> =>
  together(ctx, async (ctx) => {
    const me = ctx.who.id ?? ''
    const founder = (await mayActFor(ctx.db, me, learner)) ? await personById(ctx.db, me) : undefined
    const grown = founder && (await programmeById(ctx.db, programme))
    if (!founder || !grown) return 'unknown'
    if (await store.clubById(ctx.db, id)) return undefined
    const refusal = refusalToFound({
      guarded: needsGuardian(founder, ctx.now),
      over: stateOf(grown, ctx.now) === 'over',
      there: await wasIn(ctx, programme, learner),
    })
    if (refusal) return refusal
    const called = withoutContact(name).slice(0, 60)
    const named = await nameGroup(ctx, { id, name: called, kind: 'club', size: words.most, dong: grown.dong })
    // Another press of the same form may have been first.
    if (named === 'name-taken') return (await store.clubById(ctx.db, id)) ? undefined : 'name-taken'
    await store.addClub(ctx.db, { ...said(words), id, programme, founded_at: ctx.now })
    await store.addMember(ctx.db, { club: id, person: learner, joined_at: ctx.now })
    await record(ctx, 'magnet.club_founded', id, { programme })
    return undefined
  })

/** A child meets grown-ups who speak for a club only when these are checked, or the child's guardian is in it. */
async function metBy(ctx: Context, group: Group, learner: Person): Promise<'clear' | 'unchecked'> {
  if (learner.born_on === null || isAdult(learner, ctx.now)) return 'clear'
  const members = new Set((await store.membersOf(ctx.db, group.id)).map(({ person }) => person))
  const guardians = await guardiansOf(ctx.db, [learner.id])
  if (guardians.some(({ guardian }) => members.has(guardian) || speaksFor(group, guardian))) return 'clear'
  const grown = (await peopleByIds(ctx.db, group.speakers)).filter((one) => isAdult(one, ctx.now))
  const ids = grown.map(({ id }) => id)
  const standings = await checkStandings(ctx.db, ids, ctx.now)
  return ids.every((id) => standings.get(id) === 'clear') ? 'clear' : 'unchecked'
}

/** Join a club, oneself or for a child one answers for. Who is in it already stays. */
export const joinClub = (
  ctx: Context,
  id: string,
  learner: string,
): Promise<Exclude<ClubJoinRefusal, 'joined-already'> | undefined> =>
  together(ctx, async (ctx) => {
    const me = ctx.who.id ?? ''
    const club = await store.holdClub(ctx.db, id)
    const group = club && (await groupById(ctx.db, id))
    const person = group && (await mayActFor(ctx.db, me, learner)) ? await personById(ctx.db, learner) : undefined
    if (!club || !group || !person) return 'unknown'
    const refusal = refusalToJoinClub(
      { ...club, standing: clubStandingOf(club, group) },
      {
        guarded: learner === me && needsGuardian(person, ctx.now),
        here: (await store.membersOf(ctx.db, id)).some((one) => one.person === learner),
        there: await wasIn(ctx, club.programme, learner),
        met: await metBy(ctx, group, person),
      },
    )
    if (refusal === 'joined-already') return undefined
    if (refusal) return refusal
    await store.addMember(ctx.db, { club: id, person: learner, joined_at: ctx.now })
    await record(ctx, 'magnet.club_joined', id, { learner })
    return undefined
  })

/** Leave a club. False where they were not in it. */
export const leaveClub = (ctx: Context, id: string, learner: string): Promise<boolean> =>
  together(ctx, async (ctx) => {
    if (!(await store.holdClub(ctx.db, id)) || !(await mayActFor(ctx.db, ctx.who.id ?? '', learner))) return false
    if (!(await store.endMember(ctx.db, id, learner, ctx.now))) return false
    await record(ctx, 'magnet.club_left', id, { learner })
    return true
  })

/** The club of somebody who speaks for it, while it has not ended; nobody else's is found. */
async function ownClub(ctx: Context, id: string) {
  const club = await store.holdClub(ctx.db, id)
  const group = club && (await groupById(ctx.db, id))
  return group && !club.ended_at && speaksFor(group, ctx.who.id) ? club : undefined
}

/** Say anew what a club is about, and when and where it meets. False where it is not one's own. */
export const sayClub = (ctx: Context, id: string, words: ClubWords): Promise<boolean> =>
  together(ctx, async (ctx) => {
    if (!(await ownClub(ctx, id))) return false
    await store.changeClub(ctx.db, id, said(words))
    await record(ctx, 'magnet.club_changed', id)
    return true
  })

/** End a club; everyone in it is told. False where it is not one's own or ended before. */
export const endClub = (ctx: Context, id: string): Promise<boolean> =>
  together(ctx, async (ctx) => {
    if (!(await ownClub(ctx, id))) return false
    await store.changeClub(ctx.db, id, { ended_at: ctx.now })
    await record(ctx, 'magnet.club_ended', id)
    return true
  })
