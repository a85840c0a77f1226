/** The officers' pages of finding: what was looked for, the thesaurus, what is shown first and what must be found. */
import { z } from 'zod'
import { staff } from '#modules/people/index.ts'
import { addDays, dayOf, readDay } from '#platform/clock.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { changeThesaurus, expect, pin, readLines, tryThesaurus, unpin } from '../actions/guide.ts'
import { MANAGERS } from '../desks.ts'
import { find } from '../finding/find.ts'
import { proposals } from '../finding/judge.ts'
import { KEPT_DAYS, writeSearches } from '../finding/logging.ts'
import { Checks } from '../pages/relevance/checks.tsx'
import { Desk, SHOWS } from '../pages/relevance/desk.tsx'
import { Preview } from '../pages/relevance/preview.tsx'
import { QueryPage } from '../pages/relevance/query.tsx'
import { ThesaurusPage } from '../pages/relevance/thesaurus.tsx'
import { TEN } from '../rules/guide.ts'
import { tidied } from '../rules/log.ts'
import { checks, dropCheck, pinsFrom, saidLines } from '../store/search/guide.ts'
import { searchesSince } from '../store/search/log.ts'
import { startingLines } from '../understanding/starting.ts'
import { keyOf } from '../understanding/thesaurus.ts'
import { words } from '../words/relevance.ts'

export const relevance = routes()

relevance.use('*', staff(...MANAGERS))

const DAYS = 30
const LISTED = 50
const PIN_DAYS = 30

relevance.get('/', async (c) => {
  const { ctx, view } = c.var
  const today = dayOf(ctx.now)
  const shown = SHOWS.find((name) => name === c.req.query('show')) ?? 'empty'
  await writeSearches(ctx.district)
  const queries = await searchesSince(ctx.db, addDays(today, -DAYS), shown, LISTED)
  const empty = shown === 'empty' ? queries.map(({ query }) => query) : []
  return show(
    c,
    <Desk
      view={view}
      show={shown}
      queries={queries}
      proposals={await proposals(ctx, empty)}
      pins={await pinsFrom(ctx.db, today)}
      days={DAYS}
      keptDays={KEPT_DAYS}
    />,
  )
})

async function queryPage(c: Web, q: string, wrong: { given?: Given; faults?: Faults } = {}) {
  const { ctx, view } = c.var
  const { items, pinned, understood } = await find(ctx, { q, state: ['all'] }, { limit: TEN })
  const own = (await checks(ctx.db)).filter(({ query }) => query === tidied(q))
  const done = (['pinned', 'expected'] as const).find((name) => name === c.req.query('done'))
  return show(
    c,
    <QueryPage
      view={view}
      query={q}
      items={items}
      pinned={pinned}
      proposals={(await proposals(ctx, [understood?.text ?? q])).get(understood?.text ?? q) ?? []}
      wanted={own.map(({ programme }) => programme)}
      until={addDays(dayOf(ctx.now), PIN_DAYS)}
      done={wrong.faults ? undefined : done}
      {...wrong}
    />,
    wrong.faults ? 422 : 200,
  )
}

const query = z.string('missing').trim().min(1, 'missing').max(60, 'too-long')

relevance.get('/query', async (c) => {
  const { data } = query.safeParse(c.req.query('q'))
  return data ? queryPage(c, data) : c.redirect('/office/search', 303)
})

const pinForm = z.object({
  q: query,
  programme: z.string().default(''),
  other: z.string().max(300).default(''),
  reason: z.string('missing').min(1, 'missing').max(200, 'too-long'),
  until: z.string('no-day'),
})

relevance.post('/pins', async (c) => {
  const { value, given, faults } = await readForm(c, pinForm)
  if (!given['q']) return c.redirect('/office/search', 303)
  if (!value) return queryPage(c, given['q'].slice(0, 60), { given, faults })
  const programme = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(value.other)?.[0] ?? value.programme
  const until = readDay(value.until)
  const refused = await pin(c.var.ctx, { query: value.q, programme, reason: value.reason, until })
  if (refused)
    return queryPage(c, value.q, { given, faults: { [refused === 'no-programme' ? 'programme' : 'until']: refused } })
  return c.redirect(`/office/search/query?q=${encodeURIComponent(value.q)}&done=pinned`, 303)
})

relevance.post('/pins/:id{[0-9a-f-]{36}}/removal', async (c) => {
  await unpin(c.var.ctx, c.req.param('id'))
  return c.redirect('/office/search', 303)
})

relevance.get('/checks', async (c) => {
  const { ctx, view } = c.var
  return show(c, <Checks view={view} judgement={await tryThesaurus(ctx, { add: [], drop: [] })} />)
})

relevance.post('/checks', async (c) => {
  const { value } = await readForm(c, z.object({ q: query, wanted: z.string().default('') }))
  if (!value) return missing(c)
  await expect(c.var.ctx, value.q, value.wanted.split(',').filter(Boolean))
  return c.redirect(`/office/search/query?q=${encodeURIComponent(value.q)}&done=expected`, 303)
})

relevance.post('/checks/removal', async (c) => {
  const { value } = await readForm(c, z.object({ q: z.string() }))
  if (value) await dropCheck(c.var.ctx.db, value.q)
  return c.redirect('/office/search/checks', 303)
})

async function thesaurusPage(c: Web, lines: string, wrong: { add?: string; form?: string } = {}) {
  const { ctx, view } = c.var
  const search = (c.req.query('search') ?? '').slice(0, 60)
  return show(
    c,
    <ThesaurusPage
      view={view}
      said={await saidLines(ctx.db)}
      starting={startingLines.filter((line) => keyOf(line).includes(keyOf(search)))}
      search={search}
      lines={lines}
      errors={wrong}
      saved={c.req.query('just') === 'saved'}
    />,
    wrong.add ? 422 : 200,
  )
}

relevance.get('/thesaurus', (c) => thesaurusPage(c, (c.req.query('lines') ?? '').slice(0, 300)))

const change = z.object({ add: z.string().max(60_000).default(''), drop: z.string().max(60_000).default('') })

/** The change a form asks for, or the page that says what is wrong with it. */
async function changeIn(c: Web) {
  const { value } = await readForm(c, change)
  const w = words[c.var.view.lang]
  const { lines: add, bad } = readLines(value?.add ?? '')
  const drop = (value?.drop ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const why = bad.map(({ line, why }) => w.badLine(line, w.bad[why])).join(' ')
  if (why || add.length + drop.length === 0)
    return { refused: await thesaurusPage(c, value?.add ?? '', { add: why || w.faults.missing }) }
  return { add, drop }
}

relevance.post('/thesaurus/preview', async (c) => {
  const { refused, add = [], drop = [] } = await changeIn(c)
  if (refused) return refused
  const judgement = await tryThesaurus(c.var.ctx, { add, drop })
  return show(c, <Preview view={c.var.view} add={add} drop={drop} judgement={judgement} />)
})

relevance.post('/thesaurus', async (c) => {
  const { refused, add = [], drop = [] } = await changeIn(c)
  if (refused) return refused
  const tooMany = await changeThesaurus(c.var.ctx, { add, drop })
  if (tooMany) return thesaurusPage(c, add.join('\n'), { add: words[c.var.view.lang].faults[tooMany] })
  return c.redirect('/office/search/thesaurus?just=saved', 303)
})
