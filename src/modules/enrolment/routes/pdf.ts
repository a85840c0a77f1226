import type { Person } from '#modules/people/index.ts'
import { addressOf } from '#platform/context.ts'
import type { Web } from '#platform/http.ts'
import { certificatePaper } from '../paper.ts'
import type { Certificate } from '../teaching.ts'
import { words } from '../words/certificate.ts'

/** Answer with the certificate on paper, in the language of whoever asks. */
export async function pdfOf(c: Web, certificate: Certificate, learner: Person): Promise<Response> {
  const { ctx } = c.var
  const bytes = await certificatePaper({
    certificate,
    born_on: learner.born_on,
    portal: ctx.district.settings.title[ctx.lang],
    address: addressOf(ctx, `/certificates/${certificate.code}`),
    demo: ctx.tools.demo,
    lang: ctx.lang,
  })
  const name = words[ctx.lang].paper.file(certificate.title)
  c.header('Content-Type', 'application/pdf')
  c.header(
    'Content-Disposition',
    `attachment; filename="certificate.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
  )
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(bytes))
}
