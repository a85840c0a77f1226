/** Who applied for a programme, gathered for the office: the page, the sheet, the file. */
import type { Programme } from '#modules/catalogue/index.ts'
import { gradeName, type Person, peopleByIds, phoneOf, showPhone } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { writeXlsx } from '#platform/sheet.ts'
import type { Application } from './application.ts'
import { type Standing, standingOf } from './rules.ts'
import { applicationsFor } from './store/applications.ts'
import { words as applyWords } from './words/apply.ts'
import { words as mineWords } from './words/mine.ts'
import { words } from './words/office.ts'

export type Applicant = {
  application: Application
  learner: Person
  applicant: string
  enteredBy: string | undefined
  standing: Standing
  place: number | undefined
}

export async function applicantsOf(ctx: Context, programme: Programme): Promise<Applicant[]> {
  const applications = await applicationsFor(ctx.db, programme.id)
  const ids = applications.flatMap(({ learner, applicant, entered_by }) => [
    learner,
    applicant,
    ...(entered_by ? [entered_by] : []),
  ])
  const people = new Map((await peopleByIds(ctx.db, [...new Set(ids)])).map((person) => [person.id, person]))
  const queue = applications
    .filter((row) => row.waitlisted_at && !row.admitted_at && !row.offered_at && !row.cancelled_at)
    .map((row) => row.id)
  return applications.flatMap((application) => {
    const learner = people.get(application.learner)
    if (!learner) return []
    const standing = standingOf(application, programme, ctx.now)
    return {
      application,
      learner,
      applicant: people.get(application.applicant)?.name ?? '',
      enteredBy: application.entered_by ? people.get(application.entered_by)?.name : undefined,
      standing,
      place: standing === 'waiting' ? queue.indexOf(application.id) + 1 : undefined,
    }
  })
}

/** The list as a spreadsheet. */
export async function applicantsSheet(ctx: Context, rows: Applicant[]): Promise<Buffer> {
  const { lang } = ctx
  const w = words[lang]
  const { columns } = w.applicants
  const lines: Record<string, string>[] = []
  for (const { application, learner, applicant, standing } of rows) {
    const phone = (await phoneOf(ctx, learner.id)) ?? (await phoneOf(ctx, application.applicant))
    lines.push({
      [columns.number]: String(application.number),
      [columns.standing]: mineWords[lang].standings[standing],
      [columns.name]: learner.name,
      [w.export.born]: learner.born_on ?? '',
      [w.export.grade]: learner.grade ? gradeName(learner.grade, lang) : '',
      [w.export.dong]: learner.dong ?? '',
      [columns.applicant]: applicant,
      [w.export.phone]: phone ? showPhone(phone) : '',
      [columns.channel]: applyWords[lang].done.channels[application.channel] ?? '',
      [columns.applied]: showMoment(application.applied_at, lang),
    })
  }
  const { number, standing, name, applicant, channel, applied } = columns
  return writeXlsx(
    [number, standing, name, w.export.born, w.export.grade, w.export.dong, applicant, w.export.phone, channel, applied],
    lines,
  )
}
