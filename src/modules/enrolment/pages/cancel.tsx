import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { type Preview, RefundSentence } from '#modules/money/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import type { Offering } from '../offers.ts'
import type { CancelRefusal } from '../rules.ts'
import { words } from '../words/apply.ts'
import { words as mine } from '../words/mine.ts'
import { words as offers } from '../words/offer.ts'
import { words as refusals } from '../words/refusals.ts'
import { RestChoice } from './bundle/box.tsx'
import { periodOf } from './pieces.tsx'

type Props = {
  view: View
  id: string
  programme: Programme
  learner: Person
  /** Where it is an offer, stepping back is declining it, for all to whom it was made. */
  offering: Offering | undefined
  refusal: CancelRefusal | undefined
  /** What comes back of what was paid. */
  refund?: Preview | undefined
  /** An instrument and a room were asked for with it: asks what to do with them. */
  bundled?: boolean | undefined
}

/** Asks once more before a seat is given away. */
export const Cancel = ({ view, id, programme, learner, offering, refusal, refund, bundled }: Props) => {
  const { lang } = view
  const w = { ...words[lang].cancel, ...(offering && offers[lang].declining) }
  const address = `/me/applications/${id}`
  return (
    <Page
      view={view}
      title={w.title}
      lead={refusal ? undefined : w.lead}
      crumbs={[{ href: '/me', label: mine[lang].title }]}
      hidden
    >
      <Facts
        framed
        facts={[
          [words[lang].check.programme, programme.title],
          [words[lang].check.learner, offering ? offering.names.join(', ') : learner.name],
          [words[lang].check.period, periodOf(programme, lang)],
        ]}
      />
      {offering && offering.names.length > 1 && <p>{offers[lang].family(offering.names.join(', '))}</p>}
      {refusal && (
        <Notice kind="warning" answer>
          {refusals[lang].cancelRefusals[refusal]} {programme.phone}
        </Notice>
      )}
      {!refusal && refund && <RefundSentence lang={lang} preview={refund} />}
      {!refusal && bundled && (
        <form method="post" action={`${address}/cancellation`} class="n-form n-stack">
          <RestChoice lang={lang} />
          <Actions>
            <Button rank="danger">{w.press}</Button>
          </Actions>
        </form>
      )}
      <Actions>
        {!refusal && !bundled && (
          <PressForm action={`${address}/cancellation`} rank="danger">
            {w.press}
          </PressForm>
        )}
        <LinkButton href={address} rank="tertiary">
          {w.keep}
        </LinkButton>
      </Actions>
    </Page>
  )
}
