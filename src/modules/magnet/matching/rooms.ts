/** Rooms for classes: within a dong and a time, each class one that does, the dearest class first, so that the most worth finds a place. */
import type { Option } from './options.ts'
import type { Room } from './problem.ts'

export type Wanting = { option: Option; heads: number; worth: number }

/**
 * A room for each, or none. Who was given a room keeps having one, though another: moving on along a chain is how all that can find
 * one do (Kuhn), and taking the dearest first is best, as sets that can be housed together are a matroid.
 */
export function house<One extends Wanting>(wanting: readonly One[], taken: ReadonlySet<string>): Map<One, Room> {
  const holder = new Map<string, One>()
  const rooms = new Map<One, Room>()
  for (const one of wanting.toSorted((a, b) => b.worth - a.worth)) {
    const tried = new Set<string>()
    const place = (who: One): boolean => {
      for (const room of who.option.rooms) {
        const key = `${room.id} ${who.option.slot}`
        if (room.seats < who.heads || taken.has(key) || tried.has(key)) continue
        tried.add(key)
        const other = holder.get(key)
        if (other && !place(other)) continue
        holder.set(key, who)
        rooms.set(who, room)
        return true
      }
      return false
    }
    place(one)
  }
  return rooms
}
