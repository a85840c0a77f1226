/** The cookies of sessions and errands, and the small things every route of this module needs. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { addressOf } from '#platform/context.ts'
import { SESSION, type Web } from '#platform/http.ts'

const DAYS = 24 * 3600

const safe = (c: Web) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: addressOf(c.var.ctx, '/').startsWith('https:') }) as const

export const keepSession = (c: Web, token: string) => setCookie(c, SESSION, token, { ...safe(c), maxAge: 14 * DAYS })

export const dropSession = (c: Web) => deleteCookie(c, SESSION, { path: '/' })

/** An errand that must end in the browser in which it began. */
const ERRAND = 'naru_errand'

export const keepErrand = (c: Web, token: string) => setCookie(c, ERRAND, token, { ...safe(c), maxAge: 3600 })

export const errandIn = (c: Web): string | undefined => getCookie(c, ERRAND)

export const dropErrand = (c: Web) => deleteCookie(c, ERRAND, { path: '/' })

export const agentOf = (c: Web): string => c.req.header('user-agent') ?? ''

/** The person who asks, on routes that only people who are signed in reach. */
export function meOf(c: Web): string {
  const { id } = c.var.ctx.who
  if (!id) throw new Error('This route stands behind signedIn.')
  return id
}
