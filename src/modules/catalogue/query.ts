/** A search as it is written in an address, shared, and asked of the API. The same shape checks both. */
import { z } from '@hono/zod-openapi'

/** Ages of life as districts count them, in full years. */
export const BANDS = { infant: [0, 7], child: [8, 13], youth: [14, 19], adult: [20, 64], senior: [65, 120] } as const
export type Band = keyof typeof BANDS
export const BAND_NAMES = ['infant', 'child', 'youth', 'adult', 'senior'] as const
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const TIMES = ['morning', 'afternoon', 'evening'] as const
export const PLACES = ['onsite', 'online'] as const
export const FEES = ['free', 'paid'] as const
export const WANTED = [
  'open',
  'waiting',
  'upcoming',
  'external',
  'closed',
  'running',
  'over',
  'cancelled',
  'all',
] as const
/** What can be applied for now or soon: meant where nobody names a state. */
export const SOON = ['open', 'waiting', 'upcoming', 'external'] as const
/** What happens on the day of asking. */
export const WHENS = ['opens-today', 'closes-today', 'opens-soon'] as const
export const SORTS = ['match', 'closing', 'starting', 'cheap', 'newest', 'near'] as const
export type Sort = (typeof SORTS)[number]

/** A name given several times in an address means all of its values. */
const text = (length: number) =>
  z.preprocess((value) => (Array.isArray(value) ? value.join(',') : value), z.string().max(length))

/** Several known words joined by commas. */
const words = <const T extends readonly string[]>(known: T, alias: (word: string) => string = (word) => word) =>
  text(200)
    .transform((text, ctx): T[number][] => {
      const given = text
        .split(',')
        .map((word) => alias(word.trim().toLowerCase()))
        .filter(Boolean)
      if (given.some((word) => !known.includes(word))) ctx.addIssue({ code: 'custom', message: 'unknown-word' })
      return known.filter((word) => given.includes(word))
    })
    .optional()

/** mon, 월, 월요일 and 0 are one day. */
const dayName = (word: string) =>
  DAYS[/^[0-6]$/.test(word) ? Number(word) : '월화수목금토일'.indexOf(word.charAt(0))] ?? word

const ages = text(60)
  .transform((text, ctx): (Band | number)[] =>
    text
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter(Boolean)
      .flatMap((word): (Band | number)[] => {
        const band = BAND_NAMES.find((name) => name === word)
        if (band) return [band]
        if (/^\d{1,3}$/.test(word) && Number(word) <= 120) return [Number(word)]
        ctx.addIssue({ code: 'custom', message: 'not-an-age' })
        return []
      }),
  )
  .optional()

export const queryShape = {
  q: z.string().trim().max(200).optional().openapi({
    description: '찾는 말. 문장으로 물어도 됨 / words or a sentence',
    example: '토요일 초등 코딩',
  }),
  age: ages.openapi({
    type: 'string',
    description: `만 나이 또는 ${BAND_NAMES.join(', ')}. 쉼표로 여럿 / ages in years or names, joined by commas`,
    example: '9',
  }),
  dong: text(300)
    .transform((text) =>
      text
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    )
    .optional()
    .openapi({ type: 'string', description: '동 이름, 쉼표로 여럿 / neighbourhoods', example: '잠실본동' }),
  day: words(DAYS, dayName).openapi({
    type: 'string',
    description: `요일 ${DAYS.join(', ')} (월, 화 … 도 됨) / weekdays`,
    example: 'sat',
  }),
  time: words(TIMES).openapi({
    type: 'string',
    description: `시간대 ${TIMES.join(', ')} (12시와 18시에 나뉨) / time of day`,
    example: 'evening',
  }),
  mode: words(PLACES).openapi({ type: 'string', description: '현장 onsite, 온라인 online', example: 'onsite' }),
  fee: words(FEES).openapi({ type: 'string', description: '무료 free, 유료 paid', example: 'free' }),
  state: words(WANTED).openapi({
    type: 'string',
    description: `상태 ${WANTED.join(', ')}. 없으면 지금 또는 곧 신청할 수 있는 것 / state; without it what can be applied for now or soon`,
    example: 'open',
  }),
  when: z.enum(WHENS).optional().openapi({ description: '오늘 열림, 오늘 마감, 곧 열림', example: 'opens-today' }),
  sort: z.enum(SORTS).optional().openapi({
    description:
      '맞는 순 match(q가 있을 때 기본), 마감 빠른 순 closing(기본), 시작 빠른 순 starting, 수강료 낮은 순 cheap, 새로 올라온 순 newest, 가까운 순 near(from과 함께)',
    example: 'closing',
  }),
  from: z.string().trim().max(40).optional().openapi({
    description: '가까운 순의 기준이 되는 동 / the neighbourhood that near counts from',
    example: '잠실본동',
  }),
}

const schema = z.object(queryShape)
export type Query = z.infer<typeof schema>
/** The filters that narrow a search, in the order people think of them. */
export const FILTERS = ['q', 'age', 'dong', 'day', 'time', 'mode', 'fee', 'state', 'when'] as const
export type Filter = (typeof FILTERS)[number]

type Address = Record<string, string[]>

/** Read a search from an address. Filters that say nothing known are left out, so that an old or mistyped link still answers. */
export function readQuery(address: Address): Query {
  // The form asks for an age in years beside the ages of life; the address has one name for both.
  const { years = [], age = [], ...others } = address
  const given: Address = { ...others, age: [...age, ...years] }
  const joined = Object.fromEntries(
    Object.keys(queryShape).flatMap((name) =>
      given[name]?.some(Boolean) ? [[name, given[name].filter(Boolean).join(',')]] : [],
    ),
  )
  const read = schema.safeParse(joined)
  if (read.success) return read.data
  for (const issue of read.error.issues) delete joined[String(issue.path[0])]
  return schema.parse(joined)
}

/** Read a search back from its address, `/programmes?q=…`, or from what follows the question mark. */
export function readAddress(address: string): Query {
  const parts = new URLSearchParams(address.slice(address.indexOf('?') + 1))
  return readQuery(Object.fromEntries([...new Set(parts.keys())].map((name) => [name, parts.getAll(name)])))
}

/** The address of a search, always in the same order, so that the same search has one address. */
export function addressOf(query: Query, page = 1): string {
  const parts = (Object.keys(queryShape) as (keyof Query)[]).flatMap((name) => {
    const value = [query[name] ?? []].flat().join(',')
    return value ? [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : []
  })
  if (page > 1) parts.push(`page=${page}`)
  return parts.length > 0 ? `/programmes?${parts.join('&')}` : '/programmes'
}

/** The same search without one filter. */
export const without = (query: Query, filter: keyof Query): Query => {
  const { [filter]: _, ...rest } = query
  return rest
}
