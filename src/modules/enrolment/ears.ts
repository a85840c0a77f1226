import type { Context, Happening } from '#platform/context.ts'
import { promise } from './actions/draw.ts'
import { drawEars } from './actions/drawletters.ts'
import { ears as told } from './actions/tell.ts'

/** What this module listens to. */
export const ears = {
  ...told,
  ...drawEars,
  async 'catalogue.changed'(ctx: Context, happening: Happening) {
    await promise(ctx, happening.subject)
    await told['catalogue.changed'](ctx, happening)
  },
}
