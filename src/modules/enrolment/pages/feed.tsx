import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/mine.ts'

/** The part of the learner's page where a calendar address is made and removed. */
export const Feed = ({ view, made }: { view: View; made: Date | undefined }) => {
  const w = words[view.lang].feed
  return (
    <section class="n-section n-stack" aria-labelledby="feed">
      <h2 class="n-heading" id="feed">
        {w.title}
      </h2>
      <p>{w.about}</p>
      {made && <p>{w.standing(showDay(dayOf(made), view.lang))}</p>}
      <Actions>
        <PressForm action="/me/calendar" rank="secondary" icon="calendar">
          {made ? w.again : w.make}
        </PressForm>
        {made && (
          <PressForm action="/me/calendar/revocation" rank="tertiary">
            {w.revoke}
          </PressForm>
        )}
      </Actions>
    </section>
  )
}

/** Shows a new calendar address, once. */
export const FeedMade = ({ view, address }: { view: View; address: string }) => {
  const w = words[view.lang].feed
  return (
    <Page view={view} title={w.made} crumbs={[{ href: '/me', label: words[view.lang].title }]} hidden>
      <Notice kind="warning">{w.once}</Notice>
      <Input name="address" label={w.address} value={address} readonly hint={w.about} />
      <Actions>
        <LinkButton href="/me" rank="primary">
          {w.back}
        </LinkButton>
      </Actions>
    </Page>
  )
}
