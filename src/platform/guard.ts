/** What stands before every route: security headers, forgery, size and rate limits, and the line each request leaves in the log. */
import { getConnInfo } from '@hono/node-server/conninfo'
import { randomUUID } from 'node:crypto'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Env, Web } from './http.ts'
import type { Log, Metrics } from './log.ts'

const MEGABYTE = 1_000_000

/** No script, style or frame but our own, and none written into the page. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
  strictTransportSecurity: 'max-age=31536000',
  permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
})

/** A form can only be posted from this site's own pages. */
export const ownForms = csrf()

/** Forms are small; only those that bring files may be large. `content` is the size of online content, in bytes. */
export const sizes = (content: number, tooLarge: (c: Web) => Response | Promise<Response>) =>
  createMiddleware<Env>((c, next) => {
    // Beside the file stands its form.
    if (/^\/office\/contents\/[^/]+\/file$/.test(c.req.path))
      return bodyLimit({ maxSize: content + MEGABYTE, onError: (c) => tooLarge(c as Web) })(c, next)
    const files = c.req.header('content-type')?.startsWith('multipart/form-data')
    return bodyLimit({ maxSize: files ? 25 * MEGABYTE : MEGABYTE, onError: (c) => tooLarge(c as Web) })(c, next)
  })

export type Limits = { writes: number; signIns: number; proxies: number }

/** How often one visitor may write in a minute, and try to sign in in five. Counted in each process. */
export function rates(limits: Limits, tooMany: (c: Web) => Response | Promise<Response>) {
  const writes = new RateLimiterMemory({ points: limits.writes, duration: 60 })
  const signIns = new RateLimiterMemory({ points: limits.signIns, duration: 300 })
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const proving = /^\/(sign-in(?!\/persona)|sign-up|password|account\/second-factor|passkeys)/.test(c.req.path)
    const limiter = proving ? signIns : writes
    try {
      await limiter.consume(c.var.ctx.who.session ?? visitorAddress(c, limits.proxies))
    } catch {
      c.header('Retry-After', '60')
      return tooMany(c)
    }
    return next()
  })
}

/** Where a request came from, as the nearest trusted proxy says. */
export function visitorAddress(c: Web, proxies: number): string {
  const forwarded =
    c.req
      .header('x-forwarded-for')
      ?.split(',')
      .map((part) => part.trim()) ?? []
  if (proxies > 0 && forwarded.length > 0) return forwarded.at(-proxies) ?? 'unknown'
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Give each request a number, and leave one line and one measure of it. */
export const logged = (log: Log, metrics: Metrics) =>
  createMiddleware<Env>(async (c, next) => {
    const id = randomUUID().slice(0, 8)
    c.set('requestId', id)
    c.header('X-Request-Id', id)
    const began = performance.now()
    await next()
    const seconds = (performance.now() - began) / 1000
    const district = c.var.ctx?.district.name ?? '-'
    metrics.requests.observe({ method: c.req.method, status: c.res.status, district }, seconds)
    log.info(
      { id, district, method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(seconds * 1000) },
      'request',
    )
  })
