/** Looking afterwards, with SQL of its own, whether anything that must hold does not. */
import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Answer } from './load.ts'
import type { Form } from './plan.ts'

export type Faults = {
  oversold: number
  duplicates: number
  inversions: number
  counters: number
  overtaken: number
  broken: number
  unanswered: number
}

export const isSound = (faults: Faults): boolean => Object.values(faults).every((count) => count === 0)

/** What is wrong with the classes of one way. */
export async function sweep(db: Kysely<DB>, classes: string[], forms: Form[], answers: Answer[]): Promise<Faults> {
  const applications = sql.table('rush.applications')
  const programmes = sql.table('rush.programmes')
  const here = sql`programme = any(${classes}::uuid[]) and cancelled_at is null`
  const count = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(db)).rows[0]?.n ?? 0

  const oversold = await count(sql<{
    n: number
  }>`select coalesce(sum(greatest(seated - capacity, 0)), 0)::integer as n from
    (select p.capacity, count(*) filter (where coalesce(a.admitted_at, a.offered_at) is not null) as seated from ${programmes} p
      join ${applications} a on a.programme = p.id and a.cancelled_at is null where p.id = any(${classes}::uuid[]) group by p.id) as counted`)
  const duplicates = await count(sql<{ n: number }>`select coalesce(sum(times - 1), 0)::integer as n from
    (select count(*) as times from ${applications} where ${here} group by programme, learner) as counted`)
  const counters = await count(sql<{
    n: number
  }>`select count(*)::integer as n from ${programmes} p where p.id = any(${classes}::uuid[]) and
    (p.taken, p.waiting) <> (select count(*) filter (where coalesce(admitted_at, offered_at) is not null),
      count(*) filter (where coalesce(admitted_at, offered_at) is null)
      from ${applications} a where a.programme = p.id and a.cancelled_at is null)`)
  // A place in the queue with a lower number than a seat: somebody was overtaken.
  const overtaken = await count(sql<{
    n: number
  }>`select count(*)::integer as n from ${applications} waiting where ${here} and admitted_at is null and offered_at is null
    and exists (select 1 from ${applications} seated where seated.programme = waiting.programme
      and coalesce(seated.admitted_at, seated.offered_at) is not null
      and seated.number > waiting.number)`)
  const { rows } = await sql<{ id: string; programme: string; number: number; applied_at: Date }>`
    select id, programme, number, applied_at from ${applications} where ${here} order by number`.execute(db)
  return {
    oversold,
    duplicates,
    counters,
    overtaken,
    inversions: inversionsIn(rows, forms, answers),
    broken: answers.filter(({ status }) => status !== 303 && status !== 409).length,
    unanswered: unanswered(rows, forms, answers),
  }
}

type Row = { id: string; programme: string; number: number; applied_at: Date }

/**
 * In each process: rows whose arrival is earlier than that of a row numbered before them; and for each class, whoever was sent after
 * another had been answered and yet has a lower number, or has a place where the other was told it is full.
 */
function inversionsIn(rows: Row[], forms: Form[], answers: Answer[]): number {
  const first = new Map<string, Answer>()
  for (const answer of answers) {
    const id = forms[answer.form]?.id ?? ''
    const before = first.get(id)
    if (!before || answer.answered < before.answered) first.set(id, answer)
  }
  let inversions = 0
  const latest = new Map<number, number>()
  for (const row of rows) {
    const port = first.get(row.id)?.port ?? 0
    const at = row.applied_at.getTime()
    if (at < (latest.get(port) ?? 0)) inversions += 1
    latest.set(port, Math.max(at, latest.get(port) ?? 0))
  }

  const numbers = new Map(rows.map((row) => [row.id, row.number]))
  const byClass = Map.groupBy(first.entries(), ([, { form }]) => forms[form]?.programme)
  for (const here of byClass.values()) {
    const sent = [...here].toSorted(([, a], [, b]) => a.sent - b.sent)
    const answered = [...here].toSorted(([, a], [, b]) => a.answered - b.answered)
    let highest = 0
    let at = 0
    for (const [id, answer] of sent) {
      for (; (answered[at]?.[1].answered ?? Infinity) < answer.sent; at += 1)
        highest = Math.max(highest, numbers.get(answered[at]?.[0] ?? '') ?? Infinity)
      if ((numbers.get(id) ?? Infinity) < highest) inversions += 1
    }
  }
  return inversions
}

/** Answers that are not true: told of an application there is none of, or told no while there is one. */
function unanswered(rows: Row[], forms: Form[], answers: Answer[]): number {
  const kept = new Set(rows.map((row) => row.id))
  return answers.filter(({ form, status, location }) => {
    const id = forms[form]?.id ?? ''
    return status === 303 ? !kept.has(location.match(/applications\/([0-9a-f-]{36})/)?.[1] ?? '') : kept.has(id)
  }).length
}
