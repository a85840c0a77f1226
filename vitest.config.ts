import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/postgres.ts'],
    // One database engine and one browser serve all the files of a worker: every test world is a district of its own.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    // A first test in a worker may wait for the engine, and a browser on a small machine takes its time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
  },
})
