/** What somebody may mean while still typing: words in use, fields, dongs, places and programmes. */
import { dongNames, findPlaces } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { initialsOf, initialsTyped, isInitials, strokesOf, unfinished } from '#platform/search/hangul.ts'
import { clean, isNative, runsOf } from '#platform/search/tokens.ts'
import { isAnnounced, isOpen, stateOf } from '../rules.ts'
import { programmesByIds } from '../store/programmes.ts'
import { ask, knownIn } from '../understanding/ask.ts'
import { keyOf } from '../understanding/thesaurus.ts'
import { understand } from '../understanding/understand.ts'
import { guideOf } from './guide.ts'
import { shelfOf, shelfSoon, type Shelf } from './shelf.ts'

export const KINDS = ['word', 'field', 'dong', 'place', 'programme'] as const
export type Suggestion = { text: string; kind: (typeof KINDS)[number]; href: string }

/** Programmes are looked at, and shown, at most so many. */
const LOOKED_AT = 10
const SHOWN = { word: 5, field: 2, dong: 2, place: 3, programme: 4 }
export const MOST = 10

export const searchFor = (text: string): string => `/search?q=${encodeURIComponent(text)}`

/** At most ten suggestions for what was typed so far; none while the index is still being loaded. */
export async function suggest(ctx: Context, typed: string): Promise<Suggestion[]> {
  const shelf = await shelfSoon(ctx)
  if (!shelf || !clean(typed).trim()) return []
  const { index } = shelf
  const { thesaurus } = await guideOf(ctx)
  const { text } = understand(typed, { now: ctx.now, known: knownIn(index) })
  const { hits } = ask(index, typed, { now: ctx.now, limit: LOOKED_AT, thesaurus })
  const found = await programmesByIds(
    ctx.db,
    hits.map(({ id }) => id),
  )
  const byId = new Map(found.map((programme) => [programme.id, programme]))
  const programmes = hits
    .flatMap(({ id }) => byId.get(id) ?? [])
    .filter(
      (programme) => programme.published_at && !['over', 'cancelled', 'draft'].includes(stateOf(programme, ctx.now)),
    )
  const now = programmes.toSorted((a, b) => Number(pressing(b, ctx.now)) - Number(pressing(a, ctx.now)))
  const words = wordsFor(
    shelf,
    text,
    programmes.map(({ title }) => title),
  )
  const own = [
    ...words.map((word): Suggestion => ({ text: word, kind: 'word', href: searchFor(word) })),
    ...[...shelf.fields.keys()]
      .filter((field) => begins(field, text))
      .slice(0, SHOWN.field)
      .map((field): Suggestion => ({ text: field, kind: 'field', href: `/programmes?q=${encodeURIComponent(field)}` })),
    ...(await dongNames(ctx.db))
      .filter((dong) => begins(dong, text))
      .slice(0, SHOWN.dong)
      .map((dong): Suggestion => ({ text: dong, kind: 'dong', href: `/programmes?dong=${encodeURIComponent(dong)}` })),
    ...(await findPlaces(ctx, text))
      .slice(0, SHOWN.place)
      .map(({ id, name }): Suggestion => ({ text: name, kind: 'place', href: `/places/${id}` })),
    ...now
      .slice(0, SHOWN.programme)
      .map(({ id, title }): Suggestion => ({ text: title, kind: 'programme', href: `/programmes/${id}` })),
  ]
  return own.slice(0, MOST)
}

const pressing = (programme: Parameters<typeof stateOf>[0], now: Date) => {
  const state = stateOf(programme, now)
  return isOpen(state) || isAnnounced(state)
}

/** Does a name begin, or one of its words, with what was typed: by syllables, by half of one, or by initials? */
export function begins(name: string, typed: string): boolean {
  const wanted = keyOf(typed)
  if (!wanted) return false
  return [keyOf(name), ...runsOf(clean(name))].some((word) =>
    isInitials(wanted)
      ? initialsOf(word).startsWith(initialsTyped(wanted))
      : strokesOf(word).startsWith(strokesOf(wanted)),
  )
}

/** Words in use that go on as the last one typed begins, each behind what was typed before it. */
function wordsFor({ index }: Shelf, text: string, titles: readonly string[]): string[] {
  const last = /\S+$/.exec(text.trim())?.[0]?.toLowerCase() ?? ''
  const before = text.trim().slice(0, text.trim().length - last.length)
  // Initials are no beginning of a word in the lexicon: the words are those of the titles they lead to.
  const near = isInitials(last)
    ? titles.flatMap((title) => runsOf(clean(title)).filter(isNative))
    : [last, ...unfinished(last).map((half) => half.before)]
        .filter(Boolean)
        .flatMap((start) => index.lexicon.startingWith(start, 40))
  const fitting = [...new Set(near)].filter((word) => word !== last && begins(word, last))
  return fitting.slice(0, SHOWN.word).map((word) => before + word)
}

/** Other searches near this one: what its words are also called, and longer words that begin with them. */
export async function relatedTo(ctx: Context, sentence: string, limit = 6): Promise<string[]> {
  const shelf = await shelfSoon(ctx)
  if (!shelf) return []
  const { index } = shelf
  const { thesaurus } = await guideOf(ctx)
  const { words } = understand(sentence, { now: ctx.now, known: knownIn(index) })
  const asked = new Set(words.map(({ text }) => keyOf(text)))
  const near = words
    .filter(({ kind }) => kind === 'noun')
    .slice(0, 3)
    .flatMap(({ text }) => [
      ...(thesaurus.get(keyOf(text)) ?? []).map(({ to }) => to),
      ...index.lexicon.startingWith(text, 4),
    ])
  return [...new Set(near)].filter((word) => !asked.has(keyOf(word)) && index.knows(word) > 0).slice(0, limit)
}

/** The fields most programmes are filed under: what to begin with. */
export async function popularFields(ctx: Context, limit: number): Promise<string[]> {
  const { fields } = await shelfOf(ctx)
  return [...fields]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([field]) => field)
}
