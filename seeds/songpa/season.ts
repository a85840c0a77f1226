/** A season of the demo: eight groups want the rooms of the learning house every week, applications are closed, and an officer may divide. */
import { type GroupKind, judgeGroup, nameGroup } from '#modules/people/index.ts'
import type { Facility } from '#modules/places/index.ts'
import { askForSlots, offerSlots, openSeason, STANDARD_RULE } from '#modules/reservations/index.ts'
import { addDays, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from '../crowd.ts'
import { facilityNamed } from '../offer.ts'

/** Slots by their weekday and first hour. */
const WED: Slot = [2, 19]
const THU: Slot = [3, 19]
const SAT_11: Slot = [5, 11]
const SAT_13: Slot = [5, 13]
type Slot = [weekday: number, hour: number]

type Group = { name: string; kind: GroupKind; size: number; needs: number; priority?: boolean; wishes: Slot[] }

const groups: Group[] = [
  { name: '한내 마을합창단', kind: 'club', size: 28, needs: 2, wishes: [SAT_11, WED, THU] },
  { name: '책수레 독서모임', kind: 'club', size: 12, needs: 1, wishes: [SAT_11, SAT_13] },
  { name: '나루중 방송반', kind: 'school', size: 18, needs: 1, priority: true, wishes: [SAT_11, SAT_13, THU] },
  { name: '손말 수어모임', kind: 'association', size: 15, needs: 1, priority: true, wishes: [SAT_13, SAT_11] },
  { name: '물빛 수채화', kind: 'club', size: 14, needs: 2, wishes: [SAT_13, WED] },
  { name: '저녁별 시낭송', kind: 'club', size: 10, needs: 1, wishes: [WED] },
  { name: '골목 기타', kind: 'club', size: 16, needs: 2, wishes: [THU, SAT_11] },
  { name: '이웃 텃밭 모임', kind: 'association', size: 22, needs: 1, wishes: [SAT_11] },
]

/** Open it, verify the groups, and let each ask. The parent of the demo speaks for the book club. */
export async function askForSeason(
  ctx: Context,
  facilities: Facility[],
  people: { parent: string; officer: string; neighbours: readonly Neighbour[] },
): Promise<void> {
  const today = dayOf(ctx.now)
  const by = (who: string, now = ctx.now): Context => ({ ...ctx, now, who: { ...ctx.who, id: who } })
  const opens = instant(addDays(today, -15), '09:00')
  const from = addDays(today, 14)
  const before = by(people.officer, instant(addDays(today, -20)))
  const opened = await openSeason(before, {
    facility: facilityNamed(facilities, '송파 평생학습원').id,
    name: '다음 시즌 저녁과 토요일',
    from_on: from,
    to_on: addDays(from, 90),
    opens_at: opens,
    closes_at: instant(addDays(today, -1), '18:00'),
    result_on: addDays(today, 3),
    rule: { ...STANDARD_RULE, most: 2 },
  })
  if ('reason' in opened) throw new Error(`The season of the demo: ${opened.reason}`)
  // The two halves of the hall; the hall as a whole begins at other times.
  const wanted = new Set([WED, THU, SAT_11, SAT_13].map(([weekday, hour]) => `${weekday} ${hour * 60}`))
  await offerSlots(before, opened.id, ({ weekday, starts }) => wanted.has(`${weekday} ${starts}`))

  const grown = [...new Set(people.neighbours.map(({ applicant }) => applicant))]
  for (const [at, { name, kind, size, needs, priority = false, wishes }] of groups.entries()) {
    const contact = name.startsWith('책수레') ? people.parent : (grown[at] ?? people.parent)
    const when = new Date(opens.getTime() + (at + 1) * 3_600_000)
    const named = await nameGroup(by(contact, when), { name, kind, size })
    if (named === 'name-taken') throw new Error(`A group of the demo: ${name}`)
    await judgeGroup(by(people.officer, when), named.id, { verified: true, priority })
    const refused = await askForSlots(by(contact, when), opened.id, {
      group: named.id,
      needs,
      wishes: wishes.map(([weekday, hour]) => ({ space: null, weekday, starts: hour * 60, ends: hour * 60 + 120 })),
    })
    if (refused) throw new Error(`${name}: ${refused.reason}`)
  }
}
