import type { MyDataPart } from '#modules/people/index.ts'
import { allPointsOf } from './store/points.ts'
import { reservationsOf } from './store/reservations.ts'
import { spacesByIds } from './store/spaces.ts'

/** What this module knows about people, for the data they take along. */
export const myData: MyDataPart = {
  name: 'reservations',
  async of(ctx, people) {
    const all = await reservationsOf(ctx.db, people)
    const spaces = await spacesByIds(
      ctx.db,
      all.map(({ space }) => space),
    )
    const points = await Promise.all(people.map((person) => allPointsOf(ctx.db, person)))
    return {
      reservations: all.map((one) => ({ ...one, space: spaces.get(one.space)?.name ?? null })),
      points: points.flat(),
    }
  },
}
