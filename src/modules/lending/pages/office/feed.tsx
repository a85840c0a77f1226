import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { View } from '#platform/view.ts'
import type { Item } from '../../things.ts'
import { words } from '../../words/feed.ts'
import { BASE, Frame, Section } from './frame.tsx'

/** The part of an instrument's page where whoever keeps it makes and removes their calendar address. */
export const Feed = ({ view, item, made }: { view: View; item: Item; made: boolean }) => {
  const w = words[view.lang]
  const address = `${BASE}/items/${item.id}/calendar`
  return (
    <Section id="feed" title={w.title}>
      <p>{w.about}</p>
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
    </Section>
  )
}

/** Shows a new calendar address, once. */
export const FeedMade = ({ view, item, address }: { view: View; item: Item; address: string }) => {
  const w = words[view.lang]
  return (
    <Frame view={view} title={w.made} lead={item.code} tab="instruments">
      <Notice kind="warning">{w.once}</Notice>
      <Input name="address" label={w.address} value={address} readonly hint={w.addressHint} />
      <Actions>
        <LinkButton href={`${BASE}/items/${item.id}`} rank="primary">
          {w.back}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
