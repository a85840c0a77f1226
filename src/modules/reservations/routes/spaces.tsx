/** Spaces and the sheets for their doors. */
import QRCode from 'qrcode'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { facilityById, type Facility } from '#modules/places/index.ts'
import { holds, staff } from '#modules/people/index.ts'
import { addressOf } from '#platform/context.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { addSpace, changeSpace, closeSpace } from '../actions/spaces.ts'
import { KEEPERS } from '../desks.ts'
import { DoorSheet } from '../pages/office/door.tsx'
import { SpaceForm } from '../pages/office/form.tsx'
import { Spaces } from '../pages/office/list.tsx'
import { STANDARD } from '../rules/terms.ts'
import type { Space } from '../space.ts'
import { spacesOf } from '../store/spaces.ts'
import { words } from '../words/office.ts'
import { details, detailsOf, givenAbout, givenBy } from './fields.ts'
import { facilitiesOf, spaceRun } from './run.ts'

const HOME = '/office/rooms'
const ONE = `${HOME}/:space{[0-9a-f-]{36}}`
export const spaces = routes()

spaces.use(HOME, staff(...KEEPERS))
spaces.use(`${HOME}/*`, staff(...KEEPERS))

spaces.get(HOME, async (c) => {
  const { facilities, facility } = await facilitiesOf(c)
  const rows = facility ? await spacesOf(c.var.ctx.db, [facility.id]) : []
  const saved = c.req.query('done') !== undefined
  return show(c, <Spaces view={c.var.view} facilities={facilities} facility={facility} spaces={rows} saved={saved} />)
})

spaces.get(`${HOME}/new`, async (c) => {
  const { facility } = await facilitiesOf(c)
  return facility ? form(c, facility, undefined, { given: { ...givenBy(STANDARD), count: '1' } }) : missing(c)
})

spaces.post(HOME, async (c) => {
  const { ctx } = c.var
  const { value, faults, given } = await readForm(c, details)
  const facility = holds(ctx.who, KEEPERS, given.facility) ? await facilityOf(c, given.facility) : undefined
  if (!facility) return missing(c)
  if (!value) return form(c, facility, undefined, { given, faults })
  const { inside, ...said } = value
  const added = await addSpace(ctx, facility.id, inside, detailsOf(said))
  if ('field' in added) return form(c, facility, undefined, { given, faults: { [added.field]: added.reason } })
  return c.redirect(`${HOME}/${added.id}?done=added`, 303)
})

const facilityOf = async (c: Web, id = ''): Promise<Facility | undefined> =>
  z.uuid().safeParse(id).success ? facilityById(c.var.ctx.db, id) : undefined

spaces.get(ONE, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { space, facility } = found
  return form(c, facility, space, {
    given: { ...givenBy(space.terms), ...givenAbout(space) },
    done: c.req.query('done'),
  })
})

spaces.post(ONE, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { space, facility } = found
  const { value, faults, given } = await readForm(c, details)
  if (!value) return form(c, facility, space, { given, faults })
  const { inside: _, ...said } = value
  const refusal = await changeSpace(c.var.ctx, space.id, detailsOf(said))
  if (refusal) return form(c, facility, space, { given, faults: { [refusal.field]: refusal.reason } })
  return c.redirect(`${HOME}/${space.id}?done=saved`, 303)
})

for (const [noun, closed] of [
  ['closure', true],
  ['reopening', false],
] as const)
  spaces.post(`${ONE}/${noun}`, async (c) => {
    const found = await spaceRun(c)
    if (!found) return missing(c)
    await closeSpace(c.var.ctx, found.space, closed)
    return c.redirect(`${HOME}/${found.space.id}?done=saved`, 303)
  })

type Shown = { given: Given; faults?: Faults | undefined; done?: string | undefined }

async function form(c: Web, facility: Facility, space: Space | undefined, { given, faults, done }: Shown) {
  const { ctx, view } = c.var
  const others = await spacesOf(ctx.db, [facility.id])
  const errors = explain(view, faults, words[view.lang].form.faults)
  return show(
    c,
    <SpaceForm
      view={view}
      facility={facility}
      space={space}
      others={others}
      given={given}
      errors={errors}
      done={done}
    />,
    faults ? 422 : 200,
  )
}

spaces.get(`${ONE}/door`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const address = addressOf(c.var.ctx, `/rooms/doors/${found.space.door_key}`)
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2 })
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return show(c, <DoorSheet view={c.var.view} space={found.space} picture={picture} />)
})
