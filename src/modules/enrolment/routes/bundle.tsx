/** Applying for a lesson with an instrument and a practice room: four steps, one press, and what became of it. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { isPickup, lendingWords } from '#modules/lending/index.ts'
import { household, personById, signedIn } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { readClock, roomRefusals } from '#modules/reservations/index.ts'
import { dayOf, readDay, showDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { type Bundle, decideBundle, holdBundle, type Lack } from '../actions/bundle.ts'
import { prospectsFor } from '../admission/prospect.ts'
import {
  feesOf,
  isMinorAlone,
  type Practice,
  roomsFor,
  sizesFor,
  type Thing,
  thingsFor,
  whyNotBorrow,
} from '../bundle.ts'
import { BundleCheck, CHOSEN } from '../pages/bundle/check.tsx'
import { BundlePlan, HOURS } from '../pages/bundle/plan.tsx'
import { BundleResult, type Ending } from '../pages/bundle/one.tsx'
import { BundleRoom, roomKey } from '../pages/bundle/room.tsx'
import { BundleStart } from '../pages/bundle/start.tsx'
import { InLinePage } from '../pages/line.tsx'
import { LENGTHS, practiceDays, takesBundles, WEEKS } from '../rules/bundle.ts'
import type { Plain } from '../rules.ts'
import { applicationById } from '../store/applications.ts'
import { bundleById, modelsFor } from '../store/bundles.ts'
import { words } from '../words/bundle.ts'
import { sentence } from './why.ts'

const ADDRESS = '/programmes/:id/bundle'
const ONE = '/me/bundles/:bundle{[0-9a-f-]{36}}'
export const bundles = routes()

bundles.use(ADDRESS, signedIn)
bundles.use(ONE, signedIn)

bundles.get(ADDRESS, async (c) => {
  const offer = await offerHere(c)
  if (!offer) return missing(c)
  const query = c.req.query()
  const given: Given = Object.fromEntries(CHOSEN.map((name) => [name, (query[name] ?? '').trim().slice(0, 100)]))
  const wanted = Number(query.step)
  return stepAt(c, offer, given, wanted >= 2 && wanted <= 4 ? wanted : 1)
})

type Offer = { programme: Programme; things: Thing[] }

/** The programme at this address with the instruments that fit it, where it is offered with some. */
async function offerHere(c: Web): Promise<Offer | undefined> {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id') ?? '')
  if (!programme?.published_at || !takesBundles(programme)) return undefined
  const things = await thingsFor(ctx, programme.id)
  return things.length > 0 || (await isOffered(c, programme)) ? { programme, things } : undefined
}

const isOffered = async ({ var: { ctx } }: Web, { id }: Programme) => (await modelsFor(ctx.db, id)).length > 0

/** The family, each with why they cannot apply for a seat now. */
async function membersOf(c: Web, programme: Programme) {
  const { ctx, view } = c.var
  const me = ctx.who.id ?? ''
  const family = await household(ctx.db, me)
  const ids = family.map(({ id }) => id)
  const prospects = await prospectsFor(ctx, programme, ids, { channel: 'online', applicant: me })
  return family.map((person) => {
    const prospect = prospects.alone(person.id)
    const why = prospect?.refusal
      ? sentence(view, prospect, programme, person)
      : isMinorAlone(ctx, person)
        ? words[view.lang].guardian
        : prospect?.given === 'seat'
          ? undefined
          : words[view.lang].onlyQueue
    return { person, why, application: prospect?.standing?.id }
  })
}

type Trouble = { faults?: Faults; errors?: Given; gone?: string; status?: 200 | 409 | 422 }

/** A step, or the first one before it at which something is still to be chosen. */
async function stepAt(c: Web, { programme, things }: Offer, given: Given, wanted: number, trouble: Trouble = {}) {
  const { ctx, view } = c.var
  const w = words[view.lang]
  const members = await membersOf(c, programme)
  const learner = members.find(({ person, why }) => person.id === given.learner && !why)?.person
  const thing = things.find(({ key }) => key === given.thing)
  const borrow = learner && thing && (await whyNotBorrow(ctx, learner, thing.model.id))
  const plan = thing && (await planOf(c, thing, given))
  const practice = plan?.practice
  const rooms = practice && wanted > 2 ? await roomsFor(ctx, practice, learner?.dong ?? '') : []
  const room = rooms.find((one) => roomKey(one) === given.room)
  const wrong: [step: number, field: string, error: string | undefined][] = [
    [1, 'learner', learner ? borrow : w.faults.learner],
    [1, 'thing', thing ? undefined : w.faults.thing],
    ...Object.keys(plan?.faults ?? {}).map((field): [number, string, string | undefined] => [
      2,
      field,
      w.faults[field],
    ]),
    [3, 'room', room ? undefined : w.faults.room],
  ]
  const first = wrong.find(([step, , error]) => step < wanted && error)
  const step = first?.[0] ?? wanted
  const found = Object.fromEntries(
    wrong.flatMap(([at, field, error]) => (first && at === step && error ? [[field, error]] : [])),
  )
  const errors = { ...found, ...explain(view, trouble.faults, w.faults), ...trouble.errors }
  const status = trouble.status ?? (Object.keys(errors).length > 0 ? 422 : 200)
  const props = { view, programme, given: { ...given, form: given.form || randomUUID() }, errors, gone: trouble.gone }
  const free = members.flatMap(({ person, why }) => (why ? [] : person))
  if (step === 1 || !learner || !thing || !plan)
    return show(c, <BundleStart {...props} {...{ members, things }} sizes={sizesFor(ctx, free, things)} />, status)
  if (step === 2 || !practice || !plan.branch)
    return show(c, <BundlePlan {...props} thing={thing} rules={plan.rules} />, status)
  if (step === 3 || !room) return show(c, <BundleRoom {...props} rooms={rooms} practice={practice} />, status)
  const fees = feesOf(programme, thing, plan.months, room)
  const { branch, months } = plan
  return show(c, <BundleCheck {...props} {...{ learner, thing, branch, months, practice, room, fees }} />, status)
}

/** What was chosen of the second step, and what of it is still missing. */
async function planOf({ var: { ctx } }: Web, { branches }: Thing, given: Given) {
  const branch = branches.find((one) => one.branch.id === given.branch)?.branch
  const rules = (await policyAt(ctx.db, branch?.id ?? null, ctx.now)).lending
  const months = Number(given.months)
  const today = dayOf(ctx.now)
  const first = readDay(given.first ?? '')
  const at = HOURS.find((minute) => minute === readClock(given.at ?? ''))
  const length = LENGTHS.find((known) => String(known) === given.length)
  const weeks = WEEKS.find((known) => String(known) === given.weeks)
  const practice: Practice | undefined =
    first && first >= today && at !== undefined && length && weeks ? { first, at, length, weeks } : undefined
  const faults: [string, boolean][] = [
    ['branch', !branch],
    ['day', !isPickup(given.day ?? '', given.time ?? '', today, rules)],
    ['months', !Number.isInteger(months) || months < 1 || months > rules.months],
    ['first', !first || first < today],
    ['at', at === undefined],
    ['length', !length],
    ['weeks', !weeks],
  ]
  return { branch, rules, months, practice, faults: Object.fromEntries(faults.filter(([, is]) => is)) }
}

const form = z.object({
  form: z.uuid(),
  learner: z.uuid('learner'),
  agree: z.literal('yes', 'agree'),
})

bundles.post(ADDRESS, async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(c, form)
  // The same press again finds what became of it, though what it asks for is no longer free.
  const before = await bundleById(ctx.db, given.form ?? '')
  if (before && before.applicant === ctx.who.id) return answer(c, before)
  const offer = await offerHere(c)
  if (!offer) return missing(c)
  const member = (await membersOf(c, offer.programme)).find(({ person }) => person.id === given.learner)
  if (member?.why) return stepAt(c, offer, given, 1, { errors: { learner: member.why }, status: 422 })
  const [model = '', size = null] = (given.thing ?? '').split(' ')
  const practice = readPractice(given)
  if (!value || !member || !practice)
    return stepAt(c, offer, given, 4, { faults: faults?.agree ? { agree: 'agree' } : {} })
  const held = await holdBundle(ctx, {
    id: value.form,
    programme: offer.programme.id,
    learner: value.learner,
    instrument: {
      model,
      size,
      branch: given.branch ?? '',
      months: Number(given.months),
      day: given.day ?? '',
      time: given.time ?? '',
    },
    room: practice,
  })
  return 'lack' in held ? lacking(c, offer, given, held.lack) : answer(c, held)
})

/** The room and its times as the form says them; nothing where they make no sense. */
function readPractice(given: Given) {
  const [space = '', start = ''] = (given.room ?? '').split(' ')
  const from = readClock(start)
  const first = readDay(given.first ?? '')
  const length = LENGTHS.find((known) => String(known) === given.length)
  const weeks = WEEKS.find((known) => String(known) === given.weeks)
  if (!space || from === undefined || !first || !length || !weeks || !z.uuid().safeParse(given.branch).success)
    return undefined
  return { space, from, to: from + length, days: practiceDays(first, weeks) }
}

/** The fields of the first and second step beside which a refusal of the library stands. */
const FIELDS: Record<string, [step: number, field: string]> = {
  'none-free': [2, 'branch'],
  'no-such-branch': [2, 'branch'],
  'too-long': [2, 'months'],
  'not-a-pickup': [2, 'day'],
  'slot-full': [2, 'day'],
  'no-such-size': [1, 'thing'],
}

/** Nothing was applied for: which part was gone, with all that was chosen. */
async function lacking(c: Web, offer: Offer, given: Given, lack: Lack) {
  const { lang } = c.var.view
  const w = words[lang]
  if (lack.part === 'lesson') return stepAt(c, offer, given, 1, { gone: w.gone.lesson[lack.why], status: 409 })
  if (lack.part === 'room') {
    const why = lack.why === 'unknown' ? w.gone.roomUnknown : roomRefusals[lang][lack.why]
    const gone = w.gone.room(why, lack.day && showDay(lack.day, lang))
    return stepAt(c, offer, given, 3, { gone, errors: { room: gone }, status: 409 })
  }
  const why = lendingWords[lang].refusals[lack.why] ?? ''
  const [step, field] = FIELDS[lack.why] ?? [1, 'learner']
  const gone = w.gone.instrument(why)
  // Where the last one of its kind is gone, another one is chosen.
  const left = offer.things.find(({ key }) => key === given.thing)
  return stepAt(c, offer, given, left ? step : 1, { gone, errors: { [left ? field : 'thing']: gone }, status: 409 })
}

/** Decide it, and go where it is told: the application, the line, or what became of it. */
async function answer(c: Web, bundle: Bundle) {
  const decided = await decideBundle(c.var.ctx, bundle)
  const bound = !('line' in decided) && decided.bound_at && !decided.ended_at
  return c.redirect(bound ? `/me/applications/${bundle.id}?just=done` : `/me/bundles/${bundle.id}`, 303)
}

/** The browser of somebody in line asks again within these seconds. */
const SOONEST = 3
const LATEST = 15

bundles.get(ONE, async (c) => {
  const { ctx, view } = c.var
  const bundle = await bundleById(ctx.db, c.req.param('bundle') ?? '')
  const family = new Set((await household(ctx.db, ctx.who.id ?? '')).map(({ id }) => id))
  if (!bundle || !(bundle.applicant === ctx.who.id || family.has(bundle.learner))) return missing(c)
  const programme = await programmeById(ctx.db, bundle.programme)
  const learner = await personById(ctx.db, bundle.learner)
  if (!programme || !learner) return missing(c)
  const decided = await decideBundle(ctx, bundle)
  if ('line' in decided) {
    const { line } = decided
    c.header('Refresh', String(Math.min(Math.max(line.seconds, SOONEST), LATEST)))
    c.header('Cache-Control', 'no-store')
    return show(c, <InLinePage view={view} programme={programme} place={line} here={`/me/bundles/${bundle.id}`} />)
  }
  const application = await applicationById(ctx.db, bundle.id)
  const ending = (decided.ended_as ?? 'bound') as Ending
  return show(
    c,
    <BundleResult
      view={view}
      programme={programme}
      learner={learner}
      ending={ending}
      why={ending === 'refused' ? whySeat(c, programme, decided) : undefined}
      application={application?.id}
    />,
  )
})

/** Reasons the catalogue and the clock give; what rests on somebody's own data is not kept, and said in general. */
const SAID = new Set<string>(['full', 'closed', 'cancelled', 'over', 'not-online', 'twice'] satisfies Plain[])

const whySeat = ({ var: { view } }: Web, programme: Programme, { refusal }: Bundle): string =>
  refusal && SAID.has(refusal)
    ? sentence(view, { refusal: refusal as Plain }, programme)
    : words[view.lang].one.noLonger
