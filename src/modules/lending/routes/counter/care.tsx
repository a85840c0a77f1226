/** The counter on a phone: damage, care, moving, taking out of use. */
import { z } from 'zod'
import { holds } from '#modules/people/index.ts'
import { sendFile } from '#platform/files.ts'
import { type Given, missing, readForm, routes, type Web } from '#platform/http.ts'
import { beginCare, endCare, reportDamage, retire, settleDamage } from '../../actions/care.ts'
import { arrive, sendOff, transfer } from '../../actions/move.ts'
import { KEEPERS } from '../../desks.ts'
import { CARE } from '../../rules/items.ts'
import { branchOfPhoto } from '../../store/care.ts'
import { wayById } from '../../store/moves.ts'
import { itemHere, meets } from '../reach.ts'
import { note, won } from './forms.ts'
import { showCounter } from './show.tsx'
import type { Item } from '../../things.ts'

export const care = routes()

const ITEM = '/items/:item{[0-9a-f-]{36}}'
const back = (c: Web, item: Item, done: string) =>
  c.redirect(`/office/instruments/counter?code=${item.code}&done=${done}`, 303)

/** Do something to an instrument of one's own branch, and come back to it at the counter, or to where it was pressed. */
const doing =
  <S extends z.ZodType>(
    schema: S,
    done: string,
    work: (c: Web, item: Item, value: z.infer<S>) => Promise<string | undefined>,
    then = back,
  ) =>
  async (c: Web) => {
    const item = await itemHere(c)
    if (!item) return missing(c)
    const { value, faults, given } = await readForm(c, schema)
    if (faults) return showCounter(c, item.code, given, faults as Given)
    const refusal = await work(c, item, value)
    if (refusal === 'unknown') return missing(c)
    return refusal ? showCounter(c, item.code, given, { code: refusal }) : then(c, item, done)
  }

const damage = z.object({
  form: z.uuid('missing'),
  what: z.string('missing').min(1, 'missing').max(300, 'too-long'),
  compensation: won,
})
care.post(
  `${ITEM}/damage`,
  doing(damage, 'damaged', (c, item, { form, ...value }) => reportDamage(c.var.ctx, item.id, { id: form, ...value })),
)

const settlement = z.object({
  damage: z.uuid('missing'),
  note: z.string('missing').min(1, 'missing').max(200, 'too-long'),
})
care.post(
  `${ITEM}/settlement`,
  doing(settlement, 'settled', async (c, item, value) => {
    await settleDamage(c.var.ctx, item.id, value.damage, value.note)
    return undefined
  }),
)

const caring = z.object({ form: z.uuid('missing'), kind: z.enum(CARE, 'missing'), what: note })
const begin = (c: Web, item: Item, { form, kind, what }: z.infer<typeof caring>) =>
  beginCare(c.var.ctx, item.id, { id: form, kind, what: what ?? '' })
care.post(`${ITEM}/care`, doing(caring, 'care', begin))
/** What is due, with one press on the day board. */
care.post(
  `${ITEM}/upkeep`,
  doing(caring, 'care', begin, (c, _, done) => c.redirect(`/office/instruments/day?done=${done}`, 303)),
)

care.post(
  `${ITEM}/care/:care{[0-9a-f-]{36}}`,
  doing(z.object({ cost: won }), 'cared', (c, item, { cost }) =>
    endCare(c.var.ctx, item.id, c.req.param('care') ?? '', cost || null),
  ),
)

const moving = z.object({ form: z.uuid('missing'), branch: z.uuid('no-such-branch'), reason: note })
care.post(
  `${ITEM}/transfer`,
  doing(moving, 'moved', (c, item, { form, branch, reason }) =>
    transfer(c.var.ctx, item.id, { id: form, branch, reason: reason ?? '' }),
  ),
)

/** The two presses of a way, on the day board and at the counter of the branch they belong to. */
const pressing = (end: 'from_branch' | 'to_branch', done: string, press: typeof arrive) => async (c: Web) => {
  const way = await wayById(c.var.ctx.db, c.req.param('way') ?? '')
  // Pressed twice, or by both branches: it happened, and the board says what is left.
  if (!way) return c.redirect('/office/instruments/day', 303)
  if (!meets(c, way[end])) return missing(c)
  await press(c.var.ctx, way.id)
  return c.redirect(`/office/instruments/day?done=${done}`, 303)
}
care.post('/transfers/:way{[0-9a-f-]{36}}/departure', pressing('from_branch', 'sent', sendOff))
care.post('/transfers/:way{[0-9a-f-]{36}}/arrival', pressing('to_branch', 'arrived', arrive))

const retiring = z.object({ reason: z.string('missing').min(1, 'missing').max(200, 'too-long') })
care.post(
  `${ITEM}/retirement`,
  doing(retiring, 'retired', (c, item, { reason }) => retire(c.var.ctx, item.id, reason)),
)

care.get('/photos/:photo{[0-9a-f-]{36}}', async (c) => {
  const photo = c.req.param('photo')
  const branch = await branchOfPhoto(c.var.ctx.db, photo)
  if (!branch || !holds(c.var.ctx.who, KEEPERS, branch)) return missing(c)
  return (await sendFile(c, photo, false)) ?? missing(c)
})
