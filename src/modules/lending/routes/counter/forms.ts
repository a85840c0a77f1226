/** What the forms of the counter have in common. */
import { z } from 'zod'
import { knowFile } from '#platform/files.ts'
import { readFiles, type Web } from '#platform/http.ts'

/** An amount in won; none is 0. */
export const won = z
  .string()
  .optional()
  .transform((text) => (text ? Number(text.replaceAll(',', '')) : 0))
  .refine((number) => Number.isInteger(number) && number >= 0 && number <= 100_000_000, 'not-a-number')
export const note = z.string().max(300, 'too-long').optional()

/** The picture that came with a form, or why it cannot be kept. */
export async function photoIn(c: Web) {
  const [file] = await readFiles(c, 'photo')
  if (!file) return undefined
  const known = knowFile({ name: 'photo', bytes: Buffer.from(await file.arrayBuffer()) }, 'picture')
  return typeof known === 'string' || !['image/jpeg', 'image/png'].includes(known.type) ? 'invalid' : known
}
