/** Hearing what other processes say through the database (LISTEN), on one connection of its own that is opened again when it is lost. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Told with the text of a message; with nothing when some may have been missed. */
export type Heard = (payload: string | undefined) => void

const AGAIN = 1000

/** Channels on a connection to a PostgreSQL server, opened with the first of them. */
export function openEars(url: string) {
  const channels = new Map<string, Heard[]>()
  let client: pg.Client | undefined
  let opening: Promise<void> | undefined
  const state = { closed: false }

  async function open(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url })
    fresh.on('notification', ({ channel, payload }) => {
      for (const heard of channels.get(channel) ?? []) heard(payload)
    })
    fresh.on('error', () => {})
    fresh.on('end', () => client === fresh && lost())
    await fresh.connect()
    client = fresh
    for (const channel of channels.keys()) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
  }

  function lost() {
    client = undefined
    if (!state.closed) opening = reopen()
  }

  async function reopen(): Promise<void> {
    while (!state.closed) {
      await pause(AGAIN, undefined, { ref: false })
      try {
        await open()
        for (const heard of [...channels.values()].flat()) heard(undefined)
        return
      } catch {
        // The server is away; it is asked again.
      }
    }
  }

  return {
    listen: async (channel: string, heard: Heard): Promise<void> => {
      const known = channels.get(channel)
      channels.set(channel, [...(known ?? []), heard])
      await (opening ??= open())
      if (!known) await client?.query(`listen ${pg.escapeIdentifier(channel)}`)
    },
    close: async (): Promise<void> => {
      state.closed = true
      await client?.end()
    },
  }
}
