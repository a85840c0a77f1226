/** Places for other programmes: a public, read-only part of the JSON API. Mounted under /api. */
import { createRoute, z } from '@hono/zod-openapi'
import { addressOf, type Context } from '#platform/context.ts'
import { apiRoutes, problemAnswer, refuse } from '#platform/problem.ts'
import { KINDS } from './rules.ts'
import { byText, find } from './rules/find.ts'
import * as store from './store/facilities.ts'
import { label } from './words.ts'

const facility = z
  .object({
    id: z.uuid(),
    name: z.string(),
    name_en: z.string().nullable(),
    kind: z.enum(KINDS),
    dong: z.string().nullable().openapi({ description: '행정동 / neighbourhood' }),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    hours: z
      .string()
      .nullable()
      .openapi({ description: '운영 시간, 기관이 적은 그대로 / opening hours as the office writes them' }),
    closed: z
      .string()
      .nullable()
      .openapi({ description: '쉬는 날, 기관이 적은 그대로 / closing days as the office writes them' }),
    lat: z.number().nullable().openapi({ description: '위도 / latitude, WGS84' }),
    lng: z.number().nullable().openapi({ description: '경도 / longitude, WGS84' }),
    homepage: z.string().nullable(),
    about: z.string().nullable(),
    capacity: z.int().nullable(),
    fee: z.string().nullable(),
    source: z.string().nullable(),
    changed_at: z.iso.datetime(),
    url: z.url().openapi({ description: '사람이 보는 화면 / the page for people' }),
  })
  .openapi('Facility')

const FIELDS = [
  'id',
  'name',
  'name_en',
  'dong',
  'address',
  'phone',
  'hours',
  'closed',
  'lat',
  'lng',
  'homepage',
  'about',
  'capacity',
  'fee',
  'source',
] as const

const shown = (ctx: Context, row: store.Facility): z.infer<typeof facility> => ({
  ...(Object.fromEntries(FIELDS.map((name) => [name, row[name]])) as Pick<store.Facility, (typeof FIELDS)[number]>),
  kind: KINDS.find((kind) => kind === row.kind) ?? 'other',
  changed_at: row.changed_at.toISOString(),
  url: addressOf(ctx, `/places/${row.id}`),
})

const list = createRoute({
  method: 'get',
  path: '/facilities',
  tags: ['facilities'],
  summary: '배움터, 이름 순서로 / Places where people learn, by name',
  request: {
    query: z.object({
      kind: z.enum(KINDS).optional(),
      dong: z.string().max(50).optional().openapi({ example: '잠실본동' }),
      q: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: '모두 들어 있어야 할 낱말 / words that must all be found', example: '도서관' }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(500)
        .default(20)
        .openapi({ description: '한 번에 받을 수 (1–500) / how many at once' }),
      cursor: z.string().max(500).optional().openapi({ description: '앞선 답의 next / next of the answer before' }),
    }),
  },
  responses: {
    200: {
      description: '배움터 / facilities',
      content: {
        'application/json': {
          schema: z.object({
            items: z.array(facility),
            total: z.int().openapi({ description: '모두 몇 곳 / how many there are in all' }),
            next: z
              .string()
              .nullable()
              .openapi({ description: '다음 쪽을 부를 때 cursor로 보낼 값 / the cursor of the next page' }),
          }),
        },
      },
    },
    400: problemAnswer('읽을 수 없는 요청 / a request that cannot be read'),
  },
})

const one = createRoute({
  method: 'get',
  path: '/facilities/{id}',
  tags: ['facilities'],
  summary: '배움터 하나 / One place where people learn',
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: { description: '배움터 / the facility', content: { 'application/json': { schema: facility } } },
    400: problemAnswer('id가 UUID가 아님 / the id is not a UUID'),
    404: problemAnswer('없는 배움터 / no such facility'),
  },
})

/** `/facilities` and `/facilities/{id}`. */
export const placesApi = apiRoutes()

placesApi.openapi(list, async (c) => {
  const { ctx } = c.var
  const { kind = '', dong = '', q = '', limit, cursor } = c.req.valid('query')
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !after)
    return refuse(c, 400, 'Bad Request', { errors: [{ name: 'cursor', reason: 'Not a cursor of this list' }] })

  const wanted = { kind, dong, q, within: '' } as const
  const { found } = find(await store.openFacilities(ctx.db), wanted, { distance: () => undefined, label })
  const sorted = found.sort(byNameAndId)
  const rest = after ? sorted.filter((row) => byNameAndId(row, after) > 0) : sorted
  const last = rest.length > limit ? rest[limit - 1] : undefined
  return c.json(
    {
      items: rest.slice(0, limit).map((row) => shown(ctx, row)),
      total: found.length,
      next: last ? cursorOf(last) : null,
    },
    200,
  )
})

placesApi.openapi(one, async (c) => {
  const row = await store.facilityById(c.var.ctx.db, c.req.valid('param').id)
  return !row || row.gone_at ? refuse(c, 404, 'Not Found') : c.json(shown(c.var.ctx, row), 200)
})

type Position = { name: string; id: string }
const byNameAndId = (a: Position, b: Position) => byText(a.name, b.name) || byText(a.id, b.id)

/** A cursor is the place in the order, so that rows added or closed meanwhile disturb nothing. */
const cursorOf = ({ name, id }: Position) => Buffer.from(JSON.stringify([name, id])).toString('base64url')

function readCursor(cursor: string): Position | undefined {
  try {
    const [name, id] = z.tuple([z.string(), z.string()]).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { name, id }
  } catch {
    return undefined
  }
}
