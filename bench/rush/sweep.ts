/** Looking afterwards, with SQL of its own, whether anything that must hold does not. */
import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Answer } from './load.ts'
import { type Form, MOST, SENIOR } from './plan.ts'
import { personId } from './town.ts'

export type Faults = {
  oversold: number
  duplicates: number
  inversions: number
  /** Applications beyond the limit of their learner. */
  overlimit: number
  /** Families of which not all have the same. */
  split: number
  /** Seats kept for seniors that others were given, or that were taken as a senior's by who is none. */
  kept: number
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
  const overlimit = await count(sql<{
    n: number
  }>`select coalesce(sum(greatest(times - ${MOST}::integer, 0)), 0)::integer as n from
    (select count(*) as times from ${applications} where ${here} group by learner) as counted`)
  const split = await count(sql<{ n: number }>`select count(*)::integer as n from
    (select bond from ${applications} where ${here} and bond is not null group by bond
      having count(*) <> 2 or bool_or(admitted_at is not null) <> bool_and(admitted_at is not null)) as families`)
  const kept = await count(sql<{
    n: number
  }>`select coalesce(sum(greatest(others - (capacity - kept), 0) + greatest(seniors - kept, 0) + young), 0)::integer as n
    from (select p.capacity, p.capacity * ${SENIOR.percent}::integer / 100 as kept, count(*) filter (where a.quota is null) as others,
        count(*) filter (where a.quota = 'senior') as seniors,
        count(*) filter (where a.quota = 'senior' and l.born_on > p.starts_on - make_interval(years => ${SENIOR.age}::integer)) as young
      from ${programmes} p join ${applications} a on a.programme = p.id and a.cancelled_at is null and a.admitted_at is not null
        join ${sql.table('rush.people')} l on l.id = a.learner where p.id = any(${classes}::uuid[]) group by p.id) as counted`)
  // A place in the queue with a lower number than a seat: somebody was overtaken. A family may be, by who needs one seat only; and anybody
  // by who is given a kept one.
  const overtaken = await count(sql<{
    n: number
  }>`select count(*)::integer as n from ${applications} waiting where ${here} and admitted_at is null and offered_at is null
    and waiting.bond is null and exists (select 1 from ${applications} seated where seated.programme = waiting.programme
      and coalesce(seated.admitted_at, seated.offered_at) is not null
      and seated.quota is null and seated.number > waiting.number)`)
  const { rows } = await sql<Row>`
    select coalesce(bond, id) as form, learner, quota, number, applied_at from ${applications} where ${here} order by number`.execute(
    db,
  )
  return {
    oversold,
    duplicates,
    overlimit,
    split,
    kept,
    counters,
    overtaken,
    inversions: inversionsIn(rows, forms, answers),
    broken: answers.filter(({ status }) => status !== 303 && status !== 409).length,
    unanswered: unanswered(rows, forms, answers),
  }
}

/** `form`: the id of the form it was asked for with. */
type Row = { form: string; learner: string; quota: string | null; number: number; applied_at: Date }

/**
 * In each process: rows whose arrival is earlier than that of a row numbered before them; and for each class, whoever was sent after
 * another had been answered and yet has a lower number, or has a place where the other was told it is full. A family that found no room
 * for both, who had reached the limit, and kept seats say nothing of those who came after.
 */
function inversionsIn(rows: Row[], forms: Form[], answers: Answer[]): number {
  const first = new Map<string, Answer>()
  const ports = new Map<string, Set<number>>()
  for (const answer of answers) {
    const id = forms[answer.form]?.id ?? ''
    ports.set(id, (ports.get(id) ?? new Set()).add(answer.port))
    const before = first.get(id)
    if (!before || answer.answered < before.answered) first.set(id, answer)
  }
  let inversions = 0
  const latest = new Map<number, number>()
  for (const row of rows) {
    // Sent to two processes at once, a form does not tell which of them decided it.
    if (ports.get(row.form)?.size !== 1) continue
    const port = first.get(row.form)?.port ?? 0
    const at = row.applied_at.getTime()
    if (at < (latest.get(port) ?? 0)) inversions += 1
    latest.set(port, Math.max(at, latest.get(port) ?? 0))
  }

  const numbers = new Map(rows.map((row) => [row.form, row.number]))
  const keptFor = new Set(rows.filter(({ quota }) => quota !== null).map(({ form }) => form))
  const had = Map.groupBy(rows, ({ learner }) => learner)
  /** The lowest number of those who come later, once this form was answered; nothing is left for them where it was told full. */
  const orderOf = (id: string, at: number) => {
    const form = forms[at]
    const number = numbers.get(id)
    if (number !== undefined || !form) return number ?? 0
    return form.children || (had.get(personId(form.person))?.length ?? 0) >= MOST ? 0 : Infinity
  }
  const byClass = Map.groupBy(first.entries(), ([, { form }]) => forms[form]?.programme)
  for (const here of byClass.values()) {
    const sent = [...here].toSorted(([, a], [, b]) => a.sent - b.sent)
    const answered = [...here].toSorted(([, a], [, b]) => a.answered - b.answered)
    let highest = 0
    let at = 0
    for (const [id, answer] of sent) {
      for (; (answered[at]?.[1].answered ?? Infinity) < answer.sent; at += 1)
        highest = Math.max(highest, orderOf(answered[at]?.[0] ?? '', answered[at]?.[1].form ?? -1))
      const number = numbers.get(id) ?? Infinity
      if (number < highest && !(highest === Infinity && keptFor.has(id))) inversions += 1
    }
  }
  return inversions
}

/** Answers that are not true: told of an application there is none of, or told no while there is one. */
function unanswered(rows: Row[], forms: Form[], answers: Answer[]): number {
  const kept = new Set(rows.map((row) => row.form))
  return answers.filter(({ form, status, location }) => {
    const id = forms[form]?.id ?? ''
    const told = location.includes('/application/result?') ? id : location.match(/applications\/([0-9a-f-]{36})/)?.[1]
    return status === 303 ? !kept.has(told ?? '') : kept.has(id)
  }).length
}
