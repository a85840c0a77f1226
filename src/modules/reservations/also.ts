/** What belongs to a reservation besides its time: gear that goes along, and help with who comes. */
import { personById } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Booked } from './booked.ts'
import type { Reservation } from './rules/desk.ts'
import type { Space } from './space.ts'
import { extrasOf } from './store/extras.ts'
import { type Help, helpOf } from './store/helps.ts'
import { spacesByIds } from './store/spaces.ts'

/** Help with what it is for, and who comes. */
export type Asked = Booked & { help: Help; helper: string | undefined }
export type Also = { along: Space[]; help: Help | undefined; helper: string | undefined }

export async function alsoOf({ db }: Pick<Context, 'db'>, { id }: Pick<Reservation, 'id'>): Promise<Also> {
  const ids = (await extrasOf(db, [id])).get(id) ?? []
  const help = await helpOf(db, id)
  return {
    along: [...(await spacesByIds(db, ids)).values()],
    help,
    helper: help?.helper ? (await personById(db, help.helper))?.name : undefined,
  }
}
