/** What places show of programmes: what is open or running at each facility. */
import type { Happenings } from '#modules/places/index.ts'
import { StateBadge } from './pages/card.tsx'
import { hoursOf, periodOf } from './pages/said.ts'
import { stateOf } from './rules.ts'
import { programmesAt } from './store/programmes.ts'

const SHOWN = new Set(['open', 'waiting', 'upcoming', 'external', 'running'])

export const happeningsAt: Happenings = async (ctx, facilities) => {
  const programmes = await programmesAt(ctx.db, facilities, ctx.now)
  const shown = programmes.filter((programme) => SHOWN.has(stateOf(programme, ctx.now)))
  const lines = shown.map((programme) => ({
    facility: programme.facility ?? '',
    href: `/programmes/${programme.id}`,
    title: programme.title,
    when: [periodOf(programme, ctx.lang), hoursOf(programme, ctx.lang)].filter(Boolean).join(' '),
    state: <StateBadge lang={ctx.lang} state={stateOf(programme, ctx.now)} />,
  }))
  return Map.groupBy(lines, ({ facility }) => facility)
}
