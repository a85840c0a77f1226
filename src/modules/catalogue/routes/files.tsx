/** Pictures and papers: taken in by staff, served to everyone who may see their programme. */
import { z } from 'zod'
import { reach } from '#modules/people/index.ts'
import { sendFile } from '#platform/files.ts'
import { missing, readFiles, readForm, routes, type Web } from '#platform/http.ts'
import { type AttachRefusal, attach, detach } from '../actions/attach.ts'
import { KEEPERS } from '../desks.ts'
import { givenBy } from '../form.ts'
import { isWithin } from '../rules.ts'
import { placeOfFile } from '../store/files.ts'
import { isId } from '../store/programmes.ts'
import { showForm, theirs } from './office.tsx'

export const files = routes()

const mine = (c: Web) => reach(c.var.ctx.who, KEEPERS)
const upload = z.object({ kind: z.enum(['image', 'attachment']), alt: z.string().max(200, 'too-long').default('') })

files.post('/:id/files', async (c) => {
  const programme = await theirs(c)
  if (!programme) return missing(c)
  const form = await readForm(c, upload)
  const again = (faults: Record<string, string>) =>
    showForm(c, { given: { ...givenBy(programme), ...form.given }, faults, programme })
  if (form.faults) return again(form.faults as Record<string, string>)
  const { kind, alt } = form.value
  const [file] = await readFiles(c, kind)
  const refusal: AttachRefusal | undefined = file
    ? await attach(
        c.var.ctx,
        programme.id,
        { name: file.name, bytes: Buffer.from(await file.arrayBuffer()), kind, alt },
        mine(c),
      )
    : 'no-file'
  if (refusal === 'missing') return missing(c)
  return refusal
    ? again({ [refusal === 'no-alt' ? 'alt' : kind]: refusal })
    : c.redirect(`/office/programmes/${programme.id}?done=attached`, 303)
})

files.post('/:id/files/:file/removal', async (c) => {
  const { id, file } = c.req.param()
  const refusal = await detach(c.var.ctx, id, file, mine(c))
  return refusal ? missing(c) : c.redirect(`/office/programmes/${id}?done=detached`, 303)
})

export const served = routes()

served.get('/:id', async (c) => {
  const { ctx } = c.var
  const id = c.req.param('id')
  const place = isId(id) ? await placeOfFile(ctx.db, id) : undefined
  if (!place || !(place.published_at || isWithin(reach(ctx.who, KEEPERS), place.facility))) return missing(c)
  return (await sendFile(c, id, Boolean(place.published_at), place.kind !== 'image')) ?? missing(c)
})
