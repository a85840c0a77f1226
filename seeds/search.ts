/** What people looked for in the last days, and what an officer did about it. */
import { changeThesaurus, countSearch, expect, pin } from '#modules/catalogue/index.ts'
import type { Context } from '#platform/context.ts'
import { addDays, dayOf } from '#platform/clock.ts'

const DAY = 86_400_000

/** Some searches every day, some that found nothing; a line for the thesaurus, a class shown first, and what must be found. */
export async function guideSearch(ctx: Context, officer: string, violin: string): Promise<void> {
  const often = ['바이올린', '코딩', '스마트폰', '영어 회화', '드론']
  for (let day = 1; day <= 6; day += 1)
    for (const [at, query] of often.entries()) {
      const then = { ...ctx, now: new Date(ctx.now.getTime() - day * DAY) }
      for (let times = at; times < often.length; times += 1) countSearch(then, query, 'found')
      countSearch(then, query, 'clicked')
    }
  for (const query of ['우쿨렐래', '깽깽이', '수상스키']) countSearch(ctx, query, 'empty')
  const desk = { ...ctx, who: { id: officer, name: '', grants: [] } }
  await changeThesaurus(desk, { add: ['깽깽이 = 바이올린'], drop: [] })
  const until = addDays(dayOf(ctx.now), 60)
  await pin(desk, { query: '악기', programme: violin, reason: '악기를 처음 잡는 분께 알맞아요', until })
  await expect(desk, '깽깽이', [violin])
}
