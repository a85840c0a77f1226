/** Key rotation: what an older key sealed is sealed again with the current one, a few rows at a time. */
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Every sealed column, the key of its table, and the name it was sealed under. */
const SEALED = [
  { table: 'people', id: 'id', column: 'phone', name: 'people.phone' },
  { table: 'letters', id: 'id', column: 'content', name: 'letters.content' },
  { table: 'second_factors', id: 'person', column: 'secret', name: 'second_factors.secret' },
  { table: 'draws', id: 'id', column: 'secret', name: 'draws.secret' },
  { table: 'signing_keys', id: 'id', column: 'secret', name: 'signing_keys.secret' },
  { table: 'review_answers', id: 'id', column: 'answer', name: 'review_answers.answer' },
  { table: 'review_papers', id: 'id', column: 'name', name: 'review_papers.name' },
  { table: 'review_papers', id: 'id', column: 'content', name: 'review_papers.content' },
  { table: 'review_sheets', id: 'id', column: 'comment', name: 'review_sheets.comment' },
  { table: 'review_sheets', id: 'id', column: 'reason', name: 'review_sheets.reason' },
  { table: 'qualifications', id: 'id', column: 'kind', name: 'qualifications.kind' },
  { table: 'proofs', id: 'qualification', column: 'body', name: 'proofs.body' },
] as const

/** Seal again whatever an older key sealed. Returns how many values were. Afterwards the older key may be retired. */
export async function rotate(ctx: Context): Promise<number> {
  const { vault } = ctx.tools
  let sealed = 0
  for (const { table, id, column, name } of SEALED) {
    const here = sql.table(`${ctx.district.name}.${table}`)
    // The beginning says which key sealed it; whole values, which may be papers of some megabytes, are read one at a time.
    const heads = await sql<{ id: string; head: string }>`
      select ${sql.ref(id)}::text as id, left(${sql.ref(column)}, 100) as head from ${here} where ${sql.ref(column)} is not null`.execute(
      ctx.db,
    )
    for (const stale of heads.rows.filter(({ head }) => vault.isStale(head))) {
      const found = await sql<{ id: string; value: string | null }>`
        select ${sql.ref(id)}::text as id, ${sql.ref(column)} as value from ${here} where ${sql.ref(id)}::text = ${stale.id}`.execute(
        ctx.db,
      )
      const [row] = found.rows
      if (!row?.value) continue
      // Comparing the old value lets a change made meanwhile win.
      await sql`update ${here} set ${sql.ref(column)} = ${vault.seal(vault.open(row.value, name), name)}
                where ${sql.ref(id)}::text = ${row.id} and ${sql.ref(column)} = ${row.value}`.execute(ctx.db)
      sealed += 1
    }
  }
  return sealed
}
