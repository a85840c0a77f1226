import type { MyDataPart } from '#modules/people/index.ts'
import { membershipsOf } from './store/clubs.ts'
import { notesOf } from './store/evaluations.ts'
import { offersOf } from './store/offers.ts'
import { joinsOf, wishesOf } from './store/wishes.ts'
import { reportsBy } from './store/wishreports.ts'

/** What this module knows about people, for the data they take along: what they wish for, share, report and offer, their study clubs, and what was noted of their teaching. */
export const myData: MyDataPart = {
  name: 'wishes',
  async of(ctx, people) {
    const wishes = await wishesOf(ctx.db, people)
    const joins = await joinsOf(
      ctx.db,
      wishes.map(({ id }) => id),
    )
    return {
      wishes: wishes.map((wish) => ({ ...wish, hidden_by: undefined })),
      joins: joins.filter(({ learner, person }) => people.includes(learner) || people.includes(person)),
      reports: (await reportsBy(ctx.db, people)).map((report) => ({ ...report, settled_by: undefined })),
      offers: (await offersOf(ctx.db, people)).map((offer) => ({ ...offer, reviewed_by: undefined })),
      clubs: await membershipsOf(ctx.db, people),
      notes: (await notesOf(ctx.db, people)).map((note) => ({ ...note, who: undefined })),
    }
  },
}
