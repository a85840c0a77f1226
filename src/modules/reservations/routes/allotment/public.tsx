/** The allotment of weekly slots for everyone, and for those who speak for a group. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { groupsOf, signedIn, speaksFor } from '#modules/people/index.ts'
import { openFacilities } from '#modules/places/index.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { askForSlots, askNoMore } from '../../actions/allotment/rounds.ts'
import { type Round, roundOf, skips } from '../../allotment.ts'
import { Apply, type Fate } from '../../pages/allotment/apply.tsx'
import { Seasons } from '../../pages/allotment/list.tsx'
import { SeasonPage } from '../../pages/allotment/round.tsx'
import { stageOf } from '../../rules/allotment/rule.ts'
import { whyOf } from '../../rules/allotment/why.ts'
import { allotmentById, allotmentsOf } from '../../store/allotment/rounds.ts'
import { seriesOf } from '../../store/reservations.ts'
import { words } from '../../words/allotment/public.ts'

const ONE = '/rooms/allotments/:allotment{[0-9a-f-]{36}}'
export const allotments = routes()

allotments.use(`${ONE}/application`, signedIn)
allotments.use(`${ONE}/application/*`, signedIn)

allotments.get('/rooms/allotments', async (c) => {
  const { ctx, view } = c.var
  const facilities = await openFacilities(ctx.db)
  const seasons = (await allotmentsOf(ctx.db, 'all')).flatMap((allotment) => {
    const facility = facilities.find(({ id }) => id === allotment.facility)
    return facility ? [{ allotment, facility }] : []
  })
  return show(c, <Seasons view={view} seasons={seasons} />)
})

allotments.get(ONE, async (c) => {
  const round = await roundHere(c)
  return round ? show(c, <SeasonPage view={c.var.view} round={round} />) : missing(c)
})

allotments.get(`${ONE}/application`, async (c) => {
  const round = await roundHere(c)
  return round ? application(c, round) : missing(c)
})

const asked = z
  .object({ group: z.uuid('missing'), needs: z.coerce.number('missing').int('invalid').min(1, 'missing') })
  .catchall(z.string())

allotments.post(`${ONE}/application`, async (c) => {
  const { ctx, view } = c.var
  const round = await roundHere(c)
  if (!round) return missing(c)
  const { value, faults, given } = await readForm(c, asked)
  if (!value) return application(c, round, explain(view, faults), given)
  const wishes = wishesIn(given, round.allotment.rule.wishes)
  const refusal = await askForSlots(ctx, round.allotment.id, {
    group: value.group,
    needs: value.needs,
    wishes: wishes.map(({ wish }) => wish),
  })
  if (!refusal) return c.redirect(`/rooms/allotments/${round.allotment.id}/application?just=saved`, 303)
  const said = words[view.lang].faults[refusal.reason] ?? ''
  // Wishes left blank are passed over, so a fault goes back to the field it came from.
  const at = refusal.wish === undefined ? 1 : (wishes[refusal.wish]?.field ?? 1)
  const field = {
    unknown: 'group',
    'not-open': '',
    'needs-over-most': 'needs',
    'no-wishes': 'time1',
    twice: `time${at}`,
    'not-offered': `space${at}`,
    'too-small': `space${at}`,
  }[refusal.reason]
  return application(c, round, { [field]: said }, given)
})

allotments.post(`${ONE}/application/withdrawal`, async (c) => {
  const round = await roundHere(c)
  const { value } = await readForm(c, z.object({ group: z.uuid() }))
  if (!round || !value) return missing(c)
  const refusal = await askNoMore(c.var.ctx, round.allotment.id, value.group)
  if (refusal === 'unknown') return missing(c)
  if (refusal) return application(c, round, { '': words[c.var.view.lang].faults[refusal] })
  return c.redirect(`/rooms/allotments/${round.allotment.id}/application?just=withdrawn`, 303)
})

async function roundHere(c: Web): Promise<Round | undefined> {
  const allotment = await allotmentById(c.var.ctx.db, c.req.param('allotment') ?? '')
  return allotment && roundOf(c.var.ctx, allotment)
}

/** The wishes of a form in their order, each with the number of the field it stood in. */
function wishesIn(given: Given, most: number) {
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((field) => {
    const [, weekday, starts, ends] = given[`time${field}`]?.match(/^([0-6])-(\d{1,4})-(\d{1,4})$/) ?? []
    if (weekday === undefined) return []
    const space = given[`space${field}`] || null
    return [{ field, wish: { space, weekday: Number(weekday), starts: Number(starts), ends: Number(ends) } }]
  })
}

async function application(c: Web, round: Round, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const w = words[view.lang].form
  const groups = (await groupsOf(ctx.db, [ctx.who.id ?? ''])).filter(({ refused_at }) => !refused_at)
  const own = round.applications.filter(({ group }) => speaksFor(group, ctx.who.id))
  const just = c.req.query('just')
  return show(
    c,
    <Apply
      view={view}
      round={round}
      groups={groups}
      mine={own}
      fates={stageOf(round.allotment, ctx.now) === 'announced' ? await fatesOf(c, round) : []}
      said={errors ? undefined : just === 'saved' ? w.saved : just === 'withdrawn' ? w.withdrawn : undefined}
      errors={errors}
      given={given ?? filledIn(round, c.req.query('group') ?? own[0]?.group.id)}
    />,
    errors ? 422 : 200,
  )
}

/** What a group asked for, as its form shows it again. */
function filledIn(round: Round, group: string | undefined): Given {
  const one = round.applications.find((application) => application.group.id === group)
  const wishes = round.wishes.get(one?.id ?? '') ?? []
  return {
    ...(group && { group }),
    ...(one && { needs: String(one.needs) }),
    ...Object.fromEntries(
      wishes.flatMap(({ rank, weekday, starts, ends, space }) => [
        [`time${rank}`, `${weekday}-${starts}-${ends}`],
        [`space${rank}`, space ?? ''],
      ]),
    ),
  }
}

async function fatesOf({ var: { ctx } }: Web, round: Round): Promise<Fate[]> {
  const shares = round.shares.map(({ application, slot }) => ({ applicant: application, slot }))
  const fates: Fate[] = []
  for (const one of round.applications.filter(({ group }) => speaksFor(group, ctx.who.id))) {
    const applicant = round.problem.applicants.find(({ id }) => id === one.id)
    const slots: Fate['slots'] = []
    for (const share of round.shares.filter(({ application }) => application === one.id))
      slots.push({
        slot: share.slot,
        days: share.series ? (await seriesOf(ctx.db, share.series)).filter((row) => !row.cancelled_at).length : 0,
        skipped: skips.parse(share.skipped ?? []),
      })
    fates.push({ application: one, why: applicant ? whyOf(round.problem, shares, applicant) : [], slots })
  }
  return fates
}
