/** Finding wishes: those alike, those in the list, those in the one box over everything. */
import { askIn } from '#modules/catalogue/index.ts'
import type { Context } from '#platform/context.ts'
import type { Finder } from '#platform/finder.ts'
import { openIndex } from '#platform/search/index.ts'
import { standingOf } from './rules/wish.ts'
import { standingWishes } from './store/wishes.ts'
import type { Wish } from './things.ts'
import { words } from './words/wish.ts'
import { words as shared } from './words/shared.ts'

const FIELDS = [
  { name: 'name', weight: 8, b: 0.3, short: true },
  { name: 'kind', weight: 2, b: 0.2 },
  { name: 'about', weight: 0.6, b: 0.7 },
]
/** A hit with less than this share of the best one's score has only a common word in common with what was asked. */
const WORTH = 0.3
/** Wishes alike share more than that: they are shown to somebody who did not ask for them. */
const ALIKE = 0.5
export const MOST_ALIKE = 3

/** Of these wishes those a sentence finds, the best first: initials, half-typed words and synonyms count. */
export async function lookFor(ctx: Context, wishes: readonly Wish[], text: string, worth = WORTH): Promise<Wish[]> {
  const index = openIndex(FIELDS)
  for (const { id, topic, field, about } of wishes)
    index.put(id, { name: topic, kind: field ?? '', about: about ?? '' })
  const byId = new Map(wishes.map((wish) => [wish.id, wish]))
  const hits = await askIn(ctx, index, text, wishes.length)
  const least = worth * (hits[0]?.score ?? 0)
  return hits.filter(({ score }) => score >= least).flatMap(({ id }) => byId.get(id) ?? [])
}

/** Wishes that still gather people and are like this topic by their own topics. */
export async function alike(ctx: Context, topic: string): Promise<Wish[]> {
  const gathering = (await standingWishes(ctx.db)).filter((wish) => standingOf(wish, ctx.now) === 'gathering')
  const bare = gathering.map((wish) => ({ ...wish, about: null, field: null }))
  const found = await lookFor(ctx, bare, topic, ALIKE)
  return found.slice(0, MOST_ALIKE).flatMap(({ id }) => gathering.find((wish) => wish.id === id) ?? [])
}

export const SORTS = ['popular', 'new', 'near'] as const
export type Sort = (typeof SORTS)[number]

/** Wishes in the order asked for. Near: the dong of whoever looks first. */
export function sorted(wishes: readonly Wish[], sort: Sort, dong: string | null): Wish[] {
  if (sort === 'new') return wishes.toSorted((a, b) => b.opened_at.getTime() - a.opened_at.getTime())
  const near = (wish: Wish) => Number(sort === 'near' && dong !== null && wish.dong === dong)
  return wishes.toSorted(
    (a, b) => near(b) - near(a) || b.joins - a.joins || b.opened_at.getTime() - a.opened_at.getTime(),
  )
}

/** Wishes in the one box over everything. */
export const finder: Finder = {
  name: 'wishes',
  label: { ko: words.ko.menu, en: words.en.menu },
  all: (text) => `/wishes?q=${encodeURIComponent(text)}`,
  async find(ctx, text, limit) {
    const found = await lookFor(ctx, await standingWishes(ctx.db), text)
    const items = found.slice(0, limit).map((wish) => ({
      title: wish.topic,
      href: `/wishes/${wish.id}`,
      lines: [
        words[ctx.lang].standings[standingOf(wish, ctx.now)],
        words[ctx.lang].together(wish.joins),
        wish.dong ?? shared[ctx.lang].anywhere,
      ],
    }))
    return { total: found.length, items }
  },
}
