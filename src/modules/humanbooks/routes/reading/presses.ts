/** What the sides of a reading may press: the same words for readers, books and officers, each from their own address. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { type Given, missing, readForm, type Web } from '#platform/http.ts'
import { closeReading } from '../../actions/confirm.ts'
import { answerReading, cancelReading, readAnother, say, type Side, standBack } from '../../actions/reading.ts'
import type { ReadingLine } from '../../reading.ts'
import { words } from '../../words/readings.ts'

/** A reading as one of its sides found it. */
export type Here = ReadingLine & { side: Side }
type Again = (c: Web, here: Here, errors: Errors, given: Given) => Response | Promise<Response>
type Press = (c: Web, here: Here, again: Again, done: (what: string) => Response) => Promise<Response>

const note = z.string().max(300, 'too-long').optional()
const count = (most: number) =>
  z
    .string('missing')
    .regex(/^\d{1,3}$/, 'not-a-number')
    .transform(Number)
    .pipe(z.number().min(1, 'not-a-number').max(most, 'not-a-number'))

const fault = (c: Web, reason: string) => words[c.var.view.lang].faults[reason]

/** By the last word of the address they are posted to. */
export const presses: Record<string, { sides: readonly Side[]; press: Press }> = {
  messages: {
    sides: ['reader', 'book', 'office'],
    async press(c, here, again, done) {
      const form = z.object({ id: z.uuid(), body: z.string('missing').min(1, 'missing').max(1000, 'too-long') })
      const { value, faults, given } = await readForm(c, form)
      if (!value) return again(c, here, explain(c.var.view, faults), given)
      const said = await say(c.var.ctx, { id: here.reading.id, side: here.side, message: value.id, body: value.body })
      if (said === 'not-now') return again(c, here, { body: fault(c, said) }, given)
      return done(said.covered ? 'covered' : 'said')
    },
  },
  answer: {
    sides: ['book', 'office'],
    async press(c, here, again, done) {
      const { value, given } = await readForm(c, z.object({ agrees: z.enum(['yes', 'no']), note }))
      if (!value) return missing(c)
      const refusal = await answerReading(c.var.ctx, here.reading.id, {
        agrees: value.agrees === 'yes',
        note: value.note || null,
      })
      return refusal ? again(c, here, { '': fault(c, refusal) }, given) : done('answered')
    },
  },
  book: {
    sides: ['reader', 'office'],
    async press(c, here, again, done) {
      const { value, given } = await readForm(c, z.object({ book: z.uuid() }))
      if (!value) return missing(c)
      const refusal = await readAnother(c.var.ctx, here.reading.id, value.book)
      return refusal ? again(c, here, { '': fault(c, refusal) }, given) : done('another')
    },
  },
  'standing-back': {
    sides: ['book', 'office'],
    async press(c, here, again, done) {
      const form = z.object({ stand_note: z.string('missing').min(1, 'missing').max(300, 'too-long') })
      const { value, faults, given } = await readForm(c, form)
      if (!value) return again(c, here, explain(c.var.view, faults), given)
      const refusal = await standBack(c.var.ctx, here.reading.id, value.stand_note)
      return refusal ? again(c, here, { '': fault(c, refusal) }, given) : done('stood-back')
    },
  },
  cancellation: {
    sides: ['reader', 'office'],
    async press(c, here, again, done) {
      const { value, faults, given } = await readForm(c, z.object({ cancel_note: note }))
      if (!value) return again(c, here, explain(c.var.view, faults), given)
      const office = here.side === 'office'
      const refusal = await cancelReading(c.var.ctx, here.reading.id, { office, note: value.cancel_note || null })
      return refusal ? again(c, here, { cancel_note: fault(c, refusal) }, given) : done('cancelled')
    },
  },
  holding: {
    sides: ['book', 'office'],
    async press(c, here, again, done) {
      const { value, faults, given } = await readForm(c, z.object({ held: count(720), count: count(300) }))
      if (!value) return again(c, here, explain(c.var.view, faults), given)
      const refusal = await closeReading(c.var.ctx, here.reading.id, { minutes: value.held, count: value.count })
      return refusal ? again(c, here, { held: fault(c, refusal) }, given) : done('closed')
    },
  },
}
