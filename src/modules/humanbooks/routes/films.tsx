/** Films of Human Books and class kits, for everyone. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { groupsOf, holds, signedIn } from '#modules/people/index.ts'
import { dayOf, readDay } from '#platform/clock.ts'
import { sendFile } from '#platform/files.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { reportClass } from '../actions/kits.ts'
import { MANAGERS } from '../desks.ts'
import { KitPage } from '../pages/films/kit.tsx'
import { Kits } from '../pages/films/kits.tsx'
import { Films } from '../pages/films/list.tsx'
import { screened } from '../screened.ts'
import { allFilms } from '../store/films.ts'
import * as kits from '../store/kits.ts'
import { words } from '../words/films.ts'

export const films = routes()

films.get('/humanbooks/films', async (c) => {
  const { ctx, view } = c.var
  return show(c, <Films view={view} films={await screened(ctx, await allFilms(ctx.db))} />)
})

films.get('/humanbooks/kits', async (c) =>
  show(c, <Kits view={c.var.view} kits={await kits.shownKits(c.var.ctx.db)} />),
)

const KIT = '/humanbooks/kits/:kit{[0-9a-f-]{36}}'

films.get(KIT, (c) => kitPage(c))

films.get('/humanbooks/kits/papers/:paper{[0-9a-f-]{36}}', async (c) => {
  const { ctx } = c.var
  const kit = await kits.kitOfPaper(ctx.db, c.req.param('paper'))
  const open = kit?.published_at || (kit && holds(ctx.who, MANAGERS))
  return (open && (await sendFile(c, c.req.param('paper'), Boolean(kit?.published_at)))) || missing(c)
})

const report = z.object({
  id: z.uuid('missing'),
  lesson: z.uuid('missing'),
  group: z.uuid('missing'),
  class: z.string('missing').min(1, 'missing').max(50, 'too-long'),
  headcount: z.coerce.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(1000, 'not-a-number'),
  held_on: z
    .string('not-a-day')
    .transform((text) => readDay(text) ?? '')
    .refine(Boolean, 'not-a-day'),
})

films.post(`${KIT}/reports`, signedIn, async (c) => {
  const { value, faults, given } = await readForm(c, report)
  if (!value) return kitPage(c, given, faults)
  const refusal = await reportClass(c.var.ctx, value)
  if (refusal === 'unknown') return missing(c)
  return refusal
    ? kitPage(c, given, { held_on: refusal })
    : c.redirect(`/humanbooks/kits/${c.req.param('kit')}?done=reported`, 303)
})

async function kitPage(c: Web, given?: Given, faults?: Record<string, string | undefined>) {
  const { ctx, view } = c.var
  const kit = await kits.kitById(ctx.db, c.req.param('kit') ?? '')
  if (!kit || !(kit.published_at || holds(ctx.who, MANAGERS))) return missing(c)
  const me = ctx.who.id
  const schools = me && (await groupsOf(ctx.db, [me])).filter((group) => group.verified_at && group.kind === 'school')
  return show(
    c,
    <KitPage
      view={view}
      kit={kit}
      lessons={await kits.lessonsOf(ctx.db, kit.id)}
      papers={await kits.papersOf(ctx.db, kit.id)}
      schools={schools || undefined}
      given={{ held_on: dayOf(ctx.now), ...given, id: given?.id || randomUUID() }}
      errors={explain(view, faults, words[view.lang].faults)}
      done={c.req.query('done') === 'reported'}
    />,
    faults ? 422 : 200,
  )
}
