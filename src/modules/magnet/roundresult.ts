/** What a round comes to, as it is kept with it. */
import { z } from 'zod'
import { WHY_NOT } from './matching/why.ts'

const why = z.object({
  heads: z.number(),
  wishes: z.number(),
  waited: z.number(),
  dong: z.number(),
  age: z.number(),
})

export const roundResult = z.object({
  /** Who wished, and who of them has a place in a proposed class. */
  people: z.number(),
  served: z.number(),
  /** How far from the best it may be, 0 to 1. */
  gap: z.number(),
  /** By proposal. */
  why: z.record(z.string(), why),
  /** Wishes with people who were not served. */
  left: z.array(z.object({ wish: z.string(), heads: z.number(), why: z.enum(WHY_NOT) })),
})
export type RoundResult = z.infer<typeof roundResult>
