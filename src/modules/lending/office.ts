/** What the office's pages show of wishes and loans, and the list that may leave the house. */
import { guardiansOf, peopleByIds, phoneOf, showPhone } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { type Day, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { writeXlsx } from '#platform/sheet.ts'
import { GUARDIAN_PHONE } from './actions/ask.ts'
import { type Own, owned } from './mine.ts'
import { careDue, type Upkeep } from './rules/care.ts'
import type { Request } from './pages/office/requests.tsx'
import { lastCare } from './store/care.ts'
import { items } from './store/items.ts'
import { loansSince, standingAt } from './store/loans.ts'
import { waysAt } from './store/moves.ts'
import type { Item } from './things.ts'
import { words } from './words/office.ts'
import { words as shared } from './words/shared.ts'

/** Wishes to decide about at these branches, each class once, those who are to pick something up, and those who wait. */
export async function requestsAt(ctx: Context, branches: 'all' | string[]) {
  const rows = await owned(ctx, await standingAt(ctx.db, branches))
  const asked = rows.filter(({ place }) => place === 'asked')
  const groups = [...Map.groupBy(asked, ({ loan }) => loan.set ?? loan.id).values()]
  const requests: Request[] = []
  for (const group of groups) {
    const [own] = group
    if (own) requests.push({ own, count: group.length, guardian: await guardianOf(ctx, own) })
  }
  const at = (wanted: Own['place']) => rows.filter(({ place }) => place === wanted)
  return { requests, ready: at('ready'), waiting: at('waiting') }
}

/** The guardian who answers: named by a minor who asked alone, or the one who asked. */
async function guardianOf(ctx: Context, { loan }: Own): Promise<string> {
  if (loan.guardian_name) {
    const phone = loan.guardian_phone && ctx.tools.vault.open(loan.guardian_phone, GUARDIAN_PHONE)
    return [loan.guardian_name, phone && showPhone(phone)].filter(Boolean).join(' ')
  }
  if (loan.applicant === loan.borrower) return ''
  const [applicant] = await peopleByIds(ctx.db, [loan.applicant])
  const phone = await phoneOf(ctx, loan.applicant)
  return [applicant?.name, phone && showPhone(phone)].filter(Boolean).join(' ')
}

/** Today's board: set aside and to be picked up by tonight, due today, late, what is on its way between branches, and what is due for care. */
export async function boardAt(ctx: Context, branches: 'all' | string[]) {
  const today = dayOf(ctx.now)
  const rows = await owned(ctx, await standingAt(ctx.db, branches))
  return {
    out: rows.filter(({ place, loan }) => place === 'ready' && dayOf(loan.pickup_at) <= today),
    back: rows.filter(({ place, loan }) => place === 'out' && loan.due_on === today),
    late: rows.filter(({ place }) => place === 'late'),
    ways: await waysAt(ctx.db, branches),
    due: await dueAt(ctx, branches),
  }
}

/** An instrument of this house that is due for care, and since when. */
export type Due = { item: Item; kind: Upkeep; since: Day }

/** What is due for care at these branches, the longest first. What is out is looked after once it is back. */
export async function dueAt(ctx: Context, branches: 'all' | string[]): Promise<Due[]> {
  const here = (await items(ctx.db, { branches })).filter(({ state }) => ['shelf', 'held', 'class'].includes(state))
  const last = await lastCare(
    ctx.db,
    here.map(({ id }) => id),
  )
  const due: Due[] = []
  for (const [branch, things] of Map.groupBy(here, (item) => item.branch)) {
    const { lending } = await policyAt(ctx.db, branch, ctx.now)
    for (const item of things)
      for (const one of careDue(item, last.get(item.id) ?? new Map(), dayOf(ctx.now), lending))
        due.push({ item, ...one })
  }
  return due.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

/** The name under which a wish stands at the counter: the player with the guardian, or the class. */
export async function counterNames(ctx: Context, rows: readonly Own[]): Promise<Map<string, string>> {
  const guardians = await guardiansOf(ctx.db, [...new Set(rows.map(({ loan }) => loan.borrower))])
  return new Map(
    rows.map(({ loan, borrower }) => {
      const guardian = guardians.find(({ child }) => child === loan.borrower)?.name
      const who = loan.class ? `${loan.school} ${loan.class} · ${borrower}` : borrower
      return [loan.id, guardian ? `${who} (${guardian})` : who]
    }),
  )
}

/** The loans of a year as a spreadsheet, and whose they are. */
export async function loansSheet(ctx: Context, since: Date, branches: 'all' | string[]) {
  const w = words[ctx.lang].columns
  const s = shared[ctx.lang]
  const rows = await owned(ctx, await loansSince(ctx.db, since, branches))
  const day = (at: Date | null) => (at ? dayOf(at) : '')
  const lines = rows.map(({ loan, place, borrower, branch }) => ({
    [w.asked]: day(loan.asked_at),
    [w.place]: s.place[place],
    [w.borrower]: borrower,
    [w.instrument]: [loan.name, loan.size].filter(Boolean).join(' '),
    [w.code]: loan.code ?? '',
    [w.branch]: branch,
    [w.lent]: day(loan.lent_at),
    [w.due]: loan.due_on ?? '',
    [w.returned]: day(loan.returned_at),
    [w.fee]: String(loan.fee),
  }))
  return {
    bytes: await writeXlsx(Object.values(w), lines),
    people: [...new Set(rows.map(({ loan }) => loan.borrower))],
  }
}
