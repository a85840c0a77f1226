import { LinkButton, PressForm } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../words/signin.ts'

/** A letter is on its way; in a demo its door is beside it. */
export const LetterSent = ({
  view,
  title,
  lead,
  body,
}: {
  view: View
  title: string
  lead?: string | undefined
  body: string
}) => (
  <Page view={view} title={title} lead={lead} hidden>
    <Notice kind="success" answer>
      {body}
    </Notice>
    {view.demo && (
      <div class="n-actions">
        <LinkButton href="/outbox" rank="primary">
          {words[view.lang].signUp.outbox}
        </LinkButton>
      </div>
    )}
  </Page>
)

type ConfirmProps = { view: View; title: string; lead: string; action: string; press: string }

/** The page behind a letter's address. The press does it, since mail readers open addresses by themselves. */
export const Confirm = ({ view, title, lead, action, press }: ConfirmProps) => (
  <Page view={view} title={title} lead={lead} hidden>
    <PressForm action={action} rank="primary" size="large">
      {press}
    </PressForm>
  </Page>
)

/** An address that was used, has expired or never was: all three look the same. */
export const Ended = ({ view, reason, href, again }: { view: View; reason: string; href: string; again: string }) => (
  <Page view={view} title={words[view.lang].signUp.ended} hidden>
    <Notice kind="warning" answer>
      {reason}
    </Notice>
    <div class="n-actions">
      <LinkButton href={href} rank="primary">
        {again}
      </LinkButton>
    </div>
  </Page>
)
