/** The best way to divide scarce things, found in a thread of its own so that everyone else is answered meanwhile. */
import { Worker } from 'node:worker_threads'
import type { Model } from './model.ts'
import type { Solution } from './run.ts'

/** How much longer than its time a solver may take to say what it has, in milliseconds. */
const GRACE = 5_000

/**
 * Solve a model within so many seconds. The thread ends with its answer, and is ended where it gives none in time:
 * nothing is left behind, and no process waits for it.
 */
export async function solve(model: Model, { seconds }: { seconds: number }): Promise<Solution> {
  // Node runs the worker as it is written; a loader of the parent would only be loaded a second time.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { model, seconds }, execArgv: [] })
  let late: NodeJS.Timeout | undefined
  try {
    return await new Promise<Solution>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The solver ended with ${code} and no answer`)))
      late = setTimeout(() => resolve({ status: 'none', goals: [], values: [] }), seconds * 1000 + GRACE)
    })
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
