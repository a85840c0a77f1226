/** What the public API takes and gives. Requests are checked by these schemas, and its description is written from them. */
import { z } from '@hono/zod-openapi'
import { KINDS } from '../finding/suggest.ts'
import { DAYS, queryShape } from '../query.ts'
import { readCursor } from '../store/search/index.ts'
import { MODES, RESIDENCES } from '../programme.ts'
import { STATES } from '../rules.ts'

const instant = z.iso.datetime({ offset: true }).nullable().openapi({ example: '2026-03-02T10:00:00+09:00' })
const day = z.iso.date().nullable().openapi({ example: '2026-03-09' })
const text = z.string().nullable()
const number = z.number().int().nullable()

export const programmeSchema = z
  .object({
    id: z.uuid(),
    external_id: text.openapi({
      description: '가져온 자료가 스스로 매긴 번호 (강좌ID, 원본ID) / the number its source gives it',
    }),
    source: text.openapi({
      description: '가져온 자료의 이름 / where it was taken from; null for programmes written here',
    }),
    url: z.url().openapi({ description: '사람이 보는 화면 / the page for people' }),
    title: z.string(),
    about: z.string(),
    field: text,
    state: z.enum(STATES).openapi({
      description:
        '접수예정 upcoming, 접수중 open, 대기접수 waiting, 마감 closed, 교육중 running, 종료 over, 폐강 cancelled, 외부 external',
    }),
    audience: z.object({
      text,
      min_age: number.openapi({ description: '교육 시작일의 만 나이 / full years on the first day' }),
      max_age: number,
      grades: z
        .array(z.string())
        .openapi({ description: 'e1–e6 초등, m1–m3 중, h1–h3 고', example: ['e4', 'e5', 'e6'] }),
      residence: z.enum(RESIDENCES),
      sentence: text.openapi({ example: '초등 4–6학년만 신청할 수 있어요.' }),
    }),
    place: z.object({ facility: z.uuid().nullable(), name: text, address: text, dong: text }),
    organiser: text,
    instructor: text,
    phone: text,
    homepage: text,
    mode: z.enum(MODES),
    method: z.enum(['first_come', 'external', 'lottery', 'review']),
    capacity: number,
    seats_left: number,
    waiting: z.number().int(),
    fee: number.openapi({
      description: '원. 0은 무료, 하나의 금액이 아니면 null / won; null where it is not one amount',
    }),
    fee_text: text,
    materials: text,
    materials_fee: number,
    opens_at: instant,
    closes_at: instant,
    starts_on: day,
    ends_on: day,
    days: z.array(z.enum(DAYS)),
    start_time: text.openapi({ example: '10:00' }),
    end_time: text.openapi({ example: '12:00' }),
    cancel_reason: text,
    published_at: instant,
    changed_at: z.iso.datetime({ offset: true }),
  })
  .openapi('Programme')

export const sessionSchema = z
  .object({
    number: z.number().int(),
    starts_at: z.iso.datetime({ offset: true }),
    ends_at: z.iso.datetime({ offset: true }),
  })
  .openapi('Session')

export const wholeProgrammeSchema = programmeSchema
  .extend({ sessions: z.array(sessionSchema) })
  .openapi('ProgrammeWithSessions')

export const understoodSchema = z
  .object({
    text: z.string().openapi({ description: '읽은 문장 / the sentence as it was read' }),
    retyped: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .openapi({ description: '자판을 바꿔 읽은 낱말 / words typed on the other layout' }),
    filters: z
      .array(
        z.object({
          text: z.string(),
          from: z.number().int(),
          to: z.number().int(),
          means: z.record(z.string(), z.unknown()).openapi({ example: { day: ['sat'] } }),
        }),
      )
      .openapi({ description: '조건으로 알아들은 말과 그 자리 / what was taken as a filter, and where it stands' }),
    words: z.array(z.object({ text: z.string(), weight: z.number() })),
  })
  .openapi('Understood')

export const programmesSchema = z
  .object({
    items: z.array(
      programmeSchema.extend({
        score: z.number().nullable().openapi({ description: '찾는 말에 맞는 정도 / how well it matches the words' }),
      }),
    ),
    understood: understoodSchema.nullable().openapi({ description: 'q를 알아들은 내용 / how q was understood' }),
    total: z.number().int().openapi({ description: '모두 몇 개 / how many there are in all' }),
    next: text.openapi({ description: '다음 쪽을 부를 때 cursor로 보낼 값 / the cursor of the next page' }),
  })
  .openapi('Programmes')

export const suggestQuery = z.object({
  q: z
    .string()
    .max(200)
    .default('')
    .openapi({ description: '지금까지 쓴 말. 초성과 쓰다 만 글자도 됨 / what was typed so far', example: 'ㅂㅇㅇㄹ' }),
})

export const suggestionsSchema = z
  .object({
    items: z.array(
      z.object({
        text: z.string().openapi({ example: '바이올린' }),
        kind: z.enum(KINDS).openapi({
          description: '찾는 말 word, 분야 field, 동 dong, 배움터 place, 강좌 programme',
        }),
        href: z.string().openapi({ description: '이어지는 화면 / where it leads', example: '/programmes?q=바이올린' }),
      }),
    ),
  })
  .openapi('Suggestions')

const limit = z.coerce
  .number('not-a-number')
  .int()
  .min(1)
  .max(500)
  .default(20)
  .openapi({ description: '한 번에 받을 수 (1–500) / how many at once', example: 20 })

export const programmesQuery = z.object({
  ...queryShape,
  limit,
  cursor: z
    .string()
    .max(200)
    .refine((value) => value === '' || readCursor(value) !== undefined, 'not-a-cursor')
    .optional()
    .openapi({ description: '앞선 답의 next / next of the answer before' }),
})
