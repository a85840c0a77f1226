/** The frozen list of a draw: numbers in the place of people, written in one way only, so that everyone finds the same hash. */
import { sha256 } from './sha256.ts'

/** Who takes part. `lots` is the weight; entries of one `bond` (a family) win together or not at all. */
export type Entry = { number: number; lots: number; bond?: number | undefined; quota?: string | undefined }

/** What is drawn for: seats, places on the reserve list, and seats kept first for a group. */
export type Terms = {
  programme: string
  seats: number
  reserves: number
  quotas: readonly { group: string; seats: number }[]
}

/** No entry has more lots than this. */
export const MOST_LOTS = 1000

/** An entry as its line of the list: `entry 102 lots 2 bond 1 quota priority`. */
export const lineOf = ({ number, lots, bond, quota }: Entry): string =>
  `entry ${number} lots ${lots}${bond === undefined ? '' : ` bond ${bond}`}${quota === undefined ? '' : ` quota ${quota}`}`

/** The whole list as a text: terms first, then one line an entry in the order of their numbers, each line ended by LF. */
export const listText = ({ programme, seats, reserves, quotas }: Terms, entries: readonly Entry[]): string =>
  [
    'naru-draw 1',
    `programme ${programme}`,
    `seats ${seats}`,
    `reserves ${reserves}`,
    ...quotas.map(({ group, seats }) => `quota ${group} ${seats}`),
    ...entries.toSorted((a, b) => a.number - b.number).map(lineOf),
    '',
  ].join('\n')

/** The hash that is published when the list is frozen. */
export const listHash = (terms: Terms, entries: readonly Entry[]): string => sha256(listText(terms, entries))

/** What is published before applications open in the place of the secret. */
export const commitmentTo = (secret: string): string => sha256(`naru-draw-secret|${secret}`)

/** The seed binds the secret, the beacon (or none), the frozen list and the programme. Nobody chooses all of them. */
export const seedOf = (of: {
  secret: string
  beacon: string | undefined
  listHash: string
  programme: string
}): string => sha256(`naru-draw-seed|${of.secret}|${of.beacon ?? 'none'}|${of.listHash}|${of.programme}`)
