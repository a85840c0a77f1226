/** Applying: everyone in one line, decided in the order they came, so that the last seat is never given twice. */
import type { Person } from '#modules/people/index.ts'
import { type Context, together } from '#platform/context.ts'
import { admit, type Outcome } from '../admission/admit.ts'
import { ask, endOf, isFull, isLong, placeOf, type Request } from '../admission/counter.ts'
import type { Place } from '../admission/line.ts'
import { readTicket, type Ticket, writeTicket } from '../admission/ticket.ts'
import type { Channel } from '../rules.ts'
import { holdAdmission } from '../store/admission.ts'

export type { Outcome } from '../admission/admit.ts'

/** `id` is made with the form: whoever sends the same form twice asks for the same application. */
export type Asked = { id: string; programme: string; learner: Person; applicant: string; channel: Channel }

type Form = { id: string; programme: string; learner: string }

/** Apply for oneself or for a child one answers for. */
export const apply = async (ctx: Context, form: Form): Promise<Outcome> => {
  const request = requestOf(ctx, form)
  return request && stand(ctx, request)
}

/** Told to whoever has to wait longer than a browser can be kept: where they stand, and what keeps their place. */
export type InLine = { line: Place; ticket: string }

/** Apply, or be told one's place when the line is long. The application stays in line and is decided in its turn, whoever looks. */
export async function applyOrWait(ctx: Context, form: Form): Promise<Outcome | InLine> {
  const request = requestOf(ctx, form)
  if (!request || !isLong(ctx)) return request && stand(ctx, request)
  const line = endOf(ctx)
  // When there is no room in line, the ticket alone keeps the place: it says when its holder came.
  if (!isFull(ctx)) inBackground(ctx, request)
  return { line, ticket: writeTicket(ctx, { ...form, applicant: request.applicant, came: ctx.now.getTime() }) }
}

/** A ticket keeps a place for an hour, so that nobody comes in with it long after the closing. */
const LASTS = 3_600_000

/**
 * Come back with a ticket: still in line, or the answer. Where this process does not know the ticket, since it was started again or another
 * one gave it, its holder stands where they would have stood; an application decided before is found by its id.
 */
export async function comeBack(
  ctx: Context,
  text: string,
): Promise<(Ticket & { outcome: Outcome | InLine }) | undefined> {
  const ticket = readTicket(ctx, text)
  const request = ticket && requestOf(ctx, ticket)
  if (!ticket || !request) return undefined
  const line = placeOf(ctx, ticket.id)
  if (line) return { ...ticket, outcome: { line, ticket: text } }
  const ago = Math.max(0, ctx.now.getTime() - ticket.came)
  if (ago > LASTS) return undefined
  return { ...ticket, outcome: await ask({ ...ctx, now: new Date(ticket.came) }, request, ago) }
}

const requestOf = ({ who }: Context, { id, programme, learner }: Form): Request | undefined =>
  who.id === undefined
    ? undefined
    : {
        id: id.toLowerCase(),
        programme: programme.toLowerCase(),
        learner: learner.toLowerCase(),
        applicant: who.id,
        channel: 'online',
        entered_by: null,
      }

/** In line; or here and now, for whoever is in a transaction already and would wait for themselves. */
export const stand = (ctx: Context, request: Request): Promise<Outcome> =>
  ctx.db.isTransaction ? now(ctx, request) : ask(ctx, request)

const inBackground = (ctx: Context, request: Request) =>
  void ask(ctx, request).catch((error: unknown) => ctx.tools.log.error({ err: error }, 'admission'))

/** Give a seat or a place in the queue, or say why not, in the transaction of the context. */
export const admitOrQueue = (ctx: Context, { learner, ...asked }: Asked): Promise<Outcome> =>
  now(ctx, {
    ...asked,
    learner: learner.id,
    entered_by: asked.channel === 'online' ? null : (ctx.who.id ?? null),
  })

const now = (ctx: Context, request: Request): Promise<Outcome> =>
  together(ctx, async (ctx) => {
    await holdAdmission(ctx.db, ctx.district.name)
    const [outcome] = await admit(ctx, [{ ...request, at: ctx.now }])
    return outcome
  })
