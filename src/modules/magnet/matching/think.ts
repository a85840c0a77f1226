/** Matching in a thread of its own, so that everyone else is answered meanwhile. */
import { Worker } from 'node:worker_threads'
import type { Matching } from './match.ts'
import type { Problem } from './problem.ts'

/** Propose classes within about so many seconds. The thread ends with its answer. */
export async function think(problem: Problem, seconds: number): Promise<Matching> {
  // Node runs the worker as it is written; a loader of the parent would only be loaded a second time.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { problem, seconds },
    execArgv: [],
  })
  try {
    return await new Promise<Matching>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`Matching ended with ${code} and no answer`)))
    })
  } finally {
    await worker.terminate()
  }
}
