/** What Songpa decided about giving out its programmes: the district, two of its centres, one class by itself. */
import type { Facility } from '#modules/places/index.ts'
import {
  districtPlace,
  facilityPlace,
  type Override,
  type Place,
  PRESETS,
  programmePlace,
  sayPolicy,
} from '#modules/policies/index.ts'
import { addDays, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { facilityNamed } from '../offer.ts'

async function decide(ctx: Context, place: Place | undefined, says: Override, reason: string): Promise<void> {
  const refused = place ? await sayPolicy(ctx, place, says, { from: ctx.now, reason }) : 'missing'
  if (refused) throw new Error(`A policy of the demo: ${JSON.stringify(refused)}`)
}

/** Decided before this term's applications opened. */
export async function decidePolicies(ctx: Context, officer: string, facilities: Facility[]): Promise<void> {
  const early = {
    ...ctx,
    now: instant(addDays(dayOf(ctx.now), -70), '09:00'),
    who: { id: officer, name: '', grants: [] },
  }
  const at = (name: string) => facilityPlace(early, facilityNamed(facilities, name).id)
  await decide(early, districtPlace(early), PRESETS.songpa, '올해 평생학습 운영 계획에 맞춰 정했어요.')
  await decide(
    early,
    await at('송파 악기'),
    { offer: { by: 'minutes', minutes: 180 } },
    '악기 수업은 빈자리를 빨리 채워야 해서 세 시간 안에 답을 받아요.',
  )
  await decide(
    early,
    await at('송파 자기'),
    {
      penalties: {
        no_show_percent: 50,
        strikes: 2,
        late_cancel_days: 0,
        remembered_months: 12,
        bar_days: 30,
        area: 'facility',
      },
    },
    '오지 않는 분 때문에 기다리는 아이들이 많아요.',
  )
}

/** A class everybody wants opens in three days, group by group. */
export const openInStages = async (ctx: Context, officer: string, programme: string): Promise<void> =>
  decide(
    { ...ctx, who: { id: officer, name: '', grants: [] } },
    await programmePlace(ctx, programme),
    {
      stages: [
        { groups: ['priority', 'returning'], after: 0 },
        { groups: ['residents'], after: 1 },
        { groups: ['anyone'], after: 2 },
      ],
    },
    '지난 학기에 1분 만에 마감돼서 사흘로 나누어 받아요.',
  )
