/** A ticket keeps a place in line: what was asked, by whom and when they came. Sealed, so that nobody writes one for themselves. */
import { z } from 'zod'
import type { Context } from '#platform/context.ts'

const ticket = z.object({
  id: z.uuid(),
  programme: z.uuid(),
  learners: z.array(z.uuid()).min(1),
  together: z.boolean(),
  applicant: z.uuid(),
  came: z.number(),
})
export type Ticket = z.infer<typeof ticket>

const SEALED = 'enrolment.ticket'

export const writeTicket = ({ tools }: Context, ticket: Ticket): string =>
  tools.vault.seal(JSON.stringify(ticket), SEALED)

/** What a ticket says, when it is one of ours and of whoever shows it. */
export function readTicket({ tools, who }: Context, text: string): Ticket | undefined {
  try {
    const read = ticket.parse(JSON.parse(tools.vault.open(text, SEALED)))
    return read.applicant === who.id ? read : undefined
  } catch {
    // Cut short, made up, or sealed with a key that is gone.
    return undefined
  }
}
