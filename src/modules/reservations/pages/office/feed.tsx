import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Space } from '../../space.ts'
import { words } from '../../words/feed.ts'
import { Frame } from './frame.tsx'

/** The part of a space's page where whoever runs it makes and removes their calendar address. */
export const Feed = ({ view, space, made }: { view: View; space: Space; made: Date | undefined }) => {
  const w = words[view.lang]
  const address = `/office/rooms/${space.id}/calendar`
  return (
    <section class="n-part n-stack" aria-labelledby="feed">
      <h2 class="n-heading" id="feed">
        {w.title}
      </h2>
      <p>{w.about}</p>
      {made && <p>{w.standing(showDay(dayOf(made), view.lang))}</p>}
      <Actions>
        <PressForm action={address} rank="secondary" icon="calendar">
          {made ? w.again : w.make}
        </PressForm>
        {made && (
          <PressForm action={`${address}/revocation`} rank="tertiary">
            {w.revoke}
          </PressForm>
        )}
      </Actions>
    </section>
  )
}

/** Shows a new calendar address, once. */
export const FeedMade = ({ view, space, address }: { view: View; space: Space; address: string }) => {
  const w = words[view.lang]
  return (
    <Frame view={view} title={w.made} lead={space.name}>
      <Notice kind="warning">{w.once}</Notice>
      <Input name="address" label={w.address} value={address} readonly hint={w.addressHint} />
      <Actions>
        <LinkButton href={`/office/rooms/${space.id}`} rank="primary">
          {w.back}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
