/** The pool of teachers: those with an accepted offer, with what officers choose by. */
import { programmesByIds } from '#modules/catalogue/index.ts'
import { type SurveyScore, surveyScores } from '#modules/enrolment/index.ts'
import { type CheckStanding, checkStandings, type Person, standingPeople } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { lookForOffers } from './offerlist.ts'
import { evaluationOf, type Evaluation } from './rules/teacher.ts'
import type { PartOfDay } from './rules/wish.ts'
import { notesOf, taughtBy } from './store/evaluations.ts'
import { acceptedOffers } from './store/offers.ts'
import type { Offer, TeacherNote } from './things.ts'

export type Teacher = { person: Person; offer: Offer; check: CheckStanding; evaluation: Evaluation | undefined }

export type Search = {
  q: string
  field: string
  dong: string
  day: number | undefined
  part: PartOfDay | undefined
  checked: boolean
  score: number
}

/** Accepted offers that fit a search, with their teachers; without words in the order of names. */
export async function teachersFor(ctx: Context, search: Search): Promise<Teacher[]> {
  const all = await acceptedOffers(ctx.db)
  const found = search.q ? await lookForOffers(ctx, all, search.q, { plans: true }) : all
  const offers = found.filter((offer) => fits(offer, search))
  const ids = [...new Set(offers.map(({ person }) => person))]
  const people = new Map((await standingPeople(ctx.db, ids)).map((person) => [person.id, person]))
  const checks = await checkStandings(ctx.db, ids, ctx.now)
  const evaluations = await evaluationsOf(ctx, ids)
  const teachers = offers.flatMap((offer) => {
    const person = people.get(offer.person)
    const check = checks.get(offer.person) ?? 'consent'
    const evaluation = evaluations.get(offer.person)
    if (!person || (search.checked && check !== 'clear')) return []
    return search.score > 0 && (evaluation?.score ?? 0) < search.score ? [] : [{ person, offer, check, evaluation }]
  })
  return search.q ? teachers : teachers.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'ko'))
}

const fits = (offer: Offer, { field, dong, day, part }: Search) =>
  (!field || offer.field === field) &&
  (!dong || offer.dongs.includes(dong) || (offer.dongs.length === 0 && offer.facilities.length === 0)) &&
  ((day === undefined && part === undefined) ||
    offer.slots.length === 0 ||
    offer.slots.some(
      (slot) => (day === undefined || slot.weekday === day) && (part === undefined || slot.band === part),
    ))

/** Of each of these teachers what surveys and officers' notes come to; nothing where there are none. */
async function evaluationsOf(ctx: Context, teachers: readonly string[]): Promise<Map<string, Evaluation>> {
  const notes = Map.groupBy(await notesOf(ctx.db, teachers), ({ teacher }) => teacher)
  const classes = await taughtBy(ctx.db, teachers)
  const scores = await surveyScores(
    ctx.db,
    classes.map(({ programme }) => programme),
  )
  const byProgramme = new Map(scores.map((score) => [score.programme, score]))
  return new Map(
    teachers.flatMap((teacher) => {
      const mine = classes
        .filter((one) => one.teacher === teacher)
        .flatMap(({ programme }) => byProgramme.get(programme) ?? [])
      const evaluation = evaluationOf(mine, notes.get(teacher) ?? [])
      return evaluation ? [[teacher, evaluation] as const] : []
    }),
  )
}

export type Taught = SurveyScore & { title: string }

/** How the classes of one teacher went: surveys with their titles, and notes. */
export async function recordOf(ctx: Context, teacher: string): Promise<{ surveys: Taught[]; notes: TeacherNote[] }> {
  const classes = (await taughtBy(ctx.db, [teacher])).map(({ programme }) => programme)
  const titles = new Map((await programmesByIds(ctx.db, classes)).map(({ id, title }) => [id, title]))
  const scores = await surveyScores(ctx.db, classes)
  return {
    surveys: scores.map((score) => ({ ...score, title: titles.get(score.programme) ?? '' })),
    notes: await notesOf(ctx.db, [teacher]),
  }
}
