/** Which seats are free for whom: those kept for a door or a group until some hours before the closing, and those for everyone. Pure. */
import { closing, type Programme } from '#modules/catalogue/index.ts'
import type { Group, Policy } from '#modules/policies/index.ts'
import type { Channel } from '../rules.ts'

/** Doors and groups for which seats are kept, the most specific first: who belongs to several is given a seat of the first with room. */
export const NARROWEST = [
  'priority',
  'returning',
  'senior',
  'newcomer',
  'desk',
  'phone',
  'online',
  'residents',
] as const

/** Whose seat it is: one kept for a door or a group, or (null) one for everyone. */
export type Quota = (typeof NARROWEST)[number] | null

/** How many seats of each kind are free. */
export type Room = Map<Quota, number>

type Seats = Pick<Programme, 'method' | 'capacity' | 'taken' | 'closes_at' | 'starts_on' | 'start_time'>
type Keeps = Pick<Policy, 'quotas'>

type Shares = Partial<Record<Exclude<Quota, null>, number>>
const shareOf = ({ quotas }: Keeps, name: Exclude<Quota, null>): number => {
  const { groups, doors }: { groups: Shares; doors: Shares } = quotas
  return groups[name] ?? doors[name] ?? 0
}

/** The seats a policy keeps of so many, in whole seats, rounded down and never more than there are. */
export function keptOf(policy: Keeps, capacity: number): { group: Exclude<Quota, null>; seats: number }[] {
  let left = capacity
  return NARROWEST.flatMap((group) => {
    const seats = Math.min(left, Math.floor((capacity * shareOf(policy, group)) / 100))
    left -= seats
    return seats > 0 ? [{ group, seats }] : []
  })
}

const HOUR = 3_600_000

/** Are seats still kept at this moment? Without a closing they are kept as long as it lasts. A draw keeps them in its own way. */
export function isKeeping(programme: Omit<Seats, 'capacity' | 'taken'>, { quotas }: Keeps, now: Date): boolean {
  if (programme.method !== 'first_come') return false
  if (Object.keys(quotas.doors).length + Object.keys(quotas.groups).length === 0) return false
  const closes = closing(programme)
  return closes === undefined || now.getTime() < closes.getTime() - quotas.kept_hours * HOUR
}

/** The seats that are free, by whom they are kept for. `used` tells how many of a quota are given out. */
export function roomOf(programme: Seats, policy: Keeps, used: (quota: Quota) => number, now: Date): Room {
  const { capacity, taken } = programme
  if (capacity === null) return new Map([[null, Infinity]])
  let left = Math.max(0, capacity - taken)
  const room: Room = new Map()
  if (left > 0 && isKeeping(programme, policy, now))
    for (const { group, seats } of keptOf(policy, capacity)) {
      const free = Math.min(left, Math.max(0, seats - used(group)))
      room.set(group, free)
      left -= free
    }
  return room.set(null, left)
}

/** The seats somebody may be given, those kept for them first and the most specific of these before the others. */
export const quotasFor = (policy: Keeps, channel: Channel, groups: ReadonlySet<Group>): Quota[] => [
  ...NARROWEST.filter((name) => shareOf(policy, name) > 0 && (name === channel || groups.has(name as Group))),
  null,
]

/**
 * A seat for each, or nothing: who comes together is never split. Whoever sits where another could sit moves over, so that it is found
 * where it is possible at all (augmenting paths in a bipartite graph).
 */
export function seatsFor(room: Room, members: readonly (readonly Quota[])[]): Quota[] | undefined {
  const given: (Quota | undefined)[] = members.map(() => undefined)
  const isFree = (quota: Quota) => given.filter((one) => one === quota).length < (room.get(quota) ?? 0)
  const sit = (member: number, tried: Set<Quota>): boolean =>
    (members[member] ?? []).some((quota) => {
      if (tried.has(quota)) return false
      tried.add(quota)
      if (!isFree(quota) && !given.some((one, other) => one === quota && sit(other, tried))) return false
      given[member] = quota
      return true
    })
  return members.every((_, member) => sit(member, new Set())) ? (given as Quota[]) : undefined
}

export const takeFrom = (room: Room, quotas: readonly Quota[]): void => {
  for (const quota of quotas) room.set(quota, (room.get(quota) ?? 0) - 1)
}

/**
 * Who of those who wait moves up now, in their order, and to which seats; the room left is what nobody of them can use. A family moves up
 * whole. No seat waits for one: where there are too few for a family, those behind it are asked.
 */
export function whoMovesUp<T extends { bond: string | null }>(
  queue: readonly T[],
  room: Room,
  quotas: (one: T) => readonly Quota[],
): { one: T; quota: Quota }[] {
  const families = Map.groupBy(queue, (one) => one.bond ?? one)
  return [...families.values()].flatMap((family) => {
    const seats = seatsFor(room, family.map(quotas))
    if (!seats) return []
    takeFrom(room, seats)
    return family.map((one, at) => ({ one, quota: seats[at] ?? null }))
  })
}
