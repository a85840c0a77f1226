import { z } from 'zod'
import type { GivenFile } from '#platform/files.ts'
import { type Form, readFiles, readForm, type Web } from '#platform/http.ts'
import type { Review } from '../review.ts'
import { LONGEST_ANSWER } from '../rules/review.ts'

const answer = z.string().max(LONGEST_ANSWER, 'too-long')
const required = z.string('missing').min(1, 'missing').max(LONGEST_ANSWER, 'too-long')

type Given = { answers: Map<number, string>; files: GivenFile[]; gone: string[] }

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
