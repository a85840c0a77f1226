import type { Context, Happening } from '#platform/context.ts'
import { barEars } from './actions/bars.ts'
import { settleWithLesson } from './actions/bundle.ts'
import { bundleEars } from './actions/bundleletters.ts'
import { promise } from './actions/draw.ts'
import { drawEars } from './actions/drawletters.ts'
import { offerEars } from './actions/offerletters.ts'
import { leaveParties } from './actions/party.ts'
import { partyEars } from './actions/partyletters.ts'
import { reviewEars } from './actions/review/letters.ts'
import { afterCancelling, afterClass } from './actions/penalty.ts'
import { ears as told } from './actions/tell.ts'

/** What this module listens to. */
export const ears = {
  ...told,
  ...drawEars,
  ...offerEars,
  ...partyEars,
  ...barEars,
  ...bundleEars,
  ...reviewEars,
  async 'enrolment.completed'(ctx: Context, happening: Happening) {
    await told['enrolment.completed'](ctx, happening)
    await afterClass(ctx, happening)
  },
  async 'people.left'(ctx: Context, happening: Happening) {
    await leaveParties(ctx, happening.subject)
    await told['people.left'](ctx, happening)
  },
  'enrolment.not-completed': afterClass,
  async 'enrolment.cancelled'(ctx: Context, happening: Happening) {
    await told['enrolment.cancelled'](ctx, happening)
    await afterCancelling(ctx, happening)
    await settleWithLesson(ctx, happening)
  },
  async 'enrolment.entered'(ctx: Context, happening: Happening) {
    await drawEars['enrolment.entered'](ctx, happening)
    await reviewEars['enrolment.entered'](ctx, happening)
  },
  async 'catalogue.changed'(ctx: Context, happening: Happening) {
    await promise(ctx, happening.subject)
    await told['catalogue.changed'](ctx, happening)
  },
}
