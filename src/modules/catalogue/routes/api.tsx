/** The public read API, described by the schemas that check it. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { dongs, openFacilities } from '#modules/places/index.ts'
import { addressOf } from '#platform/context.ts'
import { type Env, show, type Web } from '#platform/http.ts'
import { problem } from '../api/problem.ts'
import { sayFacility, sayProgramme, saySession } from '../api/say.ts'
import {
  facilitiesQuery,
  facilitiesSchema,
  problemSchema,
  programmesQuery,
  programmesSchema,
  wholeProgrammeSchema,
} from '../api/schema.ts'
import { nearestFirst } from '../near.ts'
import { ApiPage } from '../pages/api.tsx'
import { programmeById } from '../store/programmes.ts'
import { search } from '../store/search/index.ts'
import { sessionsOf } from '../store/sessions.ts'
import { z } from '@hono/zod-openapi'

export const api = new OpenAPIHono<Env>({
  defaultHook: (result, c) => {
    if (result.success) return undefined
    const errors = result.error.issues.map(({ path, message }) => ({ name: path.map(String).join('.'), reason: message }))
    return problem(c as unknown as Web, { status: 400, title: 'Bad request', detail: '주소의 값을 읽을 수 없습니다.', errors })
  },
})

api.use('*', cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'], maxAge: 86_400 }))

const json = <T extends z.ZodType>(schema: T, description: string) => ({ description, content: { 'application/json': { schema } } })
const wrong = (description: string) => ({ description, content: { 'application/problem+json': { schema: problemSchema } } })

const listRoute = createRoute({
  method: 'get',
  path: '/programmes',
  summary: '강좌 찾기 / Find programmes',
  description: 'state가 없으면 지금 또는 곧 신청할 수 있는 강좌, state=all이면 공개한 모든 강좌. Without state: what can be applied for now or soon; state=all: everything published.',
  request: { query: programmesQuery },
  responses: { 200: json(programmesSchema, '강좌 / programmes'), 400: wrong('읽을 수 없는 요청 / a request that cannot be read') },
})

api.openapi(listRoute, async (c) => {
  const { ctx } = c.var
  const { limit, cursor, ...query } = c.req.valid('query')
  const near = query.sort === 'near' ? nearestFirst(await dongs(ctx.db), query.from) : []
  const found = await search(ctx.db, query, ctx.now, { limit, cursor, near })
  const items = found.items.map((programme) => sayProgramme(programme, (path) => addressOf(ctx, path), ctx.now))
  if (found.next) {
    const next = new URL(c.req.url)
    next.searchParams.set('cursor', found.next)
    c.header('Link', `<${addressOf(ctx, `${next.pathname}${next.search}`)}>; rel="next"`)
  }
  c.header('Cache-Control', 'public, max-age=10')
  return c.json({ total: found.total, next_cursor: found.next ?? null, items }, 200)
})

const oneRoute = createRoute({
  method: 'get',
  path: '/programmes/{id}',
  summary: '강좌 하나 / One programme',
  request: { params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, format: 'uuid' }) }) },
  responses: { 200: json(wholeProgrammeSchema, '강좌와 회차 / the programme and its sessions'), 404: wrong('없는 강좌 / no such programme') },
})

api.openapi(oneRoute, async (c) => {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.valid('param').id)
  if (!programme?.published_at) return nothing(c) as never
  const sessions = (await sessionsOf(ctx.db, programme.id)).map(saySession)
  c.header('Cache-Control', 'public, max-age=10')
  return c.json({ ...sayProgramme(programme, (path) => addressOf(ctx, path), ctx.now), sessions }, 200)
})

const facilitiesRoute = createRoute({
  method: 'get',
  path: '/facilities',
  summary: '배움터 / Facilities',
  request: { query: facilitiesQuery },
  responses: { 200: json(facilitiesSchema, '배움터 / facilities'), 400: wrong('읽을 수 없는 요청 / a request that cannot be read') },
})

api.openapi(facilitiesRoute, async (c) => {
  const { ctx } = c.var
  const { q, kind, dong, limit, cursor } = c.req.valid('query')
  const words = (q ?? '').normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
  const all = (await openFacilities(ctx.db)).filter((facility) => {
    const text = `${facility.name} ${facility.name_en ?? ''} ${facility.address ?? ''}`.toLowerCase()
    return (!kind || facility.kind === kind) && (!dong || facility.dong === dong) && words.every((word) => text.includes(word))
  })
  const from = Number(cursor || 0)
  const items = all.slice(from, from + limit).map((facility) => sayFacility(facility, (path) => addressOf(ctx, path)))
  c.header('Cache-Control', 'public, max-age=60')
  return c.json({ total: all.length, next_cursor: from + limit < all.length ? String(from + limit) : null, items }, 200)
})

const nothing = (c: unknown) => problem(c as Web, { status: 404, title: 'Not found', detail: '찾으시는 것이 없습니다.' })

/** The description of the API, OpenAPI 3.1. */
const described = (c: Web) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `${c.var.view.district.title.ko} API`,
      version: '1',
      description: '공개된 강좌와 배움터를 읽는 API입니다. 열쇠 없이 쓸 수 있습니다. / Read published programmes and facilities. No key is needed.',
    },
    servers: [{ url: addressOf(c.var.ctx, '/api') }],
  })

api.get('/openapi.json', (c) => c.json(described(c)))
api.get('/', (c) => show(c, <ApiPage view={c.var.view} description={described(c)} example={addressOf(c.var.ctx, '/api/programmes?age=9&day=sat&limit=5')} />))
api.all('*', (c) => nothing(c))
