/** From asking to telling: interview, committee, confirmed or declined; pausing, and the last page. */
import { policyAt } from '#modules/policies/index.ts'
import { type Context, record, together } from '#platform/context.ts'
import { majority, refusalToStep, type State, type StepRefusal } from '../rules/book.ts'
import * as store from '../store/books.ts'
import * as steps from '../store/steps.ts'

type Answer = Promise<StepRefusal | 'unknown' | undefined>

/** Bring a book into a state, with a sentence where there is one. Every step keeps who and when. */
const step = (ctx: Context, id: string, to: State, event: string, note?: string) =>
  together(ctx, async (ctx): Answer => {
    const book = await store.holdBook(ctx.db, id)
    if (!book) return 'unknown'
    const { committee } = (await policyAt(ctx.db, null, ctx.now)).humanbooks
    const refusal = refusalToStep(book.state, to, committee)
    if (refusal) return refusal
    if (to === 'confirmed' && book.state !== 'paused' && committee && !(await isVotedIn(ctx, id))) return 'needs-votes'
    await store.changeBook(ctx.db, id, {
      state: to,
      changed_at: ctx.now,
      ...(to === 'confirmed' && { confirmed_at: book.confirmed_at ?? ctx.now }),
    })
    await steps.addSteps(ctx.db, [{ book: id, state: to, at: ctx.now, who: ctx.who.id ?? null, note: note ?? null }])
    await record(ctx, event, id, { ...(note && { note }), before: book.state })
    return undefined
  })

const isVotedIn = async ({ db }: Context, id: string): Promise<boolean> =>
  majority(await steps.votesOn(db, [id]), (await steps.committee(db)).length) === true

/** Invite somebody to talk about their book; a second time changes the appointment. */
export const inviteToTalk = (ctx: Context, id: string, { starts_at, place }: { starts_at: Date; place: string }) =>
  together(ctx, async (ctx): Answer => {
    const refusal = await step(ctx, id, 'interview', 'humanbooks.invited')
    if (refusal) return refusal
    await steps.setInterview(ctx.db, { book: id, starts_at, place, set_by: ctx.who.id ?? null, set_at: ctx.now })
    return undefined
  })

/** Note what was talked about, for the office only. */
export const noteTalk = (ctx: Context, id: string, note: string) =>
  together(ctx, async (ctx): Promise<void> => {
    await steps.noteInterview(ctx.db, id, note, ctx.who.id ?? null)
    await record(ctx, 'humanbooks.talk_noted', id)
  })

/** Let the committee vote. */
export const bringToCommittee = (ctx: Context, id: string) => step(ctx, id, 'committee', 'humanbooks.brought')

/** Vote as a member of the committee; until it is decided a vote may be changed. */
export const vote = (ctx: Context, id: string, yes: boolean) =>
  together(ctx, async (ctx): Promise<'unknown' | 'not-now' | undefined> => {
    const me = ctx.who.id
    if (!me || !(await steps.committee(ctx.db)).some(({ person }) => person === me)) return 'unknown'
    const book = await store.holdBook(ctx.db, id)
    if (!book || book.person === me) return 'unknown'
    if (book.state !== 'committee') return 'not-now'
    await steps.putVote(ctx.db, { book: id, member: me, yes, at: ctx.now })
    await record(ctx, 'humanbooks.voted', id)
    return undefined
  })

export const confirm = (ctx: Context, id: string, note?: string) =>
  step(ctx, id, 'confirmed', 'humanbooks.confirmed', note)

export const decline = (ctx: Context, id: string, note: string) =>
  step(ctx, id, 'declined', 'humanbooks.declined', note)

/** Take back what one asked for, before it is decided. */
export const withdraw = (ctx: Context, id: string) => step(ctx, id, 'withdrawn', 'humanbooks.withdrawn')

/** Not to be read for a while: by the book itself or by the office, which says why. */
export const pause = (ctx: Context, id: string, note?: string) => step(ctx, id, 'paused', 'humanbooks.paused', note)

export const resume = (ctx: Context, id: string) =>
  together(ctx, async (ctx): Answer => {
    const book = await store.holdBook(ctx.db, id)
    if (book?.state !== 'paused') return book ? 'not-now' : 'unknown'
    return step(ctx, id, 'confirmed', 'humanbooks.resumed')
  })

/** The last page: it is not shown any more. */
export const retire = (ctx: Context, id: string, note?: string) => step(ctx, id, 'retired', 'humanbooks.retired', note)

/** Who votes. */
export const appointMember = (ctx: Context, person: string) =>
  together(ctx, async (ctx): Promise<void> => {
    await steps.addMember(ctx.db, { person, since: ctx.now, added_by: ctx.who.id ?? null })
    await record(ctx, 'humanbooks.member_appointed', person)
  })

export const dismissMember = (ctx: Context, person: string) =>
  together(ctx, async (ctx): Promise<void> => {
    await steps.removeMember(ctx.db, person)
    await record(ctx, 'humanbooks.member_dismissed', person)
  })
