/** Who may not borrow for a while, and lifting it by hand. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { look, peopleByIds } from '#modules/people/index.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { liftBar } from '../actions/bars.ts'
import { Bars } from '../pages/office/bars.tsx'
import { barsAt } from '../store/bars.ts'
import { words } from '../words/office.ts'
import { loanHere, reachOf } from './reach.ts'

export const bars = routes()

const BASE = '/office/instruments/bars'

async function showBars(c: Web, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const rows = await barsAt(ctx.db, reachOf(c), ctx.now)
  const ids = [...new Set(rows.map(({ person }) => person))]
  if (ids.length > 0) await look(ctx, ids, 'instruments', words.ko.lookBars)
  const names = new Map((await peopleByIds(ctx.db, ids)).map(({ id, name }) => [id, name]))
  return show(
    c,
    <Bars
      {...{ view, rows, names, given }}
      errors={explain(view, faults)}
      done={faults ? undefined : c.req.query('done')}
    />,
    faults ? 422 : 200,
  )
}

bars.get('/bars', (c) => showBars(c, {}))

const lifting = z.object({ reason: z.string('missing').min(1, 'missing').max(200, 'too-long') })

bars.post('/bars/:loan{[0-9a-f-]{36}}', async (c) => {
  const loan = await loanHere(c)
  if (!loan) return missing(c)
  const { value, faults, given } = await readForm(c, lifting)
  if (!value) return showBars(c, { ...given, loan: loan.id }, { [`reason-${loan.id}`]: faults.reason ?? 'missing' })
  // Lifted by somebody else before: it is lifted, and that is what is said.
  return (await liftBar(c.var.ctx, loan.id, value.reason)) ? c.redirect(`${BASE}?done=lifted`, 303) : missing(c)
})
