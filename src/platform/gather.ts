/** Asking together: many who want a row each at the same moment share one query. */
import type { Kysely } from 'kysely'
import type { DB } from './tables.ts'

type Load<K, V> = (db: Kysely<DB>, keys: K[]) => Promise<Map<K, V>>
type Asking<K, V> = { key: K; answer(value: V | undefined): void; fail(why: unknown): void }

const MOST = 500

/**
 * Turn a query for many keys into one that each request asks for its own key. Whoever asks while a query is under way shares the next,
 * so a crowd costs few queries, and nobody is given an answer older than their question: nothing is kept.
 */
export function gather<K, V>(load: Load<K, V>): (db: Kysely<DB>, key: K) => Promise<V | undefined> {
  const askings = new WeakMap<Kysely<DB>, Asking<K, V>[]>()

  async function answer(db: Kysely<DB>, asking: Asking<K, V>[]) {
    while (asking.length > 0) {
      const now = asking.splice(0, MOST)
      try {
        const found = await load(db, [...new Set(now.map(({ key }) => key))])
        for (const one of now) one.answer(found.get(one.key))
      } catch (error) {
        for (const one of now) one.fail(error)
      }
    }
    askings.delete(db)
  }

  return async (db, key) => {
    // A transaction has its own connection and sees its own writes.
    if (db.isTransaction) return (await load(db, [key])).get(key)
    return new Promise((resolve, reject) => {
      const one = { key, answer: resolve, fail: reject }
      const asking = askings.get(db)
      if (asking) return void asking.push(one)
      const begun = [one]
      askings.set(db, begun)
      // All who came in the same moment ask together already the first time.
      setImmediate(() => void answer(db, begun))
    })
  }
}
