/** The thread in which one model is solved. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadHighs } from './highs.ts'
import type { Model } from './model.ts'
import { run } from './run.ts'

const { model, seconds } = workerData as { model: Model; seconds: number }
parentPort?.postMessage(run(await loadHighs(), model, seconds), [])
