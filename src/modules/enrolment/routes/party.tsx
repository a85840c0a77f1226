/** Friends who apply as one: making a party, joining it, its page, and the one press. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { household, signedIn } from '#modules/people/index.ts'
import { policyOf } from '#modules/policies/index.ts'
import { addressOf } from '#platform/context.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import {
  decideParty,
  joinParty,
  leaveParty,
  makeParty,
  resizeParty,
  sendParty,
  type Sent,
  whyNotAmong,
} from '../actions/party.ts'
import type { Place } from '../admission/line.ts'
import { partyFor } from '../party.ts'
import { OneParty } from '../pages/party/one.tsx'
import { type Fellow, PartyStart } from '../pages/party/start.tsx'
import { isOfAll, isPast, readPartyCode, takesParties } from '../rules/party.ts'
import { type PartyRow, partyById, standingParties } from '../store/parties.ts'
import { words } from '../words/party.ts'
import { sentence } from './why.ts'

const START = '/programmes/:id/party'
const ONE = '/parties/:party{[0-9a-f-]{36}}'
export const parties = routes()

parties.use(START, signedIn)
parties.use(`${START}/*`, signedIn)
parties.use(ONE, signedIn)
parties.use(`${ONE}/*`, signedIn)

parties.get(START, async (c) => {
  const programme = await openHere(c)
  return programme ? start(c, programme) : missing(c)
})

const learner = z.string('missing').min(1, 'missing')
const making = z.object({ learner, size: z.coerce.number('missing').int() })
const joining = z.object({ learner, code: z.string('missing').min(1, 'missing') })

parties.post(START, async (c) => {
  const { ctx, view } = c.var
  const programme = await openHere(c)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, making)
  if (!value) return start(c, programme, explain(view, faults), given)
  const person = await mine(c, value.learner)
  if (!person) return missing(c)
  const made = await makeParty(ctx, programme, value)
  if ('party' in made) return c.redirect(`/parties/${made.party}?just=made`, 303)
  const said = made.why ? sentence(view, made.why, programme, person) : words[view.lang].refusals[made.refusal]
  return start(c, programme, made.refusal === 'too-many' ? { size: said } : { learner: said }, given)
})

parties.post(`${START}/members`, async (c) => {
  const { ctx, view } = c.var
  const programme = await openHere(c)
  if (!programme) return missing(c)
  const { value, faults, given } = await readForm(c, joining)
  if (!value) return start(c, programme, explain(view, faults), given)
  const person = await mine(c, value.learner)
  if (!person) return missing(c)
  const joined = await joinParty(ctx, programme, value)
  if ('party' in joined) return c.redirect(`/parties/${joined.party}?just=entered`, 303)
  if (joined.why) return start(c, programme, { learner: sentence(view, joined.why, programme, person) }, given)
  const said = words[view.lang].refusals[joined.refusal]
  return start(c, programme, joined.refusal === 'in-a-party' ? { learner: said } : { code: said }, given)
})

parties.get(ONE, async (c) => {
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { party } = found
  // Sent and not decided yet: whoever looks asks again, as at the line.
  if (party.sent_at && !party.ended_at) return answer(c, await decideParty(c.var.ctx, party))
  return one(c)
})

parties.post(`${ONE}/application`, async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found || found.party.maker !== ctx.who.id) return missing(c)
  const sent = await sendParty(ctx, found.party.id)
  return 'refusal' in sent ? one(c, { why: words[view.lang].refusals[sent.refusal] }) : answer(c, sent)
})

parties.post(`${ONE}/departure`, async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const refusal = await leaveParty(ctx, found.party.id)
  if (refusal) return one(c, { why: words[view.lang].refusals[refusal] })
  return c.redirect(`/programmes/${found.programme.id}/party?just=left`, 303)
})

parties.post(`${ONE}/size`, async (c) => {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  const { value } = await readForm(c, z.object({ size: z.coerce.number().int() }))
  if (!found || found.party.maker !== ctx.who.id) return missing(c)
  const refusal = value && (await resizeParty(ctx, found.party.id, value.size))
  if (refusal) return one(c, { why: words[view.lang].refusals[refusal] })
  return c.redirect(`/parties/${found.party.id}?just=resized`, 303)
})

/** How soon the page of a party in line asks again, in seconds. */
const SOON = '5'

async function answer(c: Web, sent: Sent) {
  const { view } = c.var
  if ('applied' in sent) return c.redirect(`/parties/${c.req.param('party')}`, 303)
  if ('line' in sent) {
    c.header('Refresh', SOON)
    c.header('Cache-Control', 'no-store')
    return one(c, { line: sent.line })
  }
  const found = await foundBy(c)
  const { outcome } = sent
  if (!found || !outcome.refusal) return one(c)
  if (isOfAll(outcome.refusal)) return one(c, { why: sentence(view, outcome, found.programme) })
  const whose = outcome.learner && (await mine(c, outcome.learner.id))
  const w = words[view.lang].one
  return one(c, {
    why: whose ? w.naming(whose.name, sentence(view, outcome, found.programme, whose)) : w.friendCannot,
  })
}

/** A programme friends can apply for as one. Where it is over, those who come late are told. */
async function openHere(c: Web): Promise<Programme | undefined> {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id') ?? '')
  if (!programme?.published_at) return undefined
  return takesParties(programme, await policyOf(ctx.db, programme, ctx.now)) ? programme : undefined
}

const mine = async ({ var: { ctx } }: Web, id: string) =>
  (await household(ctx.db, ctx.who.id ?? '')).find((person) => person.id === id)

async function start(c: Web, programme: Programme, errors?: Errors, given?: Given) {
  const { ctx, view } = c.var
  const family = await household(ctx.db, ctx.who.id ?? '')
  const standing = await standingParties(
    ctx.db,
    family.map(({ id }) => id),
    programme.id,
  )
  const past = isPast(programme, ctx.now)
  const fellows: Fellow[] = []
  for (const person of family) {
    const why = await whyNotAmong(ctx, programme, person.id)
    const party = standing.find((member) => member.learner === person.id)?.party
    const said = why ? sentence(view, why, programme, person) : past ? words[view.lang].refusals.past : undefined
    fellows.push({ person, why: said, party })
  }
  const page = (
    <PartyStart
      view={view}
      programme={programme}
      fellows={fellows}
      most={(await policyOf(ctx.db, programme, ctx.now)).together.friends}
      code={readPartyCode(c.req.query('code') ?? '') ?? ''}
      just={c.req.query('just') === 'left' ? 'left' : undefined}
      errors={errors}
      given={given}
    />
  )
  return show(c, page, errors ? 422 : 200)
}

type Found = { party: PartyRow; programme: Programme; members: NonNullable<Awaited<ReturnType<typeof partyFor>>> }

/** The party at this address, for one of those in it; to others it is not there. */
async function foundBy(c: Web): Promise<Found | undefined> {
  const { ctx } = c.var
  const party = await partyById(ctx.db, c.req.param('party') ?? '')
  const programme = party && (await programmeById(ctx.db, party.programme))
  const members = programme && (await partyFor(ctx, party, programme))
  return members && { party, programme, members }
}

async function one(c: Web, { why, line }: { why?: string; line?: Place } = {}) {
  const { ctx, view } = c.var
  const found = await foundBy(c)
  if (!found) return missing(c)
  const { party, programme, members } = found
  const just = c.req.query('just')
  const page = (
    <OneParty
      view={view}
      programme={programme}
      party={party}
      members={members.map(({ why, ...member }) => ({
        ...member,
        why: why && sentence(view, why, programme, why.learner),
      }))}
      isMaker={party.maker === ctx.who.id}
      most={(await policyOf(ctx.db, programme, ctx.now)).together.friends}
      link={addressOf(ctx, `/programmes/${programme.id}/application?friends=${party.code}`)}
      just={just === 'made' || just === 'entered' || just === 'resized' ? just : undefined}
      why={why}
      line={line}
    />
  )
  return show(c, page, why ? 409 : 200)
}
