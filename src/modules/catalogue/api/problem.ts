/** What went wrong with a request, for programs: RFC 9457 problem details. */
import type { Web } from '#platform/http.ts'

type Problem = { status: 400 | 404; title: string; detail?: string; errors?: { name: string; reason: string }[] }

export const problem = (c: Web, { status, ...said }: Problem): Response =>
  c.body(JSON.stringify({ type: 'about:blank', status, instance: c.req.path, ...said }), status, { 'content-type': 'application/problem+json; charset=utf-8' })
