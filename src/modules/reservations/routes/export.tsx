/** Taking the list of reservations out of the house. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { staff } from '#modules/people/index.ts'
import { dayOf, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { writeCsv, writeXlsx } from '#platform/sheet.ts'
import { recordExport } from '../actions/export.ts'
import { KEEPERS } from '../desks.ts'
import { ExportPage } from '../pages/office/export.tsx'
import { EXPORT_REASONS, FORMATS, refusalOfPeriod } from '../rules/export.ts'
import { listOf } from '../sheet.ts'
import { words } from '../words/export.ts'
import { facilitiesOf } from './run.ts'

const ADDRESS = '/office/rooms/export'
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

export const exporting = routes()

exporting.use(ADDRESS, staff(...KEEPERS))

exporting.get(ADDRESS, async (c) => {
  const { facility } = await facilitiesOf(c)
  const today = dayOf(c.var.ctx.now)
  return page(c, { facility: facility?.id ?? '', from: `${today.slice(0, 8)}01`, to: today, format: 'xlsx' })
})

async function page(c: Web, given: Given, faults?: Faults) {
  const { view } = c.var
  const { facilities } = await facilitiesOf(c)
  const errors = explain(view, faults, words[view.lang].faults)
  return show(c, <ExportPage {...{ view, facilities, given, errors }} />, faults ? 422 : 200)
}

const day = z
  .string('not-a-day')
  .transform((value) => readDay(value))
  .pipe(z.string('not-a-day'))

const asked = z.object({
  facility: z.uuid('missing'),
  from: day,
  to: day,
  format: z.enum(FORMATS, 'missing'),
  names: z.literal('yes').optional(),
  reason: z.enum(EXPORT_REASONS, 'missing'),
  note: z.string('missing').min(1, 'missing').max(200, 'too-long'),
})

exporting.post(ADDRESS, async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(c, asked)
  if (!value) return page(c, given, faults)
  const facility = (await facilitiesOf(c)).facilities.find(({ id }) => id === value.facility)
  if (!facility) return missing(c)
  const { from, to, format, reason } = value
  const refusal = refusalOfPeriod(from, to)
  if (refusal) return page(c, given, { to: refusal })

  const { columns, rows, people } = await listOf(ctx, facility, from, to, value.names === 'yes')
  const note = `${words.ko.reasons[reason]}: ${value.note}`
  await recordExport(ctx, facility, { people, rows: rows.length, reason, note })
  const name = encodeURIComponent(`${words[ctx.lang].file(facility.name, from, to)}.${format}`)
  c.header('Content-Type', TYPES[format])
  c.header('Content-Disposition', `attachment; filename="reservations.${format}"; filename*=UTF-8''${name}`)
  c.header('Cache-Control', 'no-store')
  return c.body(format === 'csv' ? writeCsv(columns, rows) : new Uint8Array(await writeXlsx(columns, rows)))
})
