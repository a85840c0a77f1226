/** Rounds of matching for officers, and the one answer a teacher gives. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { signedIn, staff } from '#modules/people/index.ts'
import { openFacilities } from '#modules/places/index.ts'
import { addDays, dayOf, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { answerClass } from '../actions/classfate.ts'
import { accept, drop, moveProposal } from '../actions/proposal.ts'
import { askRound } from '../actions/round.ts'
import { MANAGERS } from '../desks.ts'
import { ProposalPage } from '../pages/proposal.tsx'
import { RoundPage } from '../pages/round.tsx'
import { Rounds } from '../pages/rounds.tsx'
import { TeachingPage } from '../pages/teaching.tsx'
import { choicesFor } from '../roundchoices.ts'
import { roundResult } from '../roundresult.ts'
import { placeIn, shownOf } from '../roundshown.ts'
import { offerById } from '../store/offers.ts'
import type { Proposal, Round } from '../round.ts'
import * as store from '../store/rounds.ts'
import { wishesByIds } from '../store/wishes.ts'
import { words } from '../words/round.ts'

const BASE = '/office/rounds'
const ONE = `${BASE}/:round{[0-9a-f-]{36}}`
const PROPOSAL = `${ONE}/proposals/:proposal{[0-9a-f-]{36}}`
const TEACHING = '/me/teaching/:proposal{[0-9a-f-]{36}}'
/** A round that is being worked out is looked at again after so many seconds. */
const SOON = '3'
/** What the form begins with: days from today, and classes of one teacher. */
const [HELD_DAYS, START_DAYS, LOAD] = [7, 28, 1]

export const rounds = routes()

rounds.use(BASE, staff(...MANAGERS))
rounds.use(`${BASE}/*`, staff(...MANAGERS))
rounds.use('/me/teaching/*', signedIn)

async function list(c: Web, given: Given, faults?: Faults) {
  const { ctx, view } = c.var
  const errors = faults && explain(view, faults, words[view.lang].faults)
  return show(
    c,
    <Rounds view={view} rounds={await store.roundsOf(ctx.db)} given={given} errors={errors} />,
    faults ? 422 : 200,
  )
}

rounds.get(BASE, (c) => {
  const today = dayOf(c.var.ctx.now)
  return list(c, {
    id: randomUUID(),
    starts_on: addDays(today, START_DAYS),
    held_on: addDays(today, HELD_DAYS),
    load: String(LOAD),
  })
})

const day = z
  .string('missing')
  .min(1, 'missing')
  .transform((text, ctx) => {
    const read = readDay(text)
    if (read) return read
    ctx.addIssue({ code: 'custom', message: 'invalid' })
    return z.NEVER
  })
const asking = z.object({
  id: z.uuid('missing'),
  starts_on: day,
  held_on: day,
  load: z
    .string('missing')
    .regex(/^([1-9]|1\d|20)$/, 'number')
    .transform(Number),
})

rounds.post(BASE, async (c) => {
  const { value, faults, given } = await readForm(c, asking)
  if (!value) return list(c, { ...given, id: given.id || randomUUID() }, faults)
  const refusal = await askRound(c.var.ctx, value)
  if (refusal) return list(c, given, { [refusal.field]: refusal.reason })
  return done(c, value.id, 'asked')
})

const done = (c: Web, round: string, what: 'asked' | 'accepted' | 'dropped' | 'moved') =>
  c.redirect(`${BASE}/${round}?done=${what}`, 303)

const DONES = ['asked', 'accepted', 'dropped', 'moved'] as const

async function one(c: Web, round: Round, refusal?: keyof (typeof words)['ko']['refusals']) {
  const { ctx, view } = c.var
  const result = round.result ? roundResult.parse(round.result) : undefined
  const classes = await shownOf(ctx, await store.proposalsOf(ctx.db, round.id))
  const wishes = await wishesByIds(ctx.db, result?.left.map(({ wish }) => wish) ?? [])
  const what = DONES.find((known) => known === c.req.query('done'))
  const w = words[view.lang]
  if (!round.solved_at) c.header('Refresh', SOON)
  return show(
    c,
    <RoundPage
      view={view}
      round={round}
      result={result}
      classes={classes}
      topics={new Map(wishes.map(({ id, topic }) => [id, topic]))}
      said={!refusal && what && (what !== 'asked' || !round.solved_at) ? w[what] : undefined}
      errors={refusal && { '': w.refusals[refusal] }}
    />,
    refusal ? 422 : 200,
  )
}

const roundAt = (c: Web) => store.roundById(c.var.ctx.db, c.req.param('round') ?? '')

/** The round and the proposal at this address, where they belong together. */
async function proposalAt(c: Web) {
  const round = await roundAt(c)
  const proposal = await store.proposalById(c.var.ctx.db, c.req.param('proposal') ?? '')
  return round && proposal?.round === round.id ? { round, proposal } : undefined
}

rounds.get(ONE, async (c) => {
  const round = await roundAt(c)
  return round ? one(c, round) : missing(c)
})

rounds.post(`${PROPOSAL}/acceptance`, async (c) => {
  const at = await proposalAt(c)
  if (!at) return missing(c)
  const outcome = await accept(c.var.ctx, at.proposal.id)
  return typeof outcome === 'string' ? one(c, at.round, outcome) : done(c, at.round.id, 'accepted')
})

rounds.post(`${PROPOSAL}/removal`, async (c) => {
  const at = await proposalAt(c)
  if (!at) return missing(c)
  const refusal = await drop(c.var.ctx, at.proposal.id)
  return refusal ? one(c, at.round, refusal) : done(c, at.round.id, 'dropped')
})

async function edit(c: Web, { round, proposal }: { round: Round; proposal: Proposal }, error?: string) {
  const { ctx, view } = c.var
  const [shown] = await shownOf(ctx, [proposal])
  if (!shown || proposal.accepted_at) return missing(c)
  const facilities = new Map((await openFacilities(ctx.db)).map((facility) => [facility.id, facility]))
  const choices = (await choicesFor(ctx, round, proposal)).map((choice) => ({
    ...choice,
    where: placeIn({ space: choice.space, facility: facilities.get(choice.space.facility) }, view.lang),
  }))
  return show(
    c,
    <ProposalPage
      view={view}
      round={round}
      one={shown}
      choices={choices}
      errors={error ? { choice: error } : undefined}
    />,
    error ? 422 : 200,
  )
}

rounds.get(PROPOSAL, async (c) => {
  const at = await proposalAt(c)
  return at ? edit(c, at) : missing(c)
})

rounds.post(PROPOSAL, async (c) => {
  const at = await proposalAt(c)
  if (!at) return missing(c)
  const { value } = await readForm(c, z.object({ choice: z.string().min(1) }))
  const w = words[c.var.view.lang].refusals
  if (!value) return edit(c, at, w['no-choice'])
  const refusal = await moveProposal(c.var.ctx, at.proposal.id, value.choice)
  return refusal ? edit(c, at, w[refusal]) : done(c, at.round.id, 'moved')
})

/** The class at this address, when whoever asks is its teacher. */
async function taught(c: Web) {
  const { ctx } = c.var
  const proposal = await store.proposalById(ctx.db, c.req.param('proposal') ?? '')
  const offer = proposal?.accepted_at ? await offerById(ctx.db, proposal.offer) : undefined
  return proposal && offer?.person === ctx.who.id ? (await shownOf(ctx, [proposal]))[0] : undefined
}

rounds.get(TEACHING, async (c) => {
  const one = await taught(c)
  return one ? show(c, <TeachingPage view={c.var.view} one={one} />) : missing(c)
})

rounds.post(`${TEACHING}/answer`, async (c) => {
  const { ctx, view } = c.var
  const one = await taught(c)
  const { value } = await readForm(c, z.object({ answer: z.enum(['yes', 'no']) }))
  if (!one || !value) return missing(c)
  const refusal = await answerClass(ctx, one.proposal.id, value.answer === 'yes')
  if (refusal) return show(c, <TeachingPage view={view} one={one} refused={words[view.lang].refusals[refusal]} />, 422)
  return c.redirect(`/me/teaching/${one.proposal.id}`, 303)
})
