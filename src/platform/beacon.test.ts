import { createHash } from 'node:crypto'
import { serve } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { openBeacon } from './beacon.ts'

/** A beacon of our own: round 7 is true, round 8 has not come out, round 9 lies. */
async function twin(): Promise<string> {
  const signature = 'ab'.repeat(48)
  const randomness = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex')
  const { promise, resolve } = Promise.withResolvers<number>()
  const fetch = (request: Request) => {
    const round = Number(request.url.split('/').at(-1))
    if (round === 8) return new Response('', { status: 404 })
    return Response.json({ round, signature, randomness: round === 9 ? '0'.repeat(64) : randomness })
  }
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${await promise}`
}

test('a round is what its signature makes; before it comes out, when it lies or when nobody answers there is none', async () => {
  expect(openBeacon({})).toBeUndefined()
  const beacon = openBeacon({ BEACON_URL: await twin() })
  expect(await beacon?.(7)).toMatch(/^[0-9a-f]{64}$/)
  expect(await beacon?.(8)).toBeUndefined()
  expect(await beacon?.(9)).toBeUndefined()
  expect(await openBeacon({ BEACON_URL: 'http://127.0.0.1:9' })?.(7)).toBeUndefined()
})
