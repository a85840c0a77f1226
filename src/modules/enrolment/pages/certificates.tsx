import { Actions, Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Facts } from '#design/facts.tsx'
import { Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { dayOf, showDay, showPeriod } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { maskName, numberOf, showCode } from '../rules/certificate.ts'
import type { Certificate } from '../teaching.ts'
import { words } from '../words/certificate.ts'

/** Where anybody asks whether a certificate is genuine. */
export const FindCertificate = ({ view, errors = {}, given = '' }: { view: View; errors?: Errors; given?: string }) => {
  const w = words[view.lang].find
  return (
    <Page view={view} title={w.title} lead={w.lead} description={w.lead}>
      <ErrorSummary errors={errors} />
      <form method="post" action="/certificates" class="n-stack" novalidate>
        <Textarea
          name="certificate"
          label={w.given}
          hint={w.hint}
          rows={3}
          maxlength={20_000}
          required
          value={given}
          error={errors.certificate}
        />
        <Actions>
          <Button rank="primary" size="large">
            {w.press}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}

/** What is known of one certificate, without the whole name. `signed` when a badge of it was just verified. */
export const CertificatePage = ({
  view,
  certificate,
  signed = false,
}: {
  view: View
  certificate: Certificate
  signed?: boolean
}) => {
  const { lang } = view
  const w = words[lang].page
  const p = words[lang].paper
  const { name, title, starts_on, ends_on, attended, counted, minutes, issuer, issued_at, revoked_at, code } =
    certificate
  return (
    <Page view={view} title={w.title} crumbs={[{ href: '/certificates', label: words[lang].find.title }]} hidden>
      {revoked_at ? (
        <Notice kind="danger" title={w.revoked} answer={signed}>
          {w.revokedText(showDay(dayOf(revoked_at), lang), certificate.revoke_reason)}
        </Notice>
      ) : (
        <Notice kind="success" title={signed ? w.signed : w.valid} answer={signed}>
          {w.validText}
        </Notice>
      )}
      <Facts
        framed
        facts={[
          [p.learner, name ? maskName(name) : w.forgotten],
          [p.programme, title],
          [p.period, starts_on && showPeriod(starts_on, ends_on ?? starts_on, lang)],
          [p.time, p.hours(certificate.lessons, p.length(Math.floor(minutes / 60), minutes % 60))],
          [p.attended, p.share(attended, counted)],
          [w.issuer, issuer === view.district.title[lang] ? issuer : `${issuer}, ${view.district.title[lang]}`],
          [w.issued, showDay(dayOf(issued_at), lang)],
          [w.number, p.number(numberOf(certificate))],
          [p.code, <code>{showCode(code)}</code>],
        ]}
      />
      {view.demo && <p>{p.demo}</p>}
      {!revoked_at && <p>{w.badgeHint}</p>}
      <Actions>
        {!revoked_at && (
          <LinkButton href={`/certificates/${code}/credential.jwt`} rank="secondary" icon="download" download>
            {w.badge}
          </LinkButton>
        )}
        <LinkButton href="/certificates" rank="tertiary">
          {w.again}
        </LinkButton>
      </Actions>
    </Page>
  )
}
