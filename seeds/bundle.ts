/** A class of the demo that can be applied for together with an instrument and a practice room. */
import { sayBundle } from '#modules/enrolment/index.ts'
import { kinds } from '#modules/lending/index.ts'
import type { Context } from '#platform/context.ts'

/** The officer says that a violin or a cello fits it. */
export async function lendWithLesson(ctx: Context, programme: string, officer: string): Promise<void> {
  const fitting = (await kinds(ctx)).filter(({ model }) => ['바이올린', '첼로'].includes(model.name))
  await sayBundle(
    { ...ctx, who: { id: officer, name: '', grants: [] } },
    programme,
    fitting.map(({ model }) => model.id),
  )
}
