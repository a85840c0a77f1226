/** The thread in which a round is worked out. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadHighs } from '#platform/solver/highs.ts'
import { run } from '#platform/solver/run.ts'
import { match } from './match.ts'
import type { Problem } from './problem.ts'

const { problem, seconds } = workerData as { problem: Problem; seconds: number }
const highs = await loadHighs()
parentPort?.postMessage(await match(problem, async (model, share) => run(highs, model, share), seconds), [])
