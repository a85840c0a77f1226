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
] as const

/** Seal again whatever an older key sealed. Returns how many values were. Afterwards the older key may be retired. */
export async function rotate(ctx: Context): Promise<number> {
  const { vault } = ctx.tools
  let sealed = 0
  for (const { table, id, column, name } of SEALED) {
    const rows = await sql<{ id: string; value: string }>`
      select ${sql.ref(id)}::text as id, ${sql.ref(column)} as value from ${sql.table(`${ctx.district.name}.${table}`)} where ${sql.ref(column)} is not null`.execute(
      ctx.db,
    )
    for (const row of rows.rows.filter((row) => vault.isStale(row.value))) {
      // Comparing the old value lets a change made meanwhile win.
      await sql`update ${sql.table(`${ctx.district.name}.${table}`)} set ${sql.ref(column)} = ${vault.seal(vault.open(row.value, name), name)}
                where ${sql.ref(id)}::text = ${row.id} and ${sql.ref(column)} = ${row.value}`.execute(ctx.db)
      sealed += 1
    }
  }
  return sealed
}
