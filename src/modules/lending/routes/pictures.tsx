/** Pictures of kinds and of single instruments: shown to everyone, changed by those who keep them. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { staff } from '#modules/people/index.ts'
import { sendFile } from '#platform/files.ts'
import { type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { depict } from '../actions/pictures.ts'
import { MANAGERS } from '../desks.ts'
import { PicturePage } from '../pages/office/picture.tsx'
import { nameOf } from '../pages/pieces.tsx'
import { modelById } from '../store/items.ts'
import { isPicture } from '../store/pictures.ts'
import { photoIn } from './counter/forms.ts'
import { itemHere } from './reach.ts'

export const pictures = routes()

pictures.get('/instruments/pictures/:picture{[0-9a-f-]{36}}', async (c) => {
  const picture = c.req.param('picture')
  return ((await isPicture(c.var.ctx.db, picture)) && (await sendFile(c, picture, true))) || missing(c)
})

export const pictureDesk = routes()

const BASE = '/office/instruments'
const said = z.object({ alt: z.string('missing').min(1, 'missing').max(200, 'too-long') })

type Shown = { kind: 'models' | 'items'; id: string; name: string; photo: string | null; photo_alt: string | null }

async function modelShown(c: Web): Promise<Shown | undefined> {
  const model = await modelById(c.var.ctx.db, c.req.param('model') ?? '')
  return model && { ...model, kind: 'models', name: nameOf(model, c.var.ctx.lang) }
}

async function itemShown(c: Web): Promise<Shown | undefined> {
  const item = await itemHere(c)
  return item && { ...item, kind: 'items', name: item.code }
}

async function showPicture(c: Web, of: Shown, given: Given, faults?: Given) {
  const { view } = c.var
  const address = `${BASE}/${of.kind}/${of.id}`
  return show(
    c,
    <PicturePage {...{ view, address, given }} shown={of} errors={explain(view, faults)} done={c.req.query('done')} />,
    faults ? 422 : 200,
  )
}

async function keep(c: Web, of: Shown) {
  const { value, faults, given } = await readForm(c, said)
  const photo = await photoIn(c)
  const wrong = photo === 'invalid' || (!photo && !of.photo) ? { photo: photo ?? 'missing' } : undefined
  if (!value || photo === 'invalid' || wrong) return showPicture(c, of, given, { ...(faults as Given), ...wrong })
  await depict(c.var.ctx, of.kind, of.id, value.alt, photo)
  return c.redirect(`${BASE}/${of.kind}/${of.id}/picture?done=saved`, 303)
}

const answering = (find: typeof itemShown, answer: (c: Web, of: Shown) => Promise<Response>) => async (c: Web) => {
  const of = await find(c)
  return of ? answer(c, of) : missing(c)
}

const MODEL = '/models/:model{[0-9a-f-]{36}}/picture'
const ITEM = '/items/:item{[0-9a-f-]{36}}/picture'
pictureDesk.use(MODEL, staff(...MANAGERS))
pictureDesk.get(
  MODEL,
  answering(modelShown, async (c, of) => showPicture(c, of, {})),
)
pictureDesk.post(MODEL, answering(modelShown, keep))
pictureDesk.get(
  ITEM,
  answering(itemShown, async (c, of) => showPicture(c, of, {})),
)
pictureDesk.post(ITEM, answering(itemShown, keep))
