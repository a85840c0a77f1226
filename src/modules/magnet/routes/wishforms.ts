/** What forms of wishes and offers bring. */
import { z } from 'zod'
import { BAND_NAMES } from '#modules/catalogue/index.ts'
import { slotsOf } from '../rules/slots.ts'
import { LEVELS, PARTS, REPORT_REASONS } from '../rules/wish.ts'

/** Text that may stay empty. */
export const free = (most: number) =>
  z
    .string()
    .max(most, 'too-long')
    .optional()
    .transform((value) => value || null)

/** One of a few known words, or none. */
export const oneOf = <const T extends readonly string[]>(known: T) =>
  z
    .string()
    .optional()
    .transform((value): T[number] | null => known.find((one) => one === value) ?? null)

/** Any of a few known words. */
export const someOf = <const T extends readonly string[]>(known: T) =>
  z
    .string()
    .optional()
    .transform((value): T[number][] => known.filter((one) => (value ?? '').split(',').includes(one)))

const DAYS = ['0', '1', '2', '3', '4', '5', '6'] as const
/** Days and parts of them. */
export const times = { days: someOf(DAYS), parts: someOf(PARTS) }
export const slotsFrom = ({ days, parts }: { days: string[]; parts: (typeof PARTS)[number][] }) =>
  slotsOf(days.map(Number), parts)

export const topic = z.string('missing').min(1, 'missing').max(60, 'too-long')

export const wishing = z.object({
  form: z.uuid('missing'),
  learner: z.uuid('unknown').optional(),
  topic,
  about: free(1000),
  field: free(60),
  level: oneOf(LEVELS),
  ages: oneOf(BAND_NAMES),
  dong: free(40),
  hoped: z
    .string()
    .optional()
    .transform((value) => (value ? Number(value) : null))
    .refine((value) => value === null || (Number.isInteger(value) && value >= 2 && value <= 500), 'not-a-number'),
  covered: z.string().optional(),
  seen: z
    .string()
    .optional()
    .transform((value) => new Set((value ?? '').split(','))),
  ...times,
})

export const joining = z.object({ learner: z.uuid('unknown'), ...times })

export const reporting = z.object({
  form: z.uuid('missing'),
  reason: z.enum(REPORT_REASONS, 'missing'),
  note: free(500),
})
