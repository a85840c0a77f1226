import { programmesByIds } from '#modules/catalogue/index.ts'
import type { MyDataPart } from '#modules/people/index.ts'
import { barsOf, strikesOf } from './store/bars.ts'
import { allWrittenBy } from './actions/review/answer.ts'
import { partiesFor } from './store/parties.ts'
import { applicationsOf } from './store/applications.ts'
import { marksFor } from './store/attendance.ts'
import { certificatesOf } from './store/certificates.ts'
import { completionsOf } from './store/completions.ts'

/** What this module knows about people, for the data they take along: their applications, what they wrote with them, attendance and what they completed. */
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
    const ids = applications.map((row) => row.id)
    const [completions, certificates] = [await completionsOf(ctx.db, ids), await certificatesOf(ctx.db, ids)]
    const strikes = await strikesOf(ctx.db, ids)
    const written = await allWrittenBy(ctx, people)
    return applications.map((application) => ({
      title: titles.get(application.programme),
      application,
      attendance: (marks.get(application.id) ?? []).map(({ session, state, note, marked_at }) => ({
        session,
        state,
        note,
        marked_at,
      })),
      strikes: strikes.filter((row) => row.application === application.id).map(({ kind, at }) => ({ kind, at })),
      written: written
        .filter((row) => row.programme === application.programme && row.learner === application.learner)
        .map(({ question, answer, answered_at }) => ({ question, answer, answered_at })),
      completion: completions.find((row) => row.application === application.id) ?? null,
      certificate: certificates.find((row) => row.application === application.id) ?? null,
    }))
  },
}

/** Until when they may not apply, and why. */
export const barData: MyDataPart = { name: 'bars', of: (ctx, people) => barsOf(ctx.db, people) }

/** The parties of friends they were in, and what became of them. */
export const partyData: MyDataPart = { name: 'parties', of: (ctx, people) => partiesFor(ctx.db, people) }
