/** Who listens to what: a module that must hear of something below it is wired here. Each handler runs as a job, once the event is committed. */
import * as catalogue from '#modules/catalogue/index.ts'
import * as enrolment from '#modules/enrolment/index.ts'
import * as humanbooks from '#modules/humanbooks/index.ts'
import * as lending from '#modules/lending/index.ts'
import * as magnet from '#modules/magnet/index.ts'
import * as money from '#modules/money/index.ts'
import * as notices from '#modules/notices/index.ts'
import * as reservations from '#modules/reservations/index.ts'
import * as places from '#modules/places/index.ts'
import type { Context, Happening } from '#platform/context.ts'

type Ear = (ctx: Context, happening: Happening) => Promise<void>

const listeners: Record<string, Ear>[] = [
  notices.ears,
  places.ears,
  catalogue.ears,
  money.ears,
  reservations.ears,
  lending.ears,
  enrolment.ears,
  humanbooks.ears,
  humanbooks.readingEars,
  magnet.ears,
]

/** For each event what the modules do when they hear it, one after the other. */
export const ears: Record<string, Ear> = Object.fromEntries(
  listeners.flatMap(Object.keys).map((event) => [
    event,
    async (ctx, happening) => {
      for (const listener of listeners) await listener[event]?.(ctx, happening)
    },
  ]),
)

export const heard: ReadonlySet<string> = new Set(Object.keys(ears))
