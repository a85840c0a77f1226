/** The public read API, described by the schemas that check it. */
import { createRoute, z } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { dongs, placesApi } from '#modules/places/index.ts'
import { addressOf } from '#platform/context.ts'
import { show, type Web } from '#platform/http.ts'
import { apiRoutes, problemAnswer, refuse } from '#platform/problem.ts'
import { sayProgramme, saySession, sayUnderstood } from '../api/say.ts'
import {
  programmesQuery,
  programmesSchema,
  suggestionsSchema,
  suggestQuery,
  wholeProgrammeSchema,
} from '../api/schema.ts'
import { find } from '../finding/find.ts'
import { suggest } from '../finding/suggest.ts'
import { ApiPage } from '../pages/api.tsx'
import { programmeById } from '../store/programmes.ts'
import { sessionsOf } from '../store/sessions.ts'

export const api = apiRoutes()

api.use('*', cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'], exposeHeaders: ['Link'], maxAge: 86_400 }))

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const list = createRoute({
  method: 'get',
  path: '/programmes',
  tags: ['programmes'],
  summary: '강좌 찾기 / Find programmes',
  description:
    'state가 없으면 지금 또는 곧 신청할 수 있는 강좌, state=all이면 공개한 모든 강좌. Without state: what can be applied for now or soon; state=all: everything published.',
  request: { query: programmesQuery },
  responses: {
    200: json(programmesSchema, '강좌 / programmes'),
    400: problemAnswer('읽을 수 없는 요청 / a request that cannot be read'),
  },
})

api.openapi(list, async (c) => {
  const { ctx } = c.var
  const { limit, cursor, ...query } = c.req.valid('query')
  const all = await dongs(ctx.db)
  const found = await find(ctx, query, { limit, cursor, dongs: all })
  const items = found.items.map((programme) => ({
    ...sayProgramme(programme, (path) => addressOf(ctx, path), ctx.now),
    score: found.scores?.get(programme.id) ?? null,
  }))
  if (found.next) {
    const next = new URL(c.req.url)
    next.searchParams.set('cursor', found.next)
    c.header('Link', `<${addressOf(ctx, `${next.pathname}${next.search}`)}>; rel="next"`)
  }
  c.header('Cache-Control', 'public, max-age=10')
  const understood = found.understood ? sayUnderstood(found.understood) : null
  return c.json({ items, total: found.total, next: found.next ?? null, understood }, 200)
})

const one = createRoute({
  method: 'get',
  path: '/programmes/{id}',
  tags: ['programmes'],
  summary: '강좌 하나와 회차 / One programme and its sessions',
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: json(wholeProgrammeSchema, '강좌와 회차 / the programme and its sessions'),
    400: problemAnswer('id가 UUID가 아님 / the id is not a UUID'),
    404: problemAnswer('없는 강좌 / no such programme'),
  },
})

api.openapi(one, async (c) => {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.valid('param').id)
  if (!programme?.published_at) return refuse(c, 404, 'Not Found')
  const sessions = (await sessionsOf(ctx.db, programme.id)).map(saySession)
  c.header('Cache-Control', 'public, max-age=10')
  return c.json({ ...sayProgramme(programme, (path) => addressOf(ctx, path), ctx.now), sessions }, 200)
})

const suggestions = createRoute({
  method: 'get',
  path: '/suggest',
  tags: ['programmes'],
  summary: '쓰는 동안 추천하는 말 / Suggestions while typing',
  request: { query: suggestQuery },
  responses: {
    200: json(suggestionsSchema, '추천 / suggestions'),
    400: problemAnswer('읽을 수 없는 요청 / a request that cannot be read'),
  },
})

api.openapi(suggestions, async (c) => {
  const items = await suggest(c.var.ctx, c.req.valid('query').q)
  c.header('Cache-Control', 'public, max-age=30')
  return c.json({ items }, 200)
})

api.route('/', placesApi)

/** The description of the API, OpenAPI 3.1. */
const described = (c: Web) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `${c.var.view.district.title.ko} API`,
      version: '1',
      description:
        '공개된 강좌와 배움터를 읽는 API입니다. 열쇠 없이 쓸 수 있습니다. / Read published programmes and facilities. No key is needed.',
    },
    servers: [{ url: addressOf(c.var.ctx, '/api') }],
  })

api.get('/openapi.json', (c) => c.json(described(c)))
api.get('/', (c) =>
  show(
    c,
    <ApiPage
      view={c.var.view}
      description={described(c)}
      example={addressOf(c.var.ctx, '/api/programmes?age=9&day=sat&limit=5')}
    />,
  ),
)
api.all('*', (c) => refuse(c, 404, 'Not Found'))
