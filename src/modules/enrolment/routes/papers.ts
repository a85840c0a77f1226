import { z } from 'zod'
import { type Form, readFiles, readForm, type Web } from '#platform/http.ts'
import type { Review } from '../review.ts'
import { LONGEST_ANSWER } from '../rules/review.ts'

/** Answer with a paper of an applicant as a file to keep, never as a page of this site. */
export function handOut(c: Web, { name, type, bytes }: { name: string; type: string; bytes: Buffer }): Response {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(bytes))
}

const answer = z.string().max(LONGEST_ANSWER, 'too-long')
const required = z.string('missing').min(1, 'missing').max(LONGEST_ANSWER, 'too-long')

type Given = { answers: Map<number, string>; files: { name: string; bytes: Buffer }[]; gone: string[] }

/** The form of a review as it was posted: an answer for each question, files to add, papers to take away. */
export async function readAnswers(c: Web, { questions }: Review): Promise<Form<Given>> {
  const asked = questions.map((question) => [`q${question.id}`, question.required ? required : answer] as const)
  const form = z.object({ ...Object.fromEntries(asked), gone: z.string().default('') })
  const read = await readForm(c, form)
  if (!read.value) return read
  const { given, value } = read
  const files = await readFiles(c, 'papers')
  return {
    given,
    value: {
      answers: new Map(questions.map(({ id }) => [id, given[`q${id}`] ?? ''])),
      files: await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
      ),
      gone: value.gone.split(',').filter((one) => z.uuid().safeParse(one).success),
    },
  }
}
