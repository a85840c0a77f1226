/** Applying: everyone in one line, decided in the order they came, so that the last seat is never given twice. */
import { createHash } from 'node:crypto'
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
export type Asked = {
  id: string
  programme: string
  learner: Person
  applicant: string
  channel: Channel
  /** The application this one takes the place of. */
  instead?: string
}

/** One form for one or several of a family. `together`: all of them or none. */
export type Form = { id: string; programme: string; learners: readonly string[]; together: boolean }

/** Apply for oneself or for a child one answers for. */
export const apply = async (
  ctx: Context,
  { learner, ...form }: Omit<Form, 'learners' | 'together'> & { learner: string },
): Promise<Outcome> => (await applyAll(ctx, { ...form, learners: [learner], together: false }))[0]

/** Apply for several with one form, each decided alone or all as one. An outcome for each, in the order of the form. */
export const applyAll = async (ctx: Context, form: Form): Promise<Outcome[]> =>
  (await Promise.all(unitsOf(ctx, form).map((unit) => standAsOne(ctx, unit)))).flat()

/** Told to whoever has to wait longer than a browser can be kept: where they stand, and what keeps their place. */
export type InLine = { line: Place; ticket: string }

/** Apply, or be told one's place when the line is long. The application stays in line and is decided in its turn, whoever looks. */
export async function applyOrWait(ctx: Context, form: Form): Promise<Outcome[] | InLine> {
  if (!ctx.who.id || !isLong(ctx)) return applyAll(ctx, form)
  const line = endOf(ctx)
  // When there is no room in line, the ticket alone keeps the place: it says when its holder came.
  if (!isFull(ctx)) for (const unit of unitsOf(ctx, form)) standInBackground(ctx, unit)
  const learners = [...form.learners]
  return { line, ticket: writeTicket(ctx, { ...form, learners, applicant: ctx.who.id, came: ctx.now.getTime() }) }
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
): Promise<(Ticket & { outcome: Outcome[] | InLine }) | undefined> {
  const ticket = readTicket(ctx, text)
  if (!ticket) return undefined
  const units = unitsOf(ctx, ticket)
  const last = units.at(-1)?.[0].id
  const line = last && placeOf(ctx, last)
  if (line) return { ...ticket, outcome: { line, ticket: text } }
  const ago = Math.max(0, ctx.now.getTime() - ticket.came)
  if (ago > LASTS) return undefined
  const then = { ...ctx, now: new Date(ticket.came) }
  return { ...ticket, outcome: (await Promise.all(units.map((unit) => ask(then, unit, ago)))).flat() }
}

type Requests = readonly [Request, ...Request[]]

/** Who stands in line as one: all of the form together, or each alone, one behind the other. */
function unitsOf({ who }: Context, { id, programme, learners, together }: Form): Requests[] {
  const form = id.toLowerCase()
  const several = learners.length > 1
  const requests = learners.map((learner): Request => {
    const own = learner.toLowerCase()
    return {
      id: several ? idFor(form, own) : form,
      programme: programme.toLowerCase(),
      learner: own,
      applicant: who.id ?? '',
      channel: 'online',
      entered_by: null,
      ...(several && together && { bond: form }),
    }
  })
  const [first, ...others] = requests
  if (!first) return []
  return together ? [[first, ...others]] : requests.map((request) => [request])
}

/** Of a form for several, each learner's own application: the same form, sent again, asks for the same ones (a UUID of version 8). */
export function idFor(form: string, learner: string): string {
  const hash = createHash('sha256').update(`${form} ${learner}`).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

/** In line; or here and now, for whoever is in a transaction already and would wait for themselves. */
export const stand = async (ctx: Context, request: Request): Promise<Outcome> => (await standAsOne(ctx, [request]))[0]

/** The same for several as one unit. `ago`: how many milliseconds ago they first came. */
export const standAsOne = (ctx: Context, requests: Requests, ago = 0): Promise<Outcome[]> =>
  ctx.db.isTransaction ? now(ctx, requests) : ask(ctx, requests, ago)

/** In line, and nobody waits for the answer: it is found by its id. */
export const standInBackground = (ctx: Context, requests: Requests, ago = 0): void =>
  void ask(ctx, requests, ago).catch((error: unknown) => ctx.tools.log.error({ err: error }, 'admission'))

/** Give a seat or a place in the queue, or say why not, in the transaction of the context. */
export const admitOrQueue = async (ctx: Context, { learner, ...asked }: Asked): Promise<Outcome> => {
  const entered_by = asked.channel === 'online' ? null : (ctx.who.id ?? null)
  return (await now(ctx, [{ ...asked, learner: learner.id, entered_by }]))[0]
}

const now = (ctx: Context, requests: Requests): Promise<Outcome[]> =>
  together(ctx, async (ctx) => {
    await holdAdmission(ctx.db, ctx.district.name)
    const [outcomes = []] = await admit(ctx, [requests.map((request) => ({ ...request, at: ctx.now }))])
    return outcomes
  })
