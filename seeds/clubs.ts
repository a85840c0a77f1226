/** A study club of the demo: those of a class that is over go on by themselves. */
import { randomUUID } from 'node:crypto'
import { admittedTo } from '#modules/enrolment/index.ts'
import { foundClub, joinClub } from '#modules/magnet/index.ts'
import { judgeGroup } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'

const by = (ctx: Context, id: string): Context => ({ ...ctx, who: { id, name: '', grants: [] } })

/** The first of the class founds it, the officer verifies it, and some of the others join. */
export async function goOn(ctx: Context, programme: string, officer: string): Promise<void> {
  const [founder, ...others] = (await admittedTo(ctx.db, [programme])).map(({ learner }) => learner)
  if (!founder) throw new Error('Nobody was in the class of the demo')
  const id = randomUUID()
  const refused = await foundClub(by(ctx, founder), {
    id,
    programme,
    learner: founder,
    name: '그림과 인공지능',
    about:
      '강좌에서 배운 생성형 그림을 한 달에 두 번 함께 그려요. 서로의 그림을 보고 이야기하고, 가을에 작은 전시회를 열어요.',
    meets: '둘째·넷째 목요일 저녁 7시, 가락 미래교육센터',
    newcomers: true,
    most: 12,
  })
  if (refused) throw new Error(`The study club of the demo: ${refused}`)
  await judgeGroup(by(ctx, officer), id, { verified: true, priority: false })
  for (const one of others.slice(0, 4)) await joinClub(by(ctx, one), id, one)
}
