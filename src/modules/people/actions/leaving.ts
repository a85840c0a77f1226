/** Leaving, and the night in which what is left is erased. */
import { addDays, dayOf, showDay } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import { closeAccounts, emailOf, endOldSignIns } from '../store/accounts.ts'
import { removeOldErrands } from '../store/errands.ts'
import { endSpeaking } from '../store/groups.ts'
import * as store from '../store/leaving.ts'
import { household } from '../store/people.ts'
import { setting } from '../store/records.ts'
import { words } from '../words/letters.ts'
import { leavesWith } from './household.ts'

const STANDARD_DAYS = 30

/** Days between leaving and erasure, as the district has set them under `retention`. */
export async function retentionDays(ctx: Context): Promise<number> {
  const set = (await setting(ctx.db, 'retention')) as { left_days?: number } | undefined
  return set?.left_days ?? STANDARD_DAYS
}

/** The children who would leave with this person. */
export async function childrenLeaving(ctx: Context, me: string) {
  const [, ...children] = await household(ctx.db, me)
  const goes = []
  for (const child of children) if (await leavesWith(ctx, me, child)) goes.push(child)
  return goes
}

/** Leave: every way in closes now, together with the children nobody else answers for; the rest is erased after the retention time. */
export const leave = (ctx: Context, me: string) =>
  together(ctx, async (ctx) => {
    const email = await emailOf(ctx.db, me)
    const children = await childrenLeaving(ctx, me)
    const day = await leaveTogether(ctx, [me, ...children.map((child) => child.id)])
    const letter = words[ctx.lang].left(ctx.district.settings.title[ctx.lang], showDay(day, ctx.lang))
    if (email) await post(ctx, { channel: 'mail', to: email, ...letter })
  })

/** These people leave now. Answers the day on which they are erased. */
export async function leaveTogether(ctx: Context, people: string[]): Promise<string> {
  const day = addDays(dayOf(ctx.now), await retentionDays(ctx))
  await closeAccounts(ctx.db, people)
  await store.endStanding(ctx.db, people, ctx.now)
  await endSpeaking(ctx.db, people, ctx.now)
  await store.markLeft(ctx.db, people, ctx.now, day)
  for (const person of people) await record(ctx, 'people.left', person)
  return day
}

/**
 * Erase those whose day has come, and forget ended sessions and errands. For every night; safe to run twice. Other
 * modules hear `people.erased` and forget what they keep of that person. Answers how many were erased.
 */
export async function eraseDue(ctx: Context): Promise<number> {
  await removeOldErrands(ctx.db, ctx.now)
  await endOldSignIns(ctx.db, ctx.now)
  const due = await store.peopleToErase(ctx.db, dayOf(ctx.now))
  for (const { id } of due)
    await together(ctx, async (ctx) => {
      await store.erase(ctx.db, id, ctx.now)
      await record(ctx, 'people.erased', id)
    })
  return due.length
}
