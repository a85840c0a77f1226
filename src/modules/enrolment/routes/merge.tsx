/** Merging a class that is too small into another. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { classesBeside, type Programme, programmeById } from '#modules/catalogue/index.ts'
import { holds, look, peopleByIds, reach, staff } from '#modules/people/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { merge, mergerOf } from '../actions/move.ts'
import { type Going, Merge, type Preview } from '../pages/merge.tsx'
import { hasBegun } from '../rules.ts'
import { refusalToMerge } from '../rules/merge.ts'
import { isOffered } from '../rules/offer.ts'
import { standingLearners } from '../store/applications.ts'
import { words } from '../words/merge.ts'
import { words as office } from '../words/office.ts'
import { MANAGERS, programmeRun } from './run.ts'

const ADDRESS = '/office/programmes/:id/merger'
export const mergers = routes()

mergers.use(ADDRESS, staff(...MANAGERS))

mergers.get(ADDRESS, async (c) => {
  const programme = await programmeRun(c, MANAGERS)
  return programme ? page(c, programme, c.req.query('to') ?? '') : missing(c)
})

const form = z.object({ to: z.string('missing').min(1, 'missing'), unfit: z.literal('yes').optional() })

mergers.post(ADDRESS, async (c) => {
  const { ctx, view } = c.var
  const programme = await programmeRun(c, MANAGERS)
  if (!programme) return missing(c)
  const { value, faults } = await readForm(c, form)
  if (!value) return page(c, programme, '', explain(view, faults))
  const to = await theirs(c, value.to)
  if (!to) return page(c, programme, '', { to: office[view.lang].one.faults['no-programme'] ?? '' })
  const refusal = await merge(ctx, programme.id, to.id, { unfit: value.unfit === 'yes' })
  if (refusal === 'unfit') return page(c, programme, to.id, { unfit: words[view.lang].refusals.unfit })
  if (refusal) return page(c, programme, to.id, { to: words[view.lang].refusals[refusal] })
  return c.redirect(`/office/programmes/${to.id}/applicants?just=merged`, 303)
})

/** A class whoever asks runs, too. */
async function theirs(c: Web, id: string): Promise<Programme | undefined> {
  const programme = await programmeById(c.var.ctx.db, id)
  return programme && holds(c.var.ctx.who, MANAGERS, programme.facility) ? programme : undefined
}

async function page(c: Web, programme: Programme, asked: string, errors?: Errors) {
  const { ctx, view } = c.var
  const sought = (c.req.query('words') ?? '').trim().slice(0, 100)
  const beside = await classesBeside(ctx.db, programme, reach(ctx.who, MANAGERS), sought, ctx.now)
  const to = asked ? await theirs(c, asked) : undefined
  const preview = to && (await previewOf(c, programme, to))
  // What cannot be is shown, with its reason, only to who looks for it.
  const targets = beside.filter((one) => (sought ? !hasBegun(one, ctx.now) : !refusalToMerge(programme, one, ctx.now)))
  const shown = preview && !targets.some(({ id }) => id === preview.to.id) ? [preview.to, ...targets] : targets
  return show(
    c,
    <Merge view={view} programme={programme} sought={sought} targets={shown} preview={preview} errors={errors} />,
    errors ? 422 : 200,
  )
}

async function previewOf(c: Web, from: Programme, to: Programme): Promise<Preview> {
  const { ctx, view } = c.var
  const { going, unfit, refusal } = await mergerOf(ctx, from, to)
  const learners = going.map(({ learner }) => learner)
  await look(ctx, learners, 'applicants', office.ko.reason(from.title))
  const people = new Map((await peopleByIds(ctx.db, learners)).map((person) => [person.id, person]))
  const both = learners.length > 0 ? await standingLearners(ctx.db, to.id, learners) : new Map<string, string>()
  const nameOf = (learner: string) => people.get(learner)?.name ?? ''
  return {
    to,
    going: going.map((one): Going => ({
      id: one.id,
      name: nameOf(one.learner),
      holds: one.admitted_at ? 'seat' : isOffered(one) ? 'offer' : 'queue',
    })),
    unfit: unfit.map(({ name }) => name),
    twice: learners.filter((learner) => both.has(learner)).map(nameOf),
    why: refusal && words[view.lang].refusals[refusal],
  }
}
