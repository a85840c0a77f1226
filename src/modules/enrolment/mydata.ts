import { programmesByIds } from '#modules/catalogue/index.ts'
import type { MyDataPart } from '#modules/people/index.ts'
import { applicationsOf } from './store/applications.ts'
import { marksFor } from './store/attendance.ts'

/** What this module knows about people, for the data they take along: their applications and attendance. */
export const myData: MyDataPart = {
  name: 'applications',
  async of(ctx, people) {
    const applications = await applicationsOf(ctx.db, people)
    const titles = new Map(
      (await programmesByIds(ctx.db, [...new Set(applications.map((row) => row.programme))])).map(({ id, title }) => [
        id,
        title,
      ]),
    )
    const marks = Map.groupBy(
      await marksFor(
        ctx.db,
        applications.map((row) => row.id),
      ),
      (mark) => mark.application,
    )
    return applications.map((application) => ({
      title: titles.get(application.programme),
      application,
      attendance: (marks.get(application.id) ?? []).map(({ session, state, marked_at }) => ({
        session,
        state,
        marked_at,
      })),
    }))
  },
}
