import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Page } from '#design/page.tsx'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/bill.ts'

type Props = { view: View; address: string; title: string; amount: number }

/** Stands for the page of a payment provider, where there is none. */
export const PracticePage = ({ view, address, title, amount }: Props) => {
  const w = words[view.lang].practice
  return (
    <Page view={view} title={w.title} lead={w.lead} unsearched hidden>
      <Facts
        framed
        facts={[
          [w.what, title],
          [w.amount, <strong>{showWon(amount, view.lang)}</strong>],
        ]}
      />
      <Actions>
        <PressForm action={address} fields={{ press: 'paid' }} rank="primary" size="large">
          {w.pay}
        </PressForm>
        <PressForm action={address} fields={{ press: 'failed' }} rank="tertiary" size="large">
          {w.fail}
        </PressForm>
      </Actions>
      <p>{w.note}</p>
    </Page>
  )
}

/** A form may only be answered within this site, so that who pays follows a link to the provider. */
export const GoPay = ({ view, href }: { view: View; href: string }) => {
  const w = words[view.lang].leaving
  return (
    <Page view={view} title={w.title} lead={w.lead} unsearched hidden>
      <LinkButton href={href} rank="primary" size="large">
        {w.go}
      </LinkButton>
    </Page>
  )
}
