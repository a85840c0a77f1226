/** Help asked for in studios, for those who give it. */
import { z } from 'zod'
import { look, peopleByIds, reach, staff } from '#modules/people/index.ts'
import { facilitiesFor } from '#modules/places/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { decline, takeOn } from '../actions/help.ts'
import type { Asked } from '../also.ts'
import { bookedOf } from '../booked.ts'
import { KEEPERS } from '../desks.ts'
import { Helps } from '../pages/office/helps.tsx'
import { helpsAt } from '../store/helps.ts'
import { reservationsByIds } from '../store/reservations.ts'
import { spacesOf } from '../store/spaces.ts'
import { words } from '../words/office.ts'
import { reservationRun } from './run.ts'

export const helping = routes()
const LIST = '/office/rooms/helps'
const ONE = '/office/rooms/reservations/:reservation{[0-9a-f-]{36}}/help'

helping.use(LIST, staff(...KEEPERS))
helping.use(ONE, staff(...KEEPERS))

helping.get(LIST, (c) => list(c, undefined))

async function list(c: Web, wrong: { id: string; error: string } | undefined) {
  const { ctx, view } = c.var
  const w = words[view.lang]
  const mine = await facilitiesFor(ctx.db, reach(ctx.who, KEEPERS))
  const spaces = await spacesOf(
    ctx.db,
    mine.map(({ id }) => id),
  )
  const helps = await helpsAt(
    ctx.db,
    spaces.map(({ id }) => id),
    ctx.now,
  )
  const booked = await bookedOf(
    ctx,
    await reservationsByIds(
      ctx.db,
      helps.map(({ reservation }) => reservation),
    ),
  )
  const helpers = await peopleByIds(
    ctx.db,
    helps.flatMap(({ helper }) => helper ?? []),
  )
  await look(ctx, [...new Set(booked.map(({ person }) => person.id))], w.helps.look, w.board.reason)
  const asked = helps.flatMap((help): Asked[] => {
    const found = booked.find(({ one }) => one.id === help.reservation)
    return found ? [{ ...found, help, helper: helpers.find(({ id }) => id === help.helper)?.name }] : []
  })
  const done = !wrong && c.req.query('done') !== undefined
  return show(c, <Helps view={view} asked={asked} done={done} wrong={wrong} />, wrong ? 422 : 200)
}

const form = z.object({ answer: z.enum(['yes', 'no'], 'missing'), reply: z.string().max(300, 'too-long').optional() })

helping.post(ONE, async (c) => {
  const found = await reservationRun(c)
  if (!found) return missing(c)
  const { ctx, view } = c.var
  const w = words[view.lang].helps
  const { value } = await readForm(c, form)
  const id = found.one.id
  if (!value || (value.answer === 'no' && !value.reply)) return list(c, { id, error: w.sayWhy })
  const refusal = await (value.answer === 'yes'
    ? takeOn(ctx, id, value.reply || null)
    : decline(ctx, id, value.reply ?? ''))
  return c.redirect(refusal ? LIST : `${LIST}?done=yes`, 303)
})
