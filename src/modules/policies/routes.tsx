/** The office's pages of policies: of the district, of each facility, of one programme. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { reach, staff } from '#modules/people/index.ts'
import { facilitiesFor } from '#modules/places/index.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { type Refused, say, withdraw } from './actions.ts'
import { KEEPERS, MANAGERS } from './desks.ts'
import { FIELDS, FORMS } from './forms.ts'
import * as levels from './levels.ts'
import { historyOf } from './history.ts'
import { History } from './pages/history.tsx'
import { Overview } from './pages/overview.tsx'
import { PartForm } from './pages/part.tsx'
import { Preset } from './pages/preset.tsx'
import { formOf } from './read.ts'
import { CONTRADICTIONS } from './rules/contradict.ts'
import { PART_NAMES, type PartName, PARTS, type Saying } from './rules/policy.ts'
import { isPreset, PRESETS } from './rules/presets.ts'
import { isOf, policyFor, type Said, sayingOf } from './rules/resolve.ts'
import { saidIn } from './store.ts'
import { words } from './words/office.ts'
import { words as refusals } from './words/refusals.ts'

export const policies = routes()

policies.use('/office/policies', staff(...KEEPERS))
policies.use('/office/policies/*', staff(...KEEPERS))

type Found = { place: levels.Place; changes: boolean }
type Finder = (c: Web) => Promise<Found | undefined>

const isMine = (c: Web, facility: string | null) => {
  const own = reach(c.var.ctx.who, KEEPERS)
  return own === 'all' || (facility !== null && own.includes(facility))
}

/** All staff read the district's policy; its officers change it. */
const district: Finder = async (c) => ({
  place: levels.districtPlace(c.var.ctx),
  changes: reach(c.var.ctx.who, MANAGERS) === 'all',
})

/** A facility's and a programme's are those of whoever answers for the facility. */
const facility: Finder = async (c) => {
  const id = c.req.param('id') ?? ''
  const place = isMine(c, id) ? await levels.facilityPlace(c.var.ctx, id) : undefined
  return place && { place, changes: true }
}

const programme: Finder = async (c) => {
  const place = await levels.programmePlace(c.var.ctx, c.req.param('id') ?? '')
  return place && isMine(c, place.subject.facility) ? { place, changes: true } : undefined
}

/** Where the choice of a facility leads. */
policies.get('/office/policies/facilities', async (c) => {
  const { success, data } = z.uuid().safeParse(c.req.query('id'))
  return c.redirect(`/office/policies${success ? `/facilities/${data}` : ''}`, 303)
})

const ID = ':id{[0-9a-f-]{36}}'
const PART = `:part{${PART_NAMES.join('|')}}`

for (const [base, find] of [
  ['/office/policies', district],
  [`/office/policies/facilities/${ID}`, facility],
  [`/office/policies/programmes/${ID}`, programme],
] as const) {
  policies.get(base, async (c) => {
    const { ctx, view } = c.var
    const found = await find(c)
    if (!found) return missing(c)
    const { place, changes } = found
    const said = await saidIn(ctx.db, [place.subject])
    const origins = PART_NAMES.map((part) => [part, levels.originOf(said, place, part, ctx.now)])
    return show(
      c,
      <Overview
        view={view}
        place={place}
        policy={policyFor(said, place.subject, ctx.now)}
        origins={Object.fromEntries(origins) as Record<PartName, levels.Origin>}
        changes={changes}
        upcoming={said.filter((one) => isOf(place, one) && one.from_at > ctx.now).length}
        facilities={place.kind === 'district' ? await facilitiesOf(c, said) : []}
        done={c.req.query('done')}
      />,
    )
  })

  policies.get(`${base}/parts/${PART}`, async (c) => {
    const asked = await partOf(c, find)
    if (!asked) return missing(c)
    return showPart(c, asked, { given: FORMS[asked.part].given(asked.policy) })
  })

  policies.post(`${base}/parts/${PART}`, async (c) => {
    const { ctx } = c.var
    const asked = await partOf(c, find)
    if (!asked) return missing(c)
    const { place, part, said } = asked
    const form = await readForm(c, formFor(place, part))
    if (form.faults) return showPart(c, asked, form)
    const { says, reason } = form.value
    const from = form.value.from ?? ctx.now
    if (form.given.do === 'preview') {
      const preview = levels.withSaying(said, place, says, from < ctx.now ? ctx.now : from)
      return showPart(c, asked, { given: form.given, preview })
    }
    const refused = await say(ctx, place, says, { from, reason })
    if (refused) return showPart(c, asked, { given: form.given, faults: faultsOf(refused, part) })
    return c.redirect(`${place.base}?done=${form.given.do === 'back' ? 'back' : 'saved'}`, 303)
  })

  policies.get(`${base}/history`, async (c) => {
    const { view } = c.var
    const found = await find(c)
    if (!found) return missing(c)
    const told = await historyOf(c.var.ctx, found.place)
    return show(c, <History view={view} {...found} told={told} done={c.req.query('done')} />)
  })

  policies.post(`${base}/history/:change{[0-9]{1,15}}/withdrawal`, async (c) => {
    const { ctx, view } = c.var
    const found = await find(c)
    if (!found?.changes) return missing(c)
    const change = Number(c.req.param('change'))
    const refused = await withdraw(ctx, found.place, change, words[view.lang].withdrawn)
    if (refused === 'missing') return missing(c)
    return c.redirect(`${found.place.base}/history${refused ? '' : '?done=withdrawn'}`, 303)
  })

  if (find === programme) continue

  const preset = async (c: Web, apply: boolean) => {
    const { ctx, view } = c.var
    const found = await find(c)
    const name = c.req.param('preset') ?? ''
    if (!found?.changes || !isPreset(name)) return missing(c)
    const { place } = found
    const said = await saidIn(ctx.db)
    const refused = apply
      ? await say(ctx, place, PRESETS[name], { from: ctx.now, reason: words[view.lang].presetNames[name] })
      : undefined
    if (apply && !refused) return c.redirect(`${place.base}?done=preset`, 303)
    const errors = explain(view, refused && faultsOf(refused), refusals[view.lang].contradictions)
    const both = levels.withSaying(said, place, PRESETS[name], ctx.now)
    return show(c, <Preset view={view} place={place} preset={name} {...both} errors={errors} />, refused ? 422 : 200)
  }
  policies.get(`${base}/presets/:preset`, (c) => preset(c, false))
  policies.post(`${base}/presets/:preset`, (c) => preset(c, true))
}

/** The facilities of whoever asks, with what each says otherwise. */
async function facilitiesOf(c: Web, said: readonly Said[]) {
  const { ctx } = c.var
  return (await facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))).map(({ id, name }) => {
    const says = sayingOf(said, { facility: id, programme: null }, ctx.now)
    return { id, name, says: PART_NAMES.filter((part) => PARTS[part].some((one) => says[one] !== undefined)) }
  })
}

type Asked = NonNullable<Awaited<ReturnType<typeof partOf>>>

/** The part asked for of a place whoever asks may change. */
async function partOf(c: Web, find: Finder) {
  const { ctx } = c.var
  const found = await find(c)
  const part = c.req.param('part') as PartName
  if (!found?.changes || !found.place.parts.includes(part)) return undefined
  const { place } = found
  const said = await saidIn(ctx.db, [place.subject])
  return { place, part, said, policy: policyFor(said, place.subject, ctx.now) }
}

type Shown = { given: Given; faults?: Faults | undefined; preview?: ReturnType<typeof levels.withSaying> }

const showPart = (c: Web, { said, ...asked }: Asked, { given, faults, preview }: Shown) => {
  const { ctx, view } = c.var
  const own = levels.originOf(said, asked.place, asked.part, ctx.now) === asked.place.kind
  const props = { view, ...asked, own, given, faults, preview }
  return show(c, <PartForm {...props} />, faults ? 422 : 200)
}

/** What was typed for a part, from when it holds and why. Taking it back reads nothing of the part. */
const formFor = ({ kind }: levels.Place, part: PartName) =>
  formOf((from) => {
    const reason = from.text('reason', 300)
    if (kind === 'programme' && !reason) from.wrong('reason', 'missing')
    const back = from.text('do', 10) === 'back'
    const says: Saying = back ? Object.fromEntries(PARTS[part].map((name) => [name, null])) : FORMS[part].read(from)
    return { says, from: from.moment('from'), reason: reason || null }
  })

/** What was refused, beside its field where it is on this page. */
const faultsOf = (refused: Refused, part?: PartName): Faults =>
  typeof refused === 'string'
    ? { [refused === 'in-the-past' ? 'from' : '']: refused }
    : Object.fromEntries(refused.map((why) => [CONTRADICTIONS[why] === part ? FIELDS[why] : '', why]))
