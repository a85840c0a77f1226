/** Bars made and lifted by staff, each with a reason the person is told. */
import { tell } from '#modules/notices/index.ts'
import { personById, toTell } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { type Day, instant, showMoment } from '#platform/clock.ts'
import { type Context, type Happening, record, together } from '#platform/context.ts'
import { refusalToBar, type BarRefusal } from '../rules/penalty.ts'
import * as store from '../store/bars.ts'
import { words } from '../words/bars.ts'

type Wanted = { person: string; facility: string | null; last: Day; reason: string }

/** Bar somebody until the end of a day, from the classes of one facility or of the district. */
export const bar = (ctx: Context, { person, facility, last, reason }: Wanted): Promise<BarRefusal | undefined> =>
  together(ctx, async (ctx): Promise<BarRefusal | undefined> => {
    const until = instant(last, '23:59:59')
    const refusal = refusalToBar(until, ctx.now)
    if (refusal) return refusal
    const row = { person, facility, until, reason, made_at: ctx.now, made_by: ctx.who.id ?? null }
    const id = await store.addBar(ctx.db, row, [])
    await record(ctx, 'enrolment.barred-by-hand', person, { bar: id, until, reason })
    return undefined
  })

/** Lift a bar before its end. Lifted already, or over: nothing to do. */
export const liftBar = (ctx: Context, id: number, reason: string): Promise<'none' | undefined> =>
  together(ctx, async (ctx) => {
    const held = await store.holdBar(ctx.db, id)
    if (!held || held.until <= ctx.now) return 'none'
    await store.liftBar(ctx.db, id, { lifted_at: ctx.now, lifted_by: ctx.who.id ?? null, lift_reason: reason })
    await record(ctx, 'enrolment.bar-lifted', held.person, { bar: id, reason })
    return undefined
  })

const tellOfBar =
  (kind: 'made' | 'lifted') =>
  (ctx: Context, { subject, detail }: Happening) =>
    together(ctx, async (ctx) => {
      const row = await store.barById(ctx.db, Number(detail.bar))
      const person = row && (await personById(ctx.db, subject))
      if (!person) return
      const facility = row.facility ? (await facilityById(ctx.db, row.facility))?.name : undefined
      for (const reader of await toTell(ctx.db, person.id))
        await tell(
          ctx,
          reader,
          (lang) => {
            const w = words[lang]
            const area = w.area({ facility: facility ?? null, field: row.field })
            const { title, body } = w.letters[kind]
            const reason = kind === 'made' ? row.reason : (row.lift_reason ?? '')
            return { title, body: body(person.name, area, showMoment(row.until, lang), reason) }
          },
          '/me',
        )
    })

export const barEars = {
  'enrolment.barred-by-hand': tellOfBar('made'),
  'enrolment.bar-lifted': tellOfBar('lifted'),
}
