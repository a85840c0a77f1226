/** A line in which people stand in the order they came, and are served by the batch. It lives in one process and knows no database. */

/** Where somebody stands: how many are ahead, and in about how many seconds it is their turn. */
export type Place = { ahead: number; seconds: number }

/** Somebody in line. `arrived` counts milliseconds on the clock of this process, which never goes back. */
export type Standing<A> = { asked: A; arrived: number }

export type Line<A extends { id: string }, O> = ReturnType<typeof openLine<A, O>>

/** How many are decided at once, how many may stand in line, and for how long a browser is kept waiting for its answer. */
export const MOST_AT_ONCE = 500
export const LONGEST = 50_000
export const PATIENCE = 5

/** Served per second, until a batch large enough to tell has been measured. */
const FIRST_PACE = 500
const TELLING = 20

type Waiting<A, O> = Standing<A> & { turn: number; answer(outcome: O): void; fail(why: unknown): void }

/** Open a line before a counter that serves many at once and answers each in the order given. */
export function openLine<A extends { id: string }, O>(
  serve: (batch: Standing<A>[]) => Promise<PromiseSettledResult<O>[]>,
  { patience = PATIENCE, longest = LONGEST, most = MOST_AT_ONCE } = {},
) {
  const waiting: Waiting<A, O>[] = []
  const known = new Map<string, Waiting<A, O>>()
  let pace = FIRST_PACE
  let turns = 0
  let served = 0
  let atCounter = 0
  let serving: Promise<void> | undefined

  const people = () => waiting.length + atCounter
  const secondsFor = (people: number) => Math.ceil(people / pace)

  async function work() {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      atCounter = batch.length
      const began = performance.now()
      const answers = await serve(batch).catch((reason: unknown) =>
        batch.map(() => ({ status: 'rejected' as const, reason })),
      )
      if (batch.length >= TELLING) pace = (pace + (1000 * batch.length) / (performance.now() - began)) / 2
      for (const [at, one] of batch.entries()) {
        const answer = answers[at]
        if (known.get(one.asked.id) === one) known.delete(one.asked.id)
        if (answer?.status === 'fulfilled') one.answer(answer.value)
        else one.fail(answer?.reason)
      }
      served = Math.max(served, batch.at(-1)?.turn ?? 0)
      atCounter = 0
    }
    serving = undefined
  }

  /** Who comes back with an earlier arrival stands where they would have stood; everyone else at the end. */
  function stand(one: Waiting<A, O>) {
    let at = waiting.length
    while (at > 0 && (waiting[at - 1]?.arrived ?? 0) > one.arrived) at -= 1
    one.turn = waiting[at]?.turn ?? (turns += 1)
    waiting.splice(at, 0, one)
    known.set(one.asked.id, one)
  }

  return {
    /** Stand in line and be answered. */
    join: (asked: A, arrived: number = performance.now()): Promise<O> =>
      new Promise((answer, fail) => {
        stand({ asked, arrived, turn: 0, answer, fail })
        // All who came in the same moment are served together already the first time.
        serving ??= new Promise((begin) => setImmediate(begin)).then(work)
      }),

    /** Would a newcomer wait longer than a browser should be kept? */
    isLong: () => people() > patience * pace,

    /** Is there no room for one more? */
    isFull: () => people() >= longest,

    /** Where the one with this id stands now; undefined when they are not in line, or were served. */
    placeOf(id: string): Place | undefined {
      const one = known.get(id)
      const ahead = one && Math.max(0, one.turn - served - 1)
      return ahead === undefined ? undefined : { ahead, seconds: secondsFor(ahead + 1) }
    },

    /** Where a newcomer would stand. */
    end: (): Place => ({ ahead: people(), seconds: secondsFor(people() + 1) }),

    /** Wait until nobody stands in line: for a graceful stop. */
    drained: async () => serving,
  }
}
