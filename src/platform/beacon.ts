/** A public randomness beacon (drand): numbers nobody controls, which come out at times fixed long before. */
import { createHash } from 'node:crypto'

/** The randomness of a round as 64 hexadecimal digits; nothing while it has not come out or the network is away. */
export type Beacon = (round: number) => Promise<string | undefined>

const PATIENCE = 5_000

/** The beacon at this address (of a drand chain), or none where none is named: everything works without. */
export function openBeacon({ BEACON_URL }: { BEACON_URL?: string | undefined }): Beacon | undefined {
  if (!BEACON_URL) return undefined
  return async (round) => {
    try {
      const answer = await fetch(`${BEACON_URL}/public/${round}`, { signal: AbortSignal.timeout(PATIENCE) })
      if (!answer.ok) return undefined
      const said = (await answer.json()) as { round?: unknown; randomness?: unknown; signature?: unknown }
      return isRound(said, round) ? said.randomness : undefined
    } catch {
      return undefined
    }
  }
}

type Said = { round?: unknown; randomness?: unknown; signature?: unknown }

/** The round asked for, whose randomness is the hash of its signature, as drand defines it. */
const isRound = (said: Said, round: number): said is { randomness: string } =>
  said.round === round &&
  typeof said.signature === 'string' &&
  said.randomness === createHash('sha256').update(Buffer.from(said.signature, 'hex')).digest('hex')
