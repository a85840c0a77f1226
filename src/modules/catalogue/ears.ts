import type { Context, Happening } from '#platform/context.ts'
import { tellOfAlarm } from './actions/sources.ts'
import { dropAllSaved } from './store/saved.ts'

/** What this module listens to. */
export const ears = {
  'catalogue.source-alarmed': tellOfAlarm,
  'people.left': async ({ db }: Context, { subject }: Happening) => void (await dropAllSaved(db, subject)),
}
