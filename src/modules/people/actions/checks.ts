/** Background checks: agreed to by the person, asked for and noted by staff, asked again when their day comes. */
import { type Day, dayOf } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import {
  CHECKS,
  type CheckKind,
  RECHECK_DAYS,
  recheckFrom,
  refusalToReply,
  type Standing,
  standingOfChecks,
  standingOfKind,
} from '../rules/checks.ts'
import * as store from '../store/checks.ts'
import { setting } from '../store/records.ts'
import type { Tables } from '#platform/database.ts'

/** Days for which an answer counts, as the district has set them under `checks`. */
export async function recheckDays({ db }: Pick<Context, 'db'>): Promise<number> {
  const set = (await setting(db, 'checks')) as { recheck_days?: number } | undefined
  return set?.recheck_days ?? RECHECK_DAYS
}

/** Agree to be asked about, for oneself: one open row for each kind, unless one waits already. */
export const giveCheckConsent = (ctx: Context, person: string) =>
  together(ctx, async (ctx) => {
    const consent_on = dayOf(ctx.now)
    const added = await store.addChecks(
      ctx.db,
      CHECKS.map((kind) => ({ person, kind, consent_on })),
    )
    if (added.length > 0) await record(ctx, 'people.check_agreed', person)
  })

/** Take the consent back: what was not answered yet is not asked any more. */
export const takeBackCheckConsent = (ctx: Context, person: string) =>
  together(ctx, async (ctx) => {
    if ((await store.dropOpenChecks(ctx.db, person)) > 0) await record(ctx, 'people.check_taken_back', person)
  })

/** Note that the authority was asked today. */
export const noteAsked = (ctx: Context, id: string) =>
  together(ctx, async (ctx): Promise<'answered-already' | undefined> => {
    const check = await store.holdCheck(ctx.db, id)
    if (!check || check.replied_on || check.asked_on) return 'answered-already'
    await store.changeCheck(ctx.db, id, { asked_on: dayOf(ctx.now) })
    await record(ctx, 'people.check_asked', check.person, { kind: check.kind })
  })

export type Reply = { replied_on: Day; clear: boolean; recheck_due: Day }

/** Note what the authority answered: may, or may not, and until when that counts. Nothing of the record is kept. */
export const noteReply = (ctx: Context, id: string, reply: Reply) =>
  together(ctx, async (ctx): Promise<ReturnType<typeof refusalToReply>> => {
    const check = await store.holdCheck(ctx.db, id)
    if (!check) return { field: 'form', reason: 'answered-already' }
    if (check.person === ctx.who.id) return { field: 'form', reason: 'own-check' }
    const refusal = refusalToReply(check, reply, ctx.now)
    if (refusal) return refusal
    await store.changeCheck(ctx.db, id, {
      replied_on: reply.replied_on,
      clear: reply.clear,
      recheck_due: reply.clear ? reply.recheck_due : null,
      checked_by: ctx.who.id ?? null,
    })
    await record(ctx, 'people.checked', check.person, { kind: check.kind })
  })

/** Write down at once that all checks of these people were answered and are clear: for lists an office kept before. */
export const noteCleared = (ctx: Context, people: readonly string[], replied_on: Day) =>
  together(ctx, async (ctx) => {
    const recheck_due = recheckFrom(replied_on, await recheckDays(ctx))
    const checked_by = ctx.who.id ?? null
    await store.addChecks(
      ctx.db,
      people.flatMap((person) =>
        CHECKS.map((kind) => ({
          person,
          kind,
          consent_on: replied_on,
          replied_on,
          clear: true,
          recheck_due,
          checked_by,
        })),
      ),
    )
  })

type Db = Tables<'background_checks' | 'people'>

/** Where each of these people stands: what is still to do before they may meet children. */
export async function checkStandings(db: Db, people: readonly string[], now: Date): Promise<Map<string, Standing>> {
  const rows = Map.groupBy(await store.checksOf(db, people), ({ person }) => person)
  return new Map(people.map((person) => [person, standingOfChecks(rows.get(person) ?? [], dayOf(now))]))
}

/** Whether this person may meet children now: every kind was asked, the answer was clear, and it still counts. */
export const mayMeetChildren = async (db: Db, person: string, now: Date): Promise<boolean> =>
  (await checkStandings(db, [person], now)).get(person) === 'clear'

/** Each kind by itself, for the person's own page. */
export async function myChecks(ctx: Context, person: string): Promise<{ kind: CheckKind; standing: Standing }[]> {
  const rows = await store.checksOf(ctx.db, [person])
  return CHECKS.map((kind) => ({ kind, standing: standingOfKind(rows, kind, dayOf(ctx.now)) }))
}
