/** Spaces and the sheets for their doors. */
import { randomUUID } from 'node:crypto'
import QRCode from 'qrcode'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import type { Errors } from '#design/field.tsx'
import { facilityById, type Facility } from '#modules/places/index.ts'
import { holds, staff, standingFeed } from '#modules/people/index.ts'
import { addressOf } from '#platform/context.ts'
import { type Faults, type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { addPicture, dropPicture } from '../actions/pictures.ts'
import { addSpace, changeSpace, closeSpace } from '../actions/spaces.ts'
import { KEEPERS } from '../desks.ts'
import { DoorSheet } from '../pages/office/door.tsx'
import { Feed } from '../pages/office/feed.tsx'
import { SpaceForm } from '../pages/office/form.tsx'
import { Spaces } from '../pages/office/list.tsx'
import { Pictures } from '../pages/office/pictures.tsx'
import { STANDARD } from '../rules/terms.ts'
import type { Space } from '../space.ts'
import { picturesOf } from '../store/pictures.ts'
import { spacesOf } from '../store/spaces.ts'
import { words } from '../words/office.ts'
import { words as pictured } from '../words/pictures.ts'
import { details, detailsOf, givenAbout, givenBy, text } from './fields.ts'
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

const saidOf = (space: Space): Given => ({ ...givenBy(space.terms), ...givenAbout(space) })

spaces.get(ONE, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { space, facility } = found
  return form(c, facility, space, { given: saidOf(space), done: c.req.query('done') })
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

const picture = z.object({
  id: z.uuid('missing'),
  alt: z.string('missing').min(1, 'missing').max(200, 'too-long'),
  alt_en: text(200),
})

spaces.post(`${ONE}/pictures`, async (c) => {
  const found = await spaceRun(c)
  if (!found) return missing(c)
  const { space, facility } = found
  const { value, faults, given } = await readForm(c, picture)
  const again = { ...saidOf(space), alt: given.alt ?? '', alt_en: given.alt_en ?? '' }
  const [file] = await readFiles(c, 'picture')
  if (!value || !file)
    return form(c, facility, space, { given: again, faults: { ...faults, ...(!file && { picture: 'no-file' }) } })
  const bytes = Buffer.from(await file.arrayBuffer())
  const refusal = await addPicture(c.var.ctx, space.id, { ...value, name: file.name, bytes })
  if (refusal) return form(c, facility, space, { given: again, faults: { picture: refusal } })
  return c.redirect(`${HOME}/${space.id}?done=picture`, 303)
})

spaces.post(`${ONE}/pictures/:picture{[0-9a-f-]{36}}/removal`, async (c) => {
  const found = await spaceRun(c)
  const picture = z.uuid().safeParse(c.req.param('picture')).data
  if (!found || !picture) return missing(c)
  await dropPicture(c.var.ctx, found.space.id, picture)
  return c.redirect(`${HOME}/${found.space.id}?done=dropped`, 303)
})

type Shown = { given: Given; faults?: Faults | undefined; done?: string | undefined }

/** The page of a space: its form and, for one there is, what stands beside it. */
async function form(c: Web, facility: Facility, space: Space | undefined, { given, faults, done }: Shown) {
  const { ctx, view } = c.var
  const others = await spacesOf(ctx.db, [facility.id])
  const errors = explain(view, faults, { ...words[view.lang].form.faults, ...pictured[view.lang].faults })
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
      also={space && (await beside(c, space, given, errors))}
    />,
    faults ? 422 : 200,
  )
}

/** Its pictures, and the calendar address of whoever looks. */
async function beside({ var: { ctx, view } }: Web, space: Space, given: Given, errors: Errors) {
  const pictures = await picturesOf(ctx.db, space.id)
  const made = ctx.who.id ? await standingFeed(ctx.db, ctx.who.id, { space: space.id }) : undefined
  return (
    <>
      <Pictures {...{ view, space, pictures, given, errors }} id={randomUUID()} />
      <Feed {...{ view, space, made }} />
    </>
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
