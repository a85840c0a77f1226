/**
 * The counter of a district: people stand in line in this process and are decided by the batch, one transaction each.
 *
 * Order: within a process, by arrival, which is when the whole form is here and it is known who sends it. Between processes, by the batch:
 * whoever holds the district's admission decides all it brought before the next begins, and PostgreSQL gives the lock in the order asked.
 * `applications.number` is the order in which all were decided; `applied_at` is the arrival, by the database's clock.
 */
import { type Context, naru, together } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import { holdAdmission } from '../store/admission.ts'
import { admit, type Outcome } from './admit.ts'
import type { Asked } from './decide.ts'
import { type Line, openLine, type Standing } from './line.ts'

export type Request = Omit<Asked, 'at'>
/** Those who come together stand in line as one, by the id of the first. */
type Brought = { id: string; ctx: Context; requests: readonly Request[] }

// A line belongs to the district as this process has it open, and ends with it.
const counters = new WeakMap<District, Line<Brought, Outcome[]>>()

const counterOf = (district: District): Line<Brought, Outcome[]> => {
  let counter = counters.get(district)
  if (!counter) counters.set(district, (counter = openLine(decideBy(databaseClock()))))
  return counter
}

/** Stand in line as one and be decided in turn. `ago`: who was in line before and comes back, and how many milliseconds ago they first came. */
export const ask = (ctx: Context, requests: readonly [Request, ...Request[]], ago = 0): Promise<Outcome[]> =>
  counterOf(ctx.district).join({ id: requests[0].id, ctx, requests }, performance.now() - ago)

export const isLong = ({ district }: Context): boolean => counterOf(district).isLong()
export const isFull = ({ district }: Context): boolean => counterOf(district).isFull()
export const endOf = ({ district }: Context) => counterOf(district).end()
export const placeOf = ({ district }: Context, id: string) => counterOf(district).placeOf(id)

/** Wait until everyone in line is decided: before this process ends. */
export const drained = async (district: District): Promise<void> => counters.get(district)?.drained()

type Batch = Standing<Brought>[]

/** Decide a batch. What does not fit is tried again in halves, so that only whoever it belongs to is left without an answer. */
const decideBy = (clock: ReturnType<typeof databaseClock>) =>
  async function decideAll(batch: Batch, last = false): Promise<PromiseSettledResult<Outcome[]>[]> {
    const [first] = batch
    if (!first) return []
    try {
      const outcomes = await together({ ...first.asked.ctx, who: naru }, async (ctx) => {
        const held = await holdAdmission(ctx.db, ctx.district.name)
        const timeOf = clock.read(held)
        return admit(
          ctx,
          batch.map(({ asked: { ctx, requests }, arrived }) => {
            const at = ctx.tools.clock === 'database' ? timeOf(arrived) : ctx.now
            return requests.map((request) => ({ ...request, at }))
          }),
        )
      })
      return outcomes.map((value) => ({ status: 'fulfilled', value }))
    } catch (reason) {
      if (last) return [{ status: 'rejected', reason }]
      const middle = Math.floor(batch.length / 2)
      return [
        ...(await decideAll(batch.slice(0, middle))),
        ...(await decideAll(batch.slice(middle), batch.length === 1)),
      ]
    }
  }

/** How far a new reading may lie behind the one kept before the database's clock must have been set back, in milliseconds. */
const SET_BACK = 1000
/** What is allowed for two clocks drifting apart between two batches, in milliseconds. */
const DRIFT = 0.01

/**
 * The database's time of an arrival, from readings of both clocks. A reading reaches us late, never early, so the one that shows the
 * database's clock furthest ahead of ours is nearest to the truth. Times do not go back, but for who was in line before and comes again.
 */
export function databaseClock() {
  let offset = -Infinity
  let latest = 0
  return {
    read(held: Date, received: number = performance.now()) {
      const reading = held.getTime() - received
      offset = reading > offset || offset - reading > SET_BACK ? reading : offset - DRIFT
      return (arrived: number): Date => {
        const at = Math.floor(arrived + offset)
        if (latest - at > SET_BACK) return new Date(at)
        latest = Math.max(latest, at)
        return new Date(latest)
      }
    },
  }
}
