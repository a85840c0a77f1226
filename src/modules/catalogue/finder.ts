/** Programmes in the one box over everything. */
import { dongs } from '#modules/places/index.ts'
import type { Finder } from '#platform/finder.ts'
import { find } from './finding/find.ts'
import { hoursOf, periodOf } from './pages/said.ts'
import { placeOf } from './programme.ts'
import { stateOf } from './rules.ts'
import { words as office } from './words/find.ts'
import { words } from './words/shared.ts'

export const finder: Finder = {
  name: 'programmes',
  label: { ko: words.ko.programmes, en: words.en.programmes },
  all: (text) => `/programmes?q=${encodeURIComponent(text)}`,
  async find(ctx, text, limit) {
    const { items, total, pinned } = await find(ctx, { q: text }, { limit, dongs: await dongs(ctx.db), own: true })
    const { lang } = ctx
    return {
      total,
      items: items.map((programme) => ({
        title: programme.title,
        href: `/programmes/${programme.id}`,
        lines: [
          pinned?.has(programme.id) ? office[lang].pinned : '',
          words[lang].states[stateOf(programme, ctx.now)],
          periodOf(programme, lang) ?? '',
          hoursOf(programme, lang),
          placeOf(programme) ?? '',
        ].filter(Boolean),
      })),
    }
  },
}
