/** The shelves, and asking for an instrument. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { household, isAdult, type Person, signedIn } from '#modules/people/index.ts'
import { partInWords, policyAt } from '#modules/policies/index.ts'
import { ageOn, dayOf } from '#platform/clock.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { ask, borrowerOf } from '../actions/ask.ts'
import { Ask, type Member } from '../pages/ask.tsx'
import { Instruments } from '../pages/list.tsx'
import { Instrument } from '../pages/model.tsx'
import { timesLeft } from '../actions/pickup.ts'
import { isPickup } from '../rules/days.ts'
import { FAMILIES, sizeFor } from '../rules/items.ts'
import { refusalToAsk } from '../rules/loans.ts'
import { branchesOf, type Kind, kinds, lookFor } from '../shelf.ts'
import { loanById } from '../store/loans.ts'
import { words } from '../words/public.ts'
import { pickup, refusalsOf } from './pickup.tsx'
import { words as shared } from '../words/shared.ts'

export const shelves = routes()

export const MODEL = '/instruments/:model{[0-9a-f-]{36}}'
const DATE = /^\d{4}-\d{2}-\d{2}$/

shelves.get('/instruments', async (c) => {
  const { ctx, view } = c.var
  const all = await kinds(ctx)
  const branches = branchesOf(all)
  const family = FAMILIES.find((one) => one === c.req.query('family')) ?? ''
  const branch = branches.find(({ id }) => id === c.req.query('branch'))?.id ?? ''
  const looking = { q: (c.req.query('q') ?? '').slice(0, 100), family, branch, free: c.req.query('free') === 'yes' }
  const found = lookFor(all, looking)
  return show(
    c,
    <Instruments view={view} looking={looking} branches={branches} found={found} done={c.req.query('done')} />,
  )
})

shelves.get(MODEL, async (c) => {
  const { ctx, view } = c.var
  const kind = await kindOf(c)
  if (!kind) return missing(c)
  const rules = partInWords('lending', await policyAt(ctx.db, null, ctx.now), ctx.lang)
  return show(c, <Instrument view={view} kind={kind} rules={rules} />)
})

/** The kind an address names. */
export const kindOf = async (c: Web): Promise<Kind | undefined> =>
  (await kinds(c.var.ctx)).find(({ model }) => model.id === c.req.param('model'))

/** The family of whoever asks, each with the size that usually fits, or with why not. */
async function membersOf(c: Web, { model }: Kind): Promise<Member[]> {
  const { ctx } = c.var
  const rules = (await policyAt(ctx.db, null, ctx.now)).lending
  const members: Member[] = []
  for (const person of await household(ctx.db, ctx.who.id ?? '')) {
    const borrower = await borrowerOf(ctx, person, model.id)
    const why = refusalToAsk(borrower, rules)
    members.push({
      person,
      why: why && shared[ctx.lang].refusals[why],
      fits: borrower.age === undefined ? undefined : sizeFor(borrower.age, model.sizes),
    })
  }
  return members
}

const isMinor = (person: Person | undefined, now: Date) =>
  person !== undefined && person.born_on !== null && ageOn(person.born_on, dayOf(now)) > 0 && !isAdult(person, now)

async function showAsk(c: Web, kind: Kind, step: 1 | 2 | 3, given: Given, faults: Given = {}) {
  const { ctx, view } = c.var
  const me = ctx.who.id ?? ''
  const rules = (await policyAt(ctx.db, given.branch || null, ctx.now)).lending
  const members = await membersOf(c, kind)
  const refusals = await refusalsOf(c, faults, given.branch, given.day)
  const own = { ...words[ctx.lang], ...refusals, missing: words[ctx.lang].choose }
  const errors = explain(view, faults, faults.agree ? { 'must-agree': own['must-agree'] } : pick(own))
  const guarded = given.borrower === me && isMinor(members.find(({ person }) => person.id === me)?.person, ctx.now)
  return show(
    c,
    <Ask {...{ view, kind, members, me, rules, given, errors, step, guarded }} form={given.form || randomUUID()} />,
    Object.keys(faults).length > 0 ? 422 : 200,
  )
}

/** The sentences of a room of words. */
export const pick = (own: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(own).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

const KEPT = [
  'step',
  'borrower',
  'size',
  'branch',
  'elsewhere',
  'months',
  'day',
  'time',
  'guardian',
  'guardian_phone',
] as const

shelves.get(`${MODEL}/loan`, signedIn, async (c) => {
  const kind = await kindOf(c)
  if (!kind) return missing(c)
  const query = c.req.query()
  const given: Given = Object.fromEntries(KEPT.map((name) => [name, (query[name] ?? '').trim().slice(0, 100)]))
  const wanted = Number(given.step)
  if (wanted !== 2 && wanted !== 3) return showAsk(c, kind, 1, given)
  const member = (await membersOf(c, kind)).find(({ person }) => person.id === given.borrower)
  if (!member || member.why) return showAsk(c, kind, 1, given, { borrower: 'missing' })
  if (wanted === 2) return showAsk(c, kind, 2, given)
  const faults = await faultsOf(c, kind, given)
  return showAsk(c, kind, Object.keys(faults).length > 0 ? 2 : 3, given, faults)
})

/** What is still to be chosen before it can be sent. */
async function faultsOf(c: Web, { model, shelves }: Kind, given: Given): Promise<Given> {
  const { ctx } = c.var
  const here = shelves.filter(({ branch }) => branch.id === given.branch)
  const rules = (await policyAt(ctx.db, here[0]?.branch.id ?? null, ctx.now)).lending
  const months = Number(given.months)
  const day = DATE.test(given.day ?? '') ? (given.day ?? '') : ''
  const wrong: [string, string, boolean][] = [
    ['size', 'no-such-size', model.sizes.length > 0 && !model.sizes.includes(given.size ?? '')],
    ['branch', 'no-such-branch', !here.some(({ size }) => (size ?? '') === (given.size ?? ''))],
    ['months', 'too-long', !Number.isInteger(months) || months < 1 || months > rules.months],
    ['day', 'not-a-pickup', !isPickup(day, given.time ?? '', dayOf(ctx.now), rules)],
  ]
  const free = here.find(({ size, free }) => free > 0 && (size ?? '') === (given.size ?? ''))
  if (free && isPickup(day, given.time ?? '', dayOf(ctx.now), rules))
    wrong.push(['day', 'slot-full', !(await timesLeft(ctx, free.branch.id, day, rules)).includes(given.time ?? '')])
  return Object.fromEntries(wrong.filter(([, , is]) => is).map(([field, reason]) => [field, reason]))
}

/** What every wish says. */
export const plan = {
  form: z.uuid('missing'),
  size: z.string().optional(),
  branch: z.uuid('no-such-branch'),
  months: z.coerce.number('too-long').int('too-long'),
  ...pickup,
  agree: z.literal('yes', 'must-agree'),
}
const asking = z.object({
  ...plan,
  borrower: z.uuid('missing'),
  elsewhere: z.string().optional(),
  guardian: z.string().max(50, 'too-long').optional(),
  guardian_phone: z.string().max(30, 'too-long').optional(),
})

/** The field beside which a refusal stands. */
export const FIELDS: Record<string, string> = {
  'no-such-size': 'size',
  'no-such-branch': 'branch',
  'too-long': 'months',
  'not-a-pickup': 'day',
  'slot-full': 'day',
  'guardian-needed': 'guardian',
  'not-enough': 'count',
}

shelves.post(`${MODEL}/loan`, signedIn, async (c) => {
  const { ctx } = c.var
  const kind = await kindOf(c)
  if (!kind) return missing(c)
  const { value, faults, given } = await readForm(c, asking)
  if (!value) {
    const only = faults.agree && Object.keys(faults).length === 1
    const safe = only ? await faultsOf(c, kind, given) : { day: 'not-a-pickup' }
    return Object.keys(safe).length === 0
      ? showAsk(c, kind, 3, given, { agree: 'must-agree' })
      : showAsk(c, kind, 2, given, safe)
  }
  const { form, guardian, guardian_phone, agree: _, size, elsewhere, ...wish } = value
  const answer = await ask(ctx, {
    ...wish,
    id: form,
    model: kind.model.id,
    size: size || null,
    elsewhere: elsewhere === 'yes',
    guardian: guardian ? { name: guardian, phone: guardian_phone ?? '' } : undefined,
  })
  if (answer.refusal) {
    const field = FIELDS[answer.refusal]
    return showAsk(c, kind, field ? 2 : 1, given, { [field ?? 'borrower']: answer.refusal })
  }
  const loan = await loanById(ctx.db, answer.loan)
  return c.redirect(
    `/me/instruments/${answer.loan}?done=${loan?.offer_until ? 'offered' : loan?.instrument ? 'asked' : 'queued'}`,
    303,
  )
})
