/** Work for later, kept by pg-boss in the district's own schema: a job is committed together with what caused it. */
import { CompiledQuery, type Kysely } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Database } from './database.ts'
import type { DB } from './tables.ts'

export type Jobs = ReturnType<typeof openJobs>
export type Job = { name: string; data: unknown }
type Work = (data: unknown) => Promise<void>

const through = (db: Kysely<DB>) => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: (await db.executeQuery(CompiledQuery.raw(text, values))).rows,
  }),
})

/** Outside of a transaction pg-boss sends its upkeep as scripts of several statements. */
const beside = ({ kysely, script }: Pick<Database, 'kysely' | 'script'>) => ({
  executeSql: async (text: string, values?: unknown[]) =>
    values?.length ? through(kysely).executeSql(text, values) : { rows: await script(text) },
})

/** With growing pauses up to an hour: a mail server may be away for half a day. */
const RETRIES = { retryLimit: 20, retryBackoff: true, retryDelay: 5, retryDelayMax: 3600 }

/** The jobs of one district. Nothing runs until `work` is called; `drain` runs what is waiting, once, for tests and commands. */
export function openJobs(database: Database, schema: string) {
  const openBoss = (upkeep: boolean) => {
    const boss = new PgBoss({
      db: beside(database),
      schema,
      migrate: true,
      createSchema: false,
      schedule: upkeep,
      supervise: upkeep,
    })
    // Who works on a job logs its failure; the upkeep of pg-boss tries again by itself.
    boss.on('error', () => {})
    return boss
  }
  const boss = openBoss(false)
  let started: Promise<unknown> | undefined
  const queues = new Map<string, Promise<void>>()

  const start = () => (started ??= boss.start())

  // Upkeep and calendar run only where work is done: a process that but adds jobs leaves the database in peace.
  let opened: Promise<PgBoss> | undefined
  const worker = () => (opened ??= openBoss(true).start())

  const queue = async (name: string) => {
    await start()
    let made = queues.get(name)
    if (!made) queues.set(name, (made = open(name)))
    await made
  }

  const open = async (name: string) => {
    await boss.createQueue(name, RETRIES)
    // Touching the queue once makes pg-boss remember it, so that adding a job inside a transaction asks nothing outside of it.
    await boss.deleteJob(name, '00000000-0000-0000-0000-000000000000')
  }

  return {
    /** Make the queues before anyone asks for one inside a transaction. */
    prepare: async (names: string[]) => {
      for (const name of names) await queue(name)
    },

    /** Put a job into `db`'s transaction. `startAfter` delays it; `once` lets only one wait under that key. */
    async add(db: Kysely<DB>, name: string, data: object, options: { startAfter?: Date; once?: string } = {}) {
      const { startAfter, once } = options
      await boss.send(name, data, {
        db: through(db),
        ...(startAfter && { startAfter }),
        ...(once && { singletonKey: once }),
      })
    },

    /** Put many jobs into `db`'s transaction at once. */
    async addAll(db: Kysely<DB>, name: string, data: object[]) {
      if (data.length > 0)
        await boss.insert(
          name,
          data.map((data) => ({ data })),
          { db: through(db) },
        )
    },

    /** Work on a queue from now on. A job that throws comes back later; those fetched with it are done all the same. */
    async work(name: string, work: Work) {
      await queue(name)
      const boss = await worker()
      await boss.work(name, { pollingIntervalSeconds: 1, batchSize: 20 }, async (jobs) => {
        for (const job of jobs)
          await work(job.data).catch((error: Error) => boss.fail(name, job.id, { message: error.message }))
      })
    },

    /** Run a job by the calendar, in Seoul's time. */
    async every(cron: string, name: string) {
      await queue(name)
      await (await worker()).schedule(name, cron, {}, { tz: 'Asia/Seoul' })
    },

    /** Do all that is waiting now and return how many were done. The first that throws stops it. */
    async drain(name: string, work: Work): Promise<number> {
      await queue(name)
      let done = 0
      for (;;) {
        const jobs = await boss.fetch(name, { batchSize: 50 })
        if (jobs.length === 0) return done
        for (const job of jobs) {
          await work(job.data)
          await boss.complete(name, job.id)
          done += 1
        }
      }
    },

    stop: async () => {
      await (await opened)?.stop({ graceful: true, timeout: 5_000 })
      if (started) await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}
