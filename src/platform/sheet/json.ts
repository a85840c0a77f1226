import { z } from 'zod'
import type { Decoded } from './decode.ts'
import { type Limits, type Sheet, type SheetRefusal, isRefused } from './shape.ts'

const items = z.array(z.record(z.string(), z.unknown()))
const many = z.union([items, z.record(z.string(), z.unknown()).transform((one) => [one])])

/** The shapes public data comes in: a bare list, the open API's envelope, the portal's file. */
const shapes = z.union([
  items,
  z.object({ records: items }).transform(({ records }) => records),
  z
    .object({ response: z.object({ body: z.object({ items: z.object({ item: many }) }) }) })
    .transform((it) => it.response.body.items.item),
  z.object({ response: z.object({ body: z.object({ items: many }) }) }).transform((it) => it.response.body.items),
  z.object({ items: many }).transform((it) => it.items),
  z.object({ data: items }).transform((it) => it.data),
])

/** The portal's file names its columns here, and by `id` inside the records when the two differ. */
const fields = z.object({ fields: z.array(z.object({ id: z.string() })) })

export function readJson({ text, encoding }: Decoded, limits: Limits): Sheet | SheetRefusal {
  const parsed = parse(text)
  if (isRefused(parsed)) return parsed
  const found = shapes.safeParse(parsed.value)
  if (!found.success) return { refused: 'not-a-table' }
  if (found.data.length === 0) return { refused: 'no-rows' }
  if (found.data.length > limits.rows) return { refused: 'too-many-rows', limit: limits.rows }

  const declared = fields.safeParse(parsed.value)
  const names = new Set(declared.success ? declared.data.fields.map(({ id }) => id) : [])
  for (const item of found.data) for (const name of Object.keys(item)) names.add(name)
  if (names.size > limits.columns) return { refused: 'too-many-columns', limit: limits.columns }

  const header = [...names]
  const rows = found.data.map((item, at) => ({
    number: at + 1,
    cells: Object.fromEntries(header.map((name) => [name.trim(), textOf(item[name])])),
  }))
  return { encoding, format: 'json', header: header.map((name) => name.trim()), rows, ragged: [], duplicated: [] }
}

function parse(text: string): { value: unknown } | SheetRefusal {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return { refused: 'broken-json' }
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null || value === undefined ? '' : JSON.stringify(value)
}
