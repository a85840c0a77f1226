/** The page of one programme, what moves on it, and its lessons for a calendar. */
import { Speak } from '#design/lang.tsx'
import { policyOf } from '#modules/policies/index.ts'
import { addressOf as absolute } from '#platform/context.ts'
import { missing, routes, show, type Web } from '#platform/http.ts'
import { alternativesFor, isShut } from '../alternatives.ts'
import { calendarOf } from '../feeds.ts'
import { courseOf } from '../jsonld.ts'
import type { Keepings } from '../keeping.ts'
import { ProgrammePage } from '../pages/programme.tsx'
import { Seats } from '../pages/seats.tsx'
import type { Programme } from '../programme.ts'
import { filesOf } from '../store/files.ts'
import { programmeById } from '../store/programmes.ts'
import { sessionsOf } from '../store/sessions.ts'

/** Residents see what was published, cancelled and gone programmes included: links to them were shared. */
const publishedOne = async (c: Web): Promise<Programme | undefined> => {
  const programme = await programmeById(c.var.ctx.db, c.req.param('id') ?? '')
  return programme?.published_at ? programme : undefined
}

/** `kept` tells which of the free seats are for some only. */
export function programmePages(kept: Keepings) {
  const pages = routes()

  pages.get('/:id', async (c) => {
    const { ctx, view } = c.var
    const programme = await publishedOne(c)
    if (!programme) return missing(c)
    const [sessions, files] = [await sessionsOf(ctx.db, programme.id), await filesOf(ctx.db, programme.id)]
    const address = absolute(ctx, `/programmes/${programme.id}`)
    const jsonld = courseOf(programme, { address, organiser: view.district.title.ko, sessions })
    return show(
      c,
      <ProgrammePage
        view={view}
        programme={programme}
        sessions={sessions}
        files={files}
        kept={await kept(ctx, programme)}
        policy={await policyOf(ctx.db, programme, ctx.now)}
        address={address}
        jsonld={jsonld}
        alternatives={isShut(programme, ctx.now) ? await alternativesFor(ctx, programme) : undefined}
      />,
    )
  })

  pages.get('/:id/seats', async (c) => {
    const { ctx, view } = c.var
    const programme = await publishedOne(c)
    if (!programme) return missing(c)
    c.header('Cache-Control', 'no-store')
    return show(
      c,
      <Speak lang={view.lang}>
        <Seats view={view} programme={programme} kept={await kept(ctx, programme)} />
      </Speak>,
    )
  })

  pages.get('/:id/calendar.ics', async (c) => {
    const { ctx } = c.var
    const programme = await publishedOne(c)
    if (!programme?.starts_on) return missing(c)
    const sessions = await sessionsOf(ctx.db, programme.id)
    return c.body(
      calendarOf([{ programme, sessions }], {
        name: programme.title,
        address: (path) => absolute(ctx, path),
        now: ctx.now,
      }),
      200,
      {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="naru-${programme.id}.ics"`,
      },
    )
  })

  return pages
}
