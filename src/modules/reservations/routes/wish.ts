/** What is said of a reservation besides its time: what for, how many, what goes along, and help. */
import { z } from 'zod'
import { readDay } from '#platform/clock.ts'
import { readClock } from '../rules/hours.ts'
import { HELPS, isPurpose } from '../rules/terms.ts'

export const clock = z
  .string()
  .transform((text) => readClock(text))
  .pipe(z.number('not-a-time'))

export const day = z
  .string()
  .transform((text) => readDay(text))
  .pipe(z.string('not-a-day'))

const ID = /^[0-9a-f-]{36}$/

export const wish = {
  purpose: z.string('missing').refine(isPurpose, 'missing'),
  party: z
    .string('missing')
    .min(1, 'missing')
    .regex(/^[1-9]\d{0,3}$/, 'not-a-count')
    .transform(Number),
  note: z.string().max(300, 'too-long').optional(),
  along: z
    .string()
    .optional()
    .transform((text) => (text ?? '').split(',').filter((id) => ID.test(id))),
  help: z
    .union([z.literal(''), z.enum(HELPS)])
    .optional()
    .transform((kind) => kind || undefined),
  help_wish: z.string().max(300, 'too-long').optional(),
}

type Read = { help: (typeof HELPS)[number] | undefined; help_wish?: string | undefined; note?: string | undefined }

/** The same as an order says it. */
export const said = <T extends Read>({ help, help_wish, note, ...rest }: T) => ({
  ...rest,
  note: note || null,
  help: help && { kind: help, wish: help_wish || null },
})
