/** Who listens to what: a module that must hear of something below it is wired here. Each handler runs as a job, once the event is committed. */
import * as enrolment from '#modules/enrolment/index.ts'
import type { Context, Happening } from '#platform/context.ts'

type Ear = (ctx: Context, happening: Happening) => Promise<void>

export const ears: Record<string, Ear> = { ...enrolment.ears }

export const heard: ReadonlySet<string> = new Set(Object.keys(ears))
