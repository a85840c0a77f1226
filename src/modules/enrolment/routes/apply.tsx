/** Applying, in three steps: who, check, done. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { alternativesFor, isShut, type Programme, programmeById, whyUnfit } from '#modules/catalogue/index.ts'
import { household, needsGuardian, type Person, signedIn } from '#modules/people/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { applyOrWait, comeBack, type InLine, type Outcome } from '../actions/apply.ts'
import { Check } from '../pages/check.tsx'
import { InLinePage } from '../pages/line.tsx'
import { Refused } from '../pages/refused.tsx'
import { type Member, Who } from '../pages/who.tsx'
import { type Refusal, refusalOfOffer } from '../rules.ts'
import { standingLearners } from '../store/applications.ts'
import { isOfClock, sentence } from './why.ts'

const ADDRESS = '/programmes/:id/application'
export const applying = routes()

applying.use(`${ADDRESS}/*`, signedIn)

applying.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id'))
  const me = ctx.who.id
  if (!programme?.published_at || !me) return missing(c)
  const closed = refusalOfOffer(programme, 'online', ctx.now)
  if (closed)
    return show(
      c,
      <Refused
        view={view}
        programme={programme}
        why={sentence(view, closed, programme)}
        clock={isOfClock(closed)}
        alternatives={await besides(c, programme)}
      />,
    )

  const members = await membersFor(c, programme, me)
  const asked = c.req.query('learner')
  const free = members.filter((member) => !member.why)
  const chosen = asked
    ? members.find((member) => member.person.id === asked)
    : asked === undefined && free.length === 1
      ? free[0]
      : undefined
  if (asked && !chosen) return missing(c)
  if (!chosen || chosen.why) return show(c, <Who view={view} programme={programme} members={members} me={me} />)
  return show(
    c,
    <Check
      view={view}
      programme={programme}
      learner={chosen.person}
      application={randomUUID()}
      others={members.length > 1}
      alternatives={await besides(c, programme)}
    />,
  )
})

/** Where a programme is full, what else there is. */
const besides = ({ var: { ctx } }: Web, programme: Programme) =>
  isShut(programme, ctx.now) ? alternativesFor(ctx, programme) : undefined

const form = z.object({ application: z.uuid(), learner: z.uuid() })

applying.post(ADDRESS, async (c) => {
  const { ctx } = c.var
  const { value } = await readForm(c, form)
  const id = c.req.param('id')
  if (!value) return c.redirect(`/programmes/${id}/application`, 303)

  const outcome = await applyOrWait(ctx, { id: value.application, programme: id, learner: value.learner })
  if (outcome && 'line' in outcome) return c.redirect(lineOf(id, outcome), 303)
  return answer(c, outcome)
})

const lineOf = (programme: string, { ticket }: InLine) => `/programmes/${programme}/application/line?ticket=${ticket}`

/** The line: where one stands, until it is one's turn. The browser asks again by itself. */
applying.get(`${ADDRESS}/line`, async (c) => {
  const { ctx, view } = c.var
  const id = c.req.param('id')
  const back = await comeBack(ctx, c.req.query('ticket') ?? '')
  if (!back || back.programme !== id) return c.redirect(`/programmes/${id}/application`, 303)
  const { outcome } = back
  if (!outcome || !('line' in outcome)) return answer(c, outcome)
  const programme = await programmeById(ctx.db, id)
  if (!programme) return missing(c)
  c.header('Refresh', String(Math.min(Math.max(outcome.line.seconds, SOONEST), LATEST)))
  c.header('Cache-Control', 'no-store')
  return show(c, <InLinePage view={view} programme={programme} place={outcome.line} here={lineOf(id, outcome)} />)
})

/** The browser of somebody in line asks again when it is about their turn, within these seconds. */
const SOONEST = 3
const LATEST = 15

function answer(c: Web, outcome: Outcome) {
  const { view } = c.var
  if (outcome?.application) return c.redirect(`/me/applications/${outcome.application.id}?just=done`, 303)
  if (outcome?.standing) return c.redirect(`/me/applications/${outcome.standing.id}?just=twice`, 303)
  if (!outcome?.programme?.published_at) return missing(c)
  const { refusal, programme, learner } = outcome
  const why = sentence(view, refusal, programme, learner)
  return show(c, <Refused view={view} programme={programme} why={why} clock={isOfClock(refusal)} />, 409)
}

/** Everyone of the family, each with why not, in one sentence. */
async function membersFor(c: Web, programme: Programme, me: string): Promise<Member[]> {
  const { ctx, view } = c.var
  const family = await household(ctx.db, me)
  const standing = await standingLearners(
    ctx.db,
    programme.id,
    family.map((person) => person.id),
  )
  return family.map((person) => {
    const application = standing.get(person.id)
    const refusal = application ? 'twice' : whyNotFor(c, programme, person, me)
    return { person, application, why: refusal && sentence(view, refusal, programme, person) }
  })
}

const whyNotFor = ({ var: { ctx } }: Web, programme: Programme, person: Person, me: string): Refusal | undefined =>
  person.id === me && needsGuardian(person, ctx.now) ? 'guardian-applies' : whyUnfit(programme, person, ctx.now)
