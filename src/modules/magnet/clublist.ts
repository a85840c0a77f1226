/** Study clubs as they are shown: with their names, who speaks for them and the classes they grew out of. */
import { askIn, type Programme, programmesByIds, stateOf } from '#modules/catalogue/index.ts'
import { learningOf } from '#modules/enrolment/index.ts'
import { type Group, groupsByIds, type Person } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Finder } from '#platform/finder.ts'
import { openIndex } from '#platform/search/index.ts'
import { clubStandingOf } from './rules/club.ts'
import { standingClubs } from './store/clubs.ts'
import type { Club } from './things.ts'
import { words } from './words/club.ts'

export type ClubShown = { club: Club; group: Group; grown: Programme | undefined }

export async function clubsShown(ctx: Context, clubs: readonly Club[]): Promise<ClubShown[]> {
  const groups = await groupsByIds(
    ctx.db,
    clubs.map(({ id }) => id),
  )
  const programmes = await programmesByIds(ctx.db, [...new Set(clubs.flatMap(({ programme }) => programme ?? []))])
  return clubs.flatMap((club) => {
    const group = groups.get(club.id)
    return group ? [{ club, group, grown: programmes.find(({ id }) => id === club.programme) }] : []
  })
}

const FIELDS = [
  { name: 'name', weight: 8, b: 0.3, short: true },
  { name: 'kind', weight: 3, b: 0.2 },
  { name: 'about', weight: 1, b: 0.7 },
]

/** The clubs everyone sees: verified and not ended. With words, those they find, the best first. */
export async function openClubs(ctx: Context, text = ''): Promise<ClubShown[]> {
  const all = (await clubsShown(ctx, await standingClubs(ctx.db))).filter(
    ({ club, group }) => clubStandingOf(club, group) === 'standing',
  )
  if (!text) return all
  const index = openIndex(FIELDS)
  for (const { club, group, grown } of all)
    index.put(club.id, { name: group.name, kind: grown?.title ?? '', about: `${club.about} ${club.meets}` })
  const byId = new Map(all.map((one) => [one.club.id, one]))
  return (await askIn(ctx, index, text, all.length)).flatMap(({ id }) => byId.get(id) ?? [])
}

export type Ended = { programme: Programme; learners: Person[] }

/** The classes that are over, with who of this family was in each, the newest first. */
export async function endedClasses(ctx: Context, family: Person[]): Promise<Ended[]> {
  const over = (await learningOf(ctx, family)).filter(
    ({ application, programme }) =>
      application.admitted_at && !application.cancelled_at && stateOf(programme, ctx.now) === 'over',
  )
  return [...Map.groupBy(over, ({ programme }) => programme.id).values()].flatMap((rows) =>
    rows[0] ? [{ programme: rows[0].programme, learners: rows.map(({ learner }) => learner) }] : [],
  )
}

/** Study clubs in the one box over everything. */
export const clubFinder: Finder = {
  name: 'clubs',
  label: { ko: words.ko.title, en: words.en.title },
  all: (text) => `/clubs?q=${encodeURIComponent(text)}`,
  async find(ctx, text, limit) {
    const found = await openClubs(ctx, text)
    const w = words[ctx.lang]
    const items = found.slice(0, limit).map(({ club, group }) => ({
      title: group.name,
      href: `/clubs/${club.id}`,
      lines: [w.members(club.members, club.most), club.meets],
    }))
    return { total: found.length, items }
  },
}
