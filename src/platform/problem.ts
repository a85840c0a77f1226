/** How the JSON API says that something is wrong: RFC 9457 problem details. */
import { type Hook, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env, Web } from './http.ts'

const problem = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ name: z.string(), reason: z.string() })).optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problem>

/** Answer with a problem. */
export const refuse = <S extends 400 | 404 | 429 | 500>(
  c: Pick<Web, 'json'>,
  status: S,
  title: string,
  more: Pick<Problem, 'detail' | 'errors'> = {},
) =>
  c.json({ type: 'about:blank', title, status, ...more }, status, {
    'content-type': 'application/problem+json',
  })

/** A problem as an answer of an OpenAPI route. */
export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
})

/** A request that does not fit its schema names every parameter that is wrong. */
const told: Hook<unknown, Env, string, unknown> = (result, c) =>
  result.success
    ? undefined
    : refuse(c, 400, 'Bad Request', {
        detail: 'Some parameters cannot be understood.',
        errors: result.error.issues.map((issue) => ({ name: issue.path.map(String).join('.'), reason: issue.message })),
      })

/** A router of the JSON API, whose schemas check requests and describe them. */
export const apiRoutes = () => new OpenAPIHono<Env>({ defaultHook: told })
