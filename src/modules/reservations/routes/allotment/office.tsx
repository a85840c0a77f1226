/** The allotment of weekly slots for those who run a facility. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { countGroupsWaiting, holds, reach, staff } from '#modules/people/index.ts'
import { facilitiesFor } from '#modules/places/index.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { announce } from '../../actions/allotment/announce.ts'
import { divide, setByHand, unsetByHand } from '../../actions/allotment/divide.ts'
import { offerSlots, possibleSlots } from '../../actions/allotment/rounds.ts'
import { daysOfSlots, type Round, roundOf } from '../../allotment.ts'
import { KEEPERS } from '../../desks.ts'
import { Desk } from '../../pages/allotment/office/desk.tsx'
import { SeasonDesk } from '../../pages/allotment/office/list.tsx'
import { slotKey, SlotsPage } from '../../pages/allotment/office/slots.tsx'
import { stageOf } from '../../rules/allotment/rule.ts'
import { applicationsTo } from '../../store/allotment/groups.ts'
import { allotmentById, allotmentsOf } from '../../store/allotment/rounds.ts'
import { words } from '../../words/allotment/office.ts'
import { words as reasons } from '../../words/allotment/why.ts'
import { BASE, done, MANAGERS, said } from './shared.ts'

const ONE = `${BASE}/:allotment{[0-9a-f-]{36}}`
export const allotmentOffice = routes()

allotmentOffice.use(BASE, staff(...KEEPERS))
allotmentOffice.use(`${BASE}/*`, staff(...KEEPERS))

allotmentOffice.get(BASE, async (c) => {
  const { ctx, view } = c.var
  const own = reach(ctx.who, KEEPERS)
  const facilities = await facilitiesFor(ctx.db, own)
  const seasons = []
  for (const allotment of await allotmentsOf(ctx.db, own)) {
    const facility = facilities.find(({ id }) => id === allotment.facility)
    if (facility)
      seasons.push({ allotment, facility, applications: (await applicationsTo(ctx.db, allotment.id)).length })
  }
  const waiting = holds(ctx.who, MANAGERS) ? await countGroupsWaiting(ctx.db) : undefined
  return show(c, <SeasonDesk view={view} seasons={seasons} waiting={waiting} />)
})

allotmentOffice.get(ONE, async (c) => {
  const round = await roundRun(c)
  return round ? desk(c, round) : missing(c)
})

allotmentOffice.get(`${ONE}/slots`, async (c) => {
  const round = await roundRun(c)
  return round ? slots(c, round) : missing(c)
})

allotmentOffice.post(`${ONE}/slots`, async (c) => {
  const round = await roundRun(c)
  const { value } = await readForm(c, z.object({ slot: z.string().optional() }))
  if (!round || !value) return missing(c)
  const wanted = new Set((value.slot ?? '').split(','))
  const refusal = await offerSlots(c.var.ctx, round.allotment.id, (slot) => wanted.has(slotKey(slot)))
  if (refusal) return slots(c, round, { slot: words[c.var.view.lang].refusals[refusal] })
  return done(c, round.allotment.id, 'offered')
})

async function slots(c: Web, round: Round, errors?: Errors) {
  const { ctx, view } = c.var
  const possible = await possibleSlots(ctx, round.spaces, round.allotment.rule)
  return show(c, <SlotsPage view={view} round={round} possible={possible} errors={errors} />, errors ? 422 : 200)
}

for (const [name, press, what] of [
  ['proposal', divide, 'divided'],
  ['announcement', announce, 'announced'],
] as const)
  allotmentOffice.post(`${ONE}/${name}`, async (c) => {
    const round = await roundRun(c)
    if (!round) return missing(c)
    const refusal = await press(c.var.ctx, round.allotment.id)
    if (refusal) return desk(c, round, { '': words[c.var.view.lang].refusals[refusal] })
    return done(c, round.allotment.id, what)
  })

const hand = z.object({
  application: z.uuid('missing'),
  slot: z.uuid('missing'),
  gives: z.enum(['yes', 'no'], 'missing'),
  reason: z.string('missing').min(1, 'missing').max(300, 'too-long'),
})

allotmentOffice.post(`${ONE}/hands`, async (c) => {
  const { ctx, view } = c.var
  const round = await roundRun(c)
  if (!round) return missing(c)
  const { value, faults, given } = await readForm(c, hand)
  if (!value) return desk(c, round, explain(view, faults), given)
  const refusal = await setByHand(ctx, round.allotment.id, { ...value, gives: value.gives === 'yes' })
  return refusal ? desk(c, round, { slot: whyNot(c, refusal) }, given) : done(c, round.allotment.id, 'set')
})

allotmentOffice.post(`${ONE}/hands/removal`, async (c) => {
  const round = await roundRun(c)
  const { value } = await readForm(c, z.object({ application: z.uuid(), slot: z.uuid() }))
  if (!round || !value) return missing(c)
  const refusal = await unsetByHand(c.var.ctx, round.allotment.id, value.application, value.slot)
  return refusal ? desk(c, round, { '': whyNot(c, refusal) }) : done(c, round.allotment.id, 'unset')
})

const whyNot = (c: Web, refusal: NonNullable<Awaited<ReturnType<typeof setByHand>>>): string => {
  const { lang } = c.var.view
  return refusal === 'still-open' || refusal === 'announced' || refusal === 'not-divided'
    ? words[lang].refusals[refusal]
    : reasons[lang].refusals[refusal]
}

/** The season at this address, when whoever asks runs its facility. */
async function roundRun(c: Web): Promise<Round | undefined> {
  const { ctx } = c.var
  const allotment = await allotmentById(ctx.db, c.req.param('allotment') ?? '')
  return allotment && holds(ctx.who, KEEPERS, allotment.facility) ? roundOf(ctx, allotment) : undefined
}

const solved = z.object({ served: z.number(), points: z.number(), gap: z.number() })

async function desk(c: Web, round: Round, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const { allotment, shares } = round
  const chosen = stageOf(allotment, ctx.now) === 'closed' ? shares.map(({ slot }) => slot) : []
  return show(
    c,
    <Desk
      view={view}
      round={round}
      solution={allotment.solved_at ? solved.parse(allotment.solution) : undefined}
      days={chosen.length > 0 ? await daysOfSlots(ctx, round, chosen) : []}
      said={said(c, errors)}
      errors={errors}
      given={given}
    />,
    errors ? 422 : 200,
  )
}
