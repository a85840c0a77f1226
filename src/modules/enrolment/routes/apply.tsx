/** Applying, in three steps: who, check, done. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { alternativesFor, isShut, type Programme, programmeById } from '#modules/catalogue/index.ts'
import { household, signedIn } from '#modules/people/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { applyOrWait, comeBack, type InLine, type Outcome } from '../actions/apply.ts'
import { type Prospect, type Prospects, prospectsFor } from '../admission/prospect.ts'
import { Check } from '../pages/check.tsx'
import { InLinePage } from '../pages/line.tsx'
import { Refused } from '../pages/refused.tsx'
import { type FamilyResult, Results } from '../pages/results.tsx'
import { type Member, Who } from '../pages/who.tsx'
import { refusalOfOffer, standingOf } from '../rules.ts'
import { takesBundles } from '../rules/bundle.ts'
import { takesParties } from '../rules/party.ts'
import { placeInQueue } from '../store/applications.ts'
import { modelsFor } from '../store/bundles.ts'
import { words } from '../words/apply.ts'
import { writeFirst } from './answers.tsx'
import { isOfClock, sentence } from './why.ts'

const ADDRESS = '/programmes/:id/application'
export const applying = routes()

applying.use(`${ADDRESS}/*`, signedIn)

applying.get(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id'))
  const me = ctx.who.id
  if (!programme?.published_at || !me) return missing(c)
  const code = c.req.query('friends')
  const friendly = takesParties(programme, await policyOf(ctx.db, programme, ctx.now))
  if (code !== undefined && friendly)
    return c.redirect(`/programmes/${programme.id}/party?${new URLSearchParams({ code })}`, 303)
  const { members, prospects } = await familyFor(c, programme, me)
  // What is shut for everyone is said once: by the clock alone, or where nothing is left for anybody who could apply.
  const closed = refusalOfOffer({ ...programme, taken: 0, waiting: 0 }, 'online', ctx.now)
  const refusal = closed ?? (isFullFor(members) ? 'full' : undefined)
  if (refusal)
    return show(
      c,
      <Refused
        view={view}
        programme={programme}
        why={sentence(view, { refusal }, programme)}
        clock={isOfClock(refusal)}
        friends={friendly && refusal === 'not-open-yet'}
        alternatives={await besides(c, programme)}
      />,
    )

  const bundle = takesBundles(programme) && (await modelsFor(ctx.db, programme.id)).length > 0
  const asked = c.req.queries('learner')
  const wanted = asked?.filter(Boolean) ?? []
  const free = members.filter((member) => !member.why)
  const chosen =
    asked === undefined && free.length === 1 ? free : members.filter(({ person }) => wanted.includes(person.id))
  if (wanted.some((id) => !chosen.some(({ person }) => person.id === id))) return missing(c)
  if (chosen.length === 0 || chosen.some(({ why }) => why)) {
    const nobody = c.req.query('chosen') !== undefined && wanted.length === 0 && free.length > 0
    return show(c, <Who {...{ view, programme, members, me, nobody, bundle }} />)
  }
  const learners = chosen.map(({ person }) => person)
  const ids = learners.map(({ id }) => id)
  const unwritten = await writeFirst(c, programme, ids)
  if (unwritten) return c.redirect(unwritten, 303)
  const given = prospects.apart(ids).flatMap((prospect) => prospect?.given ?? [])
  const { together } = await policyOf(ctx.db, programme, ctx.now)
  return show(
    c,
    <Check
      view={view}
      programme={programme}
      learners={learners}
      given={given}
      together={learners.length > 1 && learners.length <= together.family && programme.method !== 'review'}
      application={randomUUID()}
      others={members.length > 1}
      friends={friendly && learners.length === 1}
      bundle={bundle && learners.length === 1}
      alternatives={await besides(c, programme)}
    />,
  )
})

/** Nothing is left for whoever of these it would be for, and nobody of them applied before. */
const isFullFor = (members: readonly Looked[]) =>
  members.every(({ prospect }) => prospect?.refusal && !prospect.standing) &&
  members.some(({ prospect }) => prospect?.refusal === 'full')

/** Where a programme is full, what else there is. */
const besides = ({ var: { ctx } }: Web, programme: Programme) =>
  isShut(programme, ctx.now) ? alternativesFor(ctx, programme) : undefined

/** More than these nobody has in a family. */
const MOST = 10

const form = z.object({
  application: z.uuid(),
  learner: z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(z.uuid()).min(1).max(MOST)),
  together: z.literal('yes').optional(),
})

applying.post(ADDRESS, async (c) => {
  const { ctx } = c.var
  const { value } = await readForm(c, form)
  const id = c.req.param('id')
  if (!value) return c.redirect(`/programmes/${id}/application`, 303)

  const { application, learner: learners } = value
  const together = learners.length > 1 && value.together === 'yes'
  const outcome = await applyOrWait(ctx, { id: application, programme: id, learners, together })
  if ('line' in outcome) return c.redirect(lineOf(id, outcome), 303)
  return answer(c, outcome, { learners, together })
})

const lineOf = (programme: string, { ticket }: InLine) => `/programmes/${programme}/application/line?ticket=${ticket}`

/** The line: where one stands, until it is one's turn. The browser asks again by itself. */
applying.get(`${ADDRESS}/line`, async (c) => {
  const { ctx, view } = c.var
  const id = c.req.param('id')
  const back = await comeBack(ctx, c.req.query('ticket') ?? '')
  if (!back || back.programme !== id) return c.redirect(`/programmes/${id}/application`, 303)
  const { outcome } = back
  if (!('line' in outcome)) return answer(c, outcome, back)
  const programme = await programmeById(ctx.db, id)
  if (!programme) return missing(c)
  c.header('Refresh', String(Math.min(Math.max(outcome.line.seconds, SOONEST), LATEST)))
  c.header('Cache-Control', 'no-store')
  return show(c, <InLinePage view={view} programme={programme} place={outcome.line} here={lineOf(id, outcome)} />)
})

/** The browser of somebody in line asks again when it is about their turn, within these seconds. */
const SOONEST = 3
const LATEST = 15

function answer(
  c: Web,
  outcomes: Outcome[],
  { learners, together }: { learners: readonly string[]; together: boolean },
) {
  const { view } = c.var
  const [first] = outcomes
  if (learners.length > 1 && outcomes.some((one) => one?.application || (one?.standing && !together))) {
    const sought = new URLSearchParams(learners.map((learner) => ['learner', learner]))
    return c.redirect(`/programmes/${c.req.param('id')}/application/result?${sought}`, 303)
  }
  if (first?.application) return c.redirect(`/me/applications/${first.application.id}?just=done`, 303)
  if (first?.standing && !together) return c.redirect(`/me/applications/${first.standing.id}?just=twice`, 303)
  const programme = first?.programme
  if (!first || !programme?.published_at) return missing(c)
  const { naming } = words[view.lang].refused
  const why = (together ? [first] : outcomes).flatMap((one) => {
    if (!one?.refusal) return []
    const said = sentence(view, one, programme, one.learner)
    return learners.length > 1 && one.learner ? naming(one.learner.name, said) : said
  })
  return show(
    c,
    <Refused view={view} programme={programme} why={why} together={together} clock={isOfClock(first.refusal)} />,
    409,
  )
}

/** What several of a family were given, or why not as things stand now. */
applying.get(`${ADDRESS}/result`, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id'))
  const me = ctx.who.id
  if (!programme?.published_at || !me) return missing(c)
  const { members } = await familyFor(c, programme, me)
  const sought = c.req.queries('learner')
  const shown = members.filter(({ person, prospect }) => (sought ? sought.includes(person.id) : prospect?.standing))
  if (shown.length === 0) return c.redirect(`/programmes/${programme.id}/application`, 303)
  const bonds = new Set<string | null>()
  const results: FamilyResult[] = []
  for (const { person, prospect, why } of shown) {
    const standing = prospect?.standing
    bonds.add(standing?.bond ?? null)
    if (!standing) results.push({ person, why })
    else {
      const state = standingOf(standing, programme, ctx.now)
      const place = state === 'waiting' ? await placeInQueue(ctx.db, standing) : undefined
      results.push({ person, application: { id: standing.id, number: standing.number, standing: state, place } })
    }
  }
  const together = results.length > 1 && bonds.size === 1 && !bonds.has(null)
  return show(c, <Results view={view} programme={programme} results={results} together={together} />)
})

type Looked = Member & { prospect: Prospect | undefined }

/** Everyone of the family, each with what they would be given, or why not in one sentence. */
async function familyFor(
  c: Web,
  programme: Programme,
  me: string,
): Promise<{ members: Looked[]; prospects: Prospects }> {
  const { ctx, view } = c.var
  const family = await household(ctx.db, me)
  const ids = family.map(({ id }) => id)
  const prospects = await prospectsFor(ctx, programme, ids, { channel: 'online', applicant: me })
  const members = family.map((person): Looked => {
    const prospect = prospects.alone(person.id)
    const why = prospect?.refusal ? sentence(view, prospect, programme, person) : undefined
    return { person, prospect, why, application: prospect?.standing?.id }
  })
  return { members, prospects }
}
