/** Giving an instrument. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { signedIn } from '#modules/people/index.ts'
import { type FileRefusal, knowFile } from '#platform/files.ts'
import { readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { donate } from '../actions/items.ts'
import { Give } from '../pages/donation.tsx'
import { FAMILIES } from '../rules/items.ts'
import { words } from '../words/public.ts'

export const gifts = routes()

gifts.get('/instruments/donation', (c) =>
  show(c, <Give view={c.var.view} given={{}} errors={{}} form={randomUUID()} />),
)

const giving = z.object({
  form: z.uuid('missing'),
  family: z.enum(FAMILIES, 'missing'),
  what: z.string('missing').min(1, 'missing').max(100, 'too-long'),
  bought_year: z
    .string()
    .optional()
    .transform((text) => (text ? Number(text) : null))
    .refine((year) => year === null || (Number.isInteger(year) && year >= 1800 && year <= 2200), 'not-a-number'),
  story: z.string().max(1000, 'too-long').optional(),
  named: z.string().optional(),
})

gifts.post('/instruments/donation', signedIn, async (c) => {
  const { ctx, view } = c.var
  const { value, faults, given } = await readForm(c, giving)
  const photos = await photosIn(c)
  if (!value || typeof photos === 'string') {
    const errors = explain(
      view,
      { ...faults, ...(typeof photos === 'string' && { photos }) },
      words[view.lang].photoFaults,
    )
    return show(c, <Give view={view} given={given} errors={errors} form={given.form || randomUUID()} />, 422)
  }
  const { form, named, story, ...what } = value
  await donate(ctx, { id: form, name: named === 'yes' ? ctx.who.name : null, story: story || null, ...what }, photos)
  return c.redirect('/me/instruments?done=given', 303)
})

const MOST_PHOTOS = 3

/** The pictures of it, or why one of them cannot be kept. */
async function photosIn(c: Web) {
  const files = await readFiles(c, 'photos')
  if (files.length > MOST_PHOTOS) return 'too-many'
  const known = []
  for (const file of files) {
    const photo = knowFile({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }, 'picture')
    if (typeof photo === 'string') return photo satisfies FileRefusal
    known.push(photo)
  }
  return known
}
