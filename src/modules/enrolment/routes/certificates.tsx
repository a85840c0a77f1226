/** Certificates: fetched by those who earned them, verified by anybody. */
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { personById } from '#modules/people/index.ts'
import { missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { applicationOfMine } from '../actions/cancel.ts'
import { badgeOf, didDocument, keySet, looksLikeBadge, readBadge } from '../badge.ts'
import { CertificatePage, FindCertificate } from '../pages/certificates.tsx'
import { readCode } from '../rules/certificate.ts'
import { certificateByCode, certificatesOf } from '../store/certificates.ts'
import { words } from '../words/certificate.ts'
import { pdfOf } from './pdf.ts'

export const certificates = routes()

certificates.get('/me/applications/:id/certificate.pdf', async (c) => {
  const { ctx } = c.var
  const application = await applicationOfMine(ctx, c.req.param('id'))
  const [certificate] = application ? await certificatesOf(ctx.db, [application.id]) : []
  const learner = application && (await personById(ctx.db, application.learner))
  return certificate && learner ? pdfOf(c, certificate, learner) : missing(c)
})

certificates.get('/certificates', (c) => show(c, <FindCertificate view={c.var.view} />))

const form = z.object({ certificate: z.string('missing').min(1, 'missing').max(20_000, 'too-long') })

certificates.post('/certificates', async (c) => {
  const { ctx, view } = c.var
  const { value, faults, given } = await readForm(c, form)
  const again = (reason: string | undefined) =>
    show(
      c,
      <FindCertificate
        view={view}
        errors={explain(view, { certificate: reason }, words[view.lang].find.faults)}
        given={given.certificate ?? ''}
      />,
      422,
    )
  if (!value) return again(faults.certificate)
  const badge = looksLikeBadge(value.certificate)
    ? await readBadge(ctx, value.certificate.replaceAll(/\s/g, ''))
    : undefined
  if (badge?.refusal) return again(badge.refusal)
  const code = readCode(badge?.address ?? value.certificate)
  if (!code) return again('no-code')
  const certificate = await certificateByCode(ctx.db, code)
  if (!certificate) return again('no-certificate')
  // What was signed is said here and now: an address could be passed on with the word «signed» in it.
  if (badge) return show(c, <CertificatePage view={view} certificate={certificate} signed />)
  return c.redirect(`/certificates/${code}`, 303)
})

certificates.get('/certificates/:code', async (c) => {
  const certificate = await certificateAt(c)
  if (!certificate) return missing(c)
  if (c.req.param('code') !== certificate.code) return c.redirect(`/certificates/${certificate.code}`, 303)
  return show(c, <CertificatePage view={c.var.view} certificate={certificate} />)
})

certificates.get('/certificates/:code/credential.jwt', async (c) => {
  const certificate = await certificateAt(c)
  if (!certificate || certificate.revoked_at) return missing(c)
  return c.body(await badgeOf(c.var.ctx, certificate), 200, {
    'content-type': 'application/vc+jwt',
    'content-disposition': `attachment; filename="${certificate.code}.jwt"`,
    'cache-control': 'no-store',
  })
})

certificates.get('/.well-known/jwks.json', async (c) => c.json(await keySet(c.var.ctx)))
certificates.get('/.well-known/did.json', async (c) =>
  c.json(await didDocument(c.var.ctx), 200, { 'content-type': 'application/did+json' }),
)

async function certificateAt(c: Web) {
  const code = readCode(c.req.param('code') ?? '')
  return code ? certificateByCode(c.var.ctx.db, code) : undefined
}
