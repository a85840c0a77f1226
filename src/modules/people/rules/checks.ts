/**
 * Background checks of those who meet children (아동복지법 제29조의3, 청소년성보호법 제56조): authorities are asked with the person's
 * consent, and only whether they may is kept, never what a record says.
 */
import { addDays, type Day, dayOf } from '#platform/clock.ts'

export const CHECKS = ['sex-crime', 'child-abuse'] as const
export type CheckKind = (typeof CHECKS)[number]

export type Check = {
  kind: CheckKind
  consent_on: Day
  asked_on: Day | null
  replied_on: Day | null
  clear: boolean | null
  recheck_due: Day | null
}

/** The same as it is kept, and with the name of whom it is about. */
export type CheckRow = Check & { id: string; person: string; checked_by: string | null }
export type NamedCheck = CheckRow & { name: string }

/** Where a person stands: what is still to do before they may meet children. */
export type Standing = 'clear' | 'consent' | 'asking' | 'barred' | 'overdue'

/** The last answer of a kind counts, until its day; one that said no counts until another one came. */
export function standingOfKind(checks: readonly Check[], kind: CheckKind, today: Day): Standing {
  const mine = checks.filter((check) => check.kind === kind)
  const answered = mine.filter((check) => check.replied_on !== null)
  const last = answered.toSorted((a, b) => byText(a.replied_on ?? '', b.replied_on ?? '')).at(-1)
  if (last?.clear && last.recheck_due !== null && last.recheck_due >= today) return 'clear'
  if (mine.some((check) => check.replied_on === null)) return 'asking'
  if (last?.clear === false) return 'barred'
  return last ? 'overdue' : 'consent'
}

const WORST = ['barred', 'consent', 'overdue', 'asking', 'clear'] as const satisfies readonly Standing[]
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** All kinds together: as good as the worst of them. */
export function standingOfChecks(checks: readonly Check[], today: Day): Standing {
  const standings = new Set(CHECKS.map((kind) => standingOfKind(checks, kind, today)))
  return WORST.find((standing) => standings.has(standing)) ?? 'consent'
}

/** The last day on which all kinds still count, of somebody who is clear. */
export const clearUntil = (checks: readonly Check[], today: Day): Day | undefined =>
  CHECKS.map((kind) => lastClear(checks, kind, today)).reduce((a, b) => (a && b ? (a < b ? a : b) : undefined))

const lastClear = (checks: readonly Check[], kind: CheckKind, today: Day): Day | undefined =>
  standingOfKind(checks, kind, today) === 'clear'
    ? checks
        .filter((check) => check.kind === kind && check.clear)
        .flatMap((check) => check.recheck_due ?? [])
        .toSorted(byText)
        .at(-1)
    : undefined

/** Authorities are asked again every year. A district may set other days. */
export const RECHECK_DAYS = 365

export type ReplyRefusal = 'past-day' | 'future-day' | 'before-consent' | 'answered-already' | 'own-check'

/** Why a reply cannot be noted so: its day lies between consent and today, and it counts until some later day. */
export function refusalToReply(
  check: { consent_on: Day; replied_on: Day | null },
  reply: { replied_on: Day; clear: boolean; recheck_due: Day },
  now: Date,
): { field: 'replied_on' | 'recheck_due' | 'form'; reason: ReplyRefusal } | undefined {
  if (check.replied_on) return { field: 'form', reason: 'answered-already' }
  if (reply.replied_on < check.consent_on) return { field: 'replied_on', reason: 'before-consent' }
  if (reply.replied_on > dayOf(now)) return { field: 'replied_on', reason: 'future-day' }
  if (reply.clear && reply.recheck_due <= reply.replied_on) return { field: 'recheck_due', reason: 'past-day' }
  return undefined
}

/** The day until which an answer counts unless staff write another. */
export const recheckFrom = (day: Day, days: number): Day => addDays(day, days)
